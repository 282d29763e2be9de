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
  readonly sumsWith: (figure: number) => readonly number[];
  /** What of some sums is hidden, without those of which nothing is. */
  readonly hiddenParts: (sums: Iterable<number>, why: Uint8Array) => NumberedSum[];
  /** The shown figures above 0 of some sums, those that cost least first: a part before a total, a small one before a large one. */
  readonly shown: (sums: Iterable<number>, why: Uint8Array) => number[];
}

/** Tables of some figures; `before` tells which of two figures of one size comes first. O(entries of the sums). */
export function linkedTables(figures: number, sums: readonly FigureSum[], { sizeOf }: ContributionBook, before: (a: number, b: number) => number): LinkedTables {
  const sumsWith = new Map<number, number[]>();
  const isTotal = new Uint8Array(figures);
  sums.forEach(({ total, parts }, place) => {
    isTotal[total] = 1;
    for (const figure of [total, ...parts]) {
      const known = sumsWith.get(figure);
      if (known === undefined) sumsWith.set(figure, [place]);
      else known.push(place);
    }
  });
  return {
    sums,
    sumsWith: (figure) => sumsWith.get(figure) ?? [],
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
      return [...shown].filter((figure) => sizeOf(figure) > 0).sort((a, b) => isTotal[a] - isTotal[b] || sizeOf(a) - sizeOf(b) || before(a, b));
    },
  };
}
