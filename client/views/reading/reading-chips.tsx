import { Button, Text } from '@mantine/core';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { FILTER_NAMES, hasFilters, NO_FILTERS } from '#graph-model/firm-filters.ts';
import type { FilterName } from '#graph-model/firm-filters.ts';
import { shortName } from '../../scene/short-name.ts';
import type { Address } from '../../state/address.ts';
import { filterLabel, toggleFilter } from '../../state/filters.ts';
import { numberText } from '../../state/format.ts';
import { productName } from '../../state/network-index.ts';
import { NO_READING, hasReading, withoutHighlight } from '../../state/reading-address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { RemovableChip } from '../shared/removable-chip.tsx';
import classes from './reading.module.css';

/** One thing that is set, in words, and the change of the address that takes it back. */
interface Chip {
  readonly key: string;
  readonly text: string;
  readonly without: (address: Address) => Partial<Address>;
}

/** What the picture shows as one sentence of chips, each of which can be taken away: what restricts it, then what stands out. */
export function ReadingChips() {
  const { t, language } = useTexts();
  const { matching, network } = useNetworkFacts();
  const [shownBy, changeAddress] = useAddress('filters', 'reading', 'firm', 'surroundings', 'chain');
  const [restricting, outstanding] = [useRestrictions(shownBy), useHighlights(shownBy)];
  const total = numberText(network.firms.id.length, language);
  if (restricting.length + outstanding.length === 0) return <Text size="sm" c="dimmed" className={classes.hint} truncate>{t('reading.hint')}</Text>;
  const shown = matching === undefined ? '' : matching.size === 0 ? t('reading.none') : t('reading.shown', { shown: numberText(matching.size, language), total });
  const chip = ({ key, text, without }: Chip): ReactNode => <RemovableChip key={key} text={text} label={t('reading.remove', { what: text })} onRemove={() => changeAddress(without)} />;
  return (
    <div className={classes.sentence} role="group" aria-label={t('reading.label')}>
      <span role="status" hidden={shown === ''}>{shown}</span>
      {restricting.map((chips, part) => (
        <Fragment key={chips[0]?.key}>
          {part > 0 && <span>{t('reading.and')}</span>}
          {chips.map((each, at) => <Fragment key={each.key}>{at > 0 && <span>{t('reading.or')}</span>}{chip(each)}</Fragment>)}
        </Fragment>
      ))}
      {outstanding.length > 0 && <span>{t('reading.highlighted')}</span>}
      {outstanding.map(chip)}
      {restricting.length + outstanding.length > 1 && <Button variant="subtle" size="compact-xs" onClick={() => changeAddress({ filters: NO_FILTERS, surroundings: undefined, chain: undefined, reading: NO_READING })}>{t('reading.clear')}</Button>}
    </div>
  );
}

/** What leaves firms out: filters, with `or` within one and `and` between them, then what was kept and hidden by hand. */
function useRestrictions({ filters, reading }: Pick<Address, 'filters' | 'reading'>): (readonly Chip[])[] {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const words = (name: FilterName, value: string): string => {
    if (name === 'kinds') return t(`kind.${value as (typeof filters.kinds)[number]}`);
    if (name === 'sizes') return t(`size.${value as (typeof filters.sizes)[number]}`);
    return filterLabel(index, name, value, language);
  };
  const byFilter = !hasFilters(filters) ? [] : FILTER_NAMES.filter((name) => filters[name].length > 0).map((name) => filters[name].map((value): Chip => ({
    key: `${name} ${value}`, text: `${t(`filter.${name}`)}: ${words(name, value)}`, without: (address) => ({ filters: toggleFilter(address.filters, name, value as never) }),
  })));
  const byHand = (['only', 'hidden'] as const).filter((list) => reading[list].length > 0).map((list): Chip[] => [{
    key: list, text: t(list === 'only' ? 'reading.onlyChip' : 'reading.hiddenChip', { count: reading[list].length }), without: (address) => ({ reading: { ...address.reading, [list]: [] } }),
  }]);
  return [...byFilter, ...byHand];
}

/** What stands out: surroundings, a proof, ways, a product, pins and selections. */
function useHighlights({ reading, firm, surroundings, chain }: Pick<Address, 'reading' | 'firm' | 'surroundings' | 'chain'>): readonly Chip[] {
  const { t, language } = useTexts();
  const { index, network } = useNetworkFacts();
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : network.firms.name[index.numberOf.get(id) ?? -1]);
  const [name, source, from, to] = [nameOf(firm), nameOf(chain), nameOf(reading.way?.from), nameOf(reading.way?.to)];
  const product = reading.product === undefined ? -1 : index.productNumberOf.get(reading.product.id) ?? -1;
  const chips: (Chip | false | undefined)[] = [
    surroundings && name !== undefined && { key: 'surroundings', text: t('picture.surroundings', { name, count: surroundings.tiers }), without: () => ({ surroundings: undefined }) },
    source !== undefined && name !== undefined && { key: 'chain', text: t('picture.chain', { source, name }), without: () => ({ chain: undefined }) },
    from !== undefined && to !== undefined && { key: 'way', text: t('reading.wayChip', { from: shortName(from), to: shortName(to) }), without: (address) => ({ reading: withoutHighlight(address.reading), ...(address.panel === 'way' ? { panel: undefined } : {}) }) },
    reading.product && { key: 'product', text: product < 0 ? t('reading.productChip.gone') : t(`reading.productChip.${reading.product.direction}`, { product: productName(network, product, language) }), without: (address) => ({ reading: withoutHighlight(address.reading) }) },
    reading.pinned.length > 0 && { key: 'pinned', text: t('reading.pinnedChip', { count: reading.pinned.length }), without: (address) => ({ reading: { ...address.reading, pinned: [] } }) },
    reading.selected.length > 0 && { key: 'selected', text: t(reading.compared.length > 0 ? 'reading.firstChip' : 'reading.selectedChip', { count: reading.selected.length }), without: (address) => ({ reading: { ...address.reading, selected: [] } }) },
    reading.compared.length > 0 && { key: 'compared', text: t('reading.secondChip', { count: reading.compared.length }), without: (address) => ({ reading: { ...address.reading, compared: [] } }) },
  ];
  return hasReading(reading) || surroundings || chain ? chips.filter((each) => each !== false && each !== undefined) : [];
}
