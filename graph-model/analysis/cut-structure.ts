import type { Rows } from '../counting-sort.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { undirectedView } from './undirected-view.ts';

/** Where an undirected network hangs together by one firm or by one link. */
export interface CutStructure {
  /** 1 for firms without which their part of the network falls apart. */
  readonly articulation: Uint8Array;
  /** Links without which the network falls apart, as pairs of positions, smaller first, ascending. */
  readonly bridges: readonly (readonly [number, number])[];
}

/** The cut structure of the context's network. */
export function cutStructure(context: AnalysisContext): CutStructure {
  return context.share(cutStructureOfContext);
}

function cutStructureOfContext(context: AnalysisContext): CutStructure {
  return cutStructureOf(undirectedView(context));
}

/**
 * Articulation points and bridges by low points (Hopcroft & Tarjan 1973), without recursion. The view must be simple: each pair of
 * partners once in each direction, no self-loops. O(firms + links).
 */
export function cutStructureOf({ start, target }: Rows): CutStructure {
  const count = start.length - 1;
  const articulation = new Uint8Array(count);
  const bridges: [number, number][] = [];
  const visited = new Int32Array(count);
  const low = new Int32Array(count);
  const nextLink = start.slice(0, count);
  const path = new Int32Array(count);
  let clock = 0;
  for (let root = 0; root < count; root++) {
    if (visited[root] > 0) continue;
    let depth = 0;
    let rootBranches = 0;
    path[0] = root;
    visited[root] = low[root] = ++clock;
    while (depth >= 0) {
      const firm = path[depth];
      if (nextLink[firm] < start[firm + 1]) {
        const partner = target[nextLink[firm]++];
        if (visited[partner] === 0) {
          visited[partner] = low[partner] = ++clock;
          path[++depth] = partner;
        } else if ((depth === 0 || partner !== path[depth - 1]) && visited[partner] < low[firm]) low[firm] = visited[partner];
        continue;
      }
      if (--depth < 0) break;
      const parent = path[depth];
      if (low[firm] < low[parent]) low[parent] = low[firm];
      if (depth === 0) rootBranches++;
      else if (low[firm] >= visited[parent]) articulation[parent] = 1;
      if (low[firm] > visited[parent]) bridges.push([Math.min(firm, parent), Math.max(firm, parent)]);
    }
    if (rootBranches > 1) articulation[root] = 1;
  }
  return { articulation, bridges: bridges.sort(([a, b], [c, d]) => a - c || b - d) };
}
