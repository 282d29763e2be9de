import type { CompactNetwork } from '../compact-network.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { positionOf } from './firm-position.ts';

/** Instead of a firm: every chain begins here. */
export const VIRTUAL_SOURCE = -1;
/** Instead of a firm: no chain from a source leads here. */
export const UNREACHED = -2;

/** The firms that every supply chain from a source to this firm leads through, nearest first. */
export function dominatorsOf(context: AnalysisContext, firmId: string): string[] {
  const { network } = context;
  const dominator = context.share(dominatorsOfContext);
  const chain: string[] = [];
  for (let firm = dominator[positionOf(network, firmId)]; firm >= 0; firm = dominator[firm]) chain.push(network.firms[firm]);
  return chain;
}

function dominatorsOfContext({ network }: AnalysisContext): Int32Array {
  return immediateDominators(network);
}

/** Tables by order of first visit: 0 is the virtual source, firm v is `visit[v]`. */
interface Forest {
  readonly network: CompactNetwork;
  readonly isRoot: Uint8Array;
  /** Order of first visit of every firm, 0 where unreached. */
  readonly visit: Int32Array;
  readonly firmAt: Int32Array;
  readonly parent: Int32Array;
  readonly reached: number;
}

/**
 * The nearest firm that every chain from the roots leads through, per firm: a position, `VIRTUAL_SOURCE` or `UNREACHED`. Roots are
 * the firms without suppliers unless given. Lengauer & Tarjan (1979): A fast algorithm for finding dominators in a flowgraph, TOPLAS
 * 1(1), with path compression, without recursion. O(links · log firms).
 */
export function immediateDominators(network: CompactNetwork, roots: Iterable<number> = firmsWithoutSuppliers(network)): Int32Array {
  const forest = depthFirst(network, roots);
  const dominator = dominatorsByVisit(forest);
  return Int32Array.from({ length: network.firms.length }, (_, firm) => {
    if (forest.visit[firm] === 0) return UNREACHED;
    const nearest = dominator[forest.visit[firm]];
    return nearest === 0 ? VIRTUAL_SOURCE : forest.firmAt[nearest];
  });
}

function firmsWithoutSuppliers({ firms, inStart }: CompactNetwork): number[] {
  return firms.map((_, firm) => firm).filter((firm) => inStart[firm] === inStart[firm + 1]);
}

function depthFirst(network: CompactNetwork, roots: Iterable<number>): Forest {
  const { outStart, outFirm } = network;
  const count = network.firms.length;
  const isRoot = new Uint8Array(count);
  for (const root of roots) isRoot[root] = 1;
  const visit = new Int32Array(count);
  const firmAt = new Int32Array(count + 1);
  const parent = new Int32Array(count + 1);
  const nextLink = outStart.slice(0, count);
  const path = new Int32Array(count);
  let reached = 0;
  const enter = (firm: number, from: number) => {
    visit[firm] = ++reached;
    firmAt[reached] = firm;
    parent[reached] = from;
  };
  for (let root = 0; root < count; root++) {
    if (isRoot[root] === 0 || visit[root] > 0) continue;
    let depth = 0;
    path[0] = root;
    enter(root, 0);
    while (depth >= 0) {
      const firm = path[depth];
      if (nextLink[firm] === outStart[firm + 1]) {
        depth--;
        continue;
      }
      const buyer = outFirm[nextLink[firm]++];
      if (visit[buyer] > 0) continue;
      enter(buyer, visit[firm]);
      path[++depth] = buyer;
    }
  }
  return { network, isRoot, visit, firmAt, parent, reached };
}

/** Immediate dominator by order of visit. */
function dominatorsByVisit(forest: Forest): Int32Array {
  const { parent, reached } = forest;
  const semi = Int32Array.from({ length: reached + 1 }, (_, visit) => visit);
  const dominator = new Int32Array(reached + 1);
  const firstInBucket = new Int32Array(reached + 1).fill(-1);
  const nextInBucket = new Int32Array(reached + 1).fill(-1);
  const linked = linkedForest(semi);
  for (let visit = reached; visit > 0; visit--) {
    semi[visit] = semidominator(forest, visit, semi, linked.best);
    nextInBucket[visit] = firstInBucket[semi[visit]];
    firstInBucket[semi[visit]] = visit;
    const above = parent[visit];
    linked.link(visit, above);
    for (let member = firstInBucket[above]; member >= 0; member = nextInBucket[member]) {
      const best = linked.best(member);
      dominator[member] = semi[best] < semi[member] ? best : above;
    }
    firstInBucket[above] = -1;
  }
  for (let visit = 1; visit <= reached; visit++) {
    if (dominator[visit] !== semi[visit]) dominator[visit] = dominator[dominator[visit]];
  }
  return dominator;
}

function semidominator(forest: Forest, visit: number, semi: Int32Array, best: (visit: number) => number): number {
  const firm = forest.firmAt[visit];
  if (forest.isRoot[firm] === 1) return 0;
  const { inStart, inFirm } = forest.network;
  let smallest = semi[visit];
  for (let link = inStart[firm]; link < inStart[firm + 1]; link++) {
    const from = forest.visit[inFirm[link]];
    if (from > 0) smallest = Math.min(smallest, semi[best(from)]);
  }
  return smallest;
}

/** Trees that are linked from below; `best` is the node of smallest semidominator on the way up to the root, the root left out. */
function linkedForest(semi: Int32Array): { link: (node: number, parent: number) => void; best: (node: number) => number } {
  const ancestor = new Int32Array(semi.length).fill(-1);
  const label = semi.slice();
  const path = new Int32Array(semi.length);
  const best = (node: number): number => {
    if (ancestor[node] < 0) return label[node];
    let depth = 0;
    for (let step = node; ancestor[ancestor[step]] >= 0; step = ancestor[step]) path[depth++] = step;
    while (depth > 0) {
      const step = path[--depth];
      const above = ancestor[step];
      if (semi[label[above]] < semi[label[step]]) label[step] = label[above];
      ancestor[step] = ancestor[above];
    }
    return label[node];
  };
  return { link: (node, parent) => { ancestor[node] = parent; }, best };
}
