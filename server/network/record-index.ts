import type { Dataset } from '#graph-model/dataset.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { Offer } from '#graph-model/offer.ts';
import type { Product } from '#graph-model/product.ts';
import type { Requirement } from '#graph-model/requirement.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import { fold, germanOrder } from '#graph-model/text.ts';

/** Ways into the records of one revision, built once. */
export interface RecordIndex {
  readonly firms: ReadonlyMap<string, Firm>;
  readonly products: ReadonlyMap<string, Product>;
  readonly relationsBySupplier: ReadonlyMap<string, readonly SupplyRelation[]>;
  readonly relationsByBuyer: ReadonlyMap<string, readonly SupplyRelation[]>;
  readonly relationsByProduct: ReadonlyMap<string, readonly SupplyRelation[]>;
  readonly requirementsByFirm: ReadonlyMap<string, readonly Requirement[]>;
  readonly offersByFirm: ReadonlyMap<string, readonly Offer[]>;
  readonly offersByProduct: ReadonlyMap<string, readonly Offer[]>;
  /** In the order people read: by name, then id. */
  readonly firmsByName: readonly Firm[];
  readonly productsByName: readonly Product[];
  /** Names folded for search, by id. */
  readonly foldedNames: ReadonlyMap<string, string>;
}

/** An index with the records that it is of. */
export interface Indexed {
  readonly dataset: Dataset;
  readonly index: RecordIndex;
}

/** Builds the index; O(n log n). Of `before`, parts whose lists are the same are taken over, and names are sorted from the order that they had. */
export function indexRecords(dataset: Dataset, before?: Indexed): RecordIndex {
  const { firms, products, relations, requirements, offers } = dataset;
  const known = before?.index;
  /** The part of the index that is made of one list. */
  const part = <P extends keyof RecordIndex>(list: keyof Dataset, name: P, make: (old: RecordIndex[P] | undefined) => RecordIndex[P]): RecordIndex[P] =>
    (known && dataset[list] === before?.dataset[list] ? known[name] : make(known?.[name]));
  return {
    firms: part('firms', 'firms', () => byId(firms)),
    products: part('products', 'products', () => byId(products)),
    relationsBySupplier: part('relations', 'relationsBySupplier', () => groupBy(relations, ({ supplier }) => supplier)),
    relationsByBuyer: part('relations', 'relationsByBuyer', () => groupBy(relations, ({ buyer }) => buyer)),
    relationsByProduct: part('relations', 'relationsByProduct', () => groupBy(relations, ({ product }) => product)),
    requirementsByFirm: part('requirements', 'requirementsByFirm', () => groupBy(requirements, ({ firm }) => firm)),
    offersByFirm: part('offers', 'offersByFirm', () => groupBy(offers, ({ firm }) => firm)),
    offersByProduct: part('offers', 'offersByProduct', () => groupBy(offers, ({ product }) => product)),
    firmsByName: part('firms', 'firmsByName', (old) => byName(firms, old)),
    productsByName: part('products', 'productsByName', (old) => byName(products, old)),
    foldedNames: foldedNames(dataset, before),
  };
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Comparing names is what costs: a list that is in order but for a few needs one comparison a record. */
function byName<T extends { id: string; name: string }>(records: readonly T[], old: readonly T[] = []): T[] {
  const rest = byId(records);
  const begun = old.flatMap(({ id }) => {
    const record = rest.get(id);
    rest.delete(id);
    return record ? [record] : [];
  });
  return [...begun, ...rest.values()].sort((a, b) => germanOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function foldedNames({ firms, products }: Dataset, before: Indexed | undefined): ReadonlyMap<string, string> {
  if (before && firms === before.dataset.firms && products === before.dataset.products) return before.index.foldedNames;
  return new Map([...firms, ...products].map(({ id, name }) => [id, fold(name)]));
}

function groupBy<T>(records: readonly T[], key: (record: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const at = key(record);
    if (at === undefined) continue;
    const group = groups.get(at);
    if (group) group.push(record);
    else groups.set(at, [record]);
  }
  return groups;
}
