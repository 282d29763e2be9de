import type { CompactNetwork } from '../compact-network.ts';
import { ascending } from '../counting-sort.ts';

/** What one source after the other uses. */
interface Workspace extends Dependencies {
  readonly network: CompactNetwork;
  /** Steps from the source, −1 where not reached. */
  readonly distance: Int32Array;
  /** Forward: number of shortest paths from the source. Backward: (1 + dependency) / paths. */
  readonly paths: Float64Array;
  readonly order: Int32Array;
  /** Links on shortest paths, in the order in which they were found; those of `order[k]` begin at `onPathStart[k]`. */
  readonly onPath: Int32Array;
  readonly onPathStart: Int32Array;
}

/**
 * Betweenness on the directed, unweighted firm network (Brandes 2001), endpoints left out, divided by (n − 1)(n − 2); 0 for fewer
 * than three firms. O(firms · links). More than 10^308 shortest paths between two firms make the firms on them NaN.
 */
export function betweennessOf(network: CompactNetwork): Float64Array {
  const count = network.firms.length;
  const { sum } = dependencies(network, ascending(count));
  const pairs = (count - 1) * (count - 2);
  return count < 3 ? sum : sum.map((value) => value / pairs);
}

/** Per firm the sum over all sources of their dependency on it, and the sum of its squares. */
export interface Dependencies {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/** How far some sources depend on every firm: the share of the source's shortest paths to each other firm that lead through it, summed. */
export function dependencies(network: CompactNetwork, sources: Iterable<number>): Dependencies {
  const count = network.firms.length;
  const work: Workspace = {
    network,
    distance: new Int32Array(count).fill(-1),
    paths: new Float64Array(count),
    order: new Int32Array(count),
    onPath: new Int32Array(network.links),
    onPathStart: new Int32Array(count),
    sum: new Float64Array(count),
    squares: new Float64Array(count),
  };
  for (const source of sources) {
    if (network.outStart[source] === network.outStart[source + 1]) continue;
    const { reached, found } = countPaths(work, source);
    addDependencies(work, reached, found);
  }
  return work;
}

/** Breadth first from the source: distances, path counts and the links on shortest paths. */
function countPaths({ network, distance, paths, order, onPath, onPathStart }: Workspace, source: number): { reached: number; found: number } {
  const { outStart, outFirm } = network;
  let reached = 1;
  let found = 0;
  order[0] = source;
  distance[source] = 0;
  paths[source] = 1;
  for (let next = 0; next < reached; next++) {
    const firm = order[next];
    const step = distance[firm] + 1;
    const pathsHere = paths[firm];
    onPathStart[next] = found;
    for (let link = outStart[firm], end = outStart[firm + 1]; link < end; link++) {
      const buyer = outFirm[link];
      const known = distance[buyer];
      if (known < 0) {
        distance[buyer] = step;
        paths[buyer] = pathsHere;
        order[reached++] = buyer;
        onPath[found++] = buyer;
      } else if (known === step) {
        paths[buyer] += pathsHere;
        onPath[found++] = buyer;
      }
    }
  }
  return { reached, found };
}

/** From the farthest firm back to the source: dependencies, added up. Leaves `distance` as it was. */
function addDependencies({ distance, paths, order, onPath, onPathStart, sum: total, squares }: Workspace, reached: number, found: number): void {
  let end = found;
  for (let next = reached - 1; next > 0; next--) {
    const firm = order[next];
    const begin = onPathStart[next];
    let sum = 0;
    for (let link = begin; link < end; link++) sum += paths[onPath[link]];
    end = begin;
    const dependency = paths[firm] * sum;
    total[firm] += dependency;
    squares[firm] += dependency * dependency;
    paths[firm] = (1 + dependency) / paths[firm];
    distance[firm] = -1;
  }
  distance[order[0]] = -1;
}
