import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { fold } from '#graph-model/compare-text.ts';

/** Finds umlauts and ß alike, as the search does. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const wanted = fold(search);
  const fits = (item: ComboboxItem): boolean => fold(item.label).includes(wanted);
  return options
    .map((option) => ('items' in option ? { ...option, items: option.items.filter((item): item is ComboboxItem => typeof item !== 'string' && 'label' in item && fits(item)) } : option))
    .filter((option) => ('items' in option ? option.items.length > 0 : fits(option)))
    .slice(0, limit) as ReturnType<OptionsFilter>;
};
