import '../../text/late-texts.ts';
import { Button, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Direction } from '#graph-model/picture/scene-state.ts';
import { DIRECTIONS } from '#graph-model/picture/scene-state.ts';
import { productSurroundings } from '#graph-model/picture/surroundings.ts';
import { filterOptions } from '../../state/filters.ts';
import { linksOf } from '../../state/links-of.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { foldedFilter } from '../shared/folded-filter.ts';
import { useReading } from './use-reading.ts';

/** Chooses the product of which all that lies before and behind is shown, and tells how much that is. */
export function ProductChain() {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const [{ product }, { showProduct }] = useReading();
  const items = useMemo(() => filterOptions(index, language).products.map(({ value, label }) => ({ value, label })), [index, language]);
  return (
    <Stack gap="xs">
      <Select
        size="sm" searchable limit={200} label={t('reading.product.label')} placeholder={t('reading.product.placeholder')} data={items} value={product?.id ?? null} filter={foldedFilter} nothingFoundMessage={t('filter.nothing')}
        comboboxProps={{ withinPortal: false }} maxDropdownHeight={260} onChange={(id) => showProduct(id ?? undefined, product?.direction)} data-autofocus
      />
      {product && (
        <>
          <SegmentedControl
            size="xs" fullWidth aria-label={t('reading.product.direction')} value={product.direction} onChange={(value) => showProduct(product.id, value as Direction)}
            data={DIRECTIONS.map((value) => ({ value, label: t(`reading.product.${value}`) }))}
          />
          <Counts id={product.id} />
          <Button size="compact-sm" variant="default" onClick={() => showProduct(undefined)}>{t('reading.product.end')}</Button>
        </>
      )}
    </Stack>
  );
}

function Counts({ id }: { id: string }) {
  const { t } = useTexts();
  const { network, index } = useNetworkFacts();
  const number = index.productNumberOf.get(id) ?? -1;
  const { upstream, downstream } = useMemo(() => productSurroundings(network, linksOf(network), number, 'both'), [network, number]);
  const makers = [...upstream.values()].filter((step) => step === 0).length;
  const behind = [...downstream.keys()].filter((firm) => upstream.get(firm) !== 0).length;
  return <Text size="sm" role="status">{number < 0 ? t('reading.product.gone') : makers === 0 ? t('reading.product.nobody') : t('reading.product.counts', { makers, upstream: upstream.size - makers, downstream: behind })}</Text>;
}
