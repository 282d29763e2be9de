import type { SavedRegion } from '#graph-model/saved-region.ts';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import type { Story, StoryStep } from '#graph-model/story.ts';
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

/** A story `T1` of two steps unless told: the map, and a failure. */
export function aStory(overrides: Plain<Omit<Story, 'steps'>> & { readonly steps?: readonly StoryStep[] } = {}): Story {
  return { id: 'T1', name: `Geschichte ${overrides.id ?? 'T1'}`, steps: [{ address: '/?layout=map' }, { title: 'Ein Ausfall', address: '/?failed=F1&stage=1&panel=failure' }], ...PROVENANCE, ...overrides } as Story;
}
