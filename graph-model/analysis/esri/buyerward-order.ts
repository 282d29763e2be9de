import { rowsOfPairs } from '../../counting-sort.ts';

/**
 * By node its place in an order in which few edges lead back (Eades, Lin, Smyth 1993: A fast and effective heuristic for the feedback arc
 * set problem, Information Processing Letters 47(6), 319–323): a loss that is passed on in this order settles in few rounds. Out of those
 * that are left, a node without edges out goes last, one without edges in first, else the one with the most edges out beyond those in.
 * O(nodes + edges).
 */
export function buyerwardOrder(count: number, from: Int32Array, to: Int32Array): Int32Array {
  const out = rowsOfPairs(count, from, to);
  const into = rowsOfPairs(count, to, from);
  const outLeft = Int32Array.from({ length: count }, (_, node) => out.start[node + 1] - out.start[node]);
  const inLeft = Int32Array.from({ length: count }, (_, node) => into.start[node + 1] - into.start[node]);
  const mostNeighbours = outLeft.reduce((most, left, node) => Math.max(most, left, inLeft[node]), 0);
  const place = new Int32Array(count).fill(-1);
  const [sinks, sources]: number[][] = [[], []];
  const between = createSurplusQueue(count + 2 * from.length, mostNeighbours, (node) => (place[node] < 0 ? outLeft[node] - inLeft[node] : undefined));
  const file = (node: number): void => {
    if (outLeft[node] === 0) sinks.push(node);
    else if (inLeft[node] === 0) sources.push(node);
    else between.put(node);
  };
  const lose = (left: Int32Array, neighbours: Int32Array): void => {
    for (const node of neighbours) {
      left[node]--;
      if (place[node] < 0) file(node);
    }
  };
  const popOpen = (nodes: number[]): number | undefined => {
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) if (place[node] < 0) return node;
    return undefined;
  };
  for (let node = 0; node < count; node++) file(node);
  for (let first = 0, last = count; first < last;) {
    const sink = popOpen(sinks);
    const node = sink ?? popOpen(sources) ?? between.take();
    place[node] = sink === undefined ? first++ : --last;
    lose(inLeft, out.target.subarray(out.start[node], out.start[node + 1]));
    lose(outLeft, into.target.subarray(into.start[node], into.start[node + 1]));
  }
  return place;
}

/** Gives out the node of the highest surplus. A node is put in anew when its surplus changes; what it was filed under before is passed over. */
function createSurplusQueue(mostPuts: number, most: number, surplusOf: (node: number) => number | undefined) {
  /** By surplus, `most` added, the entry put in last; by entry its node and the entry put in before. */
  const newest = new Int32Array(2 * most + 1).fill(-1);
  const nodeOf = new Int32Array(mostPuts);
  const before = new Int32Array(mostPuts);
  let entries = 0;
  let highest = 0;
  return {
    put(node: number): void {
      const surplus = most + surplusOf(node)!;
      nodeOf[entries] = node;
      before[entries] = newest[surplus];
      newest[surplus] = entries++;
      highest = Math.max(highest, surplus);
    },
    /** Call it only while a node is in. */
    take(): number {
      for (;; highest--) {
        for (let entry = newest[highest]; entry >= 0; entry = before[entry]) {
          newest[highest] = before[entry];
          if (surplusOf(nodeOf[entry]) === highest - most) return nodeOf[entry];
        }
      }
    },
  };
}
