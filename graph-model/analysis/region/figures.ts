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

/** Sums amounts that are known. O(purchases). */
export function figureOf(purchases: readonly Purchase[]): RegionalFigure {
  const byFirm = new Map<number, number>();
  let [value, known] = [0, 0];
  for (const { buyerAt, amount } of purchases) {
    byFirm.set(buyerAt, (byFirm.get(buyerAt) ?? 0) + (Number.isNaN(amount) ? 0 : amount));
    if (Number.isNaN(amount)) continue;
    known++;
    value += amount;
  }
  let largest = 0;
  for (const of of byFirm.values()) largest = Math.max(largest, of);
  return {
    value: known === 0 && purchases.length > 0 ? Number.NaN : value, firms: byFirm.size, relations: purchases.length,
    largestShare: known === 0 || value === 0 ? Number.NaN : largest / value,
  };
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
