import { z } from 'zod';
import { Label } from './text.ts';

/** A calendar day `YYYY-MM-DD` that exists. */
export const IsoDate = z.iso.date();

/** How sure a statement is (bestätigt, gemeldet, vermutet). */
export const Status = z.enum(['confirmed', 'reported', 'assumed']);
export type Status = z.infer<typeof Status>;

/** Who may see a record, from everybody to its contributor alone. */
export const Visibility = z.enum(['public', 'network', 'moderation', 'own']);
export type Visibility = z.infer<typeof Visibility>;

/** What another source says of a field otherwise than the record does: shown beside it, not put in its place. */
export const OtherStatement = z.strictObject({
  field: z.string().min(1).max(60),
  value: z.union([z.string().max(10_000), z.number(), z.boolean(), z.array(Label).max(50)]),
  source: Label,
  asOf: IsoDate.optional(),
  contributor: Label.optional(),
  status: Status.optional(),
});
export type OtherStatement = z.infer<typeof OtherStatement>;

/** Fields that every record carries: where it comes from, of which day, how sure, and who may see it. */
export const provenance = {
  source: Label,
  asOf: IsoDate.optional(),
  contributor: Label.optional(),
  status: Status.default('reported'),
  visibility: Visibility.default('network'),
  otherStatements: z.array(OtherStatement).max(100).optional(),
};
