import { z } from 'zod';
import { RECORD_KINDS, type NETWORK_KINDS } from '../dataset.ts';
import { Finding } from '../finding.ts';
import { Label } from '../text.ts';
import { IdParams, pageOf, pageQuery } from './common.ts';
import { route } from './define.ts';
import { AnyRecord } from './edit-conflict.ts';

/** At most so many changes in one change set over HTTP; larger ones are imports. */
export const MAX_CHANGES = 1_000;

const Kind = z.enum(RECORD_KINDS);
const RecordParams = z.object({ kind: Kind, id: IdParams.shape.id });

/** A record as somebody sends it. What its schema says of it comes as findings, together with every other fault. */
const SentRecord = z.record(z.string(), z.unknown()).meta({ $ref: '#/components/schemas/Record' });

const IF_MATCH = 'The ETag that the record came with: nothing is written unless it is still that version. `*` stands for any version, `"a", "b"` for one of several';
const ID_KEY = 'Any text of your own, up to 200 characters. The same request with the same key is done once, however often it is sent';
const ETAG = { ETag: 'Version of the record' };

export const getRecord = route({
  method: 'get', path: '/records/{kind}/{id}', tag: 'edits', summary: 'One record as it is stored, with its version, for editing',
  params: RecordParams,
  headers: { 'If-None-Match': 'An ETag: answers 304 without a body while the record still has this version' },
  result: z.object({ record: AnyRecord, version: z.string() }),
  resultHeaders: ETAG, success: [200, 304],
  problems: [404],
});

/** Kinds of records that have forms and tables in the page: those that make the network. */
export type ListedKind = (typeof NETWORK_KINDS)[number];

/** A stored record as lists for editing have it: with the version that an edit of it names, and the names of what it is about. */
const ListedRecord = z.object({ id: z.string(), title: z.string(), record: AnyRecord, version: z.string() });
export type ListedRecord = z.infer<typeof ListedRecord>;

export const listRecords = route({
  method: 'get', path: '/records/{kind}', tag: 'edits', summary: 'Records of one kind as they are stored, each with its version, for editing: firms and products in order of name, others of id',
  params: z.object({ kind: Kind }),
  query: z.object({
    /** Every word must occur in the name, or in the names of what the record is about. */
    search: z.string().trim().max(200).optional(),
    /** Id of a firm that the record refers to. */
    firm: z.string().max(200).optional(),
    /** Id of a product that the record refers to. */
    product: z.string().max(200).optional(),
    ...pageQuery,
  }),
  result: pageOf(ListedRecord),
  problems: [400],
});

/** What an edit did. Without `changeSet` the record was as wanted already. */
const Edited = z.object({
  record: AnyRecord, version: z.string(), revision: z.int(), changeSet: z.string().optional(),
  /** What is worth a second look in the record; it is stored all the same. */
  warnings: z.array(Finding),
});
export type Edited = z.infer<typeof Edited>;

export const createRecord = route({
  method: 'post', path: '/records/{kind}', tag: 'edits', summary: 'Create a record; without an `id` it is given one',
  params: z.object({ kind: Kind }),
  headers: { 'Idempotency-Key': ID_KEY },
  body: SentRecord,
  result: Edited, resultHeaders: { ...ETAG, Location: 'Where the record is' }, success: [201, 200],
  problems: [400, 404, 409, 413, 415, 422],
});

export const replaceRecord = route({
  method: 'put', path: '/records/{kind}/{id}', tag: 'edits', summary: 'Replace a record; what is left out becomes unknown. The `id` may be left out, as the path has it',
  params: RecordParams,
  headers: { 'If-Match': IF_MATCH, 'If-None-Match': '`*` instead of If-Match: create the record under this id, where there is none', 'Idempotency-Key': ID_KEY },
  body: SentRecord,
  result: Edited, resultHeaders: ETAG, success: [200, 201],
  problems: [400, 404, 409, 413, 415, 422, 428],
});

export const deleteRecord = route({
  method: 'delete', path: '/records/{kind}/{id}', tag: 'edits', summary: 'Delete a record that nothing refers to; its history stays',
  params: RecordParams,
  headers: { 'If-Match': IF_MATCH, 'Idempotency-Key': ID_KEY },
  result: z.object({ revision: z.int(), changeSet: z.string().optional() }),
  problems: [400, 404, 409, 422, 428],
});

const version = z.string().min(1).max(100);
/** One change of a change set: what is created must not be there, what is replaced or deleted must still have the version that was read. */
const EditChange = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('create'), kind: Kind, record: SentRecord }),
  z.strictObject({ op: z.literal('replace'), kind: Kind, version, record: SentRecord }),
  z.strictObject({ op: z.literal('delete'), kind: Kind, version, id: IdParams.shape.id }),
]);
export type EditChange = z.infer<typeof EditChange>;

export const changeRecords = route({
  method: 'post', path: '/change-sets', tag: 'edits', summary: 'Change many records together or not at all, as one change set that can be undone; they may refer to each other in any order',
  headers: { 'Idempotency-Key': ID_KEY },
  body: z.strictObject({
    /** What the history calls it; the names of the records otherwise. */
    title: Label.optional(),
    changes: z.array(EditChange).min(1).max(MAX_CHANGES),
  }),
  result: z.object({
    revision: z.int(), changeSet: z.string().optional(),
    counts: z.object({ created: z.int(), updated: z.int(), deleted: z.int() }),
    /** One entry a change, in their order; `version` is absent for what was deleted. */
    records: z.array(z.object({ kind: Kind, id: z.string(), version: z.string().optional() })),
    warnings: z.array(Finding),
  }),
  problems: [400, 409, 413, 415, 422],
});
