import type { ExportFile } from '#graph-model/contract/exports.ts';
import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { exportCsv } from './csv.ts';
import { exportGexf } from './gexf.ts';
import { measuresCsv } from './measures-csv.ts';

/** What files are written from: records on a day, the firms in the order of the measures' values. */
export interface ExportSnapshot {
  readonly revision: number;
  readonly dataset: Dataset;
  readonly day: string;
  readonly context: { readonly network: { readonly firms: readonly string[] } };
}

/** The text of a file to take away, in pieces. */
export function exportChunks(file: ExportFile, { revision, dataset, day, context }: ExportSnapshot, measured: { readonly values: ReadonlyMap<MeasureId, MeasureValues> }): Iterable<string> {
  const ids = context.network.firms;
  switch (file) {
    case 'measures.csv': return measuresCsv(dataset.firms, ids, measured.values);
    case 'network.gexf': return [exportGexf(dataset, { revision, day, ids, measures: measured.values })];
    case 'firms.csv': return exportCsv(dataset, 'firms');
    case 'products.csv': return exportCsv(dataset, 'products');
    case 'relations.csv': return exportCsv(dataset, 'relations');
    case 'requirements.csv': return exportCsv(dataset, 'requirements');
    case 'offers.csv': return exportCsv(dataset, 'offers');
    case 'scenarios.csv': return exportCsv(dataset, 'scenarios');
  }
}
