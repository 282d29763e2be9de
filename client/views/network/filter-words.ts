import { FILTER_NAMES } from '#graph-model/firm-filters.ts';
import type { FilterName, FirmFilters } from '#graph-model/firm-filters.ts';
import type { Language } from '#graph-model/language.ts';
import { filterLabel } from '../../state/filters.ts';
import type { NetworkIndex } from '../../state/network-index.ts';
import type { useTexts } from '../../text/texts.ts';

/** A value of a filter in words. */
export interface FilterInWords { readonly name: FilterName; readonly value: string; readonly words: string }

/** The filters that are set, each value in words. */
export function filtersInWords(filters: FirmFilters, index: NetworkIndex, t: ReturnType<typeof useTexts>['t'], language: Language): FilterInWords[] {
  const words = (name: FilterName, value: string): string => {
    if (name === 'kinds') return t(`kind.${value as (typeof filters.kinds)[number]}`);
    if (name === 'sizes') return t(`size.${value as (typeof filters.sizes)[number]}`);
    return filterLabel(index, name, value, language);
  };
  return FILTER_NAMES.flatMap((name) => filters[name].map((value) => ({ name, value, words: words(name, value) })));
}
