import type { Words } from '../language.ts';
import type { AnalysisContext } from './analysis-context.ts';
import type { MeasureValues } from './measure.ts';

/** A measure that has no value for any firm, and why. No data are missing, so the coverage is whole. */
export function unknownOf({ network }: AnalysisContext, note: Words): MeasureValues {
  return { values: new Float64Array(network.firms.length).fill(Number.NaN), coverage: 1, note };
}
