import type { ContributionSide } from '../../disclosure/contribution-book.ts';
import type { FigureSum } from '../../disclosure/linked-tables.ts';
import { suppressedInTables, type NumberedTables, type Suppression } from '../../disclosure/suppress-tables.ts';
import { districtOf } from '../../place.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { ORIGIN_RINGS, originFinder, type DistrictNeighbours, type OriginFinder, type OriginRing } from './origin-rings.ts';
import { groupOf } from './purchase-origins.ts';
import type { Purchase, PurchaseScope } from './purchases.ts';
import { regionSupply, type RegionSupply } from './region-supply.ts';

/** A row of the published tables: all purchases, those of which the goods are known, a class of goods, a group of the origin. */
export type PublishedTable = 'total' | 'named' | 'class' | 'product' | 'branch' | 'place';
/** What of a row is summed; the rings of a municipality are those of its own district. */
export type PublishedPart = 'all' | OriginRing | 'elsewhere' | 'hidden' | 'real' | `district ${OriginRing}`;

/** The name of a figure in the published tables; `key` is that of the class or group. */
export function figureName(table: PublishedTable, key: string, part: PublishedPart): string {
  return `${table}\n${part}\n${key}`;
}

/** Which figures about purchases may not be shown: amounts in the basis of the answer, and numbers of relations. */
export interface HiddenPurchases {
  readonly amounts: ReadonlyMap<string, Suppression>;
  readonly relations: ReadonlyMap<string, Suppression>;
}

/** The figures of tables by number, with the purchases that each sums by their place in the list, and the sums that a reader sees. */
export interface PurchaseTables extends Omit<NumberedTables, 'sides'> {
  readonly rowsOf: readonly (readonly number[])[];
}

/**
 * What of the origin of purchases and of the gap list may not be shown. Both are looked at together and in full, whichever is asked for and however many
 * rows: so no two answers to one selection differ in what they hide. O(firms + relations + suppression).
 */
export function hiddenPurchases(context: AnalysisContext, scope: PurchaseScope, supply: RegionSupply = regionSupply(context, scope)): HiddenPurchases {
  const { basis, list } = supply;
  const tables = purchaseTables(scope, supply);
  const hiddenIn = (amountOf: (purchase: Purchase) => number) => suppressedInTables({ ...tables, sides: contributionsTo(tables, list, amountOf) });
  const relations = hiddenIn(() => 1);
  return { relations, amounts: basis === 'relations' ? relations : hiddenIn(({ amount }) => amount) };
}

/** What its buyers and its suppliers have contributed to every figure; an amount that is not known counts for nobody. */
function contributionsTo({ rowsOf }: PurchaseTables, list: readonly Purchase[], amountOf: (purchase: Purchase) => number): ContributionSide[] {
  const amount = Float64Array.from(list, amountOf);
  return [{ rowsOf, amount, firm: Int32Array.from(list, ({ buyerAt }) => buyerAt) }, { rowsOf, amount, firm: Int32Array.from(list, ({ supplierAt }) => supplierAt) }];
}

const OUTER = ORIGIN_RINGS.filter((ring) => ring !== 'own' && ring !== 'unknown');
const PUBLISHED_PARTS: readonly PublishedPart[] = ['all', ...ORIGIN_RINGS, 'elsewhere', 'hidden', 'real', ...ORIGIN_RINGS.map((ring) => `district ${ring}` as const)];
const ROW_PARTS: readonly PublishedPart[] = ['all', ...ORIGIN_RINGS, 'elsewhere'];
/** The gap list has no rings of its total. */
const NAMED_PARTS: readonly PublishedPart[] = ['all', 'own', 'unknown', 'elsewhere', 'hidden', 'real'];
/** Seen from any district the same purchases. */
const SAME_FROM_ALL_DISTRICTS = ['eu', 'world', 'unknown'] as const;

/** The numbers of the figures of a row; a part that is absent is 0. */
type Row = Partial<Record<PublishedPart, number>>;

/** All tables about one selection of purchases. O(purchases). */
export function purchaseTables({ neighbours }: PurchaseScope, { list, classes }: RegionSupply): PurchaseTables {
  const ids: string[] = [];
  const rowsOf: (readonly number[])[] = [];
  const put = (table: PublishedTable, key: string, parts: RowParts): Row => {
    const row: Row = {};
    for (const part of PUBLISHED_PARTS) {
      const of = parts[part];
      if (of === undefined || of.length === 0) continue;
      row[part] = ids.length;
      ids.push(figureName(table, key, part));
      rowsOf.push(of);
    }
    return row;
  };
  const places = (of: readonly Purchase[]) => of.map(({ place }) => place);
  const ringOf = (place: number) => list[place].ring;
  const ofClasses = classes.map(({ key, of, hidden, real }) => put('class', key, { ...partsOf(places(of), ringOf), hidden: places(hidden), real: places(real) }));
  // Only classes with a gap are listed.
  const unlisted = classes.flatMap(({ outside }, at) => (outside.length === 0 ? Object.values(ofClasses[at]) : []));
  const { all, own, unknown, elsewhere } = partsOf(places(list.filter((purchase) => purchase.class !== undefined)), ringOf);
  const named = put('named', '', { all, own, unknown, elsewhere, hidden: classes.flatMap(({ hidden }) => places(hidden)), real: classes.flatMap(({ real }) => places(real)) });
  const total = put('total', '', partsOf([...list.keys()], ringOf));
  const grouped = (table: 'product' | 'branch' | 'place') => new Map(Array.from(placesByGroup(table, list), ([key, of]) => [key, put(table, key, table === 'place' ? placeParts(key, of, list, neighbours) : partsOf(of, ringOf))]));
  const groups = { product: grouped('product'), branch: grouped('branch'), place: grouped('place') };
  const unpublished = new Uint8Array(ids.length);
  for (const figure of unlisted) unpublished[figure] = 1;
  return { ids, rowsOf, unpublished, sums: sumsOf({ total, named, classes: ofClasses, groupOfClass: classes.map(({ of: [first] }) => groupOf('product', first)), groups }) };
}

