/** Groupings of the view of origin, in the order in which they are offered. */
export const PURCHASE_GROUPS = ['product', 'branch', 'place'] as const;
export type PurchaseGroup = (typeof PURCHASE_GROUPS)[number];
export const GAP_KINDS = ['hidden', 'real'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** Which purchases of the region are looked at, and beside what. */
export interface PurchaseFilters {
  /** Id of the product whose chain is looked at. */
  readonly chain?: string;
  /** WZ code of the buyers or its beginning. */
  readonly branch?: string;
  /** Municipality or district of the buyers. */
  readonly place?: string;
  readonly kind?: GapKind;
  /** Keys of the region that stands beside, with commas between. */
  readonly beside?: string;
  /** Day or revision to compare with; never both. */
  readonly since?: string;
  readonly sinceRevision?: number;
  readonly group: PurchaseGroup;
}

export const NO_PURCHASE_FILTERS: PurchaseFilters = { group: 'product' };

const PARAMETERS = { chain: 'buys-for', branch: 'buyer-wz', place: 'buyer-place', kind: 'gap', beside: 'beside', since: 'since', sinceRevision: 'since-revision', group: 'by' } as const satisfies Record<keyof PurchaseFilters, string>;

/** Reads the filters from a query; what is not understood is left out. */
export function parsePurchaseFilters(query: URLSearchParams): PurchaseFilters {
  const text = (name: keyof PurchaseFilters, form: RegExp): string | undefined => {
    const value = query.get(PARAMETERS[name]);
    return value !== null && form.test(value) ? value : undefined;
  };
  const since = text('since', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
  const revision = text('sinceRevision', /^\d{1,9}$/);
  const found = {
    chain: text('chain', /^[\p{L}\p{N}][^\p{Cc}<>]{0,199}$/u), branch: text('branch', /^\d{2}(\.\d{1,2}(\.\d)?)?$/), place: text('place', /^\d{5}(\d{3})?$/),
    kind: GAP_KINDS.find((kind) => kind === query.get(PARAMETERS.kind)), beside: text('beside', /^\d{5}(\d{3})?(,\d{5}(\d{3})?){0,49}$/),
    since, sinceRevision: since === undefined && revision !== undefined ? Number(revision) : undefined,
  };
  return {
    ...(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Omit<PurchaseFilters, 'group'>),
    group: PURCHASE_GROUPS.find((group) => group === query.get(PARAMETERS.group)) ?? NO_PURCHASE_FILTERS.group,
  };
}

/** The filters as parameters of a query; what is at its default is left out. */
export function purchaseParameters(filters: PurchaseFilters): [string, string][] {
  return (Object.keys(PARAMETERS) as (keyof PurchaseFilters)[]).flatMap((name) => (filters[name] === undefined || filters[name] === NO_PURCHASE_FILTERS[name] ? [] : [[PARAMETERS[name], String(filters[name])]]));
}
