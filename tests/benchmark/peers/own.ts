/**
 * Our own kernels on the edge file of `../peers.ts`, timed as `peers.py` times the libraries. Arguments: edge file, number of firms,
 * folder for the values, plan as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { betweennessOf, dependencies } from '#graph-model/analysis/betweenness.ts';
import { closenessOf } from '#graph-model/analysis/closeness.ts';
import { componentsOf } from '#graph-model/analysis/components.ts';
import { coreNumbersOf } from '#graph-model/analysis/core-number.ts';
import { cutStructureOf } from '#graph-model/analysis/cut-structure.ts';
import { harmonicOf } from '#graph-model/analysis/harmonic.ts';
import { pagerankOf } from '#graph-model/analysis/pagerank.ts';
import { strongComponentsOf } from '#graph-model/analysis/strong-components.ts';
import { undirectedViewOf } from '#graph-model/analysis/undirected-view.ts';
import { upstreamDistanceRun } from '#graph-model/analysis/upstream-distances.ts';
import { networkFromLinks, type CompactNetwork } from '#graph-model/compact-network.ts';
import { ascending } from '#graph-model/counting-sort.ts';
import { timed } from './timed.ts';

const [edgeFile, firms, folder, planText] = process.argv.slice(2);
const count = Number(firms);
const plan = JSON.parse(planText) as Record<string, number | null>;
const keep = (name: string, values: Float64Array) => writeFileSync(path.join(folder, `own-${name}.f64`), values);

/** Ids with leading noughts, so that their order by code point is that of the numbers. */
const id = (number: string) => number.padStart(7, '0');
function load(): CompactNetwork {
  const lines = readFileSync(edgeFile, 'latin1').trimEnd().split('\n');
  return networkFromLinks(lines.map((line) => line.split(',').map(id) as [string, string]), Array.from({ length: count }, (_, firm) => id(String(firm))));
}

const network = await timed('load', load, { runs: 1 });
const view = undirectedViewOf(network);
keep('weak', Float64Array.from((await timed('weak', () => componentsOf(view))).groupOf));
keep('strong', Float64Array.from((await timed('strong', () => strongComponentsOf({ start: network.outStart, target: network.outFirm }))).groupOf));
keep('cores', Float64Array.from(await timed('cores', () => coreNumbersOf(view))));
keep('articulation', Float64Array.from((await timed('articulation', () => cutStructureOf(view))).articulation));
keep('bridges', Float64Array.from((await timed('bridges', () => cutStructureOf(view))).bridges, ([a, b]) => a * count + b));
keep('pagerank', await timed('pagerank', () => pagerankOf(network)));
const { betweenness: sources } = plan;
const scale = (count - 1) * (count - 2);
if (sources === null) keep('betweenness', await timed('betweenness', () => betweennessOf(network)));
else keep('betweenness', (await timed('betweenness', () => dependencies(network, ascending(sources)))).sum.map((value) => value / scale));
const targets = plan.closeness ?? count;
/** Of the first firms alone, as the others are asked for; each measure walks for itself, as the libraries do. */
function distances() {
  const { sums, measure } = upstreamDistanceRun(network);
  measure(0, targets);
  return sums;
}
keep('harmonic', (await timed('harmonic', () => harmonicOf(network, distances()))).slice(0, targets));
keep('closeness', (await timed('closeness', () => closenessOf(network, distances()))).slice(0, targets));
const { firms: reaching, steps } = distances();
keep('closeness-igraph', reaching.map((value, firm) => (value > 0 ? value / steps[firm] : 0)).slice(0, targets));
