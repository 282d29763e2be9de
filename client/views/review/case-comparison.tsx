import { ActionIcon, Badge, Button, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { CaseCandidate, MatchCase } from '#graph-model/contract/matching.ts';
import { numberText, shareText } from '../../state/format.ts';
import { comparedFields, markedWords, stays } from '../../state/review.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './review.module.css';

interface CaseComparisonProps {
  readonly case: MatchCase;
  readonly candidate: CaseCandidate;
  readonly onStep: (step: number) => void;
  readonly placeName?: (ags: string) => string | undefined;
  readonly stored: boolean;
  readonly onAskAgain?: (firm: string, other: string) => void;
}

/** Two records side by side; what differs is marked, and the score says why. */
export function CaseComparison({ case: one, candidate, onStep, placeName, stored, onAskAgain }: CaseComparisonProps) {
  const { t, language } = useTexts();
  const fields = comparedFields(one.firm, candidate.firm);
  const kept = stored ? stays(one, candidate) : 'right';
  const shown = (field: string, value: string | undefined) => (value === undefined ? t('review.unknown') : field === 'ags' ? placeName?.(value) ?? value : value);
  return (
    <div>
      <Group justify="space-between" mb="xs" gap="sm">
        <Title order={2} size="h3">{t('review.score', { percent: shareText(candidate.score, language) })}</Title>
        {one.candidates.length > 1 && (
          <Group gap={4} wrap="nowrap">
            <ActionIcon variant="default" aria-label={t('review.previous')} onClick={() => onStep(-1)}><IconArrowLeft size={16} aria-hidden /></ActionIcon>
            <Text size="sm">{t('review.candidate', { number: one.candidates.indexOf(candidate) + 1, total: one.candidates.length })}</Text>
            <ActionIcon variant="default" aria-label={t('review.next')} onClick={() => onStep(1)}><IconArrowRight size={16} aria-hidden /></ActionIcon>
          </Group>
        )}
      </Group>
      {candidate.different && (
        <Group gap="sm" mb="xs">
          <Text size="sm">{t('review.knownDifferent')}</Text>
          {onAskAgain && <Button size="compact-sm" variant="default" onClick={() => onAskAgain(one.id, candidate.id)}>{t('review.askAgain')}</Button>}
        </Group>
      )}
      <table className={classes.comparison} data-testid="comparison">
        <thead>
          <tr>
            <th scope="col">{t('review.field')}</th>
            <th scope="col">{t('review.left')}{stored && kept === 'left' && <Stays />}</th>
            <th scope="col">{t('review.right')}{kept === 'right' && <Stays />}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, left, right, differs }) => (
            <tr key={field} data-differs={differs || undefined}>
              <th scope="row">{t(`review.fields.${field}`)}{differs && <VisuallyHidden> ({t('review.differs')})</VisuallyHidden>}</th>
              <td data-unknown={left === undefined || undefined}>{field === 'name' && differs ? <Marked text={left!} other={right!} /> : shown(field, left)}</td>
              <td data-unknown={right === undefined || undefined}>{field === 'name' && differs ? <Marked text={right!} other={left!} /> : shown(field, right)}</td>
            </tr>
          ))}
          <tr><th scope="row">{stored ? t('review.fields.id') : t('review.fields.row')}</th><td>{stored ? one.id : [one.file, one.sheet, one.row].filter((part) => part !== undefined).join(', ')}</td><td>{candidate.id}</td></tr>
          {stored && <tr><th scope="row">{t('review.fields.relations')}</th><td>{numberText(one.relations ?? 0, language)}</td><td>{numberText(candidate.relations ?? 0, language)}</td></tr>}
        </tbody>
      </table>
      <Group gap={6} mt="xs" role="group" aria-label={t('review.why')}>
        <Text size="sm">{t('review.why')}</Text>
        {candidate.parts.map(({ part, effect }) => (
          <Badge key={part} variant="outline" radius="sm" tt="none" color={effect < 0 ? 'amber.9' : 'petrol.8'}>{t(`review.parts.${part}`)} {effect < 0 ? '−' : '+'}{shareText(Math.abs(effect), language)}</Badge>
        ))}
      </Group>
    </div>
  );
}

function Stays() {
  const { t } = useTexts();
  return <Badge ml={6} size="sm" radius="sm" variant="outline" tt="none" color="petrol.8">{t('review.stays')}</Badge>;
}

/** A name with the words that the other one lacks. */
function Marked({ text, other }: { text: string; other: string }) {
  return markedWords(text, other).map(({ word, isOther }, at) => (isOther ? <mark key={at} className={classes.mark}>{word}</mark> : <span key={at}>{word}</span>));
}
