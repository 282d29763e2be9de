import { z } from 'zod';
import { MOST_DAYS } from './bounds.ts';
import { FirmId, ProductId, RelationId, ScenarioId } from './identifier.ts';
import { CountryCode } from './place.ts';
import { provenance } from './provenance.ts';
import { SupplyRelation } from './supply-relation.ts';
import { Label } from './text.ts';

const Days = z.number().min(0).max(MOST_DAYS);

/** What is hit: exactly one of firms, a place, a country, an industry, a product. */
const targets = {
  firms: z.array(FirmId).min(1).max(1000).optional(),
  /** Municipality (8 digits) or district (5 digits). */
  municipality: z.string().regex(/^\d{5}(\d{3})?$/, { error: 'ags' }).optional(),
  country: CountryCode.optional(),
  /** WZ code or its beginning: `25` or `25.93`. */
  industry: z.string().regex(/^\d{2}(\.\d{1,2}(\.\d)?)?$/, { error: 'wz' }).optional(),
  product: ProductId.optional(),
};
export const TARGET_FIELDS = ['firms', 'municipality', 'country', 'industry', 'product'] as const satisfies readonly (keyof typeof targets)[];

/** A failure on day 0. */
export const ScenarioFailure = z.strictObject({
  ...targets,
  /** What is left (0–1) to whoever is hit; absent where nothing is. */
  capacity: z.number().min(0).max(1).optional(),
  /** Days until all that is hit works again; absent: what each firm states, and a product does not come back. */
  days: Days.optional(),
}).refine((failure) => TARGET_FIELDS.filter((field) => failure[field] !== undefined).length === 1, { error: 'one_target' });
export type ScenarioFailure = z.infer<typeof ScenarioFailure>;

/** A relation that there is not yet, in force from day 0 on. */
export const NewRelation = SupplyRelation.pick({ supplier: true, buyer: true, product: true, volumeEur: true, volumeClass: true, share: true, switchDays: true });
export type NewRelation = z.infer<typeof NewRelation>;

/** The stock of an input of a firm lasts so many days, instead of what it states. */
export const ScenarioStock = z.strictObject({ firm: FirmId, product: ProductId, days: Days });
export type ScenarioStock = z.infer<typeof ScenarioStock>;

const plan = {
  failures: z.array(ScenarioFailure).max(200).optional(),
  newRelations: z.array(NewRelation).max(200).optional(),
  /** Relations that end on day 0: their buyers lack a source from then on. */
  endedRelations: z.array(RelationId).max(1000).optional(),
  stocks: z.array(ScenarioStock).max(200).optional(),
};

/** What a scenario assumes; an empty one is the network of today. It may name records that are no longer there. */
export const ScenarioPlan = z.strictObject(plan);
export type ScenarioPlan = z.infer<typeof ScenarioPlan>;

/** A named set of failures and changes of the network, kept to be compared. */
export const Scenario = z.strictObject({
  id: ScenarioId,
  name: Label,
  /** What it is about, in a sentence. */
  note: Label.optional(),
  ...plan,
  ...provenance,
});
export type Scenario = z.infer<typeof Scenario>;

/** The plan of a scenario, without what names it. */
export function planOf({ failures, newRelations, endedRelations, stocks }: ScenarioPlan): ScenarioPlan {
  return { failures, newRelations, endedRelations, stocks };
}
