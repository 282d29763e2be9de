import type { NetworkView } from './contract/network.ts';
import type { FirmKind, SizeClass } from './firm.ts';

export const FIRM_KINDS = ['industry', 'craft', 'service', 'research', 'university', 'institute', 'network'] as const satisfies readonly FirmKind[];
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

/** What filtering needs of a network. */
export interface FilteredFirms {
  readonly firms: Pick<NetworkView['firms'], 'id' | 'kind' | 'sizeClass' | 'wz' | 'ags'>;
  readonly productNumberOf: ReadonlyMap<string, number>;
  /** Numbers of the products that each firm supplies. */
  readonly supplies: readonly ReadonlySet<number>[];
}

/** Numbers of the products that each firm supplies, by firm. O(firms + relations). */
export function suppliesOf({ firms, relations }: Pick<NetworkView, 'firms' | 'relations'>): readonly ReadonlySet<number>[] {
  const supplies = firms.id.map(() => new Set<number>());
  relations.supplier.forEach((supplier, relation) => {
    const product = relations.product[relation];
    if (product !== null) supplies[supplier]?.add(product);
  });
  return supplies;
}

/** Numbers of the firms that fit, or undefined where no filter is set. A firm whose place, kind … is unknown fits no filter on it. O(firms). */
export function matchingFirms({ firms, productNumberOf, supplies }: FilteredFirms, filters: FirmFilters): ReadonlySet<number> | undefined {
  if (!hasFilters(filters)) return undefined;
  const products = filters.products.map((id) => productNumberOf.get(id)).filter((number) => number !== undefined);
  const matching = new Set<number>();
  firms.id.forEach((_, firm) => {
    if (!oneOf(filters.kinds, firms.kind[firm]) || !oneOf(filters.sizes, firms.sizeClass[firm])) return;
    if (!beginsWithOne(filters.branches, firms.wz[firm]) || !beginsWithOne(filters.places, firms.ags[firm])) return;
    if (filters.products.length > 0 && !products.some((product) => supplies[firm].has(product))) return;
    matching.add(firm);
  });
  return matching;
}

function oneOf<T>(wanted: readonly T[], value: T | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

function beginsWithOne(wanted: readonly string[], value: string | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.some((start) => value.startsWith(start)));
}
