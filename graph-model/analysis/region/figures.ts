import type { Purchase } from './purchases.ts';

/** A sum over purchases with what a rule of disclosure needs to know of it. */
export interface RegionalFigure {
  /** NaN where no amount is known. */
  readonly value: number;
  /** Firms that buy. */
  readonly firms: number;
  /** Share (0–1) of the largest of them in the known amount; NaN where that is 0 or not known. */
  readonly largestShare: number;
  /** Relations, whether their amount is known or not. */
  readonly relations: number;
}

/** Used again by every sum: what a firm has bought counts only where its mark is that of the sum. A map by firm for each of many small sums makes the gap list a tenth or more slower. */
let [amounts, marks] = [new Float64Array(1024), new Int32Array(1024)];
let mark = 0;

/** Sums amounts that are known. O(purchases). */
export function figureOf(purchases: readonly Purchase[]): RegionalFigure {
  mark++;
  let [value, known, firms, largest] = [0, 0, 0, 0];
  for (const { buyerAt, amount } of purchases) {
    if (buyerAt >= marks.length) [amounts, marks] = [larger(amounts, new Float64Array(2 * buyerAt)), larger(marks, new Int32Array(2 * buyerAt))];
    if (marks[buyerAt] !== mark) {
      marks[buyerAt] = mark;
      amounts[buyerAt] = 0;
      firms++;
    }
    if (Number.isNaN(amount)) continue;
    known++;
    value += amount;
    amounts[buyerAt] += amount;
    if (amounts[buyerAt] > largest) largest = amounts[buyerAt];
  }
  return {
    value: known === 0 && purchases.length > 0 ? Number.NaN : value, firms, relations: purchases.length,
    largestShare: known === 0 || value === 0 ? Number.NaN : largest / value,
  };
}

function larger<A extends Float64Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Local sourcing share: bought here, of what is bought here and elsewhere; what comes from an unknown place is left out. NaN where nothing is left. */
export function localShareOf(purchases: readonly Purchase[]): number {
  let [here, all] = [0, 0];
  for (const { ring, amount } of purchases) {
    if (ring === 'unknown' || Number.isNaN(amount)) continue;
    all += amount;
    if (ring === 'own') here += amount;
  }
  return all === 0 ? Number.NaN : here / all;
}
