import type { LinkTable } from './links.ts';
import type { Direction } from './scene-state.ts';

/** Surroundings of a firm. A firm can lie on both sides (cycles), so the sides are kept apart. */
export interface Surroundings {
  /** Supply steps towards suppliers, by position; the firm itself is 0. */
  readonly upstream: ReadonlyMap<number, number>;
  /** Supply steps towards buyers, by position; the firm itself is 0. */
  readonly downstream: ReadonlyMap<number, number>;
}

/** Firms at most `tiers` supply steps away from `firm`. O(links reached). */
export function surroundingsOf(links: LinkTable, firm: number, tiers: number, direction: Direction): Surroundings {
  return {
    upstream: reach(firm, direction === 'downstream' ? 0 : tiers, (at, visit) => {
      for (let i = links.inStart[at]; i < links.inStart[at + 1]; i++) visit(links.supplier[links.inLink[i]]);
    }),
    downstream: reach(firm, direction === 'upstream' ? 0 : tiers, (at, visit) => {
      for (let i = links.outStart[at]; i < links.outStart[at + 1]; i++) visit(links.buyer[i]);
    }),
  };
}

function reach(
  start: number, tiers: number, neighbours: (at: number, visit: (firm: number) => void) => void,
): ReadonlyMap<number, number> {
  const steps = new Map([[start, 0]]);
  // A map keeps the order of insertion, and may grow while it is walked: it is its own queue.
  for (const [at, step] of steps) {
    if (step >= tiers) break;
    neighbours(at, (firm) => { if (!steps.has(firm)) steps.set(firm, step + 1); });
  }
  return steps;
}
