import { z } from 'zod';
import { FIGURES } from '../analysis/interventions/criticality-figures.ts';
import { RANGED_MEASURES } from '../analysis/rank-ranges/ranged-measures.ts';
import { FirmRef, ProductRef, WordsSchema } from './common.ts';
import { route } from './define.ts';

const Loss = z.object({ total: z.number(), largest: z.number() });
const Criticality = z.object({
  firms: Loss.describe('Firms that stop'), region: Loss.describe('Firms of the region that stop'), target: Loss.describe('Firms asked about that stop; of one firm: its kritische Stellen'),
  employees: Loss.describe('Share of the known employees'), volume: Loss.describe('Share of the known volume'),
}).describe('Over every firm as the one that fails alone: sum and largest of what its failure takes with it');
const Relevance = Loss.extend({ supplier: z.number().describe('Of the supplier that gets company') });

const Intervention = z.object({
  buyer: FirmRef,
  product: ProductRef,
  supplier: FirmRef.describe('The only supplier of today'),
  candidates: z.array(z.object({ firm: FirmRef, basis: z.enum(['supplies', 'offers', 'class', 'capability']) })).describe('Who could supply, with the same effect'),
  candidateCount: z.int(),
  after: Criticality,
  avertedCount: z.int().describe('Failures that cost less then'),
  averted: z.array(z.object({ failed: FirmRef, before: z.number(), after: z.number() })).describe('Other firms that stop in these failures, today and then'),
  esri: z.object({ before: Relevance, after: Relevance }).optional().describe('Systemic relevance with the first candidate; absent where it was not computed'),
});

export const bestNewRelations = route({
  method: 'get', path: '/interventions', tag: 'analyses',
  summary: 'Which new supply relation helps most? The best single ones for a firm, a chain or the region, and a short list in which each builds upon the others',
  query: z.object({
    firm: z.string().min(1).max(200).optional().describe('For this firm'),
    product: z.string().min(1).max(200).optional().describe('For all who supply or offer this product; neither: for the region'),
    aim: z.enum(FIGURES).default('target'),
    limit: z.coerce.number().int().min(1).max(100).default(10),
    steps: z.coerce.number().int().min(0).max(20).default(0).describe('Length of the short list'),
    esri: z.coerce.number().int().min(0).max(20).default(5).describe('Of how many relations the change of systemic relevance is computed'),
  }),
  result: z.object({
    revision: z.int(),
    day: z.string(),
    formula: WordsSchema,
    note: WordsSchema,
    coverage: z.number(),
    parameters: z.object({ aim: z.enum(FIGURES), limit: z.int(), steps: z.int(), esri: z.int(), work: z.number() }),
    before: Criticality,
    relations: z.array(Intervention),
    steps: z.array(Intervention),
    inputs: z.int().describe('Single-sourced required inputs that matter here'),
    withoutCandidate: z.int().describe('Of those looked at, how many nobody in the region could supply'),
    complete: z.boolean().describe('False where a limit of work ended the search'),
  }),
  problems: [400, 404, 413],
});
export type InterventionsView = z.infer<typeof bestNewRelations.result>;

const FieldCount = z.object({ known: z.int(), of: z.int() });

export const measureRankRanges = route({
  method: 'get', path: '/rank-ranges', tag: 'analyses', summary: 'How far unknown data could change a ranking: the 5–95 % range of every firm’s rank over seeded draws',
  query: z.object({
    measure: z.enum(RANGED_MEASURES).default('critical_count').describe('days: time to survive of the failure, shortest first'),
    draws: z.coerce.number().int().min(1).max(1000).default(200),
    seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
  }),
  result: z.object({
    revision: z.int(),
    day: z.string(),
    formula: WordsSchema,
    parameters: z.object({ measure: z.enum(RANGED_MEASURES), draws: z.int(), seed: z.int() }),
    coverage: z.number().describe('Share of the fields drawn from that are stated'),
    fields: z.object({ essential: FieldCount, stock: FieldCount, volume: FieldCount }),
    ranges: z.record(z.string(), z.object({ rank: z.int().optional().describe('With the data as they are; absent where the value is unknown'), low: z.int(), high: z.int() }))
      .describe('By firm; firms whose value no draw makes known are left out'),
  }),
  problems: [400, 413],
});
export type RankRangesView = z.infer<typeof measureRankRanges.result>;

export const nexusIndex = route({
  method: 'post', path: '/nexus-index', tag: 'analyses', summary: 'Nexus supplier index of a shortlist: well connected with little distance, by data envelopment analysis',
  body: z.strictObject({ firms: z.array(z.string().min(1).max(200)).min(1).max(100) }),
  result: z.object({
    revision: z.int(), day: z.string(), formula: WordsSchema,
    coverage: z.number().describe('Share of the firms whose figures are all known'),
    firms: z.array(z.object({
      firm: FirmRef, index: z.number().nullable(), degree: z.number().nullable(), betweenness: z.number().nullable(), eigenvector: z.number().nullable(), farness: z.number().nullable(),
    })),
  }),
  problems: [400, 404, 413],
});
