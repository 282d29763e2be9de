import type { SupplyRelation } from '../supply-relation.ts';
import { unitedFields } from './united-fields.ts';

/**
 * One relation in place of two that connect the same firms for the same product: volumes in euro are added, shares too (at most 1), so that no sum changes; the
 * kept one's days and classes stay, with the other's beside them. A volume known of one alone stays as it is.
 */
export function combinedRelation(kept: SupplyRelation, other: SupplyRelation): SupplyRelation {
  const { volumeEur: volume, share, ...rest } = other;
  const united = unitedFields<SupplyRelation>(kept, rest);
  return {
    ...united,
    ...added('volumeEur', kept.volumeEur, volume, Infinity),
    ...added('share', kept.share, share, 1),
  };
}

function added(field: 'volumeEur' | 'share', a: number | undefined, b: number | undefined, most: number): Partial<SupplyRelation> {
  if (a === undefined && b === undefined) return {};
  return { [field]: Math.min(most, (a ?? 0) + (b ?? 0)) };
}

/** Whether two relations are one after their firms became one: same ends, same product, and in force at the same time, so that no volume moves to other years. */
export function fallTogether(a: SupplyRelation, b: SupplyRelation): boolean {
  return a.supplier === b.supplier && a.buyer === b.buyer && a.product === b.product
    && a.validFrom === b.validFrom && a.validTo === b.validTo && a.visibility === b.visibility && a.volumeClass === b.volumeClass;
}
