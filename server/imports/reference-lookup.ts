import type { WzEdition } from '#graph-model/firm.ts';
import { fold } from '#graph-model/text.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import { nameKey } from './resolve/name-key.ts';
import { nearest } from './values/nearest.ts';

/** What checking records needs of the reference data. */
export interface ReferenceLookup {
  /** Municipalities of a key of eight digits or of a name; several where names are alike. */
  municipality(keyOrName: string): readonly { readonly ags: string }[];
  /** Whether all municipalities of this district (five digits) are known. */
  coversDistrict(districtKey: string): boolean;
  /** The known municipality whose name is nearest to a mistyped one. */
  nearestMunicipality(name: string): string | undefined;
  isWz(code: string, edition: WzEdition): boolean;
  /** ISO 3166-1 alpha-2 code of a country by code or by German or English name. */
  country(text: string): string | undefined;
  nearestCountry(name: string): string | undefined;
}

/** What people call countries beside their official names. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'VAE'],
  AT: ['A'],
  BA: ['Bosnien'],
  CH: ['Switzerland'],
  CN: ['PR China', 'P.R. China', 'VR China', 'Volksrepublik China', "People's Republic of China", 'Mainland China'],
  CZ: ['Czech', 'Czech Republic', 'Tschechische Republik'],
  DE: ['D', 'BRD', 'Bundesrepublik Deutschland', 'Federal Republic of Germany'],
  GB: ['UK', 'U.K.', 'Großbritannien', 'Great Britain', 'England', 'Scotland', 'Schottland', 'Wales'],
  HK: ['Hongkong', 'Hong Kong'],
  KR: ['Korea', 'South Korea', 'Republic of Korea', 'Republik Korea'],
  LA: ['Laos'],
  MK: ['Mazedonien', 'Macedonia'],
  MO: ['Macau', 'Macao'],
  NL: ['Holland', 'The Netherlands'],
  RU: ['Russische Föderation', 'Russian Federation'],
  SK: ['Slowakische Republik', 'Slovak Republic'],
  TR: ['Turkey', 'Turkiye', 'Türkiye'],
  TW: ['Chinese Taipei'],
  US: ['USA', 'U.S.A.', 'U.S.', 'United States of America', 'Vereinigte Staaten von Amerika', 'Amerika'],
  VN: ['Viet Nam'],
};

const lookups = new WeakMap<ReferenceData, ReferenceLookup>();

/** The reference data as imports and edits ask for it, made once. Names are compared folded: umlauts, ß and case do not matter. */
export function referenceLookup(data: ReferenceData): ReferenceLookup {
  const known = lookups.get(data) ?? makeLookup(data);
  lookups.set(data, known);
  return known;
}

function makeLookup(data: ReferenceData): ReferenceLookup {
  const districts = new Set(data.municipalities.map((municipality) => municipality.districtKey));
  const countries = countryNames(data.countries);
  const municipalityNames = new Map(data.municipalities.map(({ name }) => [nameKey(name), name]));
  const countryKeys = new Map([...data.countries].flatMap(([, { de, en }]) => [[nameKey(de), de], [nameKey(en), en]]));
  const asked = new Map<string, readonly { readonly ags: string }[]>();
  const municipality = (keyOrName: string) => {
    const byKey = data.municipalityByAgs.get(keyOrName);
    return byKey ? [byKey] : bestOf(data.municipalityByName.get(fold(keyOrName)) ?? [], keyOrName);
  };
  return {
    municipality: (keyOrName) => remember(asked, keyOrName, municipality),
    coversDistrict: (districtKey) => districts.has(districtKey),
    nearestMunicipality: (name) => municipalityNames.get(nearest(nameKey(name), municipalityNames.keys()) ?? ''),
    isWz: data.isWz,
    country: (text) => (data.countries.has(text.toUpperCase()) ? text.toUpperCase() : countries.get(fold(text))),
    nearestCountry: (name) => countryKeys.get(nearest(nameKey(name), countryKeys.keys()) ?? ''),
  };
}

/** Of names that fold alike (Neuenkirchen, Neunkirchen) those that are written exactly as asked, where there are any. */
function bestOf<T extends { readonly name: string }>(found: readonly T[], name: string): readonly T[] {
  const exact = found.filter((municipality) => municipality.name.toLowerCase() === name.toLowerCase());
  return exact.length > 0 ? exact : found;
}

const REMEMBERED = 10_000;

function remember<T>(memory: Map<string, T>, key: string, find: (key: string) => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = find(key);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, found);
  return found;
}

function countryNames(countries: ReferenceData['countries']): Map<string, string> {
  const names = new Map<string, string>();
  for (const [code, { de, en }] of countries) for (const name of [de, en]) names.set(fold(name), code);
  for (const [code, others] of Object.entries(OTHER_NAMES)) for (const name of others) names.set(fold(name), code);
  return names;
}
