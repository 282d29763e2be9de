import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Region } from '#graph-model/region.ts';

/** Which region a question is about: a saved one, or the keys of its places; else the one of this installation. */
export interface RegionQuery {
  /** Id of a saved region. */
  readonly region?: string | undefined;
  /** Keys of municipalities (8 digits) and districts (5), with commas between. */
  readonly keys?: string | undefined;
}

/** What is known of regions: the one of the installation, and those that were saved. */
export interface KnownRegions {
  readonly region: Region;
  readonly dataset: Pick<Dataset, 'regions'>;
}

/**
 * The region that a question is about.
 * @throws AtlasError `not_found` for a saved region that is not there, `bad_input` where a key is none or both are named.
 */
export function regionAsked({ region: usual, dataset }: KnownRegions, { region, keys }: RegionQuery): Region {
  if (region !== undefined && keys !== undefined) throw new AtlasError('bad_input', 'Name a saved region or the keys of places, not both.');
  if (region !== undefined) return savedRegion(dataset, region);
  if (keys === undefined) return usual;
  const list = [...new Set(keys.split(','))];
  const wrong = list.filter((key) => !/^\d{5}(\d{3})?$/.test(key));
  if (wrong.length > 0) throw new AtlasError('bad_input', `Not keys of places: ${wrong.join(', ')}. Municipalities have 8 digits, districts 5.`);
  return { id: list.join(','), name: list.join(', '), keys: list };
}

function savedRegion({ regions }: KnownRegions['dataset'], id: string): Region {
  const found = regions.find((saved) => saved.id === id);
  if (found === undefined) throw new AtlasError('not_found', `There is no saved region "${id}".`);
  return { id: found.id, name: found.name, keys: found.keys };
}
