import { Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { MatchCase } from '#graph-model/contract/matching.ts';
import { numberText } from '../../state/format.ts';
import { nextUndecided, withDecision, withoutLast, type CaseDecision, type Decisions } from '../../state/review.ts';
import { useTexts } from '../../text/texts.ts';
import { CaseComparison } from './case-comparison.tsx';
import { CaseList } from './case-list.tsx';
import classes from './review.module.css';

interface ReviewBoardProps {
  /** Cases of an import, or stored firms that may be one; thousands are fine. */
  readonly cases: readonly MatchCase[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
  /** Name of a municipality by its key. */
  readonly placeName?: (ags: string) => string | undefined;
  /** Both firms are stored: one of them will go, and the page says which one stays. */
  readonly stored?: boolean;
  /** Takes back that two stored firms are different. */
  readonly onAskAgain?: (firm: string, other: string) => void;
}

/** Decides who is who, case by case: a list, the two records side by side, and everything on the keyboard. */
export function ReviewBoard({ cases, decisions, onDecide, placeName, stored = false, onAskAgain }: ReviewBoardProps) {
  const { t, language } = useTexts();
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState(0);
  const board = useRef<HTMLDivElement>(null);
  const place = Math.min(at, cases.length - 1);
  const current = cases[place];
  if (!current) return null;
  const candidate = current.candidates[Math.min(chosen, current.candidates.length - 1)];
  const go = (to: number): void => {
    const next = cases[to];
    if (!next) return;
    setAt(to);
    const decided = decisions.get(next.id)?.candidate;
    setChosen(Math.max(0, next.candidates.findIndex(({ id }) => id === decided)));
  };
  const choose = (step: number): void => setChosen((now) => Math.min(current.candidates.length - 1, Math.max(0, now + step)));
  const decide = (is: CaseDecision['is']): void => {
    const next = withDecision(decisions, { case: current.id, is, ...(is === 'same' && { candidate: candidate.id }) });
    onDecide(next);
    go(nextUndecided(cases, next, place));
  };
  const undo = (): void => {
    const { decisions: rest, last } = withoutLast(decisions);
    onDecide(rest);
    if (last) go(cases.findIndex(({ id }) => id === last.case));
  };
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(place + 1), ArrowUp: () => go(place - 1), ArrowRight: () => choose(1), ArrowLeft: () => choose(-1),
    '=': () => decide('same'), n: () => decide('new'), s: () => decide('skip'), u: undo,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest('input, select, textarea')) return;
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <div ref={board} className={classes.board} onKeyDown={onKeyDown} role="group" aria-label={t('review.title')}>
      <div className={classes.side}>
        <Text size="sm" fw={600} role="status">{t('review.progress', { decided: numberText(decisions.size, language), total: numberText(cases.length, language) })}</Text>
        <CaseList cases={cases} decisions={decisions} current={place} onChoose={go} />
      </div>
      <Stack gap="md" className={classes.main}>
        <CaseComparison case={current} candidate={candidate} onStep={choose} placeName={placeName} stored={stored} onAskAgain={onAskAgain} />
        <Group gap="sm" className={classes.actions}>
          <Button onClick={() => decide('same')} rightSection={<Key name="=" />}>{t('review.same')}</Button>
          <Button variant="default" onClick={() => decide('new')} rightSection={<Key name="n" />}>{t('review.new')}</Button>
          <Button variant="default" onClick={() => decide('skip')} rightSection={<Key name="s" />}>{t('review.skip')}</Button>
          <Button variant="subtle" disabled={decisions.size === 0} onClick={undo} rightSection={<Key name="u" />}>{t('review.undo')}</Button>
        </Group>
        <Text size="sm" c="dimmed" className={classes.keys}><strong>{t('review.keys')}:</strong> {t('review.keysText')}</Text>
      </Stack>
    </div>
  );
}

function Key({ name }: { name: string }) {
  return <Kbd size="xs" aria-hidden className={classes.key}>{name}</Kbd>;
}
