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
      const above = depth > 0 ? path[depth - 1] : -1;
      const end = start[firm + 1];
      let earliest = low[firm];
      let link = nextLink[firm];
      for (; link < end; link++) {
        const partner = target[link];
        const seen = visited[partner];
        if (seen === 0) break;
        if (seen < earliest && partner !== above) earliest = seen;
      }
      low[firm] = earliest;
      if (link < end) {
        nextLink[firm] = link + 1;
        path[++depth] = target[link];
        visited[target[link]] = low[target[link]] = ++clock;
        continue;
      }
      if (--depth < 0) break;
      if (earliest < low[above]) low[above] = earliest;
      if (depth === 0) rootBranches++;
      else if (earliest >= visited[above]) articulation[above] = 1;
      if (earliest > visited[above]) bridges.push([Math.min(firm, above), Math.max(firm, above)]);
    }
    if (rootBranches > 1) articulation[root] = 1;
  }
  return { articulation, bridges: bridges.sort(([a, b], [c, d]) => a - c || b - d) };
}
