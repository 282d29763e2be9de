import { z } from 'zod';
import { FirmKind, SizeClass } from './firm.ts';
import { FirmId, ProductId } from './identifier.ts';
import { Ags } from './place.ts';
import { CodeSystem } from './product.ts';
import { Label } from './text.ts';

/** What somebody looks for in a partner: "Wir suchen …". Nothing is required; what is not said is not asked. */
export const PartnerCriteria = z.strictObject({
  product: ProductId.optional(),
  /** Code of the product, or the beginning of one: 2 to 9 digits. */
  code: z.string().regex(/^\d{2,9}$/, { error: 'product_code' }).optional(),
  codeSystem: CodeSystem.optional(),
  /** Words of the product, where neither it nor its code is known. */
  words: Label.optional(),
  capabilities: z.array(Label).max(50).optional(),
  /** Certificates that a partner must have. */
  certificates: z.array(Label).max(50).optional(),
  /** Municipality that distances are measured from. */
  ags: Ags.optional(),
  radiusKm: z.number().min(1).max(2000).optional(),
  kinds: z.array(FirmKind).max(10).optional(),
  sizeClasses: z.array(SizeClass).max(4).optional(),
  greenAttributes: z.array(Label).max(20).optional(),
  /** Who searches. */
  forFirm: FirmId.optional(),
  /** Today's supplier that gets company. */
  insteadOf: FirmId.optional(),
});
export type PartnerCriteria = z.infer<typeof PartnerCriteria>;
