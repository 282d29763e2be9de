import { z } from 'zod';
import { FirmId, OfferId, ProductId } from './identifier.ts';
import { provenance } from './provenance.ts';
import { Label } from './text.ts';

/** A firm offers or seeks a product or a capability; at least one of both is named. */
export const Offer = z.strictObject({
  id: OfferId,
  firm: FirmId,
  direction: z.enum(['offers', 'seeks']),
  product: ProductId.optional(),
  capability: Label.optional(),
  ...provenance,
}).refine((offer) => offer.product !== undefined || offer.capability !== undefined, { error: 'product_or_capability', path: ['product'] });
export type Offer = z.infer<typeof Offer>;
