import { byCodePoint } from '#graph-model/code-point-order.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { Offer } from '#graph-model/offer.ts';
import type { Product } from '#graph-model/product.ts';
import type { Requirement } from '#graph-model/requirement.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import { formerFirmIds } from '#server/matching/known-firms.ts';
import { fold, germanOrder } from '#graph-model/text.ts';

/** Ways into the records of one revision, built once. */
export interface RecordIndex {
  readonly firms: ReadonlyMap<string, Firm>;
  /** Former id → the firm that it was merged into. */
  readonly formerFirms: ReadonlyMap<string, string>;
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

/**
 * Builds the index; O(n log n). Of `before`, parts whose lists are the same are taken over, and where only a few records of a list differ
 * only their entries are made anew, so that requests do not wait after an edit.
 */
export function indexRecords(dataset: Dataset, before?: Indexed): RecordIndex {
  const { firms, products, relations, requirements, offers } = dataset;
  const known = before?.index;
  const edits = <K extends keyof Dataset>(list: K) => before && fewEdits<Dataset[K][number]>(before.dataset[list], dataset[list]);
  const [ofFirms, ofProducts, ofRelations, ofRequirements, ofOffers] = [edits('firms'), edits('products'), edits('relations'), edits('requirements'), edits('offers')];
  return {
    firms: byId(firms, ofFirms, known?.firms),
    formerFirms: ofFirms && known && isNothing(ofFirms) ? known.formerFirms : formerFirmIds(firms),
    products: byId(products, ofProducts, known?.products),
    relationsBySupplier: groupBy(relations, ({ supplier }) => supplier, ofRelations, known?.relationsBySupplier),
    relationsByBuyer: groupBy(relations, ({ buyer }) => buyer, ofRelations, known?.relationsByBuyer),
    relationsByProduct: groupBy(relations, ({ product }) => product, ofRelations, known?.relationsByProduct),
    requirementsByFirm: groupBy(requirements, ({ firm }) => firm, ofRequirements, known?.requirementsByFirm),
    offersByFirm: groupBy(offers, ({ firm }) => firm, ofOffers, known?.offersByFirm),
    offersByProduct: groupBy(offers, ({ product }) => product, ofOffers, known?.offersByProduct),
    firmsByName: byName(firms, ofFirms, known?.firmsByName),
    productsByName: byName(products, ofProducts, known?.productsByName),
    foldedNames: foldedNames(dataset, ofFirms, ofProducts, known?.foldedNames),
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a list lost and what it gained; a record that was changed is in both. */
interface Edits<T> {
  readonly removed: ReadonlySet<T>;
  readonly added: readonly T[];
}

/** With more edits than this part of a list, making everything anew takes no longer. */
const FEW = 0.1;

/** The edits between two lists in order of id; undefined where they are many. O(n) comparisons of addresses. */
function fewEdits<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Edits<T> | undefined {
  const removed = new Set<T>();
  const added: T[] = [];
  if (before === after) return { removed, added };
  const most = Math.max(10, FEW * after.length);
  let old = 0;
  for (const record of after) {
    while (old < before.length && before[old] !== record && byCodePoint(before[old].id, record.id) <= 0) removed.add(before[old++]);
    if (before[old] === record) old++;
    else added.push(record);
    if (removed.size + added.length > most) return undefined;
  }
  for (; old < before.length; old++) removed.add(before[old]);
  return removed.size + added.length > most ? undefined : { removed, added };
}

function byId<T extends { readonly id: string }>(records: readonly T[], edits: Edits<T> | undefined, known: ReadonlyMap<string, T> | undefined): ReadonlyMap<string, T> {
  if (!edits || !known) return new Map(records.map((record) => [record.id, record]));
  if (isNothing(edits)) return known;
  const map = new Map(known);
  for (const { id } of edits.removed) map.delete(id);
  for (const record of edits.added) map.set(record.id, record);
  return map;
}

function isNothing({ removed, added }: Edits<unknown>): boolean {
  return removed.size === 0 && added.length === 0;
}

function isBefore(a: Named, b: Named): boolean {
  return (germanOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)) < 0;
}

/** Comparing names is what costs: a record finds its place among the others in a few comparisons. */
function byName<T extends Named>(records: readonly T[], edits: Edits<T> | undefined, known: readonly T[] | undefined): readonly T[] {
  if (!edits || !known) return [...records].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  if (isNothing(edits)) return known;
  const rest = known.filter((record) => !edits.removed.has(record));
  const added = edits.added.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  const places = added.map((record) => placeIn(rest, record));
  return [...places, rest.length].flatMap((place, number) => [...rest.slice(number === 0 ? 0 : places[number - 1], place), ...added.slice(number, number + 1)]);
}

function placeIn<T extends Named>(sorted: readonly T[], record: T): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(sorted[middle], record)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function foldedNames(
  { firms, products }: Dataset, ofFirms: Edits<Named> | undefined, ofProducts: Edits<Named> | undefined, known: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  if (!ofFirms || !ofProducts || !known) return new Map([...firms, ...products].map(({ id, name }) => [id, fold(name)]));
  if (isNothing(ofFirms) && isNothing(ofProducts)) return known;
  const names = new Map(known);
  for (const { id } of [...ofFirms.removed, ...ofProducts.removed]) names.delete(id);
  for (const { id, name } of [...ofFirms.added, ...ofProducts.added]) names.set(id, fold(name));
  return names;
}

/** Groups in the order of the list, which is that of ids. */
function groupBy<T extends { readonly id: string }>(
  records: readonly T[], key: (record: T) => string | undefined, edits: Edits<T> | undefined, known: ReadonlyMap<string, readonly T[]> | undefined,
): ReadonlyMap<string, readonly T[]> {
  if (edits && known) return isNothing(edits) ? known : regrouped(key, edits, known);
  const groups = new Map<string, T[]>();
  for (const record of records) add(groups, key(record), record);
  return groups;
}

function regrouped<T extends { readonly id: string }>(key: (record: T) => string | undefined, { removed, added }: Edits<T>, known: ReadonlyMap<string, readonly T[]>): ReadonlyMap<string, readonly T[]> {
  const gained = new Map<string, T[]>();
  for (const record of added) add(gained, key(record), record);
  const groups = new Map(known);
  for (const at of new Set([...removed, ...added].map(key))) {
    if (at === undefined) continue;
    const group = [...(known.get(at) ?? []).filter((record) => !removed.has(record)), ...(gained.get(at) ?? [])];
    if (group.length === 0) groups.delete(at);
    else groups.set(at, group.sort((a, b) => byCodePoint(a.id, b.id)));
  }
  return groups;
}

function add<T>(groups: Map<string, T[]>, at: string | undefined, record: T): void {
  if (at === undefined) return;
  const group = groups.get(at);
  if (group) group.push(record);
  else groups.set(at, [record]);
}
