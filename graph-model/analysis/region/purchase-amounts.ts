import type { SupplyRelation } from '../../supply-relation.ts';
import { statedVolume } from '../esri/supply-volumes.ts';
import { MIN_KNOWN_SHARE } from '../link-weights.ts';
import { PURCHASE_BASES, type PurchaseBasis } from './purchase-bases.ts';

/** The amount of every purchase; NaN where it is not known. */
export interface PurchaseAmounts {
  readonly basis: PurchaseBasis;
  readonly amount: Float64Array;
  /** For how many of them it is known. */
  readonly known: number;
}

/**
 * The most telling basis that is known for at least 80 % of the purchases, or the one that is wanted. `inputs`: of each purchase the number of what the buyer
 * buys; by buyer and product unless told. O(purchases).
 */
export function purchaseAmounts(purchases: readonly SupplyRelation[], wanted?: PurchaseBasis, inputs?: readonly number[]): PurchaseAmounts {
  if (wanted !== undefined) return amountsIn(wanted, purchases, inputs);
  for (const basis of PURCHASE_BASES) {
    const amounts = amountsIn(basis, purchases, inputs);
    if (purchases.length > 0 && amounts.known >= MIN_KNOWN_SHARE * purchases.length) return amounts;
  }
  return amountsIn('relations', purchases);
}

function amountsIn(basis: PurchaseBasis, purchases: readonly SupplyRelation[], inputs?: readonly number[]): PurchaseAmounts {
  const amount = basis === 'share' ? sharesOf(purchases, inputs ?? inputsOf(purchases)) : Float64Array.from(purchases, (purchase) => amountOf(basis, purchase));
  return { basis, amount, known: amount.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0) };
}

function amountOf(basis: Exclude<PurchaseBasis, 'share'>, purchase: SupplyRelation): number {
  if (basis === 'relations') return 1;
  return (basis === 'volume' ? purchase.volumeEur : statedVolume(purchase)) ?? Number.NaN;
}

function inputsOf(purchases: readonly SupplyRelation[]): number[] {
  const numbers = new Map<string, number>();
  return purchases.map(({ buyer, product = '' }) => {
    const key = `${buyer}\n${product}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** Each product that a firm buys counts one, split among its suppliers: as stated, else by their volumes, else all of it where there is one supplier. */
function sharesOf(purchases: readonly SupplyRelation[], inputs: readonly number[]): Float64Array {
  const count = inputs.reduce((most, input) => Math.max(most, input + 1), 0);
  const [stated, bought, suppliers] = [new Float64Array(count), new Float64Array(count), new Int32Array(count)];
  purchases.forEach((purchase, at) => {
    stated[inputs[at]] += purchase.share ?? 0;
    // Unknown where one of them is.
    bought[inputs[at]] += statedVolume(purchase) ?? Number.NaN;
    suppliers[inputs[at]]++;
  });
  // Without a product nobody knows of what it is a share.
  return Float64Array.from(purchases, (purchase, at) => (purchase.product === undefined ? Number.NaN : shareOf(purchase, stated[inputs[at]], bought[inputs[at]], suppliers[inputs[at]])));
}

function shareOf(purchase: SupplyRelation, stated: number, bought: number, suppliers: number): number {
  // Shares that add up to more than all of it are scaled down to it.
  if (purchase.share !== undefined) return purchase.share / Math.max(1, stated);
  if (suppliers === 1) return 1;
  return stated === 0 && bought > 0 ? statedVolume(purchase)! / bought : Number.NaN;
}
