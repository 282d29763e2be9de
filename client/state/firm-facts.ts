import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { MeasuresView } from '#graph-model/contract/network.ts';
import { knownCount, ranksOf } from './ranking.ts';

/** A measure of one firm with its place among the others. */
export interface FirmFact {
  readonly measure: MeasuresView['measures'][number];
  /** Absent: unknown. */
  readonly value?: number;
  readonly rank?: number;
  /** Number of firms whose value is known. */
  readonly among: number;
}

const ranks = new WeakMap<readonly (number | null)[], { readonly ranks: readonly (number | undefined)[]; readonly known: number }>();

/** All measures of a firm, in the order of the catalogue. Ranks of a measure are made once per revision. */
export function firmFacts(measures: MeasuresView, firm: number): ReadonlyMap<MeasureId, FirmFact> {
  return new Map(measures.measures.map((measure) => {
    let ranked = ranks.get(measure.values);
    if (!ranked) ranks.set(measure.values, (ranked = { ranks: ranksOf(measure.values), known: knownCount(measure.values) }));
    const value = measure.values[firm];
    const known = value !== null && value !== undefined && !Number.isNaN(value);
    return [measure.id, { measure, among: ranked.known, ...(known ? { value, rank: ranked.ranks[firm] } : {}) }];
  }));
}

/** How much of the traffic between others passes a firm, in words: by its rank, because the bare score says nothing to a reader. */
export function routesWord(fact: FirmFact): 'unknown' | 'none' | 'some' | 'many' {
  if (fact.value === undefined || fact.rank === undefined) return 'unknown';
  if (fact.value === 0) return 'none';
  return fact.rank <= Math.max(1, fact.among * 0.1) ? 'many' : 'some';
}

/** Share from which concentration on few partners counts as high (dependency method of the EU). */
export const HIGH_CONCENTRATION = 0.4;
