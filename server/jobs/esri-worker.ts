import { parentPort, workerData } from 'node:worker_threads';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { esriInThreads } from './esri-in-threads.ts';
import type { EsriJob } from './esri-of-network.ts';

const { dataset, day, region } = workerData as EsriJob;
parentPort!.postMessage(await esriInThreads(createAnalysisContext(dataset, { day, region })));
