/**
 * CPU time of systemic relevance: of all firms of the demonstration region and of 3,000 seeded ones, and of a sample of 30,000, in one
 * thread. The upper row of each is the model alone. `node tests/benchmark/esri.ts`, with `--small` without the 30,000 firms. The values of a
 * second run come from code that is already compiled, as in a server.
 */
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { emptyEsri, esriTask } from '#graph-model/analysis/esri/esri.ts';
import { esriOfRanks } from '#graph-model/analysis/esri/esri-of-ranks.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';

/** CPU seconds of all threads. */
function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** All firms, or every `step`th piece of 64, from which all follow. */
function systemicRelevance(name: string, dataset: Dataset, step = 1): void {
  for (const run of ['first', 'second']) {
    const context = createAnalysisContext(dataset);
    void context.network;
    const model = cpuSeconds(() => esriTask(context));
    const task = esriTask(context);
    const { firms } = task.model;
    let computed = 0;
    const values = cpuSeconds(() => {
      const compute = esriOfRanks(task.model, task.options, task.weight, emptyEsri(firms));
      for (let from = 0; from < firms; from += 64 * step) {
        const to = Math.min(from + 64, firms);
        compute(from, to);
        computed += to - from;
      }
    });
    console.log(`${name}, ${run} run: model ${model.toFixed(3)} s, values ${values.toFixed(3)} s for ${computed} of ${firms} firms, ${((1000 * values) / computed).toFixed(3)} ms a firm; all, on two cores, about ${(model + (values * firms) / computed / 2).toFixed(2)} s`);
  }
}

/** All measures of the catalogue on one context, each with its own part. */
function allMeasures(dataset: Dataset): void {
  for (const run of ['first', 'second']) {
    const context = createAnalysisContext(dataset);
    const parts = MEASURES.map((measure) => ({ id: measure.id, seconds: cpuSeconds(() => { measure.compute(context); }) }));
    const all = parts.reduce((sum, { seconds }) => sum + seconds, 0);
    const slowest = parts.toSorted((a, b) => b.seconds - a.seconds).slice(0, 6).map(({ id, seconds }) => `${id} ${seconds.toFixed(3)}`);
    console.log(`demonstration region, all ${MEASURES.length} measures, ${run} run: ${all.toFixed(3)} s; ${slowest.join(', ')}`);
  }
}

const region = generateDemoRegion();
systemicRelevance(`demonstration region (${region.firms.length} firms, ${region.relations.length} relations)`, region);
allMeasures(region);
systemicRelevance('3,000 firms, 12,000 relations', heavyTailedDataset({ firms: 3000, relations: 12_000, seed: 1 }));
if (!process.argv.includes('--small')) systemicRelevance('30,000 firms, 150,000 relations', heavyTailedDataset({ firms: 30_000, relations: 150_000, seed: 2 }), 60);
