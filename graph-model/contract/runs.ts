import { z } from 'zod';
import { MEASURE_IDS, type MeasureId } from '../analysis/measure.ts';
import type { Words } from '../language.ts';
import { CRITICAL_PRODUCT_FORMULA } from '../analysis/critical-product.ts';
import { CRITICAL_REGION_FORMULA } from '../analysis/critical-region.ts';
import { BOARD_FORMULA } from '../analysis/partners/board.ts';
import { PARTNER_FORMULA } from '../analysis/partners/partner-search.ts';
import { INTERVENTION_FORMULA } from '../analysis/interventions/interventions.ts';
import { NEW_MARKETS_FORMULA } from '../analysis/markets/new-markets.ts';
import { NEXUS_FORMULA } from '../analysis/nexus-index.ts';
import { ORIGIN_FORMULA } from '../analysis/region/purchase-origins.ts';
import { SUPPLY_GAP_FORMULA } from '../analysis/region/supply-gaps.ts';
import { RANK_RANGE_FORMULA } from '../analysis/rank-ranges/rank-ranges.ts';
import { EXPECTED_INPUT_FORMULA } from '../analysis/specialisation/expected-inputs.ts';
import { SPECIALISATION_FORMULA } from '../analysis/specialisation/specialisation.ts';
import { EngineId, productCritical, regionCritical, simulateFailure, simulateShock } from './analyses.ts';
import { FirmRef, Problem, ProductRef, WordsSchema, pageOf, pageQuery } from './common.ts';
import { assessDisruptions, simulateDays, stockAdvice } from './days.ts';
import { route } from './define.ts';
import { bestNewRelations, measureRankRanges, nexusIndex } from './interventions.ts';
import { capabilityMapRoute, groupMarkets, firmMarkets } from './markets.ts';
import { regionGaps, regionOrigin, regionPurchases } from './region-purchases.ts';
import { RelationView } from './records.ts';
import { BoardQuestion, PartnerQuestion } from './partners.ts';
import { compareScenarios, evaluateScenario } from './scenarios.ts';
import { missingInputs, regionSpecialisation } from './specialisation.ts';

const Id = z.string().min(1).max(200);
const none = z.strictObject({});

const SCENARIO_FORMULA: Words = {
  de: 'Das Netz von heute mit allen Ausfällen und Änderungen des Szenarios: wer stillsteht, wie lange und was verloren geht, nach denselben Regeln wie bei einem einzelnen Ausfall.',
  en: 'The network of today with all failures and changes of the scenario: who stops, for how long and what is lost, by the same rules as for a single failure.',
};

