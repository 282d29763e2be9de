import { FILTER_NAMES, hasFilters } from '#graph-model/firm-filters.ts';
import { filterLabel, toggleFilter } from '../../state/filters.ts';
import type { FilterName } from '#graph-model/firm-filters.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from './network-context.ts';
import { RemovableChip } from '../shared/removable-chip.tsx';
import classes from './network.module.css';

/** The filters that are set, each in words and removable. */
export function FilterChips() {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const [{ filters }, changeAddress] = useAddress();
  if (!hasFilters(filters)) return null;
  const words = (name: FilterName, value: string): string => {
    if (name === 'kinds') return t(`kind.${value as (typeof filters.kinds)[number]}`);
    if (name === 'sizes') return t(`size.${value as (typeof filters.sizes)[number]}`);
    return filterLabel(index, name, value, language);
  };
  return (
    <div className={classes.chips} role="group" aria-label={t('filter.active')}>
      {FILTER_NAMES.flatMap((name) => filters[name].map((value) => {
        const text = words(name, value);
        return (
          <RemovableChip
            key={`${name} ${value}`}
            text={`${t(`filter.${name}`)}: ${text}`}
            label={t('filter.remove', { name: t(`filter.${name}`), value: text })}
            onRemove={() => changeAddress((address) => ({ filters: toggleFilter(address.filters, name, value as never) }))}
          />
        );
      }))}
    </div>
  );
}
