import { z } from 'zod';
import { districtOf, PlaceKey } from './place.ts';
import { Label } from './text.ts';

/** A region is a list of municipality keys (8 digits) or district keys (5 digits); nothing else in the product is tied to one. */
export const Region = z.object({
  id: z.string().min(1),
  name: Label,
  keys: z.array(PlaceKey).min(1),
});
export type Region = z.infer<typeof Region>;

const keySets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a place lies in the region; undefined where the place is unknown. O(1) after the first place, however many keys the region has. */
export function isInRegion(region: Region, place: { ags?: string; country?: string }): boolean | undefined {
  if (place.ags === undefined) return place.country === undefined || place.country === 'DE' ? undefined : false;
  const keys = keySets.get(region.keys) ?? new Set(region.keys);
  keySets.set(region.keys, keys);
  return keys.has(place.ags) || keys.has(districtOf(place.ags));
}