/** What can be run beside single measures: its parameters, and how it is computed in words. */
export const ANALYSES = {
  measures: { parameters: none, formula: { de: 'Alle Kennzahlen aller Unternehmen; jede nach ihrer eigenen Formel.', en: 'All measures of all firms; each by its own formula.' } },
  failure: {
    parameters: simulateFailure.body,
    formula: {
      de: 'Ein Unternehmen steht still, sobald für eine unverzichtbare Vorleistung kein Lieferant mehr arbeitet; Runde für Runde, bis niemand mehr dazukommt.',
      en: 'A firm stops as soon as no supplier of a required input works any more; round by round until nobody else stops.',
    },
  },
  critical: {
    parameters: z.strictObject({ firm: Id }),
    formula: {
      de: 'Jedes Unternehmen, dessen alleiniger Ausfall dieses anhält; dazu Paare, die nur gemeinsam treffen, und Vorleistungen mit verdeckter gemeinsamer Quelle.',
      en: 'Every firm whose failure alone stops this one; also pairs that do so only together, and inputs with a hidden common source.',
    },
  },
  days: {
    parameters: simulateDays.body,
    formula: {
      de: 'Ein Unternehmen steht an dem Tag still, an dem für eine unverzichtbare Vorleistung der Vorrat zu Ende ist, der mit dem Stillstand ihres letzten Lieferanten begann.',
      en: 'A firm stops on the day on which the stock of a required input has run out, which began with the standstill of its last supplier.',
    },
  },
  survival: {
    parameters: none,
    formula: {
      de: 'Je Unternehmen: Tage von seinem Ausfall bis zum ersten Stillstand eines anderen, neben den Tagen, bis es selbst wieder arbeitet.',
      en: 'For each firm: days from its failure until another one stops, beside the days until it works again itself.',
    },
  },
  firm_survival: {
    parameters: z.strictObject({ firm: Id }),
    formula: {
      de: 'Je Ausfall, der das Unternehmen anhalten kann: Tage bis zu seinem ersten Stillstand, neben den Tagen, bis das ausgefallene wieder arbeitet.',
      en: 'For each failure that can stop the firm: days until its first standstill, beside the days until the failed one works again.',
    },
  },
  stock_advice: {
    parameters: stockAdvice.query.extend({ firm: Id }),
    formula: {
      de: 'Jeder Ausfall, der das Unternehmen anhält, wird mit mehr Vorrat der Vorleistung, die ihn auslöst, noch einmal gerechnet.',
      en: 'Every failure that stops the firm is computed again with more stock of the input that brings it about.',
    },
  },
  shock: {
    parameters: simulateShock.body,
    formula: {
      de: 'Anteil an allen Lieferungen (oder Beschäftigten), der verloren geht, wenn die Getroffenen auf einen Rest ihrer Leistung fallen; Verluste laufen zu Abnehmern und zu Lieferanten.',
      en: 'Share of all supplies (or employees) that is lost when those hit fall to a part of their capacity; losses run to buyers and to suppliers.',
    },
  },
  disruptions: {
    parameters: assessDisruptions.body,
    formula: {
      de: 'Geringster Verlust, wenn Produktion und Vorrat bestmöglich verteilt werden (lineares Programm), und längste Zeit ohne Verlust.',
      en: 'Least loss where production and stock are divided at best (a linear programme), and longest time without any loss.',
    },
  },
  triples: {
    parameters: z.strictObject({ firm: Id }),
    formula: {
      de: 'Je drei Unternehmen, deren gemeinsamer Ausfall dieses anhält, ohne dass zwei von ihnen dafür genügen.',
      en: 'Any three firms whose joint failure stops this one while no two of them do.',
    },
  },
  product_critical: { parameters: productCritical.query.extend({ product: Id }), formula: CRITICAL_PRODUCT_FORMULA },
  region_critical: { parameters: regionCritical.query, formula: CRITICAL_REGION_FORMULA },
  interventions: { parameters: bestNewRelations.query, formula: INTERVENTION_FORMULA },
  rank_ranges: { parameters: measureRankRanges.query, formula: RANK_RANGE_FORMULA },
  partners: { parameters: PartnerQuestion, formula: PARTNER_FORMULA },
  partner_board: { parameters: BoardQuestion, formula: BOARD_FORMULA },
  nexus: { parameters: nexusIndex.body, formula: NEXUS_FORMULA },
  firm_markets: { parameters: firmMarkets.query.extend({ firm: Id }), formula: NEW_MARKETS_FORMULA },
  group_markets: { parameters: groupMarkets.query, formula: NEW_MARKETS_FORMULA },
  capability_map: { parameters: capabilityMapRoute.query, formula: { de: 'Kompetenzen der Unternehmen, die von einer Branche abhängen, gegen die Branchen, die kaufen, was sie braucht.', en: 'Capabilities of the firms that depend on an industry against the industries that buy what needs them.' } },
  firm_hints: { parameters: z.strictObject({ firm: Id }), formula: { de: 'Angaben des Unternehmens und seiner Lieferanten neben Listen und Definitionen anderer; kein Urteil.', en: 'What the firm and its suppliers have told, beside lists and definitions of others; no verdict.' } },
  region_origin: { parameters: regionOrigin.query, formula: ORIGIN_FORMULA },
  region_gaps: { parameters: regionGaps.query.omit({ sinceRevision: true }), formula: SUPPLY_GAP_FORMULA },
  region_purchases: { parameters: regionPurchases.query, formula: ORIGIN_FORMULA },
  specialisation: { parameters: regionSpecialisation.query, formula: SPECIALISATION_FORMULA },
  missing_inputs: { parameters: missingInputs.query, formula: EXPECTED_INPUT_FORMULA },
  scenario: { parameters: evaluateScenario.body, formula: SCENARIO_FORMULA },
  scenario_comparison: { parameters: compareScenarios.body, formula: SCENARIO_FORMULA },
} as const satisfies Record<string, { parameters: z.ZodType; formula: Words }>;

/** An analysis of its own kind; measures are run by their ids. */
export type QuestionId = keyof typeof ANALYSES;
export type AnalysisId = QuestionId | MeasureId;
export const ANALYSIS_IDS: readonly [AnalysisId, ...AnalysisId[]] = [
  'measures', 'failure', 'critical', 'days', 'survival', 'firm_survival', 'stock_advice', 'shock', 'disruptions',
  'triples', 'product_critical', 'region_critical', 'interventions', 'rank_ranges', 'partners', 'partner_board', 'nexus', 'specialisation', 'missing_inputs', 'firm_markets', 'group_markets', 'capability_map', 'firm_hints', 'scenario', 'scenario_comparison', 'region_origin', 'region_gaps', 'region_purchases', ...MEASURE_IDS,
];

