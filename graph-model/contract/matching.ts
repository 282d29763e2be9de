import { z } from 'zod';
import { MATCH_PARTS } from '../matching/evidence.ts';
import { DEFAULT_THRESHOLDS } from '../matching/thresholds.ts';
import { IdParams } from './common.ts';
import { route } from './define.ts';

/** Why a score is what it is; the effects add up to it. */
export const MatchEvidence = z.object({ part: z.enum(MATCH_PARTS), effect: z.number(), a: z.string().optional(), b: z.string().optional() });

/** What a case shows of a firm, stored or to come. */
export const CaseFirm = z.object({
  name: z.string(), ags: z.string().optional(), place: z.string().optional(), country: z.string().optional(), legalForm: z.string().optional(), wz: z.string().optional(),
  website: z.string().optional(), lei: z.string().optional(), gln: z.string().optional(), bpn: z.string().optional(), source: z.string().optional(),
});
export type CaseFirm = z.infer<typeof CaseFirm>;

/** A firm that another one may be: a stored one by its id, or one of the import by the row that brought it. */
export const CaseCandidate = z.object({
  id: z.string(), firm: CaseFirm, score: z.number().min(0).max(1), parts: z.array(MatchEvidence),
  /** How many relations, requirements and offers name it; of stored firms. */
  relations: z.int().optional(),
  /** True where somebody decided before that the two are different firms. */
  different: z.boolean().optional(),
});
export type CaseCandidate = z.infer<typeof CaseCandidate>;

/** A firm of which somebody must say who it is. `id` is the same whenever the same files are sent. */
export const MatchCase = z.object({
  id: z.string(),
  /** Where an incoming firm is named first; absent for stored ones. */
  file: z.string().optional(), sheet: z.string().optional(), row: z.int().optional(),
  firm: CaseFirm, relations: z.int().optional(),
  /** Best first, at most five. */
  candidates: z.array(CaseCandidate).min(1),
  /** What was decided, where it was. */
  decided: z.enum(['same', 'new', 'skip']).optional(),
});
export type MatchCase = z.infer<typeof MatchCase>;

/** How many firms of an import are who. `cases` lists at most 5,000 of those to be decided. */
export const MatchSummary = z.object({ same: z.int(), asked: z.int(), undecided: z.int() });

const Score = z.coerce.number().min(0).max(1);

export const listDuplicates = route({
  method: 'get', path: '/firms/duplicates', tag: 'matching', summary: 'Stored firms that may be one, most alike first; each pair once, at the firm whose id comes later',
  query: z.object({
    likely: Score.default(DEFAULT_THRESHOLDS.likely).describe('Pairs from this score on'),
    limit: z.coerce.number().int().min(1).max(5_000).default(500),
    different: z.enum(['hide', 'show']).default('hide').describe('Pairs that were decided to be different firms'),
  }),
  result: z.object({ revision: z.int(), total: z.int(), cases: z.array(MatchCase) }),
  problems: [400],
});

const Id = IdParams.shape.id;
const Merged = z.object({
  revision: z.int(), changeSet: z.string().optional(),
  firm: Id.describe('The firm that stays'),
  counts: z.object({ created: z.int(), updated: z.int(), deleted: z.int() }),
  /** Relations between the two that would have led from the firm to itself: they are gone, and undoing brings them back. */
  selfRelations: z.array(Id),
  /** Relations that fell together with another one, whose volume now holds theirs. */
  combined: z.array(z.object({ relation: Id, into: Id })),
});
export type Merged = z.infer<typeof Merged>;

export const mergeFirmRecords = route({
  method: 'post', path: '/firms/merge', tag: 'matching', summary: 'Two firms become one; the other id leads to it from then on. One change set, which can be undone',
  body: z.strictObject({ keep: Id, merge: z.array(Id).min(1).max(50) }),
  result: Merged,
  problems: [400, 404, 409, 413, 415],
});

export const keepFirmsApart = route({
  method: 'post', path: '/firms/different', tag: 'matching', summary: 'Firms that look alike are different ones: nobody is asked again. One change set, which can be undone; also takes that back',
  body: z.strictObject({
    pairs: z.array(z.strictObject({ firm: Id, others: z.array(Id).min(1).max(50) })).min(1).max(5_000),
    different: z.boolean().default(true).describe('false: ask again'),
  }),
  result: z.object({ revision: z.int(), changeSet: z.string().optional(), counts: z.object({ created: z.int(), updated: z.int(), deleted: z.int() }) }),
  problems: [400, 404, 409, 413, 415],
});

export const splitFirmRecord = route({
  method: 'post', path: '/firms/{id}/split', tag: 'matching', summary: 'A former id becomes a firm of its own again and takes relations with it. One change set, which can be undone',
  params: IdParams,
  body: z.strictObject({
    formerId: Id.describe('The id to be a firm again'),
    name: z.string().trim().min(1).max(200).optional().describe('Its name; what the history knows of it otherwise'),
    records: z.array(z.strictObject({ kind: z.enum(['relation', 'requirement', 'offer']), id: Id })).max(10_000).default([]).describe('What goes with it'),
  }),
  result: z.object({ revision: z.int(), changeSet: z.string().optional(), firm: Id, formerId: Id, counts: z.object({ created: z.int(), updated: z.int(), deleted: z.int() }),
    restored: z.array(Id).describe('Relations that the merge added to others or took away, and that are back as they were'),
    together: z.array(z.object({ kind: z.enum(['relation', 'requirement', 'offer']), id: Id, into: Id.optional() }))
      .describe('What the merge put into other records and a split cannot take out, as these were changed since or hold more: only undoing the merge does'),
  }),
  problems: [400, 404, 409, 413, 415],
});
