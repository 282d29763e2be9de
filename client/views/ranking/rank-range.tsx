import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { RANGED_MEASURES, type RangedMeasure } from '#graph-model/analysis/rank-ranges/ranged-measures.ts';
import type { RankRangesView } from '#graph-model/contract/interventions.ts';
import type { Language } from '#graph-model/language.ts';
import { numberText, shareText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';

/** The measure, where a range of its ranks can be computed. */
export function rangedMeasure(id: MeasureId | undefined): RangedMeasure | undefined {
  return RANGED_MEASURES.find((ranged) => ranged === id);
}

/** `3–13`; `= 3` where the draws leave no choice. */
export function rangeText({ low, high }: RankRangesView['ranges'][string], language: Language): string {
  return low === high ? `= ${numberText(low, language)}` : `${numberText(low, language)}–${numberText(high, language)}`;
}

interface RankRangeControlProps {
  readonly asked: boolean;
  readonly onAsk: (asked: boolean) => void;
  readonly ranges: UseQueryResult<RankRangesView>;
  /** Share (0–1) of the draws that is computed. */
  readonly progress: number;
}

/** Asks for the range beside each rank, since it takes a while; says what it rests on. */
export function RankRangeControl({ asked, onAsk, ranges, progress }: RankRangeControlProps) {
  const { t, language } = useTexts();
  const queryClient = useQueryClient();
  const cancel = () => {
    onAsk(false);
    void queryClient.cancelQueries({ queryKey: ['rank-ranges'] });
  };
  if (!asked) return <Button size="compact-sm" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => onAsk(true)}>{t('ranking.range.compute')}</Button>;
  if (ranges.error) return <ProblemMessage problem={ranges.error} onRetry={() => void ranges.refetch()} />;
  if (!ranges.data) {
    return (
      <Stack gap={4} data-testid="rank-range-progress">
        <Group gap="xs">
          <Text size="xs" flex={1} role="status">{t('ranking.range.computing')}</Text>
          <Text size="xs" c="dimmed">{shareText(progress, language)}</Text>
          <Button size="compact-xs" variant="subtle" onClick={cancel}>{t('ranking.range.cancel')}</Button>
        </Group>
        <Progress value={100 * progress} size="sm" aria-label={t('ranking.range.computing')} />
      </Stack>
    );
  }
  const { parameters: { draws, seed }, coverage, formula } = ranges.data;
  return (
    <Group gap={4} wrap="nowrap" align="flex-start" data-testid="rank-range">
      <Text size="xs" c="dimmed" flex={1}>{t('ranking.range.text', { draws, seed, coverage: shareText(coverage, language) })}</Text>
      <Explanation label={t('ranking.range.explain')} text={formula[language]} />
      <Button size="compact-xs" variant="subtle" onClick={() => onAsk(false)}>{t('ranking.range.hide')}</Button>
    </Group>
  );
}
