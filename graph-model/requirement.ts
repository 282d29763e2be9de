import { z } from 'zod';
import { MOST_DAYS } from './bounds.ts';
import { FirmId, ProductId, RequirementId } from './identifier.ts';
import { provenance } from './provenance.ts';

/** A firm needs a product: for all it makes, or for one product (`forProduct`). */
export const Requirement = z.strictObject({
  id: RequirementId,
  firm: FirmId,
  product: ProductId,
  forProduct: ProductId.optional(),
  /** Essential inputs stop the firm when they fail; absent means unknown. */
  essential: z.boolean().optional(),
  /** Days the stock of this input lasts. */
  stockDays: z.number().min(0).max(MOST_DAYS).optional(),
  ...provenance,
});
export type Requirement = z.infer<typeof Requirement>;
