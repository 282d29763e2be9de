import type { About } from '#server/exports/about.ts';
import { prepareExport, type Exported, type ExportRequest } from '#server/exports/export-file.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { DEFAULT_SCENE } from '#graph-model/picture/scene-state.ts';
import { presentMeasureColumns } from '#server/present/measures-view.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';

/** What a file says of itself. */
export function anAbout(overrides: Partial<About> = {}): About {
  return { language: 'de', title: 'Liefernetzwerk Testregion', facts: [['Fassung der Daten', '7']], measures: [], colours: { title: 'Branche', classes: [] }, ...overrides };
}

/** An export of a dataset with all measures, on 21 November 2026. */
export function anExport(dataset: Dataset, request: Partial<ExportRequest> = {}): Exported {
  const [day, region] = ['2026-11-21', MAERKISCHE_REGION];
  const context = createAnalysisContext(dataset, { day, region });
  const measures = presentMeasureColumns(new Map(MEASURES.map((measure) => [measure.id, measure.compute(context)])));
  return prepareExport({ version: '0.1.0', revision: 7, day, region, dataset, measures, reference: loadReferenceData() }, { scene: DEFAULT_SCENE, language: 'de', ...request });
}
