import type { Suggestion } from '../../state/search.ts';
import type { Address } from '../../state/address.ts';
import { toggleFilter } from '../../state/filters.ts';
import { useChangeAddress } from '../../state/use-address.ts';

/** The change of the address that opens a firm: its panel at the overview; a highlighted chain belonged to the firm before. */
export function openingFirm(id: string): Partial<Address> {
  return { firm: id, panel: 'firm', tab: 'overview', chain: undefined };
}

/** Opens firms by id in the network, from whatever view. */
export function useOpenFirm(): (id: string) => void {
  const changeAddress = useChangeAddress();
  return (id) => changeAddress((address) => ({ view: 'network', ...(address.firm === id ? { panel: 'firm' } : openingFirm(id)) }));
}

/** Follows a suggestion of the search: opens the firm, or filters by the place or product. */
export function useOpenSuggestion(): (suggestion: Suggestion) => void {
  const changeAddress = useChangeAddress();
  return (suggestion) => {
    if (suggestion.kind === 'firm') return changeAddress(openingFirm(suggestion.id));
    const name = suggestion.kind === 'place' ? 'places' : 'products';
    changeAddress(({ filters }) => (filters[name].includes(suggestion.id) ? {} : { filters: toggleFilter(filters, name, suggestion.id) }));
  };
}
