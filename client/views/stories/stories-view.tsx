import '../../text/late-texts.ts';
import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconPresentation } from '@tabler/icons-react';
import { useMemo } from 'react';
import { germanOrder } from '#graph-model/compare-text.ts';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useNetwork } from '../../api/queries.ts';
import { useStories } from '../../api/story-queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { EmptyMessage, LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { useSavedActions } from '../shared/use-saved-actions.ts';
import { StoryEditor } from './story-editor.tsx';
import { StoryList } from './story-list.tsx';
import { newStory } from './new-story.ts';

/** Value chains as somebody tells them: put together here, shown to a room from here. */
export default function StoriesView() {
  const network = useNetwork();
  return (
    <Container size={1500} py="lg">
      {network.error && !network.data && <ProblemMessage problem={network.error} onRetry={() => void network.refetch()} />}
      {network.isPending && <LoadingView />}
      {network.data && <Stories network={network.data} />}
    </Container>
  );
}

function Stories({ network }: { network: NetworkView }) {
  const { t } = useTexts();
  const [{ story: asked }, changeAddress] = useAddress('story');
  const stories = useStories();
  const list = useMemo(() => stories.data?.toSorted((a, b) => germanOrder.compare(a.record.name, b.record.name)) ?? [], [stories.data]);
  const actions = useSavedActions('story', { saved: (name) => t('stories.done.saved', { name }), removed: (name) => t('stories.done.removed', { name }) });
  const open = (id: string): void => changeAddress({ story: { id } });
  const create = <Button leftSection={<IconPlus size={18} aria-hidden />} loading={actions.isPending} onClick={() => actions.save(newStory(t, t('stories.newName')), undefined, open)}>{t('stories.create')}</Button>;
  const chosen = asked ? list.find(({ record }) => record.id === asked.id) : list[0];
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <div><Title order={1} size="h2">{t('stories.title')}</Title><Text maw={760}>{t('stories.intro')}</Text></div>
        {list.length > 0 && create}
      </Group>
      {stories.error && <ProblemMessage problem={stories.error} onRetry={() => void stories.refetch()} />}
      {actions.problem && <ProblemMessage problem={actions.problem} />}
      {stories.isPending && <LoadingView />}
      {stories.data && list.length === 0 && <EmptyMessage icon={<IconPresentation size={40} aria-hidden />} title={t('stories.emptyTitle')} text={t('stories.emptyText')}>{create}</EmptyMessage>}
      {list.length > 0 && (
        <StoryList
          stories={list} shown={chosen?.record.id} isPending={actions.isPending} onOpen={open}
          onCopy={({ record: { id: _id, ...record } }) => actions.save({ ...record, name: t('stories.copyName', { name: record.name }).slice(0, 200) }, undefined, open)}
          onRemove={(each) => actions.remove(each, () => { if (asked?.id === each.record.id) changeAddress({ story: undefined }, { replace: true }); })}
        />
      )}
      {asked && stories.data && !stories.isPlaceholderData && !chosen && <Text role="status">{t('stories.gone')}</Text>}
      {chosen && <StoryEditor key={chosen.record.id} stored={chosen} fetchedAt={stories.dataUpdatedAt} network={network} />}
    </Stack>
  );
}
