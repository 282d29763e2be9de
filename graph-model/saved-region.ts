import { z } from 'zod';
import { RegionId } from './identifier.ts';
import { PlaceKey } from './place.ts';
import { provenance } from './provenance.ts';
import { Label } from './text.ts';

/** More than there are municipalities in Germany. */
export const MOST_PLACES = 12_000;

/** A region that somebody gave a name: a set of municipalities and districts, in order of key. It is a `Region` and can be asked about like the one of the installation. */
export const SavedRegion = z.strictObject({
  id: RegionId,
  name: Label,
  keys: z.array(PlaceKey).min(1).max(MOST_PLACES).overwrite((keys) => [...new Set(keys)].sort()),
  ...provenance,
});
export type SavedRegion = z.infer<typeof SavedRegion>;
