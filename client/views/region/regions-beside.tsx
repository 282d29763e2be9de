import { Paper, Skeleton, Table, Text, Title } from '@mantine/core';
import { ORIGIN_RINGS, type OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import { commonBasis } from '#graph-model/analysis/region/purchase-bases.ts';
import type { RegionGapsView, RegionOriginView } from '#graph-model/contract/region-purchases.ts';
import { useRegionGaps, useRegionOrigin, type PurchasesAsked } from '../../api/region-queries.ts';
import { numberText, shareText } from '../../state/format.ts';
import { amountText, firmsText, ringText } from '../../state/purchase-words.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { partsOf } from './origin-bar.tsx';
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
  const [first, second] = [useRegionOrigin(here, revision), useRegionOrigin(beside, revision)];
  const basis = first.data && second.data && commonBasis(first.data.basis, second.data.basis);
  const sides = [useSide(here, basis, revision), useSide(beside, basis, revision)];
  const problem = first.error ?? second.error ?? sides[0].problem ?? sides[1].problem;
  if (problem) return <ProblemMessage problem={problem} onRetry={() => { void first.refetch(); void second.refetch(); }} />;
  const [a, b] = sides.map(({ side }) => side);
  if (!a || !b) return <Skeleton h={180} />;
  const speech = { t, language };
  const count = (value: number) => numberText(value, language);
  const rows: readonly (readonly [string, (side: Side) => string])[] = [
    [t('purchases.compare.demand'), ({ origin }) => amountText(origin.total.all, origin.basis, speech)],
    [t('purchases.compare.buyers'), ({ origin }) => firmsText(origin.total.all, speech, true)],
    [t('purchases.localShare'), ({ origin: { total } }) => (total.localShare === null ? t(total.rings.some(({ suppressed }) => suppressed) ? 'purchases.suppressed' : 'value.unknown') : shareText(total.localShare, language))],
    ...ORIGIN_RINGS.filter((ring) => ring !== 'own' && [a, b].some((side) => partOf(side, ring) > 0)).map((ring) => [ringText(ring, a.origin.region, speech), (side: Side) => (side.origin.total.rings.some(({ suppressed }) => suppressed) ? t('purchases.suppressed') : shareText(partOf(side, ring), language))] as const),
    [t('purchases.compare.gaps'), ({ gaps: { counts } }) => count(counts.hidden + counts.real)],
    [t('purchases.compare.hidden'), ({ gaps: { counts } }) => count(counts.hidden)],
    [t('purchases.compare.real'), ({ gaps: { counts } }) => count(counts.real)],
  ];
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('purchases.compare.title')} data-testid="regions-beside">
      <Title order={2} size="h4">{t('purchases.compare.title')}</Title>
      <Text size="sm" c="dimmed">{t('purchases.compare.common')} {t(`purchases.bases.${a.origin.basis}`)}</Text>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('purchases.compare.title')}>
        <Table className={classes.table}>
          <Table.Thead><Table.Tr><Table.Th scope="col">{t('purchases.compare.figure')}</Table.Th>{[a, b].map(({ origin: { region } }) => <Table.Th scope="col" key={region.keys.join()} className={classes.number}>{nameOf(region)}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>{rows.map(([label, text]) => <Table.Tr key={label}><Table.Th scope="row">{label}</Table.Th>{[a, b].map((side) => <Table.Td key={side.origin.region.keys.join()} className={classes.number}>{text(side)}</Table.Td>)}</Table.Tr>)}</Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}

interface Side {
  readonly origin: RegionOriginView;
  readonly gaps: RegionGapsView;
}

/** The figures of one region in the basis of both. */
function useSide(asked: PurchasesAsked, basis: PurchasesAsked['basis'], revision: number): { readonly side: Side | undefined; readonly problem: Error | null } {
  const alike = basis && { ...asked, basis };
  const [origin, gaps] = [useRegionOrigin(alike, revision), useRegionGaps(alike && { ...alike, limit: 1 }, revision)];
  return { side: origin.data && gaps.data && { origin: origin.data, gaps: gaps.data }, problem: origin.error ?? gaps.error };
}

function partOf({ origin }: Side, ring: OriginRing): number {
  return partsOf(origin.total).find((part) => part.ring === ring)?.share ?? 0;
}
