import { expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { rankRanges } from '#graph-model/analysis/rank-ranges/rank-ranges.ts';
import { createDatasetPacker } from '#server/jobs/packed-dataset.ts';
import { rankRangesInThreads } from '#server/jobs/rank-ranges-in-threads.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';

it.each(['esri', 'critical_count', 'days'] as const)('rank ranges of %s from several threads are the same as from one, and tell their progress', async (measure) => {
  const dataset = heavyTailedDataset({ firms: 150, relations: 500, seed: 6 });
  const context = createAnalysisContext(dataset, { day: '2026-11-21', region: MAERKISCHE_REGION });
  const told: number[] = [];
  const packed = await createDatasetPacker()(dataset);
  const shared = await rankRangesInThreads({ context, packed, region: MAERKISCHE_REGION }, { measure, draws: 60, seed: 4 }, (share) => told.push(share));
  expect(shared).toEqual(rankRanges(context, { measure, draws: 60, seed: 4 }));
  expect([told.length > 0, told.every((share, place) => share < 1 && (place === 0 || share > told[place - 1]))]).toEqual([true, true]);
});
