import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { fileRanks, rankDrawer, type RankTask } from '#graph-model/analysis/rank-ranges/rank-ranges.ts';
import type { Region } from '#graph-model/region.ts';
import type { PackedDataset } from './packed-dataset.ts';

/** Draws that several threads share. */
export interface SharedDraws {
  /** Its ranks lie in shared memory. */
  readonly task: RankTask;
  /** One number: the first draw that nobody has taken yet. */
  readonly next: Int32Array;
}

/** What a helper gets that has no records yet. */
export interface HelpedDraws extends SharedDraws {
  readonly packed: PackedDataset;
  readonly day: string;
  readonly region: Region;
}

/** Computes draws until none is left; tells the share of them that somebody has taken. */
export function takeDraws(context: AnalysisContext, { task, next }: SharedDraws, onProgress?: (share: number) => void): void {
  const { draws } = task.parameters;
  const ranksOf = rankDrawer(context, task.parameters);
  for (let draw = Atomics.add(next, 0, 1); draw < draws; draw = Atomics.add(next, 0, 1)) {
    onProgress?.(draw / draws);
    fileRanks(task, draw, ranksOf(draw));
  }
}
