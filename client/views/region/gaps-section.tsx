import '../../text/late-texts.ts';
import { Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useRegionGaps } from '../../api/region-queries.ts';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useTexts } from '../../text/texts.ts';
import { EmptyMessage, LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { GapTable } from './gap-table.tsx';
import { PurchaseBasis } from './purchase-basis.tsx';
import { PurchaseFilterBar } from './purchase-filter-bar.tsx';
import { RegionsBeside } from './regions-beside.tsx';
import { usePurchaseFilters, usePurchasesAsked } from './use-purchase-filters.ts';
import { WithPurchases } from './with-purchases.tsx';
import classes from './region.module.css';

/** What the region buys elsewhere although somebody here has it, and what nobody here has. */
export default function GapsSection() {
  return <WithPurchases>{(network) => <Gaps network={network} />}</WithPurchases>;
}

function Gaps({ network }: { network: NetworkView }) {
  const { t } = useTexts();
  const [{ kind, since, sinceRevision }] = usePurchaseFilters();
  const { here, beside } = usePurchasesAsked();
  const gaps = useRegionGaps({ ...here, ...(kind && { status: kind }), ...(since !== undefined && { since }), ...(sinceRevision !== undefined && { sinceRevision }) }, network.revision);
  const view = gaps.data;
  return (
    <Stack gap="lg">
      {view && view.totals.demand.relations !== 0 && (
        <header>
          <Text className={classes.lead} data-testid="gap-lead">{t('purchases.gaps.sentence', { count: view.counts.hidden + view.counts.real })}</Text>
          <Text>{t('purchases.gaps.split', view.counts)}</Text>
          <PurchaseBasis view={view} />
        </header>
      )}
      <PurchaseFilterBar network={network} gaps />
      {gaps.error && <ProblemMessage problem={gaps.error} onRetry={() => void gaps.refetch()} />}
      {!view && !gaps.error && <LoadingView />}
      {view && view.totals.demand.relations === 0 && <EmptyMessage icon={<IconCircleCheck size={40} aria-hidden />} title={t('purchases.emptyTitle')} text={t('purchases.emptyText')} />}
      {view && view.totals.demand.relations !== 0 && (
        <>
          {beside && <RegionsBeside here={here} beside={beside} revision={network.revision} />}
          <GapTable view={view} asked={here} />
        </>
      )}
    </Stack>
  );
}
