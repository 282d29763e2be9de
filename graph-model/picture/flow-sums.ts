import type { NetworkView } from '../contract/network.ts';
import type { Contributions } from '../disclosure/disclosure-rule.ts';
import { suppressedFigures, type TableFigure, type TableSum } from '../disclosure/suppress-tables.ts';

/** What comes to the firms in the middle from their suppliers, and what goes from them to their buyers. */
export const FLOW_SIDES = ['in', 'out'] as const;
export type FlowSide = (typeof FLOW_SIDES)[number];
export type FlowAmount = 'relations' | 'volume';
/** The group of all that are too small for one of their own. */
export const REST_GROUP = 'rest';

/** Which flows are summed. Three columns, so that no cycle between groups can be one of the picture: a group may stand in each of them. */
export interface FlowQuestion {
  readonly network: Pick<NetworkView, 'firms' | 'relations'>;
  /** Firms in the middle, by number. */
  readonly middle: ReadonlySet<number>;
  /** Group of a firm in the middle, and of a supplier or buyer. */
  readonly innerGroup: (firm: number) => string;
  readonly outerGroup: (firm: number) => string;
  /** Groups in the order of the columns; what is not among them comes last. */
  readonly order: readonly string[];
  readonly amount: FlowAmount;
  /** Figures that may not be published too. */
  readonly all?: boolean;
}

/** A sum over relations. */
export interface FlowFigure {
  /** Positions of the relations. */
  readonly rows: readonly number[];
  /** Number of relations, or euros a year of those whose volume is known; null: of none is it known, or it may not be shown. */
  readonly amount: number | null;
  /** Share (0–1) of the relations whose amount is known; null where that may not be shown. */
  readonly coverage: number | null;
  readonly suppressed: boolean;
}

export interface FlowBand extends FlowFigure {
  readonly side: FlowSide;
  readonly from: string;
  readonly to: string;
}

/** A group in one of the columns, with what it supplies or buys; one in the middle has both. */
export interface FlowNode {
  readonly group: string;
  readonly in?: FlowFigure;
  readonly out?: FlowFigure;
}

export interface FlowSums {
  readonly suppliers: readonly FlowNode[];
  readonly middle: readonly FlowNode[];
  readonly buyers: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  readonly total: Readonly<Record<FlowSide, FlowFigure>>;
}

/** More groups than these in a column are taken together, the smallest first. */
const MOST_GROUPS = 9;

/**
 * Sums of relations from groups of suppliers to groups of firms, and from these to groups of buyers. A relation between two firms in the middle is on both
 * sides: it is bought by one and sold by the other. What may not be shown is suppressed as in `suppressedFigures`. O(relations + suppression).
 */
export function flowSums(question: FlowQuestion): FlowSums {
  const cells = cellsOf(question);
  const rowsOf = new Map<string, readonly number[]>([...cells].map(([id, { rows }]) => [id, rows]));
  const sums: TableSum[] = [];
  const addSum = (total: string, parts: readonly string[]) => {
    rowsOf.set(total, parts.flatMap((part) => rowsOf.get(part)!).sort((a, b) => a - b));
    sums.push({ total, parts });
  };
  for (const side of FLOW_SIDES) {
    const its = [...cells].filter(([, cell]) => cell.side === side);
    for (const end of ['from', 'to'] as const) {
      const groups = Map.groupBy(its, ([, cell]) => cell[end]);
      for (const [group, of] of groups) addSum(`${side}.${end}.${group}`, of.map(([id]) => id));
      addSum(side, [...groups.keys()].map((group) => `${side}.${end}.${group}`));
    }
  }
  const figureOf = figures(question, rowsOf, [...sums, ...sameSums(rowsOf)]);
  const placeOf = (group: string) => (question.order.includes(group) ? question.order.indexOf(group) : question.order.length);
  const sorted = (groups: Iterable<string>) => [...new Set(groups)].sort((a, b) => placeOf(a) - placeOf(b));
  const nodes = (side: FlowSide, end: 'from' | 'to') => sorted([...cells.values()].filter((cell) => cell.side === side).map((cell) => cell[end])).map((group): [string, FlowFigure] => [group, figureOf(`${side}.${end}.${group}`)]);
  const [bought, sold] = [new Map(nodes('in', 'to')), new Map(nodes('out', 'from'))];
  return {
    suppliers: nodes('in', 'from').map(([group, figure]) => ({ group, out: figure })),
    middle: sorted([...bought.keys(), ...sold.keys()]).map((group) => ({ group, ...(bought.has(group) && { in: bought.get(group)! }), ...(sold.has(group) && { out: sold.get(group)! }) })),
    buyers: nodes('out', 'to').map(([group, figure]) => ({ group, in: figure })),
    bands: [...cells].map(([id, { side, from, to }]) => ({ side, from, to, ...figureOf(id) })),
    total: { in: figureOf('in'), out: figureOf('out') },
  };
}

