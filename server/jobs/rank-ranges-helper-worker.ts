import { parentPort, workerData } from 'node:worker_threads';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { createDatasetUnpacker } from './packed-dataset.ts';
import { takeDraws, type HelpedDraws } from './rank-ranges-draws.ts';

const { packed, day, region, ...shared } = workerData as HelpedDraws;
takeDraws(createAnalysisContext(createDatasetUnpacker()(packed), { day, region }), shared);
parentPort!.postMessage('done');
