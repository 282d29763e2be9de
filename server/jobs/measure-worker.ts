import { parentPort, workerData } from 'node:worker_threads';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { valuesUnasked, type MeasureId, type MeasureValues } from '#graph-model/analysis/measure.ts';
import { summarise } from '#graph-model/analysis/network-summary.ts';
import type { Measured, MeasureTask } from './measure-network.ts';

const { dataset, day, region } = workerData as MeasureTask;
const context = createAnalysisContext(dataset, { day, region });
const values = new Map<MeasureId, MeasureValues>(MEASURES.map((measure) => [measure.id, valuesUnasked(measure, context)]));
const measured: Measured = { values, summary: summarise(context) };
parentPort!.postMessage(measured);