interface Cell {
  readonly side: FlowSide;
  readonly from: string;
  readonly to: string;
  readonly rows: number[];
}

/** Relations by side and both groups, small groups taken together. */
function cellsOf({ network: { relations }, middle, innerGroup, outerGroup }: FlowQuestion): Map<string, Cell> {
  const ends: Record<FlowSide, { from: (row: number) => string; to: (row: number) => string; rows: number[] }> = {
    in: { from: (row) => outerGroup(relations.supplier[row]), to: (row) => innerGroup(relations.buyer[row]), rows: [] },
    out: { from: (row) => innerGroup(relations.supplier[row]), to: (row) => outerGroup(relations.buyer[row]), rows: [] },
  };
  relations.id.forEach((_, row) => {
    if (middle.has(relations.buyer[row])) ends.in.rows.push(row);
    if (middle.has(relations.supplier[row])) ends.out.rows.push(row);
  });
  const kept = {
    suppliers: largestGroups(ends.in.rows.map(ends.in.from)), buyers: largestGroups(ends.out.rows.map(ends.out.to)),
    middle: largestGroups([...ends.in.rows.map(ends.in.to), ...ends.out.rows.map(ends.out.from)]),
  };
  const cells = new Map<string, Cell>();
  for (const side of FLOW_SIDES) {
    for (const row of ends[side].rows) {
      const from = orRest(ends[side].from(row), side === 'in' ? kept.suppliers : kept.middle);
      const to = orRest(ends[side].to(row), side === 'in' ? kept.middle : kept.buyers);
      const id = `${side}.${from}.${to}`;
      const cell = cells.get(id) ?? { side, from, to, rows: [] };
      cell.rows.push(row);
      cells.set(id, cell);
    }
  }
  return cells;
}

/** The groups that stay, by number of relations: not by volume, so that both amounts show the same groups. */
function largestGroups(groups: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  const sorted = [...counts].sort(([a, of], [b, others]) => others - of || (a < b ? -1 : 1)).map(([group]) => group);
  return new Set(sorted.length <= MOST_GROUPS ? sorted : sorted.slice(0, MOST_GROUPS - 1));
}

function orRest(group: string, kept: ReadonlySet<string>): string {
  return kept.has(group) ? group : REST_GROUP;
}

/** Figures over the very same relations are one figure under two names: hiding one alone would hide nothing. */
function sameSums(rowsOf: ReadonlyMap<string, readonly number[]>): TableSum[] {
  const firstOf = new Map<string, string>();
  return [...rowsOf].flatMap(([id, rows]) => {
    // Rows are in ascending order, each once.
    const print = `${rows.length} ${rows.reduce((sum, row) => (sum * 31 + row + 1) % 2_147_483_647, 7)} ${rows.reduce((sum, row) => sum + row, 0)}`;
    const first = firstOf.get(print);
    if (first === undefined) firstOf.set(print, id);
    return first === undefined ? [] : [{ total: first, parts: [id] }];
  });
}

function figures({ network, amount, all = false }: FlowQuestion, rowsOf: ReadonlyMap<string, readonly number[]>, sums: readonly TableSum[]): (id: string) => FlowFigure {
  const { relations, firms } = network;
  const known = (row: number): number => (amount === 'relations' ? 1 : relations.volumeEur[row] ?? 0);
  // By firm once: the suppression looks at each figure many times.
  const side = (rows: readonly number[], ends: readonly number[], of: (row: number) => number): Contributions => {
    const amounts = new Map<string, number>();
    for (const row of rows) amounts.set(firms.id[ends[row]], (amounts.get(firms.id[ends[row]]) ?? 0) + of(row));
    return amounts;
  };
  const hiddenIn = (of: (row: number) => number) => suppressedFigures([...rowsOf].map(([id, rows]): TableFigure => ({ id, sides: [side(rows, relations.buyer, of), side(rows, relations.supplier, of)] })), sums);
  const counts = all ? undefined : hiddenIn(() => 1);
  const amounts = amount === 'relations' || all ? counts : hiddenIn(known);
  return (id) => {
    const rows = rowsOf.get(id) ?? [];
    const suppressed = amounts?.has(id) === true;
    const stated = amount === 'relations' ? rows.length : rows.filter((row) => relations.volumeEur[row] != null).length;
    return {
      rows, suppressed, amount: suppressed || stated === 0 ? null : rows.reduce((sum, row) => sum + known(row), 0),
      coverage: suppressed || counts?.has(id) === true || rows.length === 0 ? null : stated / rows.length,
    };
  };
}
