import { Group, Text } from '@mantine/core';
import type { RegionGapsView, RegionOriginView } from '#graph-model/contract/region-purchases.ts';
import { dateText, shareText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';

/** What figures are counted in, of which data, and how. */
export function PurchaseBasis({ view }: { view: Pick<RegionGapsView | RegionOriginView, 'basis' | 'revision' | 'day' | 'coverage' | 'formula' | 'region'> & { readonly note?: RegionGapsView['note'] } }) {
  const { t, language } = useTexts();
  const { basis, revision, day, coverage, formula, note, region } = view;
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <Text size="sm" c="dimmed">
        {t(`purchases.bases.${basis}`)} {t('purchases.asOf', { revision, day: dateText(day, language), coverage: coverage === null ? t('value.unknown') : shareText(coverage, language) })} {!region.neighbours && t('purchases.noNeighbours')}
      </Text>
      <Explanation label={t('purchases.explain')} text={[formula[language], note?.[language]].filter((part) => part !== undefined).join(' ')} />
    </Group>
  );
}
