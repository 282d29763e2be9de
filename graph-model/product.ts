import { z } from 'zod';
import { ProductId } from './identifier.ts';
import { provenance } from './provenance.ts';
import { Label } from './text.ts';

export const ProductKind = z.enum(['material', 'component', 'assembly', 'product', 'service']);
export type ProductKind = z.infer<typeof ProductKind>;

/** HS: Harmonized System 2022 (2, 4 or 6 digits: chapter, heading, subheading); CN: Combined Nomenclature (8); GP: Güterverzeichnis für Produktionsstatistiken (2 to 9). */
export const CodeSystem = z.enum(['HS', 'CN', 'GP']);
export type CodeSystem = z.infer<typeof CodeSystem>;

/** A product or service; `code` and `codeSystem` come together. */
export const Product = z.strictObject({
  id: ProductId,
  name: Label,
  nameEn: Label.optional(),
  code: z.string().regex(/^\d{2,9}$/, { error: 'product_code' }).optional(),
  codeSystem: CodeSystem.optional(),
  kind: ProductKind.optional(),
  ...provenance,
});
export type Product = z.infer<typeof Product>;
