import type { MeasureId, MeasureUnit } from '#graph-model/analysis/measure.ts';
import type { MeasuresView } from '#graph-model/contract/network.ts';

const UNITS: Partial<Record<MeasureId, MeasureUnit>> = {
  critical_count: 'firms', in_degree: 'firms', out_degree: 'firms', tier: 'tier', community: 'group', component: 'group', articulation_point: 'yes_no',
  hhi_suppliers: 'share', in_strength: 'eur_per_year',
};

/** Measures as the page gets them: values by id, null is unknown. */
export function someMeasures(values: Partial<Record<MeasureId, readonly (number | null)[]>>, revision = 1): MeasuresView {
  return {
    revision,
    measures: Object.entries(values).map(([id, column]) => {
      const words = { de: `Kennzahl ${id}`, en: `Measure ${id}` };
      return {
        id: id as MeasureId, group: 'position', label: words, term: words, question: words, formula: words, unit: UNITS[id as MeasureId] ?? 'score', source: 'test', coverage: 1,
        values: [...column],
      };
    }),
  };
}
