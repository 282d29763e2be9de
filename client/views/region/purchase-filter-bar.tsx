import { Button, Group, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { IconFilter, IconFilterOff, IconGitCompare } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { filterOptions } from '../../state/filters.ts';
import { indexNetwork } from '../../state/network-index.ts';
import { NO_PURCHASE_FILTERS, type PurchaseFilters } from '../../state/purchase-filters.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { RecordSelect } from '../shared/record-select.tsx';
import classes from './region.module.css';
import { usePurchaseFilters } from './use-purchase-filters.ts';

/** Which purchases are looked at, and beside what; `gaps` has more to choose from. */
export function PurchaseFilterBar({ network, gaps = false }: { network: NetworkView; gaps?: boolean }) {
  const { t, language } = useTexts();
  const [filters, change] = usePurchaseFilters();
  const options = useMemo(() => {
    const { products, branches, districts, municipalities } = filterOptions(indexNetwork(network), language);
    return { products, branches, places: [{ group: t('filter.districts'), items: [...districts] }, { group: t('filter.municipalities'), items: [...municipalities] }] };
  }, [network, language, t]);
  const [comparing, setComparing] = useState<boolean>();
  const compares = comparing ?? (filters.beside !== undefined || filters.since !== undefined || filters.sinceRevision !== undefined);
  const isSet = (Object.keys(filters) as (keyof PurchaseFilters)[]).some((name) => name !== 'group' && filters[name] !== undefined);
  // On a phone the answer comes first; the fields open at a press.
  const compact = useIsCompact();
  const [selecting, setSelecting] = useState<boolean>();
  const selects = !compact || (selecting ?? (filters.chain !== undefined || filters.branch !== undefined || filters.place !== undefined));
  return (
    <section aria-label={t('purchases.filter.label')}>
      {selects && <div className={classes.filters}>
        <RecordSelect label={t('purchases.filter.chain')} description={t('purchases.filter.chainHint')} data={options.products} value={filters.chain ?? null} onChange={(chain) => change({ chain: chain ?? undefined })} />
        <RecordSelect label={t('purchases.filter.branch')} data={options.branches} value={filters.branch ?? null} onChange={(branch) => change({ branch: branch ?? undefined })} />
        <RecordSelect label={t('purchases.filter.place')} data={options.places} value={filters.place ?? null} onChange={(place) => change({ place: place ?? undefined })} />
      </div>}
      <Group mt="sm" gap="sm">
        {gaps && (
          <SegmentedControl
            aria-label={t('purchases.filter.kind')} value={filters.kind ?? 'all'} onChange={(kind) => change({ kind: kind === 'all' ? undefined : (kind as PurchaseFilters['kind']) })}
            data={(['all', 'hidden', 'real'] as const).map((value) => ({ value, label: t(`purchases.filter.${value}`) }))}
          />
        )}
        {compact && <Button variant="subtle" leftSection={<IconFilter size={16} aria-hidden />} aria-expanded={selects} onClick={() => setSelecting(!selects)}>{t('purchases.filter.label')}</Button>}
        <Button variant="subtle" leftSection={<IconGitCompare size={16} aria-hidden />} aria-expanded={compares} onClick={() => setComparing(!compares)}>{t('purchases.filter.more')}</Button>
        {isSet && <Button variant="default" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={() => change({ ...NOTHING, group: filters.group })}>{t('purchases.filter.reset')}</Button>}
      </Group>
      {compares && (
        <div className={classes.filters}>
          <RecordSelect label={t('purchases.filter.beside')} description={t('purchases.filter.besideHint')} data={options.places} value={filters.beside ?? null} onChange={(beside) => change({ beside: beside ?? undefined })} />
          {gaps && <TextInput type="date" label={t('purchases.filter.since')} description={t('purchases.filter.sinceHint')} value={filters.since ?? ''} onChange={({ currentTarget: { value } }) => change({ since: value === '' ? undefined : value, sinceRevision: undefined })} />}
          {gaps && <NumberInput label={t('purchases.filter.sinceRevision')} description={t('purchases.filter.sinceRevisionHint')} min={0} max={network.revision} allowDecimal={false} clampBehavior="strict" value={filters.sinceRevision ?? ''} onChange={(value) => change({ sinceRevision: typeof value === 'number' ? value : undefined, since: undefined })} />}
        </div>
      )}
    </section>
  );
}

const NOTHING: Partial<PurchaseFilters> = { ...NO_PURCHASE_FILTERS, chain: undefined, branch: undefined, place: undefined, kind: undefined, beside: undefined, since: undefined, sinceRevision: undefined };
