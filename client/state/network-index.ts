import type { NetworkView } from '#graph-model/contract/network.ts';
import { suppliesOf, type FilteredFirms } from '#graph-model/firm-filters.ts';
import type { Language, Words } from '#graph-model/language.ts';

type Place = NetworkView['places'][number];

/** Look-ups over the columns of a network, made once per revision in O(firms + relations). */
export interface NetworkIndex extends FilteredFirms {
  readonly network: NetworkView;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly placeOf: ReadonlyMap<string, Place>;
  /** Name of a district by its five-digit key. */
  readonly districtOf: ReadonlyMap<string, string>;
  readonly branchOf: ReadonlyMap<string, Words>;
}

export function indexNetwork(network: NetworkView): NetworkIndex {
  return {
    network,
    firms: network.firms,
    numberOf: new Map(network.firms.id.map((id, number) => [id, number])),
    productNumberOf: new Map(network.products.id.map((id, number) => [id, number])),
    placeOf: new Map(network.places.map((place) => [place.ags, place])),
    districtOf: new Map(network.places.map((place) => [place.districtKey, place.district])),
    branchOf: new Map(network.branches.map((branch) => [branch.code, branch.title])),
    supplies: suppliesOf(network),
  };
}

/** Name of the place of a firm: its municipality, else its country, else undefined. */
export function placeName(index: NetworkIndex, firm: number, language: Language): string | undefined {
  const { ags, country } = index.network.firms;
  const place = ags[firm] === null ? undefined : index.placeOf.get(ags[firm]);
  if (place) return place.name;
  return country[firm] === null ? undefined : countryName(country[firm], language);
}

/** Title of the branch of a firm: that of its full code, else of its division, else undefined. */
export function branchTitle(index: NetworkIndex, firm: number, language: Language): string | undefined {
  const wz = index.network.firms.wz[firm];
  if (wz === null || wz === undefined) return undefined;
  return (index.branchOf.get(wz) ?? index.branchOf.get(wz.slice(0, 2)))?.[language];
}

/** Name of a product in the language, German where no English one is known. */
export function productName(network: NetworkView, product: number, language: Language): string {
  return (language === 'en' ? network.products.nameEn[product] : undefined) ?? network.products.name[product] ?? '';
}

/** Name of a country by its two letters; the letters themselves where the browser knows none. */
export function countryName(code: string, language: Language): string {
  const key = `${language} ${code}`;
  let name = countryNames.get(key);
  if (name === undefined) countryNames.set(key, name = namedCountry(code, language));
  return name;
}

/** Asking the browser costs more than a row of a table: each country is asked for once. */
const countryNames = new Map<string, string>();

function namedCountry(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
