/**
 * What no peer has, on the network of `../peers.ts`: the time of the firm network, all kritische Stellen, systemic relevance on all cores and
 * communities, and the memory that all measures of the page take beside the network. Arguments: firms, relations.
 */
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { communities } from '#graph-model/analysis/community.ts';
import { failureModel } from '#graph-model/analysis/failure-model.ts';
import { lostSets } from '#graph-model/analysis/lost-sets.ts';
import { valuesUnasked } from '#graph-model/analysis/measure.ts';
import { esriInThreads } from '#server/jobs/esri-in-threads.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { timed } from './timed.ts';

const [firms, relations] = process.argv.slice(2).map(Number);
const dataset = heavyTailedDataset({ firms, relations, seed: 1 });
const once = { runs: 1 };
/** Above this, systemic relevance of all firms takes many minutes. */
const MOST_FIRMS_FOR_ESRI = 30_000;

/** Bytes in use, after two collections: what is left behind by finalisers goes with the second. */
function inUse(): number {
  globalThis.gc!();
  globalThis.gc!();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + Math.max(arrayBuffers, external);
}

/** Compiled code is the same for every size and no memory of a relation: it is there before the memory is looked at. */
function compile(): void {
  const warm = createAnalysisContext(heavyTailedDataset({ firms: 300, relations: 1200, seed: 2 }));
  for (let round = 0; round < 3; round++) for (const measure of MEASURES) valuesUnasked(measure, round === 0 ? warm : createAnalysisContext(warm.dataset));
}

compile();
const empty = inUse();
const context = createAnalysisContext(dataset);
await timed('firm network', () => context.network, once);
const network = inUse();
await timed('failure model', () => failureModel(context), once);
await timed('kritische Stellen of all firms', () => lostSets(context), once);
await timed('communities', () => communities(context), once);
await timed('all measures that are shown unasked', () => MEASURES.map((measure) => valuesUnasked(measure, context)), once);
console.log(JSON.stringify({ networkBytes: Math.round((network - empty) / relations), bytesBeyondNetwork: Math.round((inUse() - network) / relations) }));
if (firms <= MOST_FIRMS_FOR_ESRI) await timed('systemic relevance of all firms', () => esriInThreads(createAnalysisContext(dataset)), once);
