import type { z } from 'zod';
import type { Change, ChangeSet } from '#graph-model/change-set.ts';
import { RECORD_KINDS, LIST_OF } from '#graph-model/dataset.ts';
import type { Dataset, RecordKind, RecordOf } from '#graph-model/dataset.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { Offer } from '#graph-model/offer.ts';
import type { Product } from '#graph-model/product.ts';
import type { Requirement } from '#graph-model/requirement.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';

/**
 * Fields of a record as a test writes them: branded ids and keys are plain text, any field may be left out. An override of
 * `undefined` takes the field away, as what is unknown is absent from a record.
 */
export type Plain<T> = { readonly [K in keyof T]?: Unbranded<T[K]> | undefined };
type Unbranded<T> = T extends z.core.$brand ? string : T;

const PROVENANCE = { source: 'Umfrage 2026', status: 'reported', visibility: 'network' } as const;

/** `defaults` under `overrides`, without the fields that an override sets to undefined. */
function merge(defaults: object, overrides: object): unknown {
  return Object.fromEntries(Object.entries({ ...defaults, ...overrides }).filter(([, value]) => value !== undefined));
}

/** A firm: `F1` unless told; only what every firm must have. */
export function aFirm(overrides: Plain<Firm> = {}): Firm {
  const id = overrides.id ?? 'F1';
  return merge({ id, name: `Firma ${id}`, ...PROVENANCE }, overrides) as Firm;
}

/** Firms `F0`, `F1` … with the same further fields. */
export function manyFirms(count: number, overrides: Plain<Firm> = {}): Firm[] {
  return Array.from({ length: count }, (_, i) => aFirm({ id: `F${i}`, ...overrides }));
}

/** A product: `P1` unless told. */
export function aProduct(overrides: Plain<Product> = {}): Product {
  const id = overrides.id ?? 'P1';
  return merge({ id, name: `Produkt ${id}`, ...PROVENANCE }, overrides) as Product;
}

/** A relation `R1` from supplier `F1` to buyer `F2` unless told; without a product. */
export function aRelation(overrides: Plain<SupplyRelation> = {}): SupplyRelation {
  return merge({ id: 'R1', supplier: 'F1', buyer: 'F2', ...PROVENANCE }, overrides) as SupplyRelation;
}

/** Relations `R0`, `R1` … around a ring of the firms `F0`, `F1` …, as often as it takes. */
export function manyRelations(count: number, firms: number): SupplyRelation[] {
  return Array.from({ length: count }, (_, i) => aRelation({ id: `R${i}`, supplier: `F${i % firms}`, buyer: `F${(i + 1) % firms}` }));
}

/** A requirement `Q1`: firm `F1` needs product `P1` unless told; whether it is essential is unknown. */
export function aRequirement(overrides: Plain<Requirement> = {}): Requirement {
  return merge({ id: 'Q1', firm: 'F1', product: 'P1', ...PROVENANCE }, overrides) as Requirement;
}

/** An offer `O1`: firm `F1` offers product `P1` unless told. */
export function anOffer(overrides: Plain<Offer> = {}): Offer {
  return merge({ id: 'O1', firm: 'F1', direction: 'offers', product: 'P1', ...PROVENANCE }, overrides) as Offer;
}

/** A dataset of the given lists, each put in order of id as a store would give it. */
export function aDataset(lists: Partial<Dataset> = {}): Dataset {
  const sorted = <T extends { readonly id: string }>(list: readonly T[] = []): T[] => [...list].sort((a, b) => byCodePoint(a.id, b.id));
  return {
    firms: sorted(lists.firms), products: sorted(lists.products), relations: sorted(lists.relations),
    requirements: sorted(lists.requirements), offers: sorted(lists.offers), scenarios: sorted(lists.scenarios),
    regions: sorted(lists.regions), searches: sorted(lists.searches), stories: sorted(lists.stories),
  };
}

/** A change that puts a record. */
export function put<K extends RecordKind>(kind: K, record: RecordOf[K]): Change {
  return { op: 'put', kind, record } as Change;
}

/** A change that deletes a record. */
export function remove(kind: RecordKind, id: string): Change {
  return { op: 'delete', kind, id };
}

/** Puts of all records of a dataset, what is referred to first. */
export function putAll(dataset: Partial<Dataset>): Change[] {
  return RECORD_KINDS.flatMap((kind) => (dataset[LIST_OF[kind]] ?? []).map((record) => ({ op: 'put', kind, record }) as Change));
}

/** A change set `C1` of an edit without changes unless told. */
export function aChangeSet(overrides: Plain<ChangeSet> = {}): ChangeSet {
  return merge(
    { id: 'C1', title: 'Änderung', reason: 'edit', author: 'Erika Beispiel', at: '2026-08-28T09:00:00.000Z', changes: [] },
    overrides,
  ) as ChangeSet;
}

/** Order of two texts by code point, in which a store lists its records (JavaScript's own order is by UTF-16 unit). */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
