import '../../text/late-texts.ts';
import { Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import type { OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { RegionOriginView } from '#graph-model/contract/region-purchases.ts';
import { useRegionOrigin, type PurchasesAsked } from '../../api/region-queries.ts';
import { PURCHASE_GROUPS, type PurchaseGroup } from '../../state/purchase-filters.ts';
import { shareText } from '../../state/format.ts';
import { ringText } from '../../state/purchase-words.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { EmptyMessage, LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { OriginBar, partsOf } from './origin-bar.tsx';
import { OriginGroups } from './origin-groups.tsx';
import { PurchaseBasis } from './purchase-basis.tsx';
import { PurchaseFilterBar } from './purchase-filter-bar.tsx';
import { PurchaseRows } from './purchase-rows.tsx';
import { TakeAway } from './take-away-table.tsx';
import { RegionsBeside } from './regions-beside.tsx';
import classes from './region.module.css';
import { usePurchaseFilters, usePurchasesAsked } from './use-purchase-filters.ts';
import { WithPurchases } from './with-purchases.tsx';

/** Where the firms of the region buy: in all, and by goods, industry or municipality. */
export default function OriginSection() {
  return <WithPurchases>{(network) => <Origin network={network} />}</WithPurchases>;
}

function Origin({ network }: { network: NetworkView }) {
  const { t } = useTexts();
  const { here, beside } = usePurchasesAsked();
  const origin = useRegionOrigin(here, network.revision);
  const view = origin.data;
  return (
    <Stack gap="lg">
      {view && view.total.all.relations !== 0 && <Total view={view} asked={here} />}
      <PurchaseFilterBar network={network} />
      {origin.error && <ProblemMessage problem={origin.error} onRetry={() => void origin.refetch()} />}
      {!view && !origin.error && <LoadingView />}
      {view && view.total.all.relations === 0 && <EmptyMessage icon={<IconMapPin size={40} aria-hidden />} title={t('purchases.emptyTitle')} text={t('purchases.emptyText')} />}
      {view && view.total.all.relations !== 0 && (
        <>
          {beside && <RegionsBeside here={here} beside={beside} revision={network.revision} />}
          <Groups view={view} asked={here} />
        </>
      )}
    </Stack>
  );
}

function Total({ view, asked }: { view: RegionOriginView; asked: PurchasesAsked }) {
  const { t, language } = useTexts();
  const [open, setOpen] = useState<OriginRing>();
  const { localShare } = view.total;
  const unknown = partsOf(view.total).find(({ ring }) => ring === 'unknown');
  const toggle = (ring: OriginRing) => setOpen(open === ring ? undefined : ring);
  return (
    <section>
      <Text className={classes.lead} data-testid="origin-lead">{localShare === null ? t(view.total.rings.some(({ suppressed }) => suppressed) || view.total.all.suppressed ? 'purchases.originSuppressed' : 'purchases.originUnknown') : t('purchases.originSentence', { share: shareText(localShare, language) })}</Text>
      {localShare !== null && unknown && <Text size="sm">{t('purchases.originWithout', { share: shareText(unknown.share, language) })}</Text>}
      <Stack gap="xs" my="sm">
        <OriginBar large name={t('purchases.from')} row={view.total} region={view.region} onRing={toggle} />
        <ul className={classes.legend}>
          {partsOf(view.total).map(({ ring, share }) => (
            <li key={ring} title={t(`purchases.ringHints.${ring}`)}><span className={classes.swatch} data-ring={ring} aria-hidden /> {ringText(ring, view.region, { t, language })} <strong>{shareText(share, language)}</strong></li>
          ))}
        </ul>
      </Stack>
      <PurchaseBasis view={view} />
      {open && <PurchaseRows asked={{ ...asked, ring: open }} revision={view.revision} />}
    </section>
  );
}

function Groups({ view, asked }: { view: RegionOriginView; asked: PurchasesAsked }) {
  const { t } = useTexts();
  const [{ group }, change] = usePurchaseFilters();
  const compact = useIsCompact();
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('purchases.by')}>
      <Group justify="space-between" mb="xs"><Title order={2} size="h4">{t('purchases.by')}</Title><TakeAway table="origin" asked={asked} /></Group>
      <SegmentedControl
        fullWidth={compact} orientation={compact ? 'vertical' : 'horizontal'} aria-label={t('purchases.by')} value={group} onChange={(value) => change({ group: value as PurchaseGroup })}
        data={PURCHASE_GROUPS.map((value) => ({ value, label: t(`purchases.groups.${value}`) }))}
      />
      {group === 'place' && <Text size="sm" c="dimmed" mt="xs">{t('purchases.placeRings')}</Text>}
      <OriginGroups key={group} view={view} group={group} asked={asked} />
    </Paper>
  );
}
