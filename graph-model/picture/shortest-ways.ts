import type { LinkTable } from './links.ts';

/** All shortest ways along supply relations from one firm to another. */
export interface ShortestWays {
  /** Supply steps of each way; 0 where both ends are one firm. */
  readonly steps: number;
  /** Firms that lie on at least one way, with how many steps they are from the first. */
  readonly stepOf: ReadonlyMap<number, number>;
  /** Links that lie on at least one way, ascending. */
  readonly links: readonly number[];
  /** How many ways there are; beyond 2^53 an approximation. */
  readonly count: number;
}

/**
 * All shortest ways from a firm to another, supplier → buyer; undefined where no way leads there or an end does not exist. No way leads over
 * a firm in `avoided`, unless it is an end. Breadth-first search (Moore 1959) that counts ways as Brandes (2001) does. O(firms + links reached).
 */
export function shortestWays(links: LinkTable, from: number, to: number, avoided?: ReadonlySet<number>): ShortestWays | undefined {
  if (!exists(links, from) || !exists(links, to)) return undefined;
  const stepOf = new Map([[from, 0]]);
  const waysTo = new Map([[from, 1]]);
  // A map keeps the order of insertion, and may grow while it is walked: it is its own queue.
  for (const [firm, step] of stepOf) {
    if (stepOf.get(to)! <= step) break;
    for (let link = links.outStart[firm]; link < links.outStart[firm + 1]; link++) {
      const buyer = links.buyer[link];
      if (avoided?.has(buyer) && buyer !== to) continue;
      if (!stepOf.has(buyer)) stepOf.set(buyer, step + 1);
      if (stepOf.get(buyer) === step + 1) waysTo.set(buyer, (waysTo.get(buyer) ?? 0) + waysTo.get(firm)!);
    }
  }
  const steps = stepOf.get(to);
  return steps === undefined ? undefined : { steps, ...waysBack(links, stepOf, to), count: waysTo.get(to)! };
}

/** Firms and links from which the end is reached in as many steps as are left. */
function waysBack(links: LinkTable, reached: ReadonlyMap<number, number>, to: number): Pick<ShortestWays, 'stepOf' | 'links'> {
  const on = new Set([to]);
  const used: number[] = [];
  for (const firm of on) {
    for (let at = links.inStart[firm]; at < links.inStart[firm + 1]; at++) {
      const supplier = links.supplier[links.inLink[at]];
      if (reached.get(supplier) !== reached.get(firm)! - 1) continue;
      on.add(supplier);
      used.push(links.inLink[at]);
    }
  }
  return { stepOf: new Map([...on].reverse().map((firm) => [firm, reached.get(firm)!])), links: used.sort((a, b) => a - b) };
}

/** The first `most` of the ways, each as its firms from supplier to buyer, in order of the firms' numbers. O(most × steps + links on them). */
export function listWays(links: LinkTable, ways: ShortestWays, from: number, to: number, most: number): number[][] {
  const on = new Set(ways.links);
  const found: number[][] = [];
  const way = [from];
  /** Of each firm of the way, the link that is tried next. */
  const next = [links.outStart[from]];
  // Every firm on a way leads on to the end, so no step is in vain. No recursion: a way may be as long as the network.
  while (way.length > 0 && found.length < most) {
    const at = way.length - 1;
    if (way[at] === to) found.push([...way]);
    else while (next[at] < links.outStart[way[at] + 1] && !on.has(next[at])) next[at]++;
    if (way[at] === to || next[at] === links.outStart[way[at] + 1]) { way.pop(); next.pop(); continue; }
    const buyer = links.buyer[next[at]++];
    way.push(buyer);
    next.push(links.outStart[buyer]);
  }
  return found;
}

/** A firm that lies before or behind two firms, and how many steps from each. */
export interface CommonFirm {
  readonly firm: number;
  readonly steps: readonly [first: number, second: number];
}

/**
 * The nearest firm that supplies two firms over any number of steps (`upstream`), or that both supply (`downstream`): fewest steps in all,
 * then the most even, then the first. Undefined where there is none. The two themselves do not count. O(firms + links reached).
 */
export function nearestCommon(links: LinkTable, first: number, second: number, side: 'upstream' | 'downstream', avoided?: ReadonlySet<number>): CommonFirm | undefined {
  if (!exists(links, first) || !exists(links, second)) return undefined;
  const [a, b] = [stepsFrom(links, first, side, avoided), stepsFrom(links, second, side, avoided)];
  let nearest: CommonFirm | undefined;
  for (const [firm, steps] of a) {
    const others = b.get(firm);
    if (others === undefined || firm === first || firm === second) continue;
    const common: CommonFirm = { firm, steps: [steps, others] };
    if (!nearest || isNearer(common, nearest)) nearest = common;
  }
  return nearest;
}

function isNearer({ firm, steps: [a, b] }: CommonFirm, { firm: other, steps: [c, d] }: CommonFirm): boolean {
  return (a + b - c - d || Math.max(a, b) - Math.max(c, d) || firm - other) < 0;
}

function stepsFrom(links: LinkTable, start: number, side: 'upstream' | 'downstream', avoided?: ReadonlySet<number>): ReadonlyMap<number, number> {
  const steps = new Map([[start, 0]]);
  for (const [firm, step] of steps) {
    forNeighbours(links, firm, side, (next) => { if (!steps.has(next) && !avoided?.has(next)) steps.set(next, step + 1); });
  }
  return steps;
}

/** Visits the direct suppliers (`upstream`) or buyers (`downstream`) of a firm. */
export function forNeighbours(links: LinkTable, firm: number, side: 'upstream' | 'downstream', visit: (firm: number) => void): void {
  if (side === 'upstream') for (let at = links.inStart[firm]; at < links.inStart[firm + 1]; at++) visit(links.supplier[links.inLink[at]]);
  else for (let link = links.outStart[firm]; link < links.outStart[firm + 1]; link++) visit(links.buyer[link]);
}

function exists({ firmCount }: LinkTable, firm: number): boolean {
  return firm >= 0 && firm < firmCount;
}
