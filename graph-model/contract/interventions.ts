import { z } from 'zod';
import { FIGURES } from '../analysis/interventions/criticality-figures.ts';
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
