import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { ComboboxItem, ComboboxItemGroup } from '@mantine/core';
import { useMemo } from 'react';
import { FIRM_KINDS, NO_FILTERS, SIZE_CLASSES, hasFilters } from '#graph-model/firm-filters.ts';
import { filterOptions, toggleFilter } from '../../state/filters.ts';
import type { FilterName } from '#graph-model/firm-filters.ts';
import type { FilterOption } from '../../state/filters.ts';
import { numberText } from '../../state/format.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { foldedFilter } from '../shared/folded-filter.ts';
import { FilterChips } from './filter-chips.tsx';
import { useNetworkFacts } from './network-context.ts';
import classes from './network.module.css';

/** Filters by branch, place, product, kind and size; what is set stands below in words. */
export function FilterPanel() {
  const { t, language } = useTexts();
  const { index, matching } = useNetworkFacts();
  const [{ filters }, changeAddress] = useAddress('filters');
  const options = useMemo(() => filterOptions(index, language), [index, language]);
  const add = (name: FilterName) => (value: string | null) => {
    if (value !== null) changeAddress((address) => ({ filters: toggleFilter(address.filters, name, value as never) }));
  };
  const left = (name: FilterName, list: readonly FilterOption[]): ComboboxItem[] => list.filter(({ value }) => !(filters[name] as readonly string[]).includes(value)).map(itemOf);
  const total = numberText(index.network.firms.id.length, language);
  const kinds = FIRM_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), firms: options.kinds.get(kind) ?? 0 })).filter(({ firms }) => firms > 0);
  const sizes = SIZE_CLASSES.map((size) => ({ value: size, label: t(`size.${size}`), firms: options.sizes.get(size) ?? 0 })).filter(({ firms }) => firms > 0);
  return (
    <section aria-label={t('filter.title')}>
      <Group justify="space-between" mb={8} wrap="nowrap">
        <h2 className={classes.sectionTitle} style={{ margin: 0 }}>{t('filter.title')}</h2>
        {hasFilters(filters) && <Button variant="subtle" size="compact-sm" onClick={() => changeAddress({ filters: NO_FILTERS })}>{t('filter.reset')}</Button>}
      </Group>
      <Stack gap={8}>
        <FilterSelect label={t('filter.branches')} placeholder={t('filter.anyBranch')} data={left('branches', options.branches)} onChange={add('branches')} />
        <FilterSelect
          label={t('filter.places')} placeholder={t('filter.anyPlace')} onChange={add('places')}
          data={[{ group: t('filter.districts'), items: left('places', options.districts) }, { group: t('filter.municipalities'), items: left('places', options.municipalities) }]}
        />
        <FilterSelect label={t('filter.products')} placeholder={t('filter.anyProduct')} data={left('products', options.products)} onChange={add('products')} />
        <FilterSelect label={t('filter.kinds')} placeholder={t('filter.anyKind')} data={left('kinds', kinds)} onChange={add('kinds')} />
        <FilterSelect label={t('filter.sizes')} placeholder={t('filter.anySize')} data={left('sizes', sizes)} onChange={add('sizes')} />
        <FilterChips />
        {matching && (
          <Text size="sm" c={matching.size === 0 ? undefined : 'dimmed'} fw={matching.size === 0 ? 600 : undefined} role="status">
            {matching.size === 0 ? t('filter.noneMatching') : t('filter.matching', { count: matching.size, total })}
          </Text>
        )}
      </Stack>
    </section>
  );
}

interface CountedItem extends ComboboxItem {
  readonly firms?: number;
}

interface FilterSelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly data: ComboboxItem[] | ComboboxItemGroup<ComboboxItem>[];
  readonly onChange: (value: string | null) => void;
}

/** Chooses one more value; the field is empty again after it. */
function FilterSelect({ label, placeholder, data, onChange }: FilterSelectProps) {
  const { t, language } = useTexts();
  return (
    <Select
      size="sm" searchable limit={300} value={null} data={data} onChange={onChange} filter={foldedFilter} maxDropdownHeight={320}
      aria-label={label} placeholder={placeholder} nothingFoundMessage={t('filter.nothing')} comboboxProps={{ shadow: 'md', width: 'max-content', position: 'bottom-start', styles: { dropdown: { minWidth: 264, maxWidth: 'min(420px, 92vw)' } } }}
      renderOption={({ option }) => <span className={classes.option}><span>{option.label}</span><span>{numberText((option as CountedItem).firms ?? 0, language)}</span></span>}
    />
  );
}

function itemOf(option: FilterOption): CountedItem {
  return { value: option.value, label: option.label, firms: option.firms };
}
