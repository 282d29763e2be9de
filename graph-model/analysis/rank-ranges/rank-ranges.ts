import { AtlasError } from '../../errors.ts';
import type { Words } from '../../language.ts';
import { seededRandom } from '../../seeded-random.ts';
import { createAnalysisContext } from '../analysis-context.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { criticalCount, criticalEmployeeShare, criticalVolumeShare } from '../criticality.ts';
import { esri, esriDown, esriUp } from '../esri/esri-measures.ts';
import { networkSurvival } from '../time-to-survive.ts';
import type { RangedMeasure } from './ranged-measures.ts';
import { unknownFields } from './unknown-fields.ts';
import type { FieldCounts } from './unknown-fields.ts';

export interface RankRangeOptions {
  readonly measure?: RangedMeasure;
  readonly draws?: number;
  readonly seed?: number;
}

export const RANK_RANGE_DEFAULTS: Required<RankRangeOptions> = { measure: 'critical_count', draws: 200, seed: 1 };

/** Ranks of every firm in order of the context's firms, 1 for the first; 0 where the value is unknown. Firms of equal value share a rank. */
export interface RankRanges {
  readonly parameters: Required<RankRangeOptions>;
  /** With the data as they are, and their assumptions. */
  readonly rank: Int32Array;
  /** From `low` to `high` reach 90 % of the draws. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly fields: FieldCounts;
  /** Share (0–1) of these fields that are stated. */
  readonly coverage: number;
}

export const RANK_RANGE_FORMULA: Words = {
  de: 'Alle unbekannten Angaben (unverzichtbar, Lagerreichweite, Volumenklasse) werden viele Male zufällig so ergänzt, wie andere Unternehmen sie machen; jedes Mal wird neu gerechnet. Die Rangspanne reicht vom 5- bis zum 95-%-Punkt der Ränge. Was bekannt ist, bleibt.',
  en: 'All unknown fields (essential, days of stock, volume class) are filled in many times at random as other firms state them, and everything is computed anew. The range goes from the 5 % to the 95 % point of the ranks. What is known stays.',
};

/** Ranks that are kept at most, and, for systemic relevance, draws × firms × links: some minutes. */
const MOST_RANKS = 60_000_000;
const MOST_ESRI_WORK = 2e10;

/** The draws of a context: gives the ranks of one of them, the same however many threads share them. Each has to be asked for later ones than before. */
export type RankDrawer = (draw: number) => Int32Array;

/** The ranks of all firms in every draw: those of a firm lie side by side, `drawn[firm * draws + draw]`. */
export interface RankTask {
  readonly parameters: Required<RankRangeOptions>;
  readonly drawn: Int32Array;
}

/**
 * Room for the ranks that are to be drawn, in memory that threads can share.
 * @throws AtlasError `too_large` where it would take very long, saying how many draws would not.
 */
export function rankTask(context: AnalysisContext, options: RankRangeOptions = {}): RankTask {
  const parameters = { ...RANK_RANGE_DEFAULTS, ...options };
  rejectTooMuch(context, parameters.measure, parameters.draws);
  return { parameters, drawn: new Int32Array(new SharedArrayBuffer(4 * parameters.draws * context.network.firms.length)) };
}

/** What draws one after the other; each is computed as if it were the data. */
export function rankDrawer(context: AnalysisContext, { measure, seed }: Pick<RankTask['parameters'], 'measure' | 'seed'>): RankDrawer {
  const unknown = unknownFields(context);
  const random = seededRandom(seed);
  let next = 0;
  return (draw) => {
    for (; next < draw; next++) unknown.skip(random);
    next++;
    // No draw changes who supplies whom, nor a volume in euro.
    return ranksOf(valuesOf(createAnalysisContext(unknown.draw(random), context.options, context), measure));
  };
}

/** Files the ranks of a draw. */
export function fileRanks({ drawn, parameters: { draws } }: RankTask, draw: number, ranks: Int32Array): void {
  for (let firm = 0; firm < ranks.length; firm++) drawn[firm * draws + draw] = ranks[firm];
}

/** The ranges once everything is drawn. */
export function rangesOf(context: AnalysisContext, { parameters, drawn }: RankTask): RankRanges {
  const { draws, measure } = parameters;
  const firms = context.network.firms.length;
  const [low, high] = [new Int32Array(firms), new Int32Array(firms)];
  for (let firm = 0; firm < firms; firm++) {
    const known = drawn.subarray(firm * draws, (firm + 1) * draws).filter((rank) => rank > 0).sort();
    low[firm] = quantile(known, 0.05);
    high[firm] = quantile(known, 0.95);
  }
  const fields = unknownFields(context).counts;
  const counts = Object.values(fields);
  const [known, of] = [counts.reduce((sum, count) => sum + count.known, 0), counts.reduce((sum, count) => sum + count.of, 0)];
  return { parameters, rank: ranksOf(valuesOf(context, measure)), low, high, fields, coverage: of === 0 ? 1 : known / of };
}

/**
 * How far unknown data could change a ranking: seeded draws over all unknown fields, in this thread. O(draws · measure).
 * @throws AtlasError `too_large` where that would take very long, saying how many draws would not.
 */
export function rankRanges(context: AnalysisContext, options: RankRangeOptions = {}, onDraw: (done: number) => void = () => {}): RankRanges {
  const task = rankTask(context, options);
  const ranksOfDraw = rankDrawer(context, task.parameters);
  for (let draw = 0; draw < task.parameters.draws; draw++) {
    fileRanks(task, draw, ranksOfDraw(draw));
    onDraw(draw + 1);
  }
  return rangesOf(context, task);
}

function rejectTooMuch({ network: { firms, links } }: AnalysisContext, measure: RangedMeasure, draws: number): void {
  const isEsri = measure === 'esri' || measure === 'esri_up' || measure === 'esri_down';
  const most = Math.floor(Math.min(MOST_RANKS / Math.max(1, firms.length), isEsri ? MOST_ESRI_WORK / Math.max(1, firms.length * links) : Number.POSITIVE_INFINITY));
  if (draws > most) throw new AtlasError('too_large', `${draws} draws over ${firms.length} firms take too long. ${most > 0 ? `Ask for ${most} at most.` : 'This network is too large for it.'}`);
}

/** Greater values come first. */
function valuesOf(context: AnalysisContext, measure: RangedMeasure): Float64Array {
  if (measure === 'days') return Float64Array.from(networkSurvival(context), ({ timeToSurvive }) => -(timeToSurvive ?? Number.POSITIVE_INFINITY));
  const measures = { critical_count: criticalCount, critical_employee_share: criticalEmployeeShare, critical_volume_share: criticalVolumeShare, esri, esri_up: esriUp, esri_down: esriDown };
  return measures[measure].compute(context).values;
}

/** 1 for the greatest value; equal values share the first rank; 0 for NaN, unknown. */
export function ranksOf(values: Float64Array): Int32Array {
  const order = Int32Array.from(values.keys()).filter((firm) => !Number.isNaN(values[firm])).sort((a, b) => (values[a] === values[b] ? a - b : values[b] - values[a]));
  const ranks = new Int32Array(values.length);
  order.forEach((firm, place) => { ranks[firm] = place > 0 && values[order[place - 1]] === values[firm] ? ranks[order[place - 1]] : place + 1; });
  return ranks;
}

/** The smallest of some ascending ranks that at least this share of them does not exceed; 0 where there is none. */
function quantile(ranks: Int32Array, share: number): number {
  return ranks.length === 0 ? 0 : ranks[Math.max(0, Math.ceil(share * ranks.length) - 1)];
}
