import type { SavedRegion } from './saved-region.ts';

/** One place of a region with all that tells the region, as a table holds it. */
export interface RegionRow extends Omit<SavedRegion, 'keys'> {
  readonly key?: string;
}

/** The rows of a region, one a key. */
export function rowsOfRegion({ keys, ...told }: SavedRegion): RegionRow[] {
  return keys.map((key) => ({ ...told, key }));
}