export const RunState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'forgotten']);
export type RunState = z.infer<typeof RunState>;

/** One analysis of one revision with its parameters: the same id stands for the same numbers. */
export const RunView = z.object({
  id: z.string(),
  analysis: z.enum(ANALYSIS_IDS),
  parameters: z.record(z.string(), z.unknown()).describe('As they were understood, with what was not told filled in'),
  engine: EngineId,
  role: z.string().describe('Whose view of the records the numbers are: everybody sees all records until there are accounts'),
  revision: z.int(),
  day: z.string().describe('Relations in force on this day count'),
  state: RunState.describe('forgotten: done, but the result is no longer kept'),
  progress: z.number().min(0).max(1),
  formula: WordsSchema,
  coverage: z.number().optional().describe('Share (0–1) of the data it needed that was there, where the analysis has one figure for it'),
  problem: Problem.optional().describe('Why it failed'),
  result: z.unknown().optional().describe('What the route of this analysis answers'),
});
export type RunView = z.infer<typeof RunView>;

const RunParams = z.object({ id: z.string().min(1).max(100) });
const KEY = 'Idempotency-Key';

export const startRun = route({
  method: 'post', path: '/runs', tag: 'runs', summary: 'Begin an analysis, or join the same one: 200 with the result where it is known, else 202 with its address',
  headers: { [KEY]: 'Names the asker: whoever asks again under the same key, or cancels under it, is the same one' },
  body: z.object({
    analysis: z.enum(ANALYSIS_IDS).describe('A measure by its id, measures for all of them, or one of the analyses that have a route of their own'),
    parameters: z.record(z.string(), z.unknown()).default({}).describe('What the route of the analysis takes; critical and stock_advice take the firm as well'),
    engine: EngineId.default('local').describe('gds: only for single measures'),
  }),
  result: RunView,
  success: [200, 202], resultHeaders: { Location: 'Address of the run' },
  problems: [400, 404, 409, 413, 415, 429, 501, 503],
});

export const getRun = route({
  method: 'get', path: '/runs/{id}', tag: 'runs', summary: 'State, progress and, once it is done, the result of a run',
  params: RunParams, result: RunView, problems: [404, 410],
});

export const cancelRun = route({
  method: 'delete', path: '/runs/{id}', tag: 'runs', summary: 'Take back the asking; a run that nobody else waits for ends at once',
  headers: { [KEY]: 'The one under which it was asked for' },
  params: RunParams, result: RunView, problems: [404, 410],
});

export const runEvents = route({
  method: 'get', path: '/runs/{id}/events', tag: 'runs', summary: 'Progress as server-sent events: progress, then one of done, failed, cancelled with the run without its result',
  params: RunParams, result: z.string(), resultType: 'text/event-stream', success: [200, 204], problems: [404, 410],
});

/** One row that a number was computed from. */
export const RunRow = z.object({
  id: z.string(),
  kind: z.enum(['relation', 'requirement', 'firm']),
  relation: RelationView.optional(),
  requirement: z.object({ product: ProductRef, forProduct: ProductRef.optional(), essential: z.boolean().optional(), stockDays: z.number().optional() }).optional(),
  firm: FirmRef.optional(),
  stage: z.int().optional().describe('Of a firm that stops: round in which it does'),
  loss: z.number().optional().describe('Of a firm that loses: share (0–1) of what it made'),
});
export type RunRow = z.infer<typeof RunRow>;

export const runRows = route({
  method: 'get', path: '/runs/{id}/rows', tag: 'runs', summary: 'The records that the value of one firm was computed from',
  params: RunParams, query: z.object({ firm: Id, ...pageQuery }),
  result: pageOf(RunRow).extend({
    run: z.string(),
    firm: FirmRef,
    value: z.number().nullable(),
    scope: z.enum(['own', 'network']).describe('own: these rows alone decide the value; network: the whole network does, and the rows are the part of this firm'),
    words: WordsSchema.describe('What the rows are'),
    counts: z.object({ firms: z.int(), relations: z.int() }).describe('All firms and all relations in force'),
  }),
  problems: [400, 404, 409, 410, 429, 503],
});
