/**
 * CPU time of the analyses on seeded, heavy-tailed networks, in one thread, and next to graphology-metrics in the same run. Ratios say more
 * than seconds: run on an idle machine. `node tests/benchmark/analysis.ts`, with `--small` without the 30,000 firms.
 */
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import graphologyPagerank from 'graphology-metrics/centrality/pagerank.js';
import { DirectedGraph } from 'graphology';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { betweennessOf } from '#graph-model/analysis/betweenness.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { closenessOf } from '#graph-model/analysis/closeness.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { emptyEsri, esriTask } from '#graph-model/analysis/esri/esri.ts';
import { esriOfRanks } from '#graph-model/analysis/esri/esri-of-ranks.ts';
import { failureModel } from '#graph-model/analysis/failure-model.ts';
import { lostFirms } from '#graph-model/analysis/failure-cascade.ts';
import { lostSets } from '#graph-model/analysis/lost-sets.ts';
import { summarise } from '#graph-model/analysis/network-summary.ts';
import { pagerankOf } from '#graph-model/analysis/pagerank.ts';
import { stockModel } from '#graph-model/analysis/stock-model.ts';
import { createSurvivalRun } from '#graph-model/analysis/survival-run.ts';
import { networkSurvival } from '#graph-model/analysis/time-to-survive.ts';
import type { CompactNetwork } from '#graph-model/compact-network.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { withDays } from '#tests/support/with-days.ts';

/** Runs once and prints CPU seconds of all threads. */
function timed<T>(label: string, run: () => T): { seconds: number; result: T } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(`  ${label.padEnd(52)} ${seconds.toFixed(3)} s`);
  return { seconds, result };
}

/** The whole catalogue and the summary on a fresh context, as the server computes them after every change. */
function catalogue(dataset: Dataset): void {
  const { seconds } = timed('catalogue and summary', () => {
    const context = createAnalysisContext(dataset);
    for (const measure of MEASURES) measure.compute(context);
    return summarise(context);
  });
  console.log(`  of which, on contexts of their own (${seconds.toFixed(3)} s in all):`);
  for (const measure of MEASURES) timed(`  ${measure.id}`, () => measure.compute(createAnalysisContext(dataset)));
}

function failures(dataset: Dataset): void {
  const context = createAnalysisContext(dataset);
  timed('firm network', () => context.network);
  timed('failure model', () => failureModel(context));
  const { seconds: all, result: lost } = timed('lost(i) of every firm, one walk', () => lostSets(context).firms);
  const sample = context.network.firms.filter((_, firm) => firm % 100 === 0);
  const { seconds: single } = timed(`lost(i) of ${sample.length} firms, one cascade each`, () => sample.map((id) => lostFirms(context, id)));
  console.log(`  the walk takes 1/${Math.round((single / sample.length) * lost.length / all)} of single cascades; the mean failure stops ${(lost.reduce((sum, value) => sum + value, 0) / lost.length).toFixed(1)} firms`);
}

/** Every firm failing alone, in days: until the first other firm stops, and, of every `step`th firm, to the very end. */
function durchhaltezeit(dataset: Dataset, step: number): void {
  const context = createAnalysisContext(withDays(dataset, seededRandom(5)));
  const stocks = timed('stock model, with the failure model', () => stockModel(context)).result;
  timed('time to survive of every failure', () => networkSurvival(context));
  const run = createSurvivalRun(stocks, { switching: true });
  const failing = context.network.firms.map((_, firm) => firm).filter((firm) => firm % step === 0);
  let stops = 0;
  timed(`every day of ${failing.length} failures`, () => {
    for (const firm of failing) {
      run.fail([{ firm, back: Number.POSITIVE_INFINITY }]);
      stops += run.firms.length;
    }
  });
  console.log(`  the mean failure stops ${(stops / failing.length).toFixed(0)} firms`);
}

