import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { criticalProduct } from '#graph-model/analysis/critical-product.ts';
import { criticalRegion } from '#graph-model/analysis/critical-region.ts';
import { criticalTriples } from '#graph-model/analysis/critical-triples.ts';
import { dominatorsOf } from '#graph-model/analysis/dominators.ts';
import { esriOfShock } from '#graph-model/analysis/esri/esri-of-shock.ts';
import { shockOf, type ShockTarget } from '#graph-model/analysis/esri/shock.ts';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import { positionOf } from '#graph-model/analysis/firm-position.ts';
import { firmSurvival } from '#graph-model/analysis/firm-survival.ts';
import { interventions } from '#graph-model/analysis/interventions/interventions.ts';
import type { InterventionScope } from '#graph-model/analysis/interventions/scope.ts';
import { capabilitiesOf } from '#graph-model/analysis/capabilities.ts';
import { capabilityMap } from '#graph-model/analysis/markets/capability-map.ts';
import { marketFields } from '#graph-model/analysis/markets/market-fields.ts';
import { newMarkets, newMarketsOfGroup } from '#graph-model/analysis/markets/new-markets.ts';
import { nexusSuppliers } from '#graph-model/analysis/nexus-index.ts';
import { disruptionImpacts } from '#graph-model/analysis/risk-exposure.ts';
import { evaluateScenario } from '#graph-model/analysis/scenario/evaluate-scenario.ts';
import { stockAdvice } from '#graph-model/analysis/stock-advice.ts';
import { survivalTimes } from '#graph-model/analysis/survival-times.ts';
import { networkSurvival } from '#graph-model/analysis/time-to-survive.ts';
import { daysAnswer, failureAnswer } from '#graph-model/contract/failure-answers.ts';
import type { ANALYSES, QuestionId } from '#graph-model/contract/runs.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { firmHints } from '#graph-model/hints/firm-hints.ts';
import type { Region } from '#graph-model/region.ts';
import { planOf, type Scenario, type ScenarioPlan } from '#graph-model/scenario.ts';
import { linearSolver } from '#server/engines/linear-solver.ts';
import { presentCriticalProduct, presentCriticalRegion, presentTriples } from '#server/present/critical-view.ts';
import { presentFirmSurvival, presentNetworkSurvival, presentStockAdvice } from '#server/present/days-view.ts';
import { presentCritical } from '#server/present/failure-view.ts';
import { namesOf } from '#server/present/firm-view.ts';
import { presentInterventions, presentNexus, presentRankRanges } from '#server/present/interventions-view.ts';
import { presentCapabilityMap, presentFirmHints, presentFirmMarkets, presentGroupMarkets } from '#server/present/markets-view.ts';
import type { NamedNetwork } from '#server/present/named-network.ts';
import { presentFailureInputs, presentNetwork } from '#server/present/network-view.ts';
import { regionAsked } from '#server/network/region-asked.ts';
import { presentComparison, presentScenario } from '#server/present/scenario-view.ts';
import { presentShock } from '#server/present/shock-view.ts';
import type { AtlasReference } from '#server/reference/atlas-reference.ts';
import type { ReportRequest } from '#server/reports/report-network.ts';
import type { z } from 'zod';
import { boardAnswer, partnersAnswer, type ComparedWith } from './partner-answers.ts';
import { gapFiguresAnswer, gapsAnswer, originAnswer, purchasesAnswer } from './region-answers.ts';
import type { ExportTask } from './export-bytes.ts';
import { allMeasures, type MeasuresBefore } from './all-measures.ts';
import { esriInThreads } from './esri-in-threads.ts';
import type { PackedDataset } from './packed-dataset.ts';
import { rankRangesInThreads } from './rank-ranges-in-threads.ts';
import { missingInputsAnswer, specialisationAnswer } from './specialisation-answers.ts';

/** The network that a thread answers from. */
export interface JobNetwork extends NamedNetwork {
  readonly dataset: Dataset;
  readonly region: Region;
  /** The records as they came, for helping threads. */
  readonly packed: PackedDataset;
  /** Names of places and industries, and official figures of them. */
  readonly reference: AtlasReference;
}

/** The text of an answer, made where it was computed, so that the thread that serves requests need not. */
export interface AnswerText {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly coverage?: number;
}

interface Moving<Result> {
  readonly result: Result;
  /** Memory that goes with the result instead of being copied. */
  readonly moved?: ArrayBuffer[];
}

