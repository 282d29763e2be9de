import type { LinkTable } from './links.ts';

/** Firms that share a stack of places. */
export interface Stack { readonly column: number; readonly firms: readonly number[] }

const SWEEPS = 12;

/**
 * Order of the firms of every stack over its places (`heights`, from top to bottom) that makes links cross little: firms go to the mean
 * height of their suppliers, then of their buyers, sweep by sweep, and the best order that was met is kept. Starts from the given order,
 * so it is never worse. Deterministic. O(sweeps · links²).
 */
export function slotOrder(stacks: readonly Stack[], heights: readonly (readonly number[])[], links: LinkTable): readonly (readonly number[])[] {
  const columnOf = new Map<number, number>();
  for (const { column, firms } of stacks) for (const firm of firms) columnOf.set(firm, column);
  const shown = [...Array(links.count).keys()].filter((link) => columnOf.has(links.supplier[link]) && columnOf.has(links.buyer[link]));
  const y = new Float64Array(links.firmCount);
  const order = stacks.map(({ firms }) => [...firms]);
  const put = (stack: number) => order[stack].forEach((firm, at) => { y[firm] = heights[stack][at]; });
  order.forEach((_, stack) => put(stack));
  let best = order.map((firms) => [...firms]);
  let fewest = crossings(shown, links, columnOf, y);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const isForward = sweep % 2 === 0;
    const turn = [...stacks.keys()].sort((a, b) => (stacks[a].column - stacks[b].column) * (isForward ? 1 : -1) || a - b);
    const means = isForward
      ? (firm: number) => meanOf(links.inLink.subarray(links.inStart[firm], links.inStart[firm + 1]), links.supplier, columnOf, y)
      : (firm: number) => meanOf(range(links.outStart[firm], links.outStart[firm + 1]), links.buyer, columnOf, y);
    for (const stack of turn) {
      const wanted = new Map(order[stack].map((firm) => [firm, means(firm) ?? y[firm]]));
      order[stack].sort((a, b) => wanted.get(a)! - wanted.get(b)! || y[a] - y[b] || a - b);
      put(stack);
    }
    const now = crossings(shown, links, columnOf, y);
    if (now < fewest) { fewest = now; best = order.map((firms) => [...firms]); }
  }
  return best;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Mean height of the firms at one end of some links; undefined without any in sight. */
function meanOf(of: Iterable<number>, end: Int32Array, columnOf: ReadonlyMap<number, number>, y: Float64Array): number | undefined {
  let sum = 0;
  let count = 0;
  for (const link of of) {
    if (!columnOf.has(end[link])) continue;
    sum += y[end[link]];
    count++;
  }
  return count === 0 ? undefined : sum / count;
}

/** Pairs of links that cross, as far as straight links tell: both span a common column and change sides in it. */
function crossings(shown: readonly number[], links: LinkTable, columnOf: ReadonlyMap<number, number>, y: Float64Array): number {
  const lines = shown.map((link) => {
    const [supplier, buyer] = [links.supplier[link], links.buyer[link]];
    return { from: columnOf.get(supplier)!, to: columnOf.get(buyer)!, start: y[supplier], end: y[buyer] };
  }).filter(({ from, to }) => from < to);
  const at = ({ from, to, start, end }: (typeof lines)[number], column: number) => start + ((end - start) * (column - from)) / (to - from);
  let count = 0;
  for (let i = 0; i < lines.length; i++) {
    for (let j = 0; j < i; j++) {
      const [left, right] = [Math.max(lines[i].from, lines[j].from), Math.min(lines[i].to, lines[j].to)];
      if (left < right && (at(lines[i], left) - at(lines[j], left)) * (at(lines[i], right) - at(lines[j], right)) < 0) count++;
    }
  }
  return count;
}
