import '../../text/late-texts.ts';
import { Alert, Anchor, Button, Checkbox, Container, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useAskAgain, useDecideFirms, useDuplicates } from '../../api/duplicate-queries.ts';
import { useNetwork } from '../../api/queries.ts';
import { shareText } from '../../state/format.ts';
import { differentPairs, mergeGroups, type Decisions } from '../../state/review.ts';
import { useTexts } from '../../text/texts.ts';
import { EmptyMessage, LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { ViewLink } from '../shell/view-link.tsx';
import { ReviewBoard } from './review-board.tsx';

const THRESHOLDS = [0.75, 0.8, 0.85, 0.9, 0.95] as const;
const NOTHING: Decisions = new Map();

/** Stored firms that may be one: compared side by side, decided by keyboard, merged together. */
export default function ReviewView() {
  const { t, language } = useTexts();
  const [likely, setLikely] = useState<number>(THRESHOLDS[0]);
  const [decisions, setDecisions] = useState<Decisions>(NOTHING);
  const [different, setDifferent] = useState<'hide' | 'show'>('hide');
  const found = useDuplicates(likely, different);
  const deciding = useDecideFirms();
  const askingAgain = useAskAgain();
  const network = useNetwork().data;
  const places = useMemo(() => new Map(network?.places.map(({ ags, name }) => [ags as string, name])), [network]);
  const cases = found.data?.cases ?? [];
  const groups = useMemo(() => mergeGroups(found.data?.cases ?? [], decisions), [found.data, decisions]);
  const apart = useMemo(() => differentPairs(found.data?.cases ?? [], decisions), [found.data, decisions]);
  const count = groups.reduce((sum, { merge }) => sum + merge.length, 0);
  const problem = deciding.error ?? askingAgain.error ?? found.error;
  return (
    <Container size="xl" py="lg">
      <Stack gap="md">
        <div>
          <Anchor component={ViewLink} view="data" size="sm">← {t('review.back')}</Anchor>
          <Title order={1} size="h2">{t('review.title')}</Title>
          <Text c="dimmed" maw={760}>{t('review.intro')}</Text>
        </div>
        <Group justify="space-between" align="flex-end">
          <NativeSelect
            label={t('review.threshold')} value={String(likely)} onChange={(event) => setLikely(Number(event.currentTarget.value))}
            data={THRESHOLDS.map((value) => ({ value: String(value), label: t('review.thresholdOption', { percent: shareText(value, language) }) }))}
          />
          <Checkbox label={t('review.showDifferent')} checked={different === 'show'} onChange={(event) => setDifferent(event.currentTarget.checked ? 'show' : 'hide')} mb={8} />
          <Button disabled={count + apart.length === 0} loading={deciding.isPending} onClick={() => deciding.mutate({ merges: groups, different: apart }, { onSuccess: () => setDecisions(NOTHING) })}>
            {[...(count > 0 || apart.length === 0 ? [t('review.merge', { count })] : []), ...(apart.length > 0 ? [t('review.keepApart', { count: apart.length })] : [])].join(' · ')}
          </Button>
        </Group>
        {deciding.isSuccess && (
          <Alert color="petrol" variant="light" role="status" icon={<IconCircleCheck aria-hidden />}>
            {deciding.data.merged > 0 && <Text size="sm">{t('review.done', { count: deciding.data.merged })}</Text>}
            {deciding.data.different > 0 && <Text size="sm">{t('review.keptApart', { count: deciding.data.different })}</Text>}
          </Alert>
        )}
        {problem && <ProblemMessage problem={problem} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingView />}
        {found.data && cases.length === 0 && <EmptyMessage icon={<IconUsers aria-hidden />} title={t('review.emptyTitle')} text={t('review.emptyText')} />}
        {cases.length > 0 && <ReviewBoard cases={cases} decisions={decisions} onDecide={setDecisions} placeName={(ags) => places.get(ags)} stored onAskAgain={(firm, other) => askingAgain.mutate({ firm, other })} />}
      </Stack>
    </Container>
  );
}
