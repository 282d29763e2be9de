import type { FirmKind, SizeClass } from '#graph-model/firm.ts';
import type { Language } from '#graph-model/language.ts';
import { germanOrder } from '#graph-model/compare-text.ts';
import type { FilterName, FirmFilters } from '#graph-model/firm-filters.ts';
import type { NetworkIndex } from './network-index.ts';
import { productName } from './network-index.ts';

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
