import { availableParallelism } from 'node:os';
import { rangesOf, rankTask, type RankRangeOptions, type RankRanges } from '#graph-model/analysis/rank-ranges/rank-ranges.ts';
import type { JobNetwork } from './answers.ts';
import { takeDraws, type HelpedDraws, type SharedDraws } from './rank-ranges-draws.ts';
import { runWorker } from './run-worker.ts';

/** Draws for which a further thread is worth beginning: it unpacks the records first. */
const DRAWS_A_HELPER = 20;

/** Rank ranges by this thread and helpers on the other cores; the same as of one thread, whoever takes which draw. */
export async function rankRangesInThreads({ context, packed, region }: Pick<JobNetwork, 'context' | 'packed' | 'region'>, options: RankRangeOptions, onProgress?: (share: number) => void): Promise<RankRanges> {
  const shared: SharedDraws = { task: rankTask(context, options), next: new Int32Array(new SharedArrayBuffer(4)) };
  const helpers = Math.min(availableParallelism() - 1, Math.floor(shared.task.parameters.draws / DRAWS_A_HELPER));
  const helped: HelpedDraws = { ...shared, packed, day: context.options.day!, region };
  const done = Array.from({ length: helpers }, () => runWorker<string>(new URL('./rank-ranges-helper-worker.ts', import.meta.url), helped));
  takeDraws(context, shared, onProgress);
  await Promise.all(done);
  return rangesOf(context, shared.task);
}
