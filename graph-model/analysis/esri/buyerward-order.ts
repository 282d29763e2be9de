import { rowsOfPairs } from '../../counting-sort.ts';

/**
 * By firm its place in an order in which firms go before their buyers wherever no circle prevents it: reverse postorder of a depth-first
 * search, without recursion. A loss that is passed on in this order settles in few rounds. O(firms + flows).
 */
export function buyerwardOrder(firms: number, supplier: Int32Array, buyer: Int32Array): Int32Array {
  const { start, target } = rowsOfPairs(firms, supplier, buyer);
  const place = new Int32Array(firms).fill(-1);
  const entered = new Uint8Array(firms);
  const next = start.slice(0, firms);
  const path = new Int32Array(firms);
  let free = firms;
  const search = (root: number): void => {
    if (entered[root] === 1) return;
    let depth = 0;
    path[0] = root;
    entered[root] = 1;
    while (depth >= 0) {
      const firm = path[depth];
      if (next[firm] === start[firm + 1]) {
        place[firm] = --free;
        depth--;
        continue;
      }
      const to = target[next[firm]++];
      if (entered[to] === 1) continue;
      entered[to] = 1;
      path[++depth] = to;
    }
  };
  const supplied = new Uint8Array(firms);
  for (const to of target) supplied[to] = 1;
  for (let firm = 0; firm < firms; firm++) if (supplied[firm] === 0) search(firm);
  for (let firm = 0; firm < firms; firm++) search(firm);
  return place;
}
