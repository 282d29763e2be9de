import { seededRandom } from '../seeded-random.ts';

/** A sum of unknown cells whose value is known, each cell with its factor. */
export type KnownSum<Cell> = ReadonlyMap<Cell, number>;

/** The same with cells by number, each once, and a whole factor that is not 0 for each. */
export interface NumberedSum {
  readonly cells: ArrayLike<number>;
  readonly factors: ArrayLike<number>;
}

/** Largest prime under 2²⁶: products of two remainders are exact in a double. */
const PRIME = 67_108_859;
/** Draws of which each takes a cell for determined, though it is not, once in 67 million times. */
const DRAWS = 2;

/** As `cellSolver`, of cells of any kind, in order of the sums. */
export function determinedCells<Cell>(sums: readonly KnownSum<Cell>[]): Set<Cell> {
  const numberOf = new Map<Cell, number>();
  for (const sum of sums) for (const cell of sum.keys()) if (!numberOf.has(cell)) numberOf.set(cell, numberOf.size);
  const found = cellSolver(numberOf.size)(sums.map((sum) => ({ cells: Array.from(sum.keys(), (cell) => numberOf.get(cell)!), factors: [...sum.values()] })));
  const cells = [...numberOf.keys()];
  return new Set(found.map((cell) => cells[cell]));
}

/**
 * Tells which of some numbered cells, unknown themselves, can be computed from known sums of them: those that are the same in every solution, in the order in which the
 * sums name them. Differences of two solutions are the vectors that every sum takes to 0, so a cell is determined where random ones of them (in whole numbers
 * modulo a prime) are 0. Elimination takes the cell that occurs in the fewest sums first, which keeps the rows of tables with margins sparse. Deterministic:
 * the draws are seeded. A question costs O(entries of the sums + fill-in), whatever the number of cells in all; the arrays are kept from one to the next.
 */
export function cellSolver(cells: number): (sums: readonly NumberedSum[]) => number[] {
  const work: Workspace = { rowOf: new Int32Array(cells).fill(-1), factor: new Float64Array(cells), isTouched: new Uint8Array(cells), occurrences: new Int32Array(cells), vector: new Float64Array(cells) };
  return (sums) => {
    const named: number[] = [];
    for (const sum of sums) {
      for (let at = 0; at < sum.cells.length; at++) if (work.occurrences[sum.cells[at]]++ === 0) named.push(sum.cells[at]);
    }
    const rows = eliminated(sums, work);
    const random = seededRandom(20_261_122);
    let determined = named;
    for (let draw = 0; draw < DRAWS; draw++) {
      drawDifference(rows, named, work, random);
      determined = determined.filter((cell) => work.vector[cell] === 0);
    }
    for (const cell of named) {
      work.rowOf[cell] = -1;
      work.occurrences[cell] = 0;
    }
    return determined;
  };
}

/** By cell; between two questions everything is as at first, but for the vector. */
interface Workspace {
  /** Place of the row whose pivot it is, −1 for none. */
  readonly rowOf: Int32Array;
  /** Of the row at hand. */
  readonly factor: Float64Array;
  readonly isTouched: Uint8Array;
  readonly occurrences: Int32Array;
  readonly vector: Float64Array;
}

/** Cells beside the pivot, whose own factor is 1. */
interface Row {
  readonly pivot: number;
  readonly cells: readonly number[];
  readonly factors: readonly number[];
}

/** Rows of which none contains the pivot of an earlier one. */
function eliminated(sums: readonly NumberedSum[], { rowOf, factor, isTouched, occurrences }: Workspace): Row[] {
  const rows: Row[] = [];
  for (const { cells, factors } of sums.toSorted((a, b) => a.cells.length - b.cells.length)) {
    const touched: number[] = [];
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      factor[cell] = modulo(factors[at]);
      isTouched[cell] = 1;
      touched.push(cell);
    }
    // Grows while it is walked: rows put in cells that other rows take out.
    const waiting = touched.slice();
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      if (rowOf[cell] < 0 || factor[cell] === 0) continue;
      const row = rows[rowOf[cell]];
      const times = factor[cell];
      factor[cell] = 0;
      for (let at = 0; at < row.cells.length; at++) {
        const other = row.cells[at];
        if (factor[other] === 0) waiting.push(other);
        if (isTouched[other] === 0) {
          isTouched[other] = 1;
          touched.push(other);
        }
        factor[other] = modulo(factor[other] - times * row.factors[at] % PRIME);
      }
    }
    const left = touched.filter((cell) => factor[cell] !== 0);
    if (left.length > 0) {
      const pivot = left.reduce((best, cell) => (occurrences[cell] < occurrences[best] ? cell : best));
      const by = inverse(factor[pivot]);
      const others = left.filter((cell) => cell !== pivot);
      rowOf[pivot] = rows.length;
      rows.push({ pivot, cells: others, factors: others.map((cell) => factor[cell] * by % PRIME) });
    }
    for (const cell of touched) {
      factor[cell] = 0;
      isTouched[cell] = 0;
    }
  }
  return rows;
}

/** A random vector that every row takes to 0: later rows first, as they hold no earlier pivot. */
function drawDifference(rows: readonly Row[], named: readonly number[], { rowOf, vector }: Workspace, random: () => number): void {
  // Cells that cancelled out of every row are free too.
  for (const cell of named) vector[cell] = rowOf[cell] < 0 ? 1 + Math.floor(random() * (PRIME - 1)) : 0;
  for (let place = rows.length - 1; place >= 0; place--) {
    const { pivot, cells, factors } = rows[place];
    let sum = 0;
    for (let at = 0; at < cells.length; at++) sum = (sum + factors[at] * vector[cells[at]]) % PRIME;
    vector[pivot] = modulo(-sum);
  }
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
