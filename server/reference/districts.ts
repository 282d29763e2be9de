import type { District } from '#graph-model/contract/reference.ts';
import { germanOrder } from '#graph-model/text.ts';
import type { AtlasReference } from './atlas-reference.ts';

/** All districts that are known, in order of name, each with its municipalities: none where the tables name only the district. O(n log n). */
export function districtsOf({ municipalities, nuts3, districtNames }: Pick<AtlasReference, 'municipalities' | 'nuts3' | 'districtNames'>): District[] {
  const nutsOf = new Map([...nuts3].map(([nuts, key]) => [key, nuts]));
  const places = Map.groupBy(municipalities, ({ districtKey }) => districtKey);
  const keys = new Set([...places.keys(), ...nutsOf.keys()]);
  return [...keys].map((key): District => {
    const own = places.get(key) ?? [];
    const nuts = nutsOf.get(key);
    return {
      key, name: own.at(0)?.district ?? districtNames.get(key) ?? key, ...(nuts !== undefined && { nuts3: nuts }),
      municipalities: own.map(({ ags, name }) => ({ ags, name })).toSorted((a, b) => germanOrder.compare(a.name, b.name)),
    };
  }).toSorted((a, b) => germanOrder.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
}
