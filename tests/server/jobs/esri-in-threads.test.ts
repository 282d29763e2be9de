import { expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { esri } from '#graph-model/analysis/esri/esri-measures.ts';
import { valuesUnasked } from '#graph-model/analysis/measure.ts';
import { esriInThreads } from '#server/jobs/esri-in-threads.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';

it('systemic relevance from several threads is the same as from one', async () => {
  const dataset = heavyTailedDataset({ firms: 500, relations: 2000, seed: 8 });
  const { esri: values } = await esriInThreads(createAnalysisContext(dataset));
  const alone = esri.compute(createAnalysisContext(dataset));
  expect(values.values.every((value, firm) => Math.abs(value - alone.values[firm]) < 1e-12)).toBe(true);
  expect([values.coverage, values.note]).toEqual([alone.coverage, alone.note]);
});

it('a network that takes minutes is left out unasked, and the note tells who computes it', () => {
  const context = createAnalysisContext(heavyTailedDataset({ firms: 9000, relations: 20_000, seed: 8 }));
  const unasked = MEASURES.filter((measure) => measure.onRequest?.(context)).map((measure) => [measure.id, valuesUnasked(measure, context)] as const);
  expect(unasked.map(([id]) => id)).toEqual(['esri', 'esri_up', 'esri_down']);
  for (const [id, { values, coverage, note }] of unasked) {
    expect([values.length, values.every(Number.isNaN), coverage]).toEqual([9000, true, 0]);
    expect(note!.en).toContain(`GET /api/v1/analyses/${id}`);
  }
});