type Answer<Parameters, Result> = (network: JobNetwork, parameters: Parameters, onProgress: (share: number) => void) => Moving<Result> | Promise<Moving<Result>>;
export type AnyAnswer = Answer<never, unknown>;
type ParametersOf<Id extends QuestionId> = z.output<(typeof ANALYSES)[Id]['parameters']>;
type Question<Id extends QuestionId> = Answer<ParametersOf<Id>, AnswerText>;

const failure: Question<'failure'> = (network, { firms }) => textOf(failureAnswer(network.revision, failureOf(network.context, firms), namesOf(network.index)));

const critical: Question<'critical'> = (network, { firm }) =>
  textOf(presentCritical(network, firm, criticalFirms(network.context, firm), dominatorsOf(network.context, firm)));

const days: Question<'days'> = (network, { firms, recoverDays, ...assumptions }) => {
  for (const id of Object.keys(recoverDays)) positionOf(network.context.network, id);
  return textOf(daysAnswer(network.revision, survivalTimes(network.context, firms, { ...assumptions, recoverDays: new Map(Object.entries(recoverDays)) }), namesOf(network.index)));
};

const survival: Question<'survival'> = (network) => textOf(presentNetworkSurvival(network, networkSurvival(network.context)));

const survivalOfFirm: Question<'firm_survival'> = (network, { firm }) => textOf(presentFirmSurvival(network, firm, firmSurvival(network.context, firm)));

const advice: Question<'stock_advice'> = (network, { firm, days: moreDays, failed }) =>
  textOf(presentStockAdvice(network, firm, stockAdvice(network.context, firm, { moreDays, ...(failed !== undefined && { failed: [failed] }) })));

const shock: Question<'shock'> = (network, { capacity, production, substitution, weights, limit, ...target }) => {
  const hit = shockOf(network.context, target as ShockTarget, capacity);
  return textOf(presentShock(network, hit, esriOfShock(network.context, hit, { production, substitution, weights }), limit));
};

const disruptions: Question<'disruptions'> = async (_network, plan) =>
  textOf({ impacts: disruptionImpacts(plan, await linearSolver()).map((impact) => ({ ...impact, down: [...impact.down] })) });

const triples: Question<'triples'> = (network, { firm }) => textOf(presentTriples(network, firm, criticalTriples(network.context, firm)));

const productCritical: Question<'product_critical'> = (network, { product, scope }) =>
  textOf(presentCriticalProduct(network, criticalProduct(network.context, product, { wholeClass: scope === 'class' })));

const regionCritical: Question<'region_critical'> = (network, query) => {
  const { keys: asked } = regionAsked(network, query);
  return textOf(presentCriticalRegion(network, asked, criticalRegion(network.context, asked)));
};

const best: Question<'interventions'> = (network, { firm, product, ...options }) => {
  if (firm !== undefined && product !== undefined) throw new AtlasError('bad_input', 'Ask for a firm or for a product, not for both.');
  if (firm !== undefined) positionOf(network.context.network, firm);
  const scope: InterventionScope = firm !== undefined ? { kind: 'firm', firm } : product !== undefined ? { kind: 'product', product } : { kind: 'region' };
  return textOf(presentInterventions(network, interventions(network.context, { ...options, scope })));
};

const ranges: Question<'rank_ranges'> = async (network, options, onProgress) => textOf(presentRankRanges(network, await rankRangesInThreads(network, options, onProgress)));

const partners: Question<'partners'> = (network, asked) => textOf(partnersAnswer(network, asked));

const board: Question<'partner_board'> = (network, asked) => textOf(boardAnswer(network, asked));

const nexus: Question<'nexus'> = async (network, { firms }) => {
  for (const id of firms) positionOf(network.context.network, id);
  return textOf(presentNexus(network, nexusSuppliers(network.context, firms, await linearSolver())));
};

const firmMarkets: Question<'firm_markets'> = (network, { firm, ...options }) => {
  const can = network.context.share(capabilitiesOf).get(positionOf(network.context.network, firm)) ?? [];
  return textOf(presentFirmMarkets(network, network.reference, firm, can, newMarkets(network.context, firm, options), options));
};

const groupMarkets: Question<'group_markets'> = (network, options) => textOf(presentGroupMarkets(network, network.reference, newMarketsOfGroup(network.context, options), options));

const capabilities: Question<'capability_map'> = (network, { leaving }) =>
  textOf(presentCapabilityMap(network, network.reference, capabilityMap(network.context, leaving), leaving, marketFields(network.context)));

const hints: Question<'firm_hints'> = (network, { firm }) => textOf(presentFirmHints(network, network.reference, firm, firmHints(network.context, firm)));
const special: Question<'specialisation'> = (network, query) => textOf(specialisationAnswer(network, query));

