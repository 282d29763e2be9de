import type { District } from '#graph-model/contract/reference.ts';
import { fold } from '#graph-model/compare-text.ts';

const PLACE_KEYS = /^\d{5}(\d{3})?(,\d{5}(\d{3})?)*$/;

/** Whether a region in an address is a list of place keys; else it is the id of a saved one, which never looks like that. */
export function isKeyList(region: string): boolean {
  return PLACE_KEYS.test(region);
}

/** The region of an address as every regional question takes it; nothing stands for the region of the installation. */
export function regionQueryOf(region: string | undefined): { readonly region?: string; readonly keys?: string } {
  if (region === undefined) return {};
  return isKeyList(region) ? { keys: region } : { region };
}

export type Keys = ReadonlySet<string>;
type DistrictPlaces = Pick<District, 'key' | 'municipalities'>;

/** How much of a district is chosen. */
export function chosenPart({ key, municipalities }: DistrictPlaces, keys: Keys): 'all' | 'some' | 'none' {
  if (keys.has(key)) return 'all';
  return municipalities.some(({ ags }) => keys.has(ags)) ? 'some' : 'none';
}

/** The keys with or without a whole district; its municipalities go into it. */
export function withDistrict(keys: Keys, { key, municipalities }: DistrictPlaces, isChosen: boolean): Keys {
  const inside = new Set([key, ...municipalities.map(({ ags }) => ags)]);
  const others = [...keys].filter((other) => !inside.has(other));
  return new Set(isChosen ? [...others, key] : others);
}

/** The keys with or without a municipality. A district is chosen when all of its municipalities are, and no more when one is taken out. */
export function withMunicipality(keys: Keys, district: DistrictPlaces, ags: string, isChosen: boolean): Keys {
  const before = district.municipalities.map((place) => place.ags).filter((place) => keys.has(district.key) || keys.has(place));
  const now = new Set(before);
  if (isChosen) now.add(ags);
  else now.delete(ags);
  const without = withDistrict(keys, district, false);
  return new Set([...without, ...(now.size === district.municipalities.length ? [district.key] : now)]);
}

/** A district with those of its municipalities that a search finds; `isMeant` where it is found itself. */
export interface FoundDistrict {
  readonly district: District;
  readonly municipalities: District['municipalities'];
  readonly isMeant: boolean;
}

/**
 * Districts and municipalities by the beginning of their key, a part of their name or NUTS-3; several texts with commas, semicolons or line breaks
 * between. Everything without a text. O(municipalities × texts).
 */
export function foundDistricts(districts: readonly District[], search: string): FoundDistrict[] {
  const texts = search.split(/[,;\n]/).map((text) => fold(text.trim())).filter((text) => text !== '');
  if (texts.length === 0) return districts.map((district) => ({ district, municipalities: district.municipalities, isMeant: false }));
  const fits = (name: string, key: string): boolean => texts.some((text) => fold(name).includes(text) || (/^\d+$/.test(text) && key.startsWith(text)));
  return districts.flatMap((district): FoundDistrict[] => {
    const { key, name, nuts3, municipalities } = district;
    const isMeant = texts.some((text) => fold(name).includes(text) || fold(nuts3 ?? '') === text || (/^\d{1,5}$/.test(text) && key.startsWith(text)));
    const inside = isMeant ? municipalities : municipalities.filter((place) => fits(place.name, place.ags));
    return isMeant || inside.length > 0 ? [{ district, municipalities: inside, isMeant }] : [];
  });
}

/** The keys with everything that was found: districts that are meant themselves as a whole, of others the municipalities. */
export function withFound(keys: Keys, found: readonly FoundDistrict[]): Keys {
  let all = keys;
  for (const { district, municipalities, isMeant } of found) {
    if (isMeant) all = withDistrict(all, district, true);
    else for (const { ags } of municipalities) all = withMunicipality(all, district, ags, true);
  }
  return all;
}

/** Names of chosen places in order of the districts; keys that no table knows come last as they are. */
export function placeNames(districts: readonly District[], keys: Keys): string[] {
  const names = new Map(districts.flatMap((district): (readonly [string, string])[] => [[district.key, district.name], ...district.municipalities.map(({ ags, name }) => [ags, name] as const)]));
  const known = [...names].filter(([key]) => keys.has(key)).map(([, name]) => name);
  return [...known, ...[...keys].filter((key) => !names.has(key))];
}
