import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { emptyEsri, esriResult, esriTask } from '#graph-model/analysis/esri/esri.ts';
import { esriMeasures } from '#graph-model/analysis/esri/esri-measures.ts';
import type { EsriJob } from './esri-of-network.ts';
import { takePieces, type SharedEsri } from './esri-pieces.ts';
import { runWorker } from './run-worker.ts';

const { dataset, day, region } = workerData as EsriJob;
const task = esriTask(createAnalysisContext(dataset, { day, region }));
const { model, options, weight } = task;
const shared: SharedEsri = { task: { model, options, weight }, values: emptyEsri(model.firms), next: new Int32Array(new SharedArrayBuffer(4)) };
const helpers = Array.from({ length: availableParallelism() - 1 }, () => runWorker<string>(new URL('./esri-helper-worker.ts', import.meta.url), shared));
takePieces(shared);
await Promise.all(helpers);
parentPort!.postMessage(esriMeasures(esriResult(task, shared.values)));
