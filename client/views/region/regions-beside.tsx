import { Paper, Skeleton, Table, Text, Title } from '@mantine/core';
import { commonBasis } from '#graph-model/analysis/region/purchase-basis.ts';
import type { RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import { useRegionGaps, type PurchasesAsked } from '../../api/region-queries.ts';
import { numberText, shareText } from '../../state/format.ts';
import { amountText } from '../../state/purchase-words.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import classes from './region.module.css';
import { useRegionName } from './use-region-name.ts';

interface RegionsBesideProps {
  readonly here: PurchasesAsked;
  readonly beside: PurchasesAsked;
  readonly revision: number;
}

/** The figures of two regions side by side, both counted in one basis. */
export function RegionsBeside({ here, beside, revision }: RegionsBesideProps) {
  const { t, language } = useTexts();
  const nameOf = useRegionName();
  const [first, second] = [useRegionGaps(here, revision), useRegionGaps(beside, revision)];
  const basis = first.data && second.data ? commonBasis(first.data.basis, second.data.basis) : undefined;
  const alike = (asked: PurchasesAsked, own: RegionGapsView | undefined) => (basis === undefined || own?.basis === basis ? undefined : { ...asked, basis });
  const [firstAlike, secondAlike] = [useRegionGaps(alike(here, first.data), revision), useRegionGaps(alike(beside, second.data), revision)];
  const views = [first.data?.basis === basis ? first.data : firstAlike.data, second.data?.basis === basis ? second.data : secondAlike.data];
  const problem = first.error ?? second.error;
  if (problem) return <ProblemMessage problem={problem} onRetry={() => { void first.refetch(); void second.refetch(); }} />;
  const [a, b] = views;
  if (!a || !b) return <Skeleton h={180} />;
  const speech = { t, language };
  const rows: readonly (readonly [string, (view: RegionGapsView) => string])[] = [
    [t('purchases.compare.demand'), (view) => amountText(view.totals.demand, view.basis, speech)],
    [t('purchases.compare.buyers'), (view) => numberText(view.totals.demand.firms, language)],
    [t('purchases.localShare'), (view) => (view.totals.localShare === null ? t('value.unknown') : shareText(view.totals.localShare, language))],
    [t('purchases.compare.gap'), (view) => amountText(view.totals.gap, view.basis, speech)],
    [t('purchases.compare.gaps'), (view) => numberText(view.counts.hidden + view.counts.real, language)],
    [t('purchases.compare.hidden'), (view) => numberText(view.counts.hidden, language)],
    [t('purchases.compare.real'), (view) => numberText(view.counts.real, language)],
  ];
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('purchases.compare.title')} data-testid="regions-beside">
      <Title order={2} size="h4">{t('purchases.compare.title')}</Title>
      <Text size="sm" c="dimmed">{t('purchases.compare.common')} {t(`purchases.bases.${a.basis}`)}</Text>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('purchases.compare.title')}>
        <Table className={classes.table}>
          <Table.Thead><Table.Tr><Table.Th scope="col">{t('purchases.compare.figure')}</Table.Th>{[a, b].map((view) => <Table.Th scope="col" key={view.region.keys.join()} className={classes.number}>{nameOf(view.region)}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>{rows.map(([label, text]) => <Table.Tr key={label}><Table.Th scope="row">{label}</Table.Th>{[a, b].map((view) => <Table.Td key={view.region.keys.join()} className={classes.number}>{text(view)}</Table.Td>)}</Table.Tr>)}</Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}
