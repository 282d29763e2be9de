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

/** The most telling basis that is known for at least 80 % of the purchases, or the one that is wanted. O(purchases). */
export function purchaseAmounts(purchases: readonly SupplyRelation[], wanted?: PurchaseBasis): PurchaseAmounts {
  if (wanted !== undefined) return amountsIn(wanted, purchases);
  for (const basis of PURCHASE_BASES) {
    const amounts = amountsIn(basis, purchases);
    if (purchases.length > 0 && amounts.known >= MIN_KNOWN_SHARE * purchases.length) return amounts;
  }
  return amountsIn('relations', purchases);
}

function amountsIn(basis: PurchaseBasis, purchases: readonly SupplyRelation[]): PurchaseAmounts {
  const amount = basis === 'share' ? sharesOf(purchases) : Float64Array.from(purchases, (purchase) => amountOf(basis, purchase));
  return { basis, amount, known: amount.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0) };
}

function amountOf(basis: Exclude<PurchaseBasis, 'share'>, purchase: SupplyRelation): number {
  if (basis === 'relations') return 1;
  return (basis === 'volume' ? purchase.volumeEur : statedVolume(purchase)) ?? Number.NaN;
}

/** Each product that a firm buys counts one, split among its suppliers: as stated, else by their volumes, else all of it where there is one supplier. */
function sharesOf(purchases: readonly SupplyRelation[]): Float64Array {
  const amount = new Float64Array(purchases.length).fill(Number.NaN);
  const inputs = Map.groupBy(purchases.keys(), (at) => (purchases[at].product === undefined ? '' : `${purchases[at].buyer}\n${purchases[at].product}`));
  // Without a product nobody knows of what it is a share.
  inputs.delete('');
  for (const places of inputs.values()) {
    const shares = places.map((at) => purchases[at].share);
    const volumes = places.map((at) => statedVolume(purchases[at]));
    const stated = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    const bought = volumes.reduce<number>((sum, volume) => sum + (volume ?? Number.NaN), 0);
    places.forEach((at, place) => { amount[at] = shareOf(shares[place], stated, volumes[place], bought, places.length); });
  }
  return amount;
}

function shareOf(share: number | undefined, stated: number, volume: number | undefined, bought: number, suppliers: number): number {
  // Shares that add up to more than all of it are scaled down to it.
  if (share !== undefined) return share / Math.max(1, stated);
  if (suppliers === 1) return 1;
  return stated === 0 && bought > 0 ? volume! / bought : Number.NaN;
}