/** Purchases by group, in order of the list. What a group is told by comes again and again: the class, the buyer. */
function placesByGroup(table: 'product' | 'branch' | 'place', list: readonly Purchase[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const known = new Map<unknown, number[]>();
  list.forEach((purchase, place) => {
    const told = table === 'product' ? purchase.class : purchase.buyerAt;
    let of = known.get(told);
    if (of === undefined) {
      const key = groupOf(table, purchase);
      of = found.get(key) ?? [];
      found.set(key, of);
      known.set(told, of);
    }
    of.push(place);
  });
  return found;
}

/** The purchases that each part of a row sums, by place; a part that is absent or empty is 0. */
type RowParts = Partial<Record<PublishedPart, readonly number[] | undefined>>;

function partsOf(of: readonly number[], ringOf: (place: number) => OriginRing): RowParts {
  const byRing: Partial<Record<OriginRing, number[]>> = {};
  const elsewhere: number[] = [];
  for (const place of of) {
    const ring = ringOf(place);
    (byRing[ring] ??= []).push(place);
    if (ring !== 'own' && ring !== 'unknown') elsewhere.push(place);
  }
  return { all: of, ...byRing, elsewhere };
}

function placeParts(key: string, of: readonly number[], list: readonly Purchase[], neighbours: DistrictNeighbours): RowParts {
  const ringOf: OriginFinder = originFinder([districtOf(key)], neighbours);
  const { all, own, elsewhere } = partsOf(of, (place) => list[place].ring);
  return { all, own, elsewhere, ...Object.fromEntries([...Map.groupBy(of, (place) => ringOf(list[place].supplier))].map(([ring, its]) => [`district ${ring}`, its])) };
}

interface Rows {
  readonly total: Row;
  readonly named: Row;
  readonly classes: readonly Row[];
  /** The product group that each class belongs to. */
  readonly groupOfClass: readonly string[];
  readonly groups: Readonly<Record<'product' | 'branch' | 'place', ReadonlyMap<string, Row>>>;
}

/** Takes down that a figure is the sum of others; those that are not there are 0. */
type AddSum = (total: number | undefined, parts: readonly (number | undefined)[]) => void;

/** Every sum that a reader of all tables knows. */
function sumsOf({ total, named, classes, groupOfClass, groups }: Rows): FigureSum[] {
  const sums: FigureSum[] = [];
  const add: AddSum = (sum, parts) => {
    const found = parts.filter((part) => part !== undefined);
    if (sum !== undefined && found.length > 0) sums.push({ total: sum, parts: found });
  };
  const tables = [['product', groups.product], ['branch', groups.branch], ['place', groups.place]] as const;
  addSumsOfRow(add, 'total', total);
  addSumsOfRow(add, 'named', named);
  for (const row of classes) addSumsOfRow(add, 'class', row);
  for (const [table, rows] of tables) for (const row of rows.values()) addSumsOfRow(add, table, row);
  for (const [table, rows] of tables) {
    const all = [...rows.values()];
    for (const part of table === 'place' ? (['all', 'own', 'elsewhere'] as const) : ROW_PARTS) add(total[part], all.map((row) => row[part]));
    if (table === 'place') for (const ring of SAME_FROM_ALL_DISTRICTS) add(total[ring], all.map((row) => row[`district ${ring}`]));
  }
  for (const part of NAMED_PARTS) {
    add(named[part], classes.map((row) => row[part]));
    if (part !== 'hidden' && part !== 'real') add(total[part], [named[part], groups.product.get('')?.[part]]);
  }
  for (const [group, its] of Map.groupBy(classes.keys(), (at) => groupOfClass[at])) {
    for (const part of ROW_PARTS) add(groups.product.get(group)?.[part], its.map((at) => classes[at][part]));
  }
  return sums;
}

function addSumsOfRow(add: AddSum, table: PublishedTable, row: Row): void {
  if (table === 'place') {
    add(row.all, ORIGIN_RINGS.map((ring) => row[`district ${ring}`]));
    add(row.all, [row.own, row.elsewhere, row['district unknown']]);
    return;
  }
  add(row.all, [row.own, row.elsewhere, row.unknown]);
  if (table !== 'named') {
    add(row.all, ORIGIN_RINGS.map((ring) => row[ring]));
    add(row.elsewhere, OUTER.map((ring) => row[ring]));
  }
  add(row.elsewhere, [row.hidden, row.real]);
}
