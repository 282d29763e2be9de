import { MEASURE_IDS, type MeasureId } from '#graph-model/analysis/measure.ts';
import { LEGEND_HEADERS } from '#server/exports/legend-header.ts';

/** Whether a header is that of measures or of their legend, as they are exported: results, and no records. */
export function isResults(names: readonly string[]): boolean {
  if (LEGEND_HEADERS.some((header) => header.join() === names.join())) return true;
  return names[0] === 'id' && names[1] === 'name' && names.some((name) => MEASURE_IDS.includes(name as MeasureId));
}
