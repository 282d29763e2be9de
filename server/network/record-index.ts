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

/** Builds the index; O(n log n). */
export function indexRecords(dataset: Dataset): RecordIndex {
  const named = [...dataset.firms, ...dataset.products];
  return {
    firms: byId(dataset.firms),
    products: byId(dataset.products),
    relationsBySupplier: groupBy(dataset.relations, (relation) => relation.supplier),
    relationsByBuyer: groupBy(dataset.relations, (relation) => relation.buyer),
    relationsByProduct: groupBy(dataset.relations, (relation) => relation.product),
    requirementsByFirm: groupBy(dataset.requirements, (requirement) => requirement.firm),
    offersByFirm: groupBy(dataset.offers, (offer) => offer.firm),
    offersByProduct: groupBy(dataset.offers, (offer) => offer.product),
    firmsByName: byName(dataset.firms),
    productsByName: byName(dataset.products),
    foldedNames: new Map(named.map((record) => [record.id, fold(record.name)])),
  };
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function byName<T extends { id: string; name: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => germanOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
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
