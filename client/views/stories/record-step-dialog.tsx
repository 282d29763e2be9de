import '../../text/late-texts.ts';
import { Button, Group, Modal, NativeSelect, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { germanOrder } from '#graph-model/compare-text.ts';
import { LONGEST_STEP_TEXT, MOST_STEPS } from '#graph-model/story-limits.ts';
import type { StoryStep } from '#graph-model/story.ts';
import { useStories } from '../../api/story-queries.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { oneLine, stepAddress, withText } from '../../state/story-steps.ts';
import { stepWords } from '../../state/step-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useIsCompact } from '../shared/compact.ts';
import { LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { useSavedActions } from '../shared/use-saved-actions.ts';
import { newStory } from './new-story.ts';

/** The choice of a new story in the list; no id is empty. */
const NEW = '';

/** Which story the present view is added to, and what is said about it. */
export default function RecordStepDialog({ picture, onClose }: { picture: RefObject<PictureHandle | null>; onClose: () => void }) {
  const { t, language } = useTexts();
  const compact = useIsCompact();
  const { index } = useNetworkFacts();
  const [address] = useAddress();
  const stories = useStories();
  const [camera] = useState(() => picture.current?.camera());
  const [into, setInto] = useState<string>();
  const [name, setName] = useState('');
  const [withCamera, setWithCamera] = useState(() => camera !== undefined && camera.zoom > 1.02);
  const [said, setSaid] = useState<StoryStep>({ address: '/' });
  const list = useMemo(() => stories.data?.toSorted((a, b) => germanOrder.compare(a.record.name, b.record.name)) ?? [], [stories.data]);
  const chosen = list.find(({ record }) => record.id === (into ?? list[0]?.record.id));
  const isNew = into === NEW || !chosen;
  const place = (isNew ? 0 : chosen.record.steps.length) + 1;
  const actions = useSavedActions('story', { saved: (of) => t('stories.done.recorded', { step: place, name: of }), removed: (of) => t('stories.done.removed', { name: of }) });
  const recorded = { ...address, camera: withCamera ? camera : undefined };
  const confirm = (): void => {
    const step = { ...said, address: stepAddress(recorded) };
    if (isNew) actions.save(newStory(t, name.trim() === '' ? t('stories.newName') : name.trim(), [step]), undefined, onClose);
    else actions.save({ ...chosen.record, steps: [...chosen.record.steps, step] }, chosen, onClose);
  };
  const isFull = place > MOST_STEPS;
  return (
    <Modal opened onClose={onClose} title={t('stories.recordTitle')} fullScreen={compact} closeButtonProps={{ 'aria-label': t('state.close') }}>
      {!stories.data && !stories.error ? <LoadingView /> : (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{stepWords(recorded, { index, t, language })}</Text>
          <NativeSelect
            label={t('stories.recordInto')} value={isNew ? NEW : chosen.record.id} onChange={(event) => setInto(event.currentTarget.value)}
            data={[...list.map(({ record }) => ({ value: record.id as string, label: record.name })), { value: NEW, label: t('stories.recordNew') }]}
          />
          {isNew && <TextInput label={t('stories.recordName')} placeholder={t('stories.newName')} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />}
          <TextInput label={t('stories.stepTitle')} value={said.title ?? ''} maxLength={200} onChange={(event) => setSaid(withText(said, 'title', event.currentTarget.value))} data-autofocus />
          <Textarea label={t('stories.stepText')} value={said.text ?? ''} maxLength={LONGEST_STEP_TEXT} autosize minRows={2} onChange={(event) => setSaid(withText(said, 'text', oneLine(event.currentTarget.value)))} />
          {camera && <Switch label={t('stories.camera')} description={t('stories.cameraHint')} checked={withCamera} onChange={(event) => setWithCamera(event.currentTarget.checked)} />}
          {isFull && <Text size="sm" role="alert">{t('stories.recordFull', { count: MOST_STEPS })}</Text>}
          {(actions.problem ?? stories.error) && <ProblemMessage problem={(actions.problem ?? stories.error)!} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('stories.cancel')}</Button>
            <Button onClick={confirm} loading={actions.isPending} disabled={isFull}>{t('stories.confirm')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
