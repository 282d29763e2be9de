/**
 * What purchases are counted in, the most telling first: euro a year; euro with the middle of a stated volume class; inputs of firms, each split by
 * the shares of its suppliers; relations.
 */
export const PURCHASE_BASES = ['volume', 'class', 'share', 'relations'] as const;
export type PurchaseBasis = (typeof PURCHASE_BASES)[number];

/** The less telling of two bases: what is compared is counted in one. */
export function commonBasis(a: PurchaseBasis, b: PurchaseBasis): PurchaseBasis {
  return PURCHASE_BASES[Math.max(PURCHASE_BASES.indexOf(a), PURCHASE_BASES.indexOf(b))];
}
