import { seededRandom } from '../seeded-random.ts';

/** A sum of unknown cells whose value is known, each cell with its factor. */
export type KnownSum = ReadonlyMap<string, number>;

/** Largest prime under 2²⁶: products of two remainders are exact in a double. */
const PRIME = 67_108_859;
/** Draws of which each takes a cell for determined, though it is not, once in 67 million times. */
const DRAWS = 2;

/**
 * Which unknown cells can be computed from known sums of them: those that are the same in every solution. Differences of two solutions are the vectors that
 * every sum takes to 0, so a cell is determined where random ones of them (in whole numbers modulo a prime) are 0. Elimination takes the cell that occurs
 * in the fewest sums first, which keeps the rows of tables with margins sparse. Deterministic: the draws are seeded.
 */
export function determinedCells(sums: readonly KnownSum[]): Set<string> {
  const rows = eliminated(sums);
  const cells = new Set(sums.flatMap((sum) => [...sum.keys()]));
  const random = seededRandom(20_261_122);
  for (let draw = 0; draw < DRAWS; draw++) {
    const vector = randomDifference(rows, cells, random);
    for (const [cell, value] of vector) if (value !== 0) cells.delete(cell);
  }
  return cells;
}

interface Row {
  readonly pivot: string;
  readonly factors: ReadonlyMap<string, number>;
}

/** Rows of which none contains the pivot of an earlier one. */
function eliminated(sums: readonly KnownSum[]): Row[] {
  const occurrences = new Map<string, number>();
  for (const sum of sums) for (const cell of sum.keys()) occurrences.set(cell, (occurrences.get(cell) ?? 0) + 1);
  const rows: Row[] = [];
  const rowOfPivot = new Map<string, Row>();
  for (const sum of sums.toSorted((a, b) => a.size - b.size)) {
    const factors = new Map(Array.from(sum, ([cell, factor]): [string, number] => [cell, modulo(factor)]));
    const waiting = [...factors.keys()];
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      const [row, factor] = [rowOfPivot.get(cell), factors.get(cell)];
      if (row === undefined || factor === undefined) continue;
      for (const [other, its] of row.factors) {
        const left = modulo((factors.get(other) ?? 0) - factor * its % PRIME);
        if (left === 0) factors.delete(other);
        else {
          if (!factors.has(other)) waiting.push(other);
          factors.set(other, left);
        }
      }
    }
    const pivot = rarest(factors.keys(), occurrences);
    if (pivot === undefined) continue;
    const row: Row = { pivot, factors: scaled(factors, inverse(factors.get(pivot)!)) };
    rows.push(row);
    rowOfPivot.set(pivot, row);
  }
  return rows;
}

/** A random vector that every row takes to 0: later rows first, as they hold no earlier pivot. */
function randomDifference(rows: readonly Row[], cells: Iterable<string>, random: () => number): Map<string, number> {
  const pivots = new Set(rows.map(({ pivot }) => pivot));
  const vector = new Map<string, number>();
  for (const row of rows) for (const cell of row.factors.keys()) if (!pivots.has(cell) && !vector.has(cell)) vector.set(cell, 1 + Math.floor(random() * (PRIME - 1)));
  for (const { pivot, factors } of rows.toReversed()) {
    let sum = 0;
    for (const [cell, factor] of factors) if (cell !== pivot) sum = (sum + factor * vector.get(cell)!) % PRIME;
    vector.set(pivot, modulo(-sum));
  }
  // Cells that cancelled out of every row are free.
  for (const cell of cells) if (!vector.has(cell)) vector.set(cell, 1);
  return vector;
}

function rarest(cells: Iterable<string>, occurrences: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const cell of cells) if (best === undefined || occurrences.get(cell)! < occurrences.get(best)!) best = cell;
  return best;
}

function scaled(factors: ReadonlyMap<string, number>, by: number): Map<string, number> {
  return new Map(Array.from(factors, ([cell, factor]): [string, number] => [cell, factor * by % PRIME]));
}

function modulo(value: number): number {
  const rest = value % PRIME;
  return rest < 0 ? rest + PRIME : rest;
}

/** By the extended Euclidean algorithm. */
function inverse(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  return modulo(x);
}
