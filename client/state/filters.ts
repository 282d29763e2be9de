import type { FirmKind, SizeClass } from '#graph-model/firm.ts';
import type { Language } from '#graph-model/language.ts';
import { germanOrder } from '#graph-model/compare-text.ts';
import type { NetworkIndex } from './network-index.ts';
import { productName } from './network-index.ts';

export const FIRM_KINDS = ['industry', 'craft', 'service', 'research', 'network'] as const satisfies readonly FirmKind[];
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const satisfies readonly SizeClass[];

/** What firms are shown: one of each list that is not empty must fit. */
export interface FirmFilters {
  readonly kinds: readonly FirmKind[];
  readonly sizes: readonly SizeClass[];
  /** WZ codes or their beginnings, such as `25` or `25.93`. */
  readonly branches: readonly string[];
  /** Municipality (8 digits) or district (5 digits) keys. */
  readonly places: readonly string[];
  /** Ids of products that the firm supplies. */
  readonly products: readonly string[];
}
export type FilterName = keyof FirmFilters;
export const FILTER_NAMES = ['branches', 'places', 'products', 'kinds', 'sizes'] as const satisfies readonly FilterName[];

export const NO_FILTERS: FirmFilters = { kinds: [], sizes: [], branches: [], places: [], products: [] };

export function hasFilters(filters: FirmFilters): boolean {
  return FILTER_NAMES.some((name) => filters[name].length > 0);
}

/** Numbers of the firms that fit, or undefined where no filter is set. A firm whose place, kind … is unknown fits no filter on it. O(firms). */
export function matchingFirms(index: NetworkIndex, filters: FirmFilters): ReadonlySet<number> | undefined {
  if (!hasFilters(filters)) return undefined;
  const { firms } = index.network;
  const products = filters.products.map((id) => index.productNumberOf.get(id)).filter((number) => number !== undefined);
  const matching = new Set<number>();
  firms.id.forEach((_, firm) => {
    if (!oneOf(filters.kinds, firms.kind[firm]) || !oneOf(filters.sizes, firms.sizeClass[firm])) return;
    if (!beginsWithOne(filters.branches, firms.wz[firm]) || !beginsWithOne(filters.places, firms.ags[firm])) return;
    if (filters.products.length > 0 && !products.some((product) => index.supplies[firm].has(product))) return;
    matching.add(firm);
  });
  return matching;
}

/** The same filters with a value of one list added, or removed where it is there. */
export function toggleFilter<K extends FilterName>(filters: FirmFilters, name: K, value: FirmFilters[K][number]): FirmFilters {
  const list: readonly string[] = filters[name];
  return { ...filters, [name]: list.includes(value) ? list.filter((entry) => entry !== value) : [...list, value] };
}

/** A value that can be chosen, with the number of firms that have it. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly firms: number;
}

/** Branches by division, places by district and municipality, products that somebody supplies: each in German order. */
export interface FilterOptions {
  readonly branches: readonly FilterOption[];
  readonly districts: readonly FilterOption[];
  readonly municipalities: readonly FilterOption[];
  readonly products: readonly FilterOption[];
  readonly kinds: ReadonlyMap<FirmKind, number>;
  readonly sizes: ReadonlyMap<SizeClass, number>;
}

export function filterOptions(index: NetworkIndex, language: Language): FilterOptions {
  const { firms } = index.network;
  const divisions = countBy(firms.wz.map((wz) => wz?.slice(0, 2)));
  const districts = countBy(firms.ags.map((ags) => ags?.slice(0, 5)));
  const municipalities = countBy(firms.ags);
  const products = countBy(index.supplies.flatMap((set) => [...set]));
  return {
    branches: options(divisions, (code) => withCode(code, index.branchOf.get(code)?.[language])),
    districts: options(districts, (key) => index.districtOf.get(key) ?? key),
    municipalities: options(municipalities, (ags) => index.placeOf.get(ags)?.name ?? ags),
    products: options(products, (number) => productName(index.network, number, language), (number) => index.network.products.id[number]),
    kinds: countBy(firms.kind),
    sizes: countBy(firms.sizeClass),
  };
}

/** The words of a filter value: a name for a key; the key itself where the network does not know it. */
export function filterLabel(index: NetworkIndex, name: 'branches' | 'places' | 'products', value: string, language: Language): string {
  if (name === 'branches') return withCode(value, index.branchOf.get(value)?.[language]);
  if (name === 'places') return (value.length === 5 ? index.districtOf.get(value) : index.placeOf.get(value)?.name) ?? value;
  const product = index.productNumberOf.get(value);
  return product === undefined ? value : productName(index.network, product, language);
}

function withCode(code: string, title: string | undefined): string {
  return title === undefined ? code : `${title} (${code})`;
}

function countBy<T>(values: readonly (T | null | undefined)[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function options<T>(counts: ReadonlyMap<T, number>, label: (key: T) => string, value: (key: T) => string = String): FilterOption[] {
  return [...counts].map(([key, firms]) => ({ value: value(key), label: label(key), firms })).sort((a, b) => germanOrder.compare(a.label, b.label));
}

function oneOf<T>(wanted: readonly T[], value: T | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

function beginsWithOne(wanted: readonly string[], value: string | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.some((start) => value.startsWith(start)));
}
