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

/**
 * How far unknown data could change a ranking: seeded draws over all unknown fields, each computed as if it were stated. O(draws · measure).
 * @throws AtlasError `too_large` where that would take very long, saying how many draws would not.
 */
export function rankRanges(context: AnalysisContext, options: RankRangeOptions = {}, onDraw: (done: number) => void = () => {}): RankRanges {
  const parameters = { ...RANK_RANGE_DEFAULTS, ...options };
  const { measure, draws, seed } = parameters;
  const firms = context.network.firms.length;
  rejectTooMuch(context, measure, draws);
  const unknown = unknownFields(context);
  const random = seededRandom(seed);
  const drawn = new Int32Array(draws * firms);
  for (let draw = 0; draw < draws; draw++) {
    const ranks = ranksOf(valuesOf(createAnalysisContext(unknown.draw(random), context.options), measure));
    for (let firm = 0; firm < firms; firm++) drawn[firm * draws + draw] = ranks[firm];
    onDraw(draw + 1);
  }
  const [low, high] = [new Int32Array(firms), new Int32Array(firms)];
  for (let firm = 0; firm < firms; firm++) {
    const known = drawn.subarray(firm * draws, (firm + 1) * draws).filter((rank) => rank > 0).sort();
    low[firm] = quantile(known, 0.05);
    high[firm] = quantile(known, 0.95);
  }
  const counts = Object.values(unknown.counts);
  const [known, of] = [counts.reduce((sum, count) => sum + count.known, 0), counts.reduce((sum, count) => sum + count.of, 0)];
  return { parameters, rank: ranksOf(valuesOf(context, measure)), low, high, fields: unknown.counts, coverage: of === 0 ? 1 : known / of };
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
