import { EU_MEMBERS } from '../../country-groups.ts';

/**
 * Where something comes from, seen from a region, the nearest first: the region itself; the rest of its own districts (Kreise) and those that border
 * them; the rest of its Land or Länder; of Germany; of the EU; of the world. `unknown` is a place of its own, never "outside".
 */
export const ORIGIN_RINGS = ['own', 'neighbours', 'land', 'germany', 'eu', 'world', 'unknown'] as const;
export type OriginRing = (typeof ORIGIN_RINGS)[number];

/** Keys of the districts that border each district; a district that is not in it has no neighbours on record. */
export type DistrictNeighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** A place as a firm states it. */
export interface StatedPlace {
  readonly ags?: string;
  readonly country?: string;
}

/** Tells the ring of a place. Of a firm that says no more than "Germany" it is unknown: it may be next door. */
export type OriginFinder = (place: StatedPlace) => OriginRing;

/** A finder for the region of these municipality (8 digits) and district keys (5). O(1) per place of a municipality seen before, else O(keys). */
export function originFinder(keys: readonly string[], neighbours: DistrictNeighbours): OriginFinder {
  const districts = new Set(keys.map(districtOf));
  const near = new Set([...districts].flatMap((district) => [district, ...(neighbours.get(district) ?? [])]));
  const lands = landsOf(keys);
  const known = new Map<string, OriginRing>();
  const inGermany = (ags: string): OriginRing => {
    if (keys.some((key) => ags.startsWith(key))) return 'own';
    if (near.has(districtOf(ags))) return 'neighbours';
    return lands.has(ags.slice(0, 2)) ? 'land' : 'germany';
  };
  return ({ ags, country }) => {
    if (ags === undefined) {
      if (country === undefined || country === 'DE') return 'unknown';
      return EU_MEMBERS.has(country) ? 'eu' : 'world';
    }
    const ring = known.get(ags) ?? inGermany(ags);
    known.set(ags, ring);
    return ring;
  };
}

/** The first two digits of the keys of the Länder that the region lies in, in order. */
export function landsOf(keys: readonly string[]): Set<string> {
  return new Set(keys.map((key) => key.slice(0, 2)).sort());
}

/** As `districtOf` of `place.ts`, which brings the validator with it: the page reads the rings too. */
function districtOf(key: string): string {
  return key.slice(0, 5);
}
