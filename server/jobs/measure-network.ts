import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import type { NetworkSummary } from '#graph-model/analysis/network-summary.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Region } from '#graph-model/region.ts';
import { runWorker } from './run-worker.ts';

/** Every measure of the catalogue for one network, and the network in figures. */
export interface Measured {
  readonly values: ReadonlyMap<MeasureId, MeasureValues>;
  readonly summary: NetworkSummary;
}

export interface MeasureTask {
  readonly dataset: Dataset;
  readonly day: string;
  readonly region: Region;
}

/**
 * Computes all measures in a worker thread of its own, so that the server answers meanwhile.
 * Rejects with AtlasError `too_large` where the thread runs out of memory.
 */
export function measureNetwork(dataset: Dataset, day: string, region: Region): Promise<Measured> {
  const task: MeasureTask = { dataset, day, region };
  return runWorker<Measured>(new URL('./measure-worker.ts', import.meta.url), task);
}
