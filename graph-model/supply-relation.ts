import { z } from 'zod';
import { MOST_DAYS, MOST_EUR } from './bounds.ts';
import { FirmId, ProductId, RelationId } from './identifier.ts';
import { IsoDate, provenance } from './provenance.ts';

/** Yearly volume by class, for those who do not state euros: under 10,000 €, under 100,000 €, under 1 million €, 1 million € and more. */
export const VolumeClass = z.enum(['A', 'B', 'C', 'D']);
export type VolumeClass = z.infer<typeof VolumeClass>;

/** Supplier → buyer, for one product. Parallel relations for several products are normal. */
export const SupplyRelation = z.strictObject({
  id: RelationId,
  supplier: FirmId,
  buyer: FirmId,
  /** Absent where it is not known what is supplied. */
  product: ProductId.optional(),
  /** Euro per year. */
  volumeEur: z.number().min(0).max(MOST_EUR).optional(),
  volumeClass: VolumeClass.optional(),
  /** Share of the buyer's sourcing of this product, 0 to 1. */
  share: z.number().min(0).max(1).optional(),
  /** Days to switch to a qualified alternative. */
  switchDays: z.number().min(0).max(MOST_DAYS).optional(),
  validFrom: IsoDate.optional(),
  validTo: IsoDate.optional(),
  ...provenance,
});
export type SupplyRelation = z.infer<typeof SupplyRelation>;

/** Whether the relation is in force on a day (`YYYY-MM-DD`); without a day every relation counts. */
export function isActive(relation: Pick<SupplyRelation, 'validFrom' | 'validTo'>, day?: string): boolean {
  if (day === undefined) return true;
  return (relation.validFrom ?? day) <= day && day <= (relation.validTo ?? day);
}
