import { z } from 'zod';
import { RECORD_KINDS, type RecordKind, type RecordOf } from '../dataset.ts';

/** A stored record of any kind. The document of the interface names their schemas once. */
export const AnyRecord = z.custom<RecordOf[RecordKind]>().meta({ $ref: '#/components/schemas/Record' });

/** A record that is not as the author of an edit saw it: part of the problem of a 409. */
export const EditConflict = z.object({
  kind: z.enum(RECORD_KINDS), id: z.string(),
  /** What was sent; absent where it was to be deleted. */
  yours: AnyRecord.optional(),
  /** What is stored now; absent where it is gone. */
  current: z.object({ record: AnyRecord, version: z.string() }).optional(),
  /** What the edit began with, where the history still has it. */
  base: AnyRecord.optional(),
  /** Who changed it last, and when. */
  changedBy: z.object({ changeSet: z.string(), revision: z.int(), author: z.string(), at: z.string() }).optional(),
});
export type EditConflict = z.infer<typeof EditConflict>;
