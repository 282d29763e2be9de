/** graphology-metrics on the edge file of `../peers.ts`. Arguments as those of `own.ts`. */
import { DirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { timed } from './timed.ts';

const [edgeFile, firms, folder, planText] = process.argv.slice(2);
const count = Number(firms);
const plan = JSON.parse(planText) as Record<string, number | null>;
const keep = (name: string, values: Record<string, number>) =>
  writeFileSync(path.join(folder, `graphology-${name}.f64`), Float64Array.from({ length: count }, (_, firm) => values[firm]));

function load(reversed = false): DirectedGraph {
  const graph = new DirectedGraph();
  for (let firm = 0; firm < count; firm++) graph.addNode(String(firm));
  for (const line of readFileSync(edgeFile, 'latin1').trimEnd().split('\n')) {
    const [supplier, buyer] = line.split(',');
    graph.addDirectedEdge(reversed ? buyer : supplier, reversed ? supplier : buyer);
  }
  return graph;
}

const graph = await timed('load', load, { runs: 1 });
const reversed = load(true);
keep('pagerank', await timed('pagerank', () => pagerank(reversed, { getEdgeWeight: null, alpha: 0.85, tolerance: 1e-12 / count, maxIterations: 1000 })));
if (plan.betweenness === null) keep('betweenness', await timed('betweenness', () => betweenness(graph, { getEdgeWeight: null })));
if (plan.closeness === null) keep('closeness', await timed('closeness', () => closeness(graph, { wassermanFaust: true })));
