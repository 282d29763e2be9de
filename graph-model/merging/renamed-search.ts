import type { FirmId } from '../identifier.ts';
import type { SavedSearch } from '../saved-search.ts';

const NAMING = ['firm', 'forFirm', 'insteadOf'] as const satisfies readonly (keyof SavedSearch)[];

/** The search with the ids that its firms have now; the same object where it names none of them. A firm is no supplier of itself that could get company. */
export function renamedSearch(search: SavedSearch, to: (id: FirmId) => FirmId): SavedSearch {
  const changed = NAMING.flatMap((field) => {
    const id = search[field];
    return id === undefined || to(id) === id ? [] : [[field, to(id)] as const];
  });
  if (changed.length === 0) return search;
  const { insteadOf, ...renamed }: SavedSearch = { ...search, ...Object.fromEntries(changed) };
  return insteadOf === undefined || insteadOf === renamed.forFirm ? renamed : { ...renamed, insteadOf };
}
