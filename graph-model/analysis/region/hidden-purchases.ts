import type { Contributions } from '../../disclosure/disclosure-rule.ts';
import { suppressedFigures, type Suppression, type TableFigure, type TableSum } from '../../disclosure/suppress-tables.ts';
import { districtOf } from '../../place.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { ORIGIN_RINGS, originFinder, type DistrictNeighbours, type OriginRing } from './origin-rings.ts';
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

/** The figures of tables with the purchases that each sums, and the sums that a reader sees. */
export interface PurchaseTables {
  readonly cells: ReadonlyMap<string, readonly Purchase[]>;
  readonly sums: readonly TableSum[];
  readonly unpublished: ReadonlySet<string>;
}

/**
 * What of the origin of purchases and of the gap list may not be shown. Both are looked at together and in full, whichever is asked for and however many
 * rows: so no two answers to one selection differ in what they hide. O(firms + relations + suppression).
 */
export function hiddenPurchases(context: AnalysisContext, scope: PurchaseScope, supply: RegionSupply = regionSupply(context, scope)): HiddenPurchases {
  const { basis } = supply;
  const tables = purchaseTables(scope, supply);
  const relations = hiddenIn(tables, () => 1);
  return { relations, amounts: basis === 'relations' ? relations : hiddenIn(tables, ({ amount }) => amount) };
}

function hiddenIn(tables: PurchaseTables, amountOf: (purchase: Purchase) => number): Map<string, Suppression> {
  return suppressedFigures(tableFigures(tables, amountOf), tables.sums);
}

/** Every figure with what its buyers and its suppliers have contributed; an amount that is not known counts for nobody. */
export function tableFigures({ cells, unpublished }: PurchaseTables, amountOf: (purchase: Purchase) => number): TableFigure[] {
  const side = (of: readonly Purchase[], firmOf: (purchase: Purchase) => number): Contributions => ({
    forEach: (visit) => {
      for (const purchase of of) {
        const amount = amountOf(purchase);
        if (amount > 0) visit(amount, firmOf(purchase));
      }
    },
  });
  return Array.from(cells, ([id, of]): TableFigure => ({ id, sides: [side(of, ({ buyerAt }) => buyerAt), side(of, ({ supplierAt }) => supplierAt)], ...(unpublished.has(id) && { unpublished: true }) }));
}

const OUTER = ORIGIN_RINGS.filter((ring) => ring !== 'own' && ring !== 'unknown');
const PUBLISHED_PARTS: readonly PublishedPart[] = ['all', ...ORIGIN_RINGS, 'elsewhere', 'hidden', 'real', ...ORIGIN_RINGS.map((ring) => `district ${ring}` as const)];
const ROW_PARTS: readonly PublishedPart[] = ['all', ...ORIGIN_RINGS, 'elsewhere'];
/** The gap list has no rings of its total. */
const NAMED_PARTS: readonly PublishedPart[] = ['all', 'own', 'unknown', 'elsewhere', 'hidden', 'real'];
/** Seen from any district the same purchases. */
const SAME_FROM_ALL_DISTRICTS = ['eu', 'world', 'unknown'] as const;

/** All tables about one selection of purchases. O(purchases). */
export function purchaseTables({ neighbours }: PurchaseScope, { list, classes }: RegionSupply): PurchaseTables {
  const cells = new Map<string, readonly Purchase[]>();
  const unpublished = new Set<string>();
  const put = (table: PublishedTable, key: string, parts: RowParts) => {
    for (const part of PUBLISHED_PARTS) {
      const of = parts[part];
      if (of !== undefined && of.length > 0) cells.set(figureName(table, key, part), of);
    }
  };
  for (const { key, of, outside, hidden, real } of classes) {
    const parts = partsOf(of);
    parts.hidden = hidden;
    parts.real = real;
    put('class', key, parts);
    // Only classes with a gap are listed.
    if (outside.length === 0) for (const part of ROW_PARTS) unpublished.add(figureName('class', key, part));
  }
  const named = list.filter((purchase) => purchase.class !== undefined);
  const { all, own, unknown, elsewhere } = partsOf(named);
  put('named', '', { all, own, unknown, elsewhere, hidden: classes.flatMap(({ hidden }) => hidden), real: classes.flatMap(({ real }) => real) });
  put('total', '', partsOf(list));
  const groups = (['product', 'branch', 'place'] as const).map((table) => ({ table, rows: Map.groupBy(list, (purchase) => groupOf(table, purchase)) }));
  for (const { table, rows } of groups) for (const [key, of] of rows) put(table, key, table === 'place' ? placeParts(key, of, neighbours) : partsOf(of));
  const sums = sumsOf(cells, classes.map(({ key, of: [first] }) => ({ key, group: groupOf('product', first) })), groups.map(({ table, rows }) => ({ table, keys: [...rows.keys()] })));
  return { cells, sums, unpublished };
}