const missing: Question<'missing_inputs'> = (network, query) => textOf(missingInputsAnswer(network, query));

const scenario: Question<'scenario'> = (network, plan) => {
  const { revision, day, context, index } = network;
  return textOf({ revision, day, outcome: presentScenario(evaluateScenario(context, plan), index) });
};

const comparison: Question<'scenario_comparison'> = ({ revision, day, context, index, dataset, reference }, { scenarios }, onProgress) => {
  const asked = scenarios.map((one): ScenarioPlan & { id?: string; name?: string } => ('id' in one ? savedScenario(dataset, one.id) : one));
  const columns = [{}, ...asked.map(({ id, name }) => ({ id, name }))];
  const results = [{}, ...asked.map(planOf)].map((plan, place) => {
    onProgress(place / columns.length);
    return evaluateScenario(context, plan);
  });
  return textOf({
    revision, day,
    columns: results.map((result, place) => ({ ...columns[place], outcome: presentScenario(result, index) })),
    ...presentComparison(results, index, reference),
  });
};

const origin: Question<'region_origin'> = (network, asked) => textOf(originAnswer(network, asked));
const gaps: Question<'region_gaps'> = (network, asked) => textOf(gapsAnswer(network, asked));
const purchases: Question<'region_purchases'> = (network, asked) => textOf(purchasesAnswer(network, asked));

function savedScenario({ scenarios }: Dataset, id: string): Scenario {
  const found = scenarios.find((saved) => saved.id === id);
  if (found === undefined) throw new AtlasError('not_found', `There is no scenario "${id}".`);
  return found;
}

const QUESTIONS = {
  failure, critical, days, survival, firm_survival: survivalOfFirm, stock_advice: advice, shock, disruptions,
  triples, product_critical: productCritical, region_critical: regionCritical, interventions: best, rank_ranges: ranges, partners, partner_board: board, nexus, specialisation: special, missing_inputs: missing, firm_markets: firmMarkets, group_markets: groupMarkets, capability_map: capabilities, firm_hints: hints, scenario, scenario_comparison: comparison,
  region_origin: origin, region_gaps: gaps, region_purchases: purchases,
} as const;

/** Everything that a thread can be asked, beside the questions what the page needs of every revision. */
export const ANSWERS = {
  ...QUESTIONS,
  measures: ((network, before, onProgress) => ({ result: allMeasures(network.context, before, onProgress) })) as Answer<MeasuresBefore | undefined, ReturnType<typeof allMeasures>>,
  esri: (async ({ context }, _none, onProgress) => ({ result: await esriInThreads(context, onProgress) })) as Answer<undefined, Awaited<ReturnType<typeof esriInThreads>>>,
  network: ((network) => textOf(presentNetwork(network, network.reference, network.region))) as Answer<undefined, AnswerText>,
  // What writes files is loaded when one is asked for: it is half of what a thread would load before its first answer.
  exportFile: (async (network, task) => {
    const { exportBytes } = await import('./export-bytes.ts');
    const bytes = exportBytes(network, task);
    return { result: { bytes }, moved: [bytes.buffer] };
  }) as Answer<ExportTask, AnswerText>,
  regionGapFigures: ((network, asked) => textOf(gapFiguresAnswer(network, asked))) as Answer<Parameters<typeof gapFiguresAnswer>[1], AnswerText>,
  report: (async (network, request) => {
    const { reportBytes } = await import('./report-bytes.ts');
    const bytes = await reportBytes(network, request, async (question, parameters) => (QUESTIONS[question] as Answer<never, AnswerText>)(network, parameters, () => undefined));
    return { result: { bytes }, moved: [bytes.buffer] };
  }) as Answer<ReportRequest, AnswerText>,
  partnersSince: ((network, { since, ...asked }) => textOf(partnersAnswer(network, asked, since))) as Answer<Parameters<typeof partnersAnswer>[1] & { readonly since: ComparedWith }, AnswerText>,
  partnerBoardSince: ((network, { since, ...asked }) => textOf(boardAnswer(network, asked, since))) as Answer<Parameters<typeof boardAnswer>[1] & { readonly since: ComparedWith }, AnswerText>,
  failureInputs: ((network) => textOf(presentFailureInputs(network))) as Answer<undefined, AnswerText>,
} as const;
export type WorkerAnswerId = keyof typeof ANSWERS;

function textOf(view: object): Moving<AnswerText> {
  const bytes = new TextEncoder().encode(JSON.stringify(view));
  const coverage = 'coverage' in view && typeof view.coverage === 'number' ? { coverage: view.coverage } : {};
  return { result: { bytes, ...coverage }, moved: [bytes.buffer] };
}
