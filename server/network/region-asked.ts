import { AtlasError } from '#graph-model/errors.ts';
import type { Region } from '#graph-model/region.ts';

/** Which region a question is about: by the keys of its places, else the one of this installation. */
export interface RegionQuery {
  /** Keys of municipalities (8 digits) and districts (5), with commas between. */
  readonly keys?: string;
}

/**
 * The region that a question is about.
 * @throws AtlasError `bad_input` where a key is none.
 */
export function regionAsked(usual: Region, { keys }: RegionQuery): Region {
  if (keys === undefined) return usual;
  const list = [...new Set(keys.split(','))];
  const wrong = list.filter((key) => !/^\d{5}(\d{3})?$/.test(key));
  if (wrong.length > 0) throw new AtlasError('bad_input', `Not keys of places: ${wrong.join(', ')}. Municipalities have 8 digits, districts 5.`);
  return { id: list.join(','), name: list.join(', '), keys: list };
}
