import { AtlasError, type ErrorCode } from '#graph-model/errors.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Region } from '#graph-model/region.ts';
import { oneAtATime } from '#server/use-cases/one-at-a-time.ts';
import type { CriticalInput, CriticalResult, CriticalTask } from './critical-tasks.ts';
import { runWorker } from './run-worker.ts';

/** What something is computed of; without a day every relation counts, without a region every firm. */
export interface AnalysedNetwork {
  readonly dataset: Dataset;
  readonly day?: string;
  readonly region?: Region;
}

/** What the thread is handed, and what it answers. */
export interface CriticalJob {
  readonly task: CriticalTask;
  readonly input: unknown;
  readonly network: AnalysedNetwork;
}
export type CriticalAnswer = { readonly result: unknown } | { readonly failure: { readonly code: ErrorCode; readonly message: string } };

/** Those who ask wait for each other, so that many questions at once leave the server room to answer others. */
const LINE = {};

/**
 * Computes a task in a worker thread, one at a time.
 * Rejects with the AtlasError of the analysis, with `too_large` where the thread runs out of memory, with the signal's reason where it is aborted.
 */
export function criticalOfNetwork<Task extends CriticalTask>(task: Task, input: CriticalInput<Task>, { dataset, day, region }: AnalysedNetwork, signal?: AbortSignal): Promise<CriticalResult<Task>> {
  const job: CriticalJob = { task, input, network: { dataset, day, region } };
  return oneAtATime(LINE, async () => {
    const answer = await runWorker<CriticalAnswer>(new URL('./critical-worker.ts', import.meta.url), job, signal);
    if ('failure' in answer) throw new AtlasError(answer.failure.code, answer.failure.message);
    return answer.result as CriticalResult<Task>;
  });
}
