import type { EsriMeasures } from '#graph-model/analysis/esri/esri-measures.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Region } from '#graph-model/region.ts';
import { runWorker } from './run-worker.ts';

/** What systemic relevance is computed of; without a day every relation counts. */
export interface EsriJob {
  readonly dataset: Dataset;
  readonly day?: string;
  readonly region: Region;
}

/**
 * Systemic relevance of all firms, computed in worker threads on all cores.
 * Rejects with AtlasError `too_large` where a thread runs out of memory.
 */
export function esriOfNetwork(job: EsriJob): Promise<EsriMeasures> {
  return runWorker(new URL('./esri-worker.ts', import.meta.url), job);
}
