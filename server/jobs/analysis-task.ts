import type { Region } from '#graph-model/region.ts';
import type { WorkerAnswerId } from './answers.ts';
import type { PackedDataset } from './packed-dataset.ts';

/** What a computing thread is asked. */
export interface AnalysisTask {
  readonly analysis: WorkerAnswerId;
  readonly parameters: unknown;
  readonly network: { readonly packed: PackedDataset; readonly revision: number; readonly day: string; readonly region: Region };
}
