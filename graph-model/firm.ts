import { z } from 'zod';
import { MOST_DAYS } from './bounds.ts';
import { isBpn, isGln, isLei } from './check-character.ts';
import { FirmId } from './identifier.ts';
import { Ags, CountryCode } from './place.ts';
import { provenance } from './provenance.ts';
import { Label } from './text.ts';

export const FirmKind = z.enum(['industry', 'craft', 'service', 'research', 'university', 'institute', 'network']);
export type FirmKind = z.infer<typeof FirmKind>;

/** Size classes of the EU SME definition by employees: under 10, under 50, under 250, 250 and more. */
export const SizeClass = z.enum(['micro', 'small', 'medium', 'large']);
export type SizeClass = z.infer<typeof SizeClass>;

export const WzEdition = z.union([z.literal(2008), z.literal(2025)]);
export type WzEdition = z.infer<typeof WzEdition>;

/** A firm or establishment. What is not known is absent. */
export const Firm = z.strictObject({
  id: FirmId,
  name: Label,
  kind: FirmKind.optional(),
  legalForm: Label.optional(),
  ags: Ags.optional(),
  country: CountryCode.optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  /** WZ code such as `25.93.0`, together with its edition. */
  wz: z.string().regex(/^\d{2}(\.\d{1,2}(\.\d)?)?$/, { error: 'wz' }).optional(),
  wzEdition: WzEdition.optional(),
  /** Exact head count, where the firm gave one: enters sums, is never shown. */
  employees: z.int().min(0).max(1_000_000).optional(),
  sizeClass: SizeClass.optional(),
  capabilities: z.array(Label).max(50).optional(),
  certificates: z.array(Label).max(50).optional(),
  dependentIndustries: z.array(Label).max(20).optional(),
  /** Days until the firm works again after a failure (time to recover). */
  daysToRecover: z.number().min(0).max(MOST_DAYS).optional(),
  lei: z.string().refine(isLei, { error: 'lei' }).optional(),
  gln: z.string().refine(isGln, { error: 'gln' }).optional(),
  bpn: z.string().refine(isBpn, { error: 'bpn' }).optional(),
  website: z.url({ protocol: /^https?$/ }).max(300).optional(),
  greenAttributes: z.array(Label).max(20).optional(),
  /** WZ 2008 codes of branches of which the firm says that it needs nothing: it is not asked about them again. */
  inputsNotNeeded: z.array(Label).max(50).optional(),
  /** Ids of firms that were merged into this one: they lead here from then on. */
  formerIds: z.array(FirmId).max(500).optional(),
  /** Ids of firms that look like this one and were decided to be others: nobody is asked again. */
  differentFrom: z.array(FirmId).max(500).optional(),
  /** True for firms of a demonstration region: they do not exist. */
  fictitious: z.boolean().optional(),
  ...provenance,
});
export type Firm = z.infer<typeof Firm>;

/** True where any of the firms does not exist: whatever is made of them must say so. */
export function holdsFictitious(firms: readonly Pick<Firm, 'fictitious'>[]): boolean {
  return firms.some((firm) => firm.fictitious === true);
}

/** Size class of a head count. */
export function sizeClassOf(employees: number): SizeClass {
  if (employees < 10) return 'micro';
  if (employees < 50) return 'small';
  return employees < 250 ? 'medium' : 'large';
}

/** Head count that stands for a size class where no exact one is known: middle of the class, 500 for the open one. */
const TYPICAL_EMPLOYEES: Record<SizeClass, number> = { micro: 4, small: 25, medium: 110, large: 500 };

/** Head count for sums: the exact one, else the middle of the size class, else undefined (unknown). */
export function employeesForSums(firm: Pick<Firm, 'employees' | 'sizeClass'>): number | undefined {
  return firm.employees ?? (firm.sizeClass && TYPICAL_EMPLOYEES[firm.sizeClass]);
}
