import { hasFilters } from '#graph-model/firm-filters.ts';
import { toggleFilter } from '../../state/filters.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { filtersInWords } from './filter-words.ts';
import { useNetworkFacts } from './network-context.ts';
import { RemovableChip } from '../shared/removable-chip.tsx';
import classes from './network.module.css';

/** The filters that are set, each in words and removable. */
export function FilterChips() {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const [{ filters }, changeAddress] = useAddress('filters');
  if (!hasFilters(filters)) return null;
  return (
    <div className={classes.chips} role="group" aria-label={t('filter.active')}>
      {filtersInWords(filters, index, t, language).map(({ name, value, words }) => (
        <RemovableChip
          key={`${name} ${value}`}
          text={`${t(`filter.${name}`)}: ${words}`}
          label={t('filter.remove', { name: t(`filter.${name}`), value: words })}
          onRemove={() => changeAddress((address) => ({ filters: toggleFilter(address.filters, name, value as never) }))}
        />
      ))}
    </div>
  );
}
