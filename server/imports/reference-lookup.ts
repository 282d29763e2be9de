import type { WzEdition } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import { fold } from '#graph-model/text.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import { otherEdition, wzCorrespondents } from '#seed-data/reference/wz-correspondence.ts';
import type { AtlasReference } from '#server/reference/atlas-reference.ts';
import { productInWords } from '#server/reference/product-catalogue.ts';
import { countryLookup } from './country-lookup.ts';
import { nameKey } from './resolve/name-key.ts';
import { nearestFinder } from './values/nearest.ts';

/** A municipality as findings name it. */
export interface FoundPlace {
  readonly ags: string;
  readonly name: string;
}

/** What checking records needs of the reference data. */
export interface ReferenceLookup {
  /** Municipalities of a key of eight digits or of a name; several where names are alike. */
  municipality(keyOrName: string): readonly FoundPlace[];
  /** Municipalities of a postcode; undefined where no table of postcodes was loaded. */
  ofPostcode(postcode: string): readonly FoundPlace[] | undefined;
  /** Municipalities of a district by its key of five digits or by NUTS-3. */
  ofDistrict(key: string): readonly FoundPlace[];
  /** Key (five digits) of a district by its key, NUTS-3 or name. */
  district(text: string): string | undefined;
  /** Whether all municipalities of this district (five digits) are known. */
  coversDistrict(districtKey: string): boolean;
  /** The known municipality whose name is nearest to a mistyped one. */
  nearestMunicipality(name: string): string | undefined;
  isWz(code: string, edition: WzEdition): boolean;
  wzTitle(code: string, edition: WzEdition): Words | undefined;
  /** What a code of an edition corresponds to in the other one. */
  wzCorrespondents(code: string, edition: WzEdition): readonly string[];
  /** The existing code that a mistyped one is nearest to. */
  nearestWz(code: string, edition: WzEdition): string | undefined;
  /** Whether a product code exists; undefined where that cannot be told: no table, or more digits than it has. */
  isProductCode(code: string): boolean | undefined;
  /** The heading or chapter that a product code which does not exist would belong to, in words. */
  nearestProductCode(code: string): string | undefined;
  /** Product codes that a word may mean, in words, best first. */
  productCodesFor(words: string): readonly string[];
  /** ISO 3166-1 alpha-2 code of a country by code or by German or English name. */
  country(text: string): string | undefined;
  nearestCountry(name: string): string | undefined;
}

const lookups = new WeakMap<ReferenceData, ReferenceLookup>();

/** The reference data as imports and edits ask for it, made once. Names are compared folded: umlauts, ß and case do not matter. */
export function referenceLookup(data: ReferenceData & Partial<AtlasReference>): ReferenceLookup {
  const known = lookups.get(data) ?? makeLookup(data);
  lookups.set(data, known);
  return known;
}

type Data = ReferenceData & Partial<AtlasReference>;

function makeLookup(data: Data): ReferenceLookup {
  const divisions = new Map(([2008, 2025] as const).map((edition) => [edition, Map.groupBy(data.branches(edition).keys(), (code) => code.slice(0, 2))]));
  const countryKeys = new Map([...data.countries].flatMap(([, { de, en }]) => [[nameKey(de), de], [nameKey(en), en]]));
  const nearestCountry = nearestFinder(countryKeys.keys());
  const suggested = new Map<string, string | undefined>();
  return {
    ...placeLookup(data),
    isWz: data.isWz,
    wzTitle: (code, edition) => data.branch(code, edition),
    wzCorrespondents: (code, edition) => wzCorrespondents(code, edition).filter((other) => data.isWz(other, otherEdition(edition))),
    nearestWz: (code, edition) => nearestWz(code, divisions.get(edition)?.get(code.slice(0, 2)) ?? []),
    ...productLookup(data),
    country: countryLookup(data.countries),
    nearestCountry: (name) => remember(suggested, nameKey(name), (key) => countryKeys.get(nearestCountry(key) ?? '')),
  };
}

