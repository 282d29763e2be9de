import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { IconCamera, IconEyeOff, IconPresentation } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { MOST_STEPS } from '#graph-model/story-limits.ts';
import type { Story, StoryStep } from '#graph-model/story.ts';
import type { Versioned } from '../../api/region-queries.ts';
import { momentText } from '../../state/format.ts';
import { viewToRecord } from '../../state/last-view.ts';
import { indexNetwork } from '../../state/network-index.ts';
import { stepWords } from '../../state/step-words.ts';
import { moved, stepAddress } from '../../state/story-steps.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { startPresenting } from './start-presenting.ts';
import { StepCard } from './step-card.tsx';
import { StepPreview } from './step-preview.tsx';
import { TakeStory } from './take-story.tsx';
import { useStoryEdit } from './use-story-edit.ts';
import type { StoryEdit } from './use-story-edit.ts';
import classes from './stories.module.css';

interface StoryEditorProps {
  readonly stored: Versioned<Story>;
  /** When it was asked for. */
  readonly fetchedAt: number;
  readonly network: NetworkView;
}

/** Name, steps and preview of one story; saved by itself. */
export function StoryEditor({ stored, fetchedAt, network }: StoryEditorProps) {
  const { t, language } = useTexts();
  const compact = useIsCompact();
  const [address] = useAddress();
  const edit = useStoryEdit(stored, fetchedAt);
  const { story, change } = edit;
  const index = useMemo(() => indexNetwork(network), [network]);
  const [chosen, setChosen] = useState((address.story?.step ?? 1) - 1);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const view = viewToRecord(address);
  const steps = (next: (steps: readonly StoryStep[]) => readonly StoryStep[]): void => change((now) => ({ ...now, steps: [...next(now.steps)] }));
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= story.steps.length) return;
    steps((now) => moved(now, from, to));
    setChosen(to);
    setSaid(t('stories.moved', { step: to + 1, steps: story.steps.length }));
    // Who moves it by keyboard goes with it.
    requestAnimationFrame(() => list.current?.children[to]?.querySelector('button')?.focus());
  };
  const record = (): void => {
    steps((now) => [...now, { address: stepAddress(view) }]);
    setChosen(story.steps.length);
  };
  const shown = Math.min(chosen, story.steps.length - 1);
  const full = story.steps.length >= MOST_STEPS;
  return (
    <Stack gap="md" data-testid="story-editor" data-state={edit.state}>
      <Head edit={edit} step={shown + 1} network={network} />
      <div className={classes.columns}>
        <Paper withBorder p="md" component="section" aria-label={t('stories.stepList')}>
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h4">{t('stories.stepList')}</Title>
            <Button size="compact-md" variant="light" leftSection={<IconCamera size={18} aria-hidden />} disabled={full} onClick={record}>{t('stories.recordView')}</Button>
          </Group>
          <Text size="sm" c="dimmed">{full ? t('stories.most', { count: MOST_STEPS }) : t('stories.recordShown', { what: stepWords(view, { index, t, language }) })}</Text>
          {story.steps.length === 0 && <Text mt="md">{t('stories.noSteps')}</Text>}
          <ol className={classes.steps} ref={list}>
            {story.steps.map((step, place) => (
              <StepCard
                // Steps have no id of their own: their place names them, and their text is not kept in the card.
                key={place} step={step} place={place} count={story.steps.length} index={index} isShown={place === shown}
                onChange={(next) => steps((now) => now.with(place, next))} onMove={move} onShow={() => setChosen(place)}
                onRetake={() => steps((now) => now.with(place, { ...now[place], address: stepAddress(view) }))}
                onCopy={() => { if (!full) { steps((now) => now.toSpliced(place + 1, 0, { ...now[place] })); setChosen(place + 1); } }}
                onRemove={() => { steps((now) => now.toSpliced(place, 1)); setChosen(Math.max(0, place - 1)); }}
              />
            ))}
          </ol>
          <VisuallyHidden role="status">{said}</VisuallyHidden>
        </Paper>
        {!compact && shown >= 0 && <StepPreview network={network} step={story.steps[shown]} place={shown} />}
      </div>
    </Stack>
  );
}

/** Name, state of saving, and the way to the room. */
function Head({ edit, step, network }: { edit: StoryEdit; step: number; network: NetworkView }) {
  const { t } = useTexts();
  const { story, change, state, problem } = edit;
  const changeAddress = useChangeAddress();
  const present = (hidesNames: boolean): void => startPresenting(() => changeAddress({ story: { id: story.id, step: Math.max(1, step), presenting: true, ...(hidesNames && { hidesNames }) } }));
  return (
    <Paper withBorder p="md" component="section" aria-label={story.name}>
      <Group align="flex-start" gap="md">
        <TextInput
          flex="1 1 18rem" label={t('stories.name')} value={story.name} maxLength={200} required error={story.name.trim() === '' && t('stories.nameMissing')}
          onChange={({ currentTarget: { value } }) => change((now) => ({ ...now, name: value }))}
        />
        <TextInput
          flex="2 1 22rem" label={t('stories.note')} value={story.note ?? ''} maxLength={200}
          onChange={({ currentTarget: { value } }) => change(({ note: _note, ...now }) => (value === '' ? now : { ...now, note: value }))}
        />
      </Group>
      <Group mt="md" gap="sm">
        <Button leftSection={<IconPresentation size={18} aria-hidden />} disabled={story.steps.length === 0} onClick={() => present(false)}>{t('stories.present')}</Button>
        <Button variant="default" leftSection={<IconEyeOff size={18} aria-hidden />} disabled={story.steps.length === 0} onClick={() => present(true)}>{t('stories.presentHidden')}</Button>
        <TakeStory story={story} network={network} />
        <Text size="sm" c="dimmed" role="status">{t(`stories.state.${state}`)}</Text>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">{t('stories.presentHint')}</Text>
      {problem && <ProblemMessage problem={problem} />}
      <Conflict edit={edit} />
    </Paper>
  );
}

function Conflict({ edit: { conflict, keepMine, takeTheirs } }: { edit: StoryEdit }) {
  const { t, language } = useTexts();
  if (!conflict) return null;
  const { theirs, changedBy } = conflict;
  return (
    <Alert color="amber" variant="light" mt="md" role="alert">
      <Text size="sm">{t(theirs ? 'stories.conflict' : 'stories.conflictGone')}</Text>
      {changedBy && <Text size="sm">{t('stories.conflictBy', { author: changedBy.author, at: momentText(changedBy.at, language) })}</Text>}
      {theirs && (
        <Group gap="sm" mt="xs">
          <Button size="compact-sm" onClick={keepMine}>{t('stories.keepMine')}</Button>
          <Button size="compact-sm" variant="default" onClick={takeTheirs}>{t('stories.takeTheirs')}</Button>
        </Group>
      )}
    </Alert>
  );
}