/** The purchases that each part of a row sums; a part that is absent or empty is 0. */
type RowParts = Partial<Record<PublishedPart, readonly Purchase[] | undefined>>;

function partsOf(of: readonly Purchase[]): RowParts {
  const byRing: Partial<Record<OriginRing, Purchase[]>> = {};
  const elsewhere: Purchase[] = [];
  for (const purchase of of) {
    (byRing[purchase.ring] ??= []).push(purchase);
    if (purchase.ring !== 'own' && purchase.ring !== 'unknown') elsewhere.push(purchase);
  }
  return { all: of, ...byRing, elsewhere };
}

function placeParts(key: string, of: readonly Purchase[], neighbours: DistrictNeighbours): RowParts {
  const ringOf = originFinder([districtOf(key)], neighbours);
  const { all, own, elsewhere } = partsOf(of);
  return { all, own, elsewhere, ...Object.fromEntries([...Map.groupBy(of, ({ supplier }) => ringOf(supplier))].map(([ring, its]) => [`district ${ring}`, its])) };
}

type Rows = { readonly table: PublishedTable; readonly keys: readonly string[] };

/** Every sum that a reader of all tables knows. A part that is not there is 0. */
function sumsOf(cells: ReadonlyMap<string, unknown>, classes: readonly { readonly key: string; readonly group: string }[], groups: readonly Rows[]): TableSum[] {
  const sums: TableSum[] = [];
  const add = (total: string, parts: readonly string[]) => {
    const found = parts.filter((part) => cells.has(part));
    if (cells.has(total) && found.length > 0) sums.push({ total, parts: found });
  };
  const keysOfClasses = classes.map(({ key }) => key);
  for (const { table, keys } of [{ table: 'total', keys: [''] }, { table: 'named', keys: [''] }, { table: 'class', keys: keysOfClasses }, ...groups] as const satisfies readonly Rows[]) {
    for (const key of keys) addSumsOfRow(add, table, key);
  }
  for (const { table, keys } of groups) {
    for (const part of table === 'place' ? (['all', 'own', 'elsewhere'] as const) : ROW_PARTS) add(figureName('total', '', part), keys.map((key) => figureName(table, key, part)));
    if (table === 'place') for (const ring of SAME_FROM_ALL_DISTRICTS) add(figureName('total', '', ring), keys.map((key) => figureName(table, key, `district ${ring}`)));
  }
  for (const part of NAMED_PARTS) {
    add(figureName('named', '', part), keysOfClasses.map((key) => figureName('class', key, part)));
    if (part !== 'hidden' && part !== 'real') add(figureName('total', '', part), [figureName('named', '', part), figureName('product', '', part)]);
  }
  for (const [group, its] of Map.groupBy(classes, ({ group: of }) => of)) {
    for (const part of ROW_PARTS) add(figureName('product', group, part), its.map(({ key }) => figureName('class', key, part)));
  }
  return sums;
}

function addSumsOfRow(add: (total: string, parts: readonly string[]) => void, table: PublishedTable, key: string): void {
  const name = (part: PublishedPart) => figureName(table, key, part);
  if (table === 'place') {
    add(name('all'), ORIGIN_RINGS.map((ring) => name(`district ${ring}`)));
    add(name('all'), [name('own'), name('elsewhere'), name('district unknown')]);
    return;
  }
  add(name('all'), [name('own'), name('elsewhere'), name('unknown')]);
  if (table !== 'named') {
    add(name('all'), ORIGIN_RINGS.map(name));
    add(name('elsewhere'), OUTER.map(name));
  }
  add(name('elsewhere'), [name('hidden'), name('real')]);
}