function placeLookup(data: Data): Pick<ReferenceLookup, 'municipality' | 'ofPostcode' | 'ofDistrict' | 'district' | 'coversDistrict' | 'nearestMunicipality'> {
  const byDistrict = Map.groupBy(data.municipalities, (municipality) => municipality.districtKey);
  const nuts3Keys = new Set(data.nuts3?.values());
  const districtNames = new Map(data.municipalities.flatMap(({ district, districtKey }) => [[nameKey(district), districtKey], [nameKey(`Kreis ${district}`), districtKey]]));
  const names = new Map(data.municipalities.map(({ name }) => [nameKey(name), name]));
  const nearestName = nearestFinder(names.keys());
  const suggested = new Map<string, string | undefined>();
  const asked = new Map<string, readonly FoundPlace[]>();
  const municipality = (keyOrName: string) => {
    const byKey = data.municipalityByAgs.get(keyOrName);
    return byKey ? [byKey] : bestOf(data.municipalityByName.get(fold(keyOrName)) ?? [], keyOrName);
  };
  const hasPostcodes = (data.postcodes?.size ?? 0) > 0;
  return {
    municipality: (keyOrName) => remember(asked, keyOrName, municipality),
    ofPostcode: (postcode) => (hasPostcodes ? data.postcodes?.get(postcode) ?? [] : undefined),
    ofDistrict: (key) => byDistrict.get(data.nuts3?.get(key) ?? key) ?? [],
    district: (text) => data.nuts3?.get(text) ?? (byDistrict.has(text) || nuts3Keys.has(text) ? text : districtNames.get(nameKey(text))),
    coversDistrict: (districtKey) => byDistrict.has(districtKey),
    nearestMunicipality: (name) => remember(suggested, nameKey(name), (key) => names.get(nearestName(key) ?? '')),
  };
}

const SUGGESTED = 3;
/** A fact of a finding has 80 characters: three suggestions with their separators, or one. */
const OF_THREE = 25;
const ALONE = 80;

function productLookup({ products }: Data): Pick<ReferenceLookup, 'isProductCode' | 'nearestProductCode' | 'productCodesFor'> {
  const asked = new Map<string, readonly string[]>();
  // Headings go first: titles below them often say no more than "others".
  const codesFor = (words: string) => (products?.search(words) ?? []).filter(({ code }) => code.length >= 4)
    .toSorted((a, b) => Number(a.code.length > 4) - Number(b.code.length > 4)).slice(0, SUGGESTED).map((entry) => productInWords(entry, OF_THREE));
  return {
    isProductCode: (code) => {
      if (products === undefined) return undefined;
      if (code.length <= products.depth) return products.entry(code) !== undefined;
      return products.entry(code.slice(0, products.depth)) === undefined ? false : undefined;
    },
    nearestProductCode: (code) => {
      const found = products?.nearest(code);
      return found && productInWords(found, ALONE);
    },
    productCodesFor: (words) => remember(asked, words, codesFor),
  };
}

/** Of the codes of its division the one of the same depth with all digits but one, the nearest by number; else the longest beginning that exists. */
function nearestWz(code: string, codes: readonly string[]): string | undefined {
  const number = (text: string) => Number(text.replaceAll('.', ''));
  const differing = (candidate: string) => Array.from(candidate).filter((character, place) => character !== code[place]).length;
  const alike = codes.filter((candidate) => candidate.length === code.length && differing(candidate) === 1);
  if (alike.length > 0) return alike.reduce((best, candidate) => (Math.abs(number(candidate) - number(code)) < Math.abs(number(best) - number(code)) ? candidate : best));
  return codes.filter((candidate) => code.startsWith(candidate)).at(-1);
}

/** Of names that fold alike (Neuenkirchen, Neunkirchen) those that are written exactly as asked, where there are any. */
function bestOf<T extends FoundPlace>(found: readonly T[], name: string): readonly T[] {
  const exact = found.filter((municipality) => municipality.name.toLowerCase() === name.toLowerCase());
  return exact.length > 0 ? exact : found;
}

const REMEMBERED = 10_000;

function remember<T>(memory: Map<string, T>, key: string, find: (key: string) => T): T {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  const found = find(key);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, found);
  return found;
}
