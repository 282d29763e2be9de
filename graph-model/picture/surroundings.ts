import type { NetworkView } from '../contract/network.ts';
import type { LinkTable } from './links.ts';
import type { Direction } from './scene-state.ts';
import { forNeighbours } from './shortest-ways.ts';

/** Surroundings of a firm, or of several. A firm can lie on both sides (cycles), so the sides are kept apart. */
export interface Surroundings {
  /** Supply steps towards suppliers, by position; the firm itself is 0. */
  readonly upstream: ReadonlyMap<number, number>;
  /** Supply steps towards buyers, by position; the firm itself is 0. */
  readonly downstream: ReadonlyMap<number, number>;
}

/** Firms at most `tiers` supply steps away from `firm`. O(links reached). */
export function surroundingsOf(links: LinkTable, firm: number, tiers: number, direction: Direction): Surroundings {
  const start = new Map([[firm, 0]]);
  return {
    upstream: reach(links, start, direction === 'downstream' ? 0 : tiers, 'upstream'),
    downstream: reach(links, start, direction === 'upstream' ? 0 : tiers, 'downstream'),
  };
}

/**
 * All firms that the makers of a product depend on, and all that depend on the product: its buyers and whoever these supply, over any number
 * of steps. Makers are firms that supply it: upstream they are 0, downstream as well unless they buy it, too. Empty where nobody supplies it.
 * O(relations + links reached).
 */
export function productSurroundings({ relations }: Pick<NetworkView, 'relations'>, links: LinkTable, product: number, direction: Direction): Surroundings {
  const makers = new Map<number, number>();
  const buyers = new Map<number, number>();
  relations.product.forEach((each, relation) => {
    if (each !== product) return;
    makers.set(relations.supplier[relation], 0);
    if (relations.supplier[relation] !== relations.buyer[relation]) buyers.set(relations.buyer[relation], 1);
  });
  const behind = direction === 'upstream' ? new Map<number, number>() : reach(links, buyers, Infinity, 'downstream');
  return {
    upstream: reach(links, makers, direction === 'downstream' ? 0 : Infinity, 'upstream'),
    downstream: new Map([...[...makers].filter(([firm]) => !behind.has(firm)), ...behind]),
  };
}

function reach(links: LinkTable, start: ReadonlyMap<number, number>, tiers: number, side: 'upstream' | 'downstream'): ReadonlyMap<number, number> {
  const steps = new Map(start);
  // A map keeps the order of insertion, and may grow while it is walked: it is its own queue.
  for (const [at, step] of steps) {
    if (step >= tiers) break;
    forNeighbours(links, at, side, (firm) => { if (!steps.has(firm)) steps.set(firm, step + 1); });
  }
  return steps;
}
