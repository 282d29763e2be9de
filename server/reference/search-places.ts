import type { Municipality } from '#graph-model/place.ts';
import { fold } from '#graph-model/text.ts';
import type { AtlasReference } from './atlas-reference.ts';

/** Finds municipalities by name, key, postcode, district or NUTS-3, best first. */
export type PlaceSearch = (text: string) => readonly Municipality[];

/** O(municipalities) a search. */
export function placeSearch(reference: AtlasReference): PlaceSearch {
  const folded = reference.municipalities.map((municipality) => ({ municipality, name: fold(municipality.name), district: fold(municipality.district) }));
  return (text) => {
    const number = text.replaceAll(/\s/g, '');
    if (/^\d+$/.test(number)) return byNumber(number, reference);
    const district = reference.nuts3.get(number.toUpperCase());
    if (district !== undefined) return reference.municipalities.filter(({ districtKey }) => districtKey === district);
    const sought = fold(text.slice(0, 200));
    return folded
      .map(({ municipality, name, district: above }) => ({ municipality, score: name === sought ? 4 : name.startsWith(sought) ? 3 : name.includes(sought) ? 2 : above.includes(sought) ? 1 : 0 }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score || a.municipality.name.localeCompare(b.municipality.name, 'de'))
      .map(({ municipality }) => municipality);
  };
}

/** Those of a postcode, then those of a key that begins so. */
function byNumber(number: string, { municipalities, postcodes }: AtlasReference): readonly Municipality[] {
  const found = new Set(postcodes.get(number));
  if (number.length >= 2 && number.length < 5) for (const [postcode, places] of postcodes) if (postcode.startsWith(number)) for (const place of places) found.add(place);
  for (const municipality of municipalities) if (municipality.ags.startsWith(number)) found.add(municipality);
  return [...found];
}
