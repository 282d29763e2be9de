import { parentPort, workerData } from 'node:worker_threads';
import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { CriticalAnswer, CriticalJob } from './critical-of-network.ts';
import { CRITICAL_TASKS } from './critical-tasks.ts';

const { task, input, network: { dataset, day, region } } = workerData as CriticalJob;
parentPort!.postMessage(await answer());

/** An error loses its class on the way between threads, so a failure goes as data. */
async function answer(): Promise<CriticalAnswer> {
  try {
    const compute: (context: AnalysisContext, given: never) => unknown = CRITICAL_TASKS[task];
    return { result: await compute(createAnalysisContext(dataset, { day, region }), input as never) };
  } catch (error) {
    if (error instanceof AtlasError) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}
