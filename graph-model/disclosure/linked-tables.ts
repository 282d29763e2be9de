import type { ContributionBook } from './contribution-book.ts';
import type { NumberedSum } from './determined-cells.ts';

/** A sum of figures by number. */
export interface FigureSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Figures by number, with the sums that they stand in. */
export interface LinkedTables {
  readonly sums: readonly FigureSum[];
  /** The places of the sums that a figure stands in. */
  readonly sumsWith: (figure: number) => Int32Array;
  /** What of some sums is hidden, without those of which nothing is. */
  readonly hiddenParts: (sums: Iterable<number>, why: Uint8Array) => NumberedSum[];
  /** The shown figures above 0 of some sums, those that cost least first: a part before a total, a small one before a large one. */
  readonly shown: (sums: Iterable<number>, why: Uint8Array) => number[];
  /** The first of those of one sum. */
  readonly cheapest: (sum: number, why: Uint8Array) => number | undefined;
}

/** Tables of some figures; `before` tells which of two figures of one size comes first. O(entries of the sums). */
export function linkedTables(figures: number, sums: readonly FigureSum[], { sizeOf }: ContributionBook, before: (a: number, b: number) => number): LinkedTables {
  const sumsWith = placesOf(figures, sums);
  const isTotal = new Uint8Array(figures);
  for (const { total } of sums) isTotal[total] = 1;
  const cost = (a: number, b: number) => isTotal[a] - isTotal[b] || sizeOf(a) - sizeOf(b) || before(a, b);
  return {
    sums,
    sumsWith,
    hiddenParts: (among, why) => {
      const found: NumberedSum[] = [];
      for (const place of among) {
        const { total, parts } = sums[place];
        const cells = parts.filter((part) => why[part] > 0);
        const factors = cells.map(() => 1);
        if (why[total] > 0) {
          cells.push(total);
          factors.push(-1);
        }
        if (cells.length > 0) found.push({ cells, factors });
      }
      return found;
    },
    shown: (among, why) => {
      const shown = new Set<number>();
      for (const place of among) {
        const { total, parts } = sums[place];
        for (const part of parts) if (why[part] === 0) shown.add(part);
        if (why[total] === 0) shown.add(total);
      }
      return [...shown].filter((figure) => sizeOf(figure) > 0).sort(cost);
    },
    cheapest: (place, why) => {
      let found: number | undefined;
      const look = (figure: number) => { if (why[figure] === 0 && sizeOf(figure) > 0 && (found === undefined || cost(figure, found) < 0)) found = figure; };
      for (const part of sums[place].parts) look(part);
      look(sums[place].total);
      return found;
    },
  };
}

/** The places of the sums that each figure stands in, in order, in one array. */
function placesOf(figures: number, sums: readonly FigureSum[]): (figure: number) => Int32Array {
  const start = new Int32Array(figures + 1);
  for (const { total, parts } of sums) {
    start[total + 1]++;
    for (const part of parts) start[part + 1]++;
  }
  for (let figure = 0; figure < figures; figure++) start[figure + 1] += start[figure];
  const [next, places] = [start.slice(), new Int32Array(start[figures])];
  sums.forEach(({ total, parts }, place) => {
    places[next[total]++] = place;
    for (const part of parts) places[next[part]++] = place;
  });
  return (figure) => places.subarray(start[figure], start[figure + 1]);
}
