import '../../text/late-texts.ts';
import { Button, Group, Modal, Progress, Stack, Switch, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Story } from '#graph-model/story.ts';
import { withPresentIds } from '../../state/former-ids.ts';
import { hiddenNames, withNames } from '../../state/hidden-names.ts';
import { indexNetwork } from '../../state/network-index.ts';
import { addressOfStep } from '../../state/story-steps.ts';
import { fileNameOf } from '../../state/picture-file.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { download } from '../shared/download.ts';
import { StepPlace } from './step-stage.tsx';
import { TakenStep } from './taken-step.tsx';
import type { TakenSlide } from './taken-step.tsx';

/** Makes the slides of a story one after the other, with names or without, and hands them out as one file. */
export default function TakeStoryDialog({ story, network, onClose }: { story: Story; network: NetworkView; onClose: () => void }) {
  const { t, language } = useTexts();
  const compact = useIsCompact();
  const [hidesNames, setHides] = useState(false);
  const [taken, setTaken] = useState<readonly TakenSlide[]>();
  const [end, setEnd] = useState<'saved' | 'failed'>();
  const hidden = useMemo(() => hiddenNames(indexNetwork(network), language, { firm: t('stories.hidden.firm'), somewhere: t('stories.hidden.somewhere') }), [network, language, t]);
  const shown = useMemo(() => (hidesNames ? withNames(network, hidden.names) : network), [network, hidden, hidesNames]);
  const addresses = useMemo(() => story.steps.map((step) => {
    const recorded = addressOfStep(step);
    const address = { ...recorded, ...withPresentIds(recorded, network.formerFirms) };
    // One that is played to the room from its beginning is shown at its end.
    return address.failure.stage > 0 ? address : { ...address, failure: { ...address.failure, stage: Number.MAX_SAFE_INTEGER } };
  }), [story.steps, network.formerFirms]);
  const say = hidesNames ? hidden.inText : (text: string): string => text;
  const isRunning = taken !== undefined && end === undefined;
  const take = async (slide: TakenSlide): Promise<void> => {
    const all = [...(taken ?? []), slide];
    setTaken(all);
    if (all.length < story.steps.length) return;
    try {
      const { storyFile } = await import('../../takeaway/story-file.ts');
      const title = say(story.name);
      download(storyFile(all, { title, results: t('share.results'), language }), `${fileNameOf(title) || 'lieferkettenatlas'}.pptx`);
      setEnd('saved');
    } catch {
      setEnd('failed');
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('stories.take')} fullScreen={compact} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack gap="md">
        <Text size="sm">{t('share.storyHint')}</Text>
        <Switch label={t('share.hideNames')} description={t('share.hideNamesHint')} checked={hidesNames} disabled={isRunning} onChange={(event) => { setHides(event.currentTarget.checked); setEnd(undefined); setTaken(undefined); }} />
        {isRunning && <Progress value={(100 * taken.length) / story.steps.length} aria-label={t('share.making')} />}
        <Text size="sm" role="status">{end ? t(`share.${end}`) : isRunning ? t('share.makingStep', { step: Math.min(taken.length + 1, story.steps.length), steps: story.steps.length }) : ''}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t(end === 'saved' ? 'state.close' : 'stories.cancel')}</Button>
          <Button loading={isRunning} onClick={() => { setEnd(undefined); setTaken([]); }}>{t('share.savePptx')}</Button>
        </Group>
      </Stack>
      {isRunning && taken.length < story.steps.length && (
        <StepPlace key={taken.length} network={shown} address={addresses[taken.length]} onChange={nowhere}>
          <TakenStep step={story.steps[taken.length]} say={say} hidesNames={hidesNames} onTaken={(slide) => void take(slide)} onFailed={() => setEnd('failed')} />
        </StepPlace>
      )}
    </Modal>
  );
}

/** What is taken is as it was recorded. */
const nowhere = (): void => undefined;
