import { ActionIcon, Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCamera, IconCopy, IconExternalLink, IconEye, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import { LONGEST_STEP_TEXT } from '#graph-model/story-limits.ts';
import type { StoryStep } from '#graph-model/story.ts';
import type { NetworkIndex } from '../../state/network-index.ts';
import { stepWords } from '../../state/step-words.ts';
import { addressOfStep, oneLine, withText } from '../../state/story-steps.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './stories.module.css';

interface StepCardProps {
  readonly step: StoryStep;
  readonly place: number;
  readonly count: number;
  readonly index: NetworkIndex;
  readonly isShown: boolean;
  readonly onChange: (step: StoryStep) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onShow: () => void;
  readonly onRetake: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** What a dragged step says of itself. */
const DRAGGED = 'application/x-story-step';

/** One step: what it shows, what is said about it, and its place among the others. */
export function StepCard({ step, place, count, index, isShown, onChange, onMove, onShow, onRetake, onCopy, onRemove }: StepCardProps) {
  const { t, language } = useTexts();
  const changeAddress = useChangeAddress();
  const [hasNotes, setNotes] = useState(false);
  const [isOver, setOver] = useState(false);
  const number = place + 1;
  const address = addressOfStep(step);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(place, place + by);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    const from = Number.parseInt(event.dataTransfer.getData(DRAGGED), 10);
    if (!Number.isInteger(from)) return;
    event.preventDefault();
    onMove(from, place);
  };
  const action = (label: string, icon: typeof IconCopy, act: () => void, isOff = false) => {
    const Icon = icon;
    return <ActionIcon variant="subtle" color="gray.8" size="lg" aria-label={label} title={label} disabled={isOff} onClick={act}><Icon size={18} aria-hidden /></ActionIcon>;
  };
  return (
    <li
      className={classes.step} data-shown={isShown || undefined} data-over={isOver || undefined} aria-label={t('stories.step', { step: number })} onKeyDown={onKeyDown}
      onDragOver={(event) => { if (event.dataTransfer.types.includes(DRAGGED)) { event.preventDefault(); setOver(true); } }} onDragLeave={() => setOver(false)} onDrop={onDrop}
    >
      <Group justify="space-between" wrap="wrap" gap={4}>
        <Group gap={6} wrap="nowrap">
          <button
            type="button" className={classes.grip} draggable aria-label={t('stories.drag', { step: number })} title={t('stories.drag', { step: number })}
            onDragStart={(event) => { event.dataTransfer.setData(DRAGGED, String(place)); event.dataTransfer.effectAllowed = 'move'; }}
          >
            <IconGripVertical size={18} aria-hidden />
          </button>
          <strong>{t('stories.step', { step: number })}</strong>
        </Group>
        <Group gap={2} wrap="wrap">
          {action(t('stories.look', { step: number }), IconEye, onShow)}
          {action(t('stories.openStep', { step: number }), IconExternalLink, () => changeAddress(() => ({ ...CLEARED, ...address })))}
          {action(t('stories.retake', { step: number }), IconCamera, onRetake)}
          {action(t('stories.up', { step: number }), IconArrowUp, () => onMove(place, place - 1), place === 0)}
          {action(t('stories.down', { step: number }), IconArrowDown, () => onMove(place, place + 1), place === count - 1)}
          {action(t('stories.copyStep', { step: number }), IconCopy, onCopy)}
          {action(t('stories.removeStep', { step: number }), IconTrash, onRemove)}
        </Group>
      </Group>
      <Text size="sm" c="dimmed" mb={6}>{stepWords(address, { index, t, language })}</Text>
      <TextInput label={t('stories.stepTitle')} value={step.title ?? ''} maxLength={200} onFocus={onShow} onChange={(event) => onChange(withText(step, 'title', event.currentTarget.value))} />
      <Textarea label={t('stories.stepText')} value={step.text ?? ''} maxLength={LONGEST_STEP_TEXT} autosize minRows={2} mt={6} onFocus={onShow} onChange={(event) => onChange(withText(step, 'text', oneLine(event.currentTarget.value)))} />
      {hasNotes || step.notes !== undefined
        ? <Textarea label={t('stories.stepNotes')} value={step.notes ?? ''} maxLength={LONGEST_STEP_TEXT} autosize mt={6} onChange={(event) => onChange(withText(step, 'notes', oneLine(event.currentTarget.value)))} />
        : <Button size="compact-sm" variant="subtle" mt={4} onClick={() => setNotes(true)}>{t('stories.showNotes')}</Button>}
    </li>
  );
}

/** What a step may say and the present address does not carry over. */
const CLEARED = { panel: undefined, firm: undefined, surroundings: undefined, chain: undefined, region: undefined, partner: undefined, compared: undefined, camera: undefined, story: undefined } as const;
