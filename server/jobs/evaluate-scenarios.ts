import type { ScenarioResult } from '#graph-model/analysis/scenario/evaluate-scenario.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Region } from '#graph-model/region.ts';
import type { ScenarioPlan } from '#graph-model/scenario.ts';
import { runWorker } from './run-worker.ts';

/** Plans to be held against one network. */
export interface ScenarioJob {
  readonly dataset: Dataset;
  readonly day: string;
  readonly region: Region;
  readonly plans: readonly ScenarioPlan[];
}

/**
 * What each plan does to the network, computed in a worker thread.
 * Rejects with AtlasError `too_large` where the thread runs out of memory.
 */
export function evaluateScenarios(job: ScenarioJob): Promise<ScenarioResult[]> {
  return runWorker(new URL('./scenario-worker.ts', import.meta.url), job);
}
