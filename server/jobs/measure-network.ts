import { Worker } from 'node:worker_threads';
import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import type { NetworkSummary } from '#graph-model/analysis/network-summary.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Region } from '#graph-model/region.ts';

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
  return new Promise((resolve, reject) => {
    const task: MeasureTask = { dataset, day, region };
    const worker = new Worker(new URL('./measure-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', (measured: Measured) => resolve(measured));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AtlasError('too_large', 'The network is too large for the memory of this machine.') : error);
    });
    worker.once('exit', (code) => reject(new Error(`The measuring thread ended early (${code}).`)));
    worker.once('message', () => void worker.terminate());
  });
}
