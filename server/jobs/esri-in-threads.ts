import { availableParallelism } from 'node:os';
import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { emptyEsri, esriResult, esriTask, rejectEndlessEsri } from '#graph-model/analysis/esri/esri.ts';
import { esriMeasures, type EsriMeasures } from '#graph-model/analysis/esri/esri-measures.ts';
import { takePieces, type SharedEsri } from './esri-pieces.ts';
import { runWorker } from './run-worker.ts';

/** Systemic relevance of all firms, by this thread and helpers on all other cores over one model in shared memory. */
export async function esriInThreads(context: AnalysisContext, onProgress?: (share: number) => void): Promise<EsriMeasures> {
  rejectEndlessEsri(context);
  const task = esriTask(context);
  const { model, options, weight } = task;
  const shared: SharedEsri = { task: { model, options, weight }, values: emptyEsri(model.firms), next: new Int32Array(new SharedArrayBuffer(4)) };
  const helpers = Array.from({ length: availableParallelism() - 1 }, () => runWorker<string>(new URL('./esri-helper-worker.ts', import.meta.url), shared));
  takePieces(shared, onProgress);
  await Promise.all(helpers);
  return esriMeasures(esriResult(task, shared.values));
}
