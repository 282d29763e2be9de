import { z } from 'zod';
import { RECORD_KINDS } from '../dataset.ts';
import { OtherStatement, Status } from '../provenance.ts';
import { IdParams } from './common.ts';
import { route } from './define.ts';
import { ChangeSetView } from './imports.ts';

/** The value of a field: text, number, yes or no, or a list of them. */
const Value = z.unknown();

/** Who said a value, when and how sure. */
const Trace = z.object({
  field: z.string(), value: Value,
  source: z.string(), asOf: z.string().optional(), contributor: z.string().optional(), status: Status,
  changeSet: z.string(), revision: z.int(), author: z.string(), at: z.string(),
});

export const recordHistory = route({
  method: 'get', path: '/records/{kind}/{id}/history', tag: 'edits',
  summary: 'Where each field of a record comes from, what other sources say, and every change of it; exact head counts are left out',
  params: z.object({ kind: z.enum(RECORD_KINDS), id: IdParams.shape.id }),
  result: z.object({
    kind: z.enum(RECORD_KINDS), id: z.string(),
    /** False where the record was deleted: `fields` is empty then. */
    exists: z.boolean(),
    /** The fields that the record states now; each has the provenance of the change that last gave it another value. */
    fields: z.array(Trace),
    /** What further sources say otherwise. */
    otherStatements: z.array(OtherStatement),
    /** Newest first. */
    steps: z.array(z.object({
      changeSet: z.string(), title: z.string(), reason: ChangeSetView.shape.reason, revision: z.int(), author: z.string(), at: z.string(),
      does: z.enum(['created', 'updated', 'deleted']),
      changed: z.array(z.object({ field: z.string(), before: Value.optional(), after: Value.optional() })),
    })),
  }),
  problems: [404],
});
export type RecordHistory = z.output<typeof recordHistory.result>;
