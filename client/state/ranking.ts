import { germanOrder } from '#graph-model/compare-text.ts';

/** By what a ranking is ordered. Unknown values and places come last in either direction. */
export type RankingOrder = 'value' | 'name' | 'place';
export const RANKING_ORDERS = ['value', 'name', 'place'] as const satisfies readonly RankingOrder[];

export interface RankingRow {
  readonly firm: number;
  readonly value?: number;
  /** 1 for the highest value; firms of equal value share a rank. Absent where the value is unknown. */
  readonly rank?: number;
}

/** Rank of every firm among all known values, highest first; undefined where the value is unknown. O(n log n). */
export function ranksOf(values: readonly (number | null)[]): (number | undefined)[] {
  const known = values.map((value, firm) => ({ value, firm })).filter((entry): entry is { value: number; firm: number } => isKnown(entry.value));
  known.sort((a, b) => b.value - a.value);
  const ranks: (number | undefined)[] = Array.from({ length: values.length });
  let rank = 0;
  known.forEach(({ value, firm }, position) => {
    if (position === 0 || known[position - 1].value !== value) rank = position + 1;
    ranks[firm] = rank;
  });
  return ranks;
}

export interface RankingRequest {
  readonly values: readonly (number | null)[];
  readonly names: readonly string[];
  /** Name of a firm's place, undefined where unknown. */
  readonly placeOf: (firm: number) => string | undefined;
  /** Firms to list; all when absent. */
  readonly firms?: ReadonlySet<number>;
  readonly order: RankingOrder;
  readonly descending: boolean;
}

/** The rows of a ranking. Ranks count among all firms, also where a filter lists only some. Ties are in order of name. */
export function rankingRows(request: RankingRequest): RankingRow[] {
  const { values, names, firms, order, descending } = request;
  const ranks = ranksOf(values);
  const rows: RankingRow[] = [];
  for (let firm = 0; firm < names.length; firm++) {
    if (firms && !firms.has(firm)) continue;
    const value = values[firm];
    rows.push({ firm, ...(isKnown(value) ? { value, rank: ranks[firm] } : {}) });
  }
  const byName = (a: RankingRow, b: RankingRow): number => germanOrder.compare(names[a.firm], names[b.firm]) || a.firm - b.firm;
  const sign = descending ? -1 : 1;
  if (order === 'name') return rows.sort((a, b) => sign * byName(a, b));
  if (order === 'place') {
    const places = new Map(rows.map(({ firm }) => [firm, request.placeOf(firm)]));
    return rows.sort((a, b) => unknownLast(places.get(a.firm), places.get(b.firm), (x, y) => sign * germanOrder.compare(x, y)) || byName(a, b));
  }
  return rows.sort((a, b) => unknownLast(a.value, b.value, (x, y) => sign * (x - y)) || byName(a, b));
}

/** Length of the bar beside each value, 0–1 of the largest; 0 where nothing is above zero. */
export function barShare(value: number, largest: number): number {
  return largest > 0 ? Math.min(1, Math.max(0, value / largest)) : 0;
}

/** The largest known value, or 0. */
export function largestOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((largest, value) => (isKnown(value) && value > largest ? value : largest), 0);
}

/** Number of values that are known: the "von 2.400" of a rank. */
export function knownCount(values: readonly (number | null)[]): number {
  return values.reduce<number>((count, value) => count + (isKnown(value) ? 1 : 0), 0);
}

function isKnown(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && !Number.isNaN(value);
}

function unknownLast<T>(a: T | undefined, b: T | undefined, compare: (a: T, b: T) => number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(a, b);
}