/** Kritische Stellen, pairs and hidden sources of the firms that depend on most. */
function kritischeStellen(dataset: Dataset): void {
  const context = createAnalysisContext(dataset);
  lostSets(context);
  const suppliers = (firm: number) => context.network.inStart[firm + 1] - context.network.inStart[firm];
  const buyers = context.network.firms.map((_, firm) => firm).sort((a, b) => suppliers(b) - suppliers(a)).slice(0, 5);
  for (const firm of buyers) {
    const { result: found } = timed(`kritische Stellen of ${context.network.firms[firm]} (${suppliers(firm)} suppliers)`, () => criticalFirms(context, context.network.firms[firm]));
    console.log(`    ${found.critical.length} firms, ${found.pairs.length} pairs, ${found.hiddenSources.length} hidden sources${found.pairsComplete ? '' : ' (search for pairs ended by its limit)'}`);
  }
}

/** Systemic relevance of all firms, or of ten stretches of neighbours, from which that of all follows. */
function systemicRelevance(dataset: Dataset, sample = dataset.firms.length): void {
  const context = createAnalysisContext(dataset);
  const { result: task } = timed('systemic relevance: model', () => esriTask(context));
  const firms = task.model.firms;
  const compute = esriOfRanks(task.model, task.options, task.weight, emptyEsri(firms));
  const { seconds } = timed(`systemic relevance of ${sample} firms`, () => {
    for (let stretch = 0; stretch < 10; stretch++) {
      const from = Math.floor((stretch * firms) / 10);
      compute(from, from + Math.floor(sample / 10));
    }
  });
  console.log(`  ${((1000 * seconds) / sample).toFixed(2)} ms a firm; of all firms on two cores about ${((seconds / sample) * firms / 2).toFixed(1)} s`);
}

function graphOf({ firms, outStart, outFirm }: CompactNetwork): DirectedGraph {
  const graph = new DirectedGraph();
  firms.forEach((_, firm) => graph.addNode(firm));
  for (let firm = 0; firm < firms.length; firm++) for (let link = outStart[firm]; link < outStart[firm + 1]; link++) graph.addDirectedEdge(firm, outFirm[link]);
  return graph;
}

function ratios(dataset: Dataset): void {
  const { network } = createAnalysisContext(dataset);
  const graph = graphOf(network);
  const reversed = new DirectedGraph();
  graph.forEachNode((node) => reversed.addNode(node));
  graph.forEachEdge((_, __, supplier, buyer) => reversed.addDirectedEdge(buyer, supplier));
  const compare = (name: string, ours: () => unknown, theirs: () => unknown) => {
    const { seconds: own } = timed(`${name}, typed arrays`, ours);
    const { seconds: library } = timed(`${name}, graphology-metrics`, theirs);
    console.log(`  ${name}: ${(library / own).toFixed(1)} times faster`);
  };
  compare('betweenness', () => betweennessOf(network), () => betweennessCentrality(graph, { getEdgeWeight: null }));
  compare('closeness', () => closenessOf(network), () => closenessCentrality(graph, { wassermanFaust: true }));
  compare('pagerank', () => pagerankOf(network), () => graphologyPagerank(reversed, { getEdgeWeight: null, alpha: 0.85, tolerance: 1e-12 / network.firms.length, maxIterations: 1000 }));
}

const region = heavyTailedDataset({ firms: 2400, relations: 12_000, seed: 1 });
console.log('2,400 firms, 12,000 relations');
catalogue(region);
failures(region);
kritischeStellen(region);
console.log('3,000 firms, 12,000 relations');
systemicRelevance(heavyTailedDataset({ firms: 3000, relations: 12_000, seed: 1 }));
console.log('3,000 firms, 12,000 relations, with stocks');
durchhaltezeit(heavyTailedDataset({ firms: 3000, relations: 12_000, seed: 2 }), 1);
console.log('against graphology-metrics');
ratios(region);
console.log('2,400 firms, 12,000 relations, every input from a single source');
const singleSourced = heavyTailedDataset({ firms: 2400, relations: 12_000, seed: 1, suppliersPerProduct: 0.05 });
failures(singleSourced);
kritischeStellen(singleSourced);
if (!process.argv.includes('--small')) {
  for (const suppliersPerProduct of [3, 0.05]) {
    console.log(`30,000 firms, 150,000 relations, ${suppliersPerProduct < 1 ? 'every input from a single source' : 'about three suppliers a product'}`);
    const large = heavyTailedDataset({ firms: 30_000, relations: 150_000, seed: 2, suppliersPerProduct });
    failures(large);
    durchhaltezeit(large, suppliersPerProduct < 1 ? 100 : 10);
    kritischeStellen(large);
    systemicRelevance(large, 600);
  }
}
