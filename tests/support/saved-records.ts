import type { SavedRegion } from '#graph-model/saved-region.ts';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import type { Plain } from './records.ts';

const PROVENANCE = { source: 'Umfrage 2026', status: 'reported', visibility: 'network' } as const;

/** A region `G1` of Hagen and Altena unless told. */
export function aRegion(overrides: Plain<SavedRegion> = {}): SavedRegion {
  return { id: 'G1', name: `Region ${overrides.id ?? 'G1'}`, keys: ['05914', '05962004'], ...PROVENANCE, ...overrides } as SavedRegion;
}

/** A search `W1` without criteria unless told. */
export function aSearch(overrides: Omit<Plain<SavedSearch>, 'kinds'> & { kinds?: string[] } = {}): SavedSearch {
  return { id: 'W1', name: `Suche ${overrides.id ?? 'W1'}`, ...PROVENANCE, ...overrides } as SavedSearch;
}
