import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { MeasuresView } from '#graph-model/contract/network.ts';

/** The firms with the highest known values above 0 of a measure, by number; none while it is not computed. O(firms log firms). */
export function rankedFirms(measures: MeasuresView | undefined, measure: MeasureId, most: number): { readonly firm: number; readonly value: number }[] {
  const values = measures?.measures.find(({ id }) => id === measure)?.values ?? [];
  return values.flatMap((value, firm) => (value !== null && value > 0 ? [{ firm, value }] : [])).sort((a, b) => b.value - a.value || a.firm - b.firm).slice(0, most);
}
