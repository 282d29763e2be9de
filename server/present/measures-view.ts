import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import type { MeasureDefinition, MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import type { MeasureInfo, MeasuresView } from '#graph-model/contract/network.ts';

/** What a measure is, without how it is computed. */
export function presentMeasure({ id, group, label, term, question, formula, unit, source }: MeasureDefinition): MeasureInfo {
  return { id, group, label, term, question, formula, unit, source };
}

/** All measures in columns; NaN becomes null: unknown. */
export function presentMeasureColumns(measured: ReadonlyMap<MeasureId, MeasureValues>): MeasuresView['measures'] {
  return MEASURES.map((measure) => {
    const { values, coverage, note } = measured.get(measure.id)!;
    return { ...presentMeasure(measure), coverage, note, values: Array.from(values, known) };
  });
}

/** NaN becomes null: unknown. */
export function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
