import { createCascade } from './cascade.ts';
import { createCriticalSearch } from './critical-search.ts';
import type { UpstreamModel } from './upstream-model.ts';

/** Pairs of firms, as positions, smaller first, ascending. */
export interface CriticalPairs {
  readonly pairs: readonly (readonly [number, number])[];
  /** False where there are more pairs than were asked for. */
  readonly complete: boolean;
}

/**
 * The minimal critical pairs of the target units: neither firm stops all of them alone, both together do. `spared` holds the firms
 * that are critical alone, and the firm of the targets. At least one firm of a pair is in every witness of the targets, so the search
 * lets each firm of one witness fail and looks for what is critical then.
 */
export function criticalPairs({ model, targets }: UpstreamModel, spared: ReadonlySet<number>, most: number): CriticalPairs {
  const cascade = createCascade(model);
  const search = createCriticalSearch(cascade, targets);
  const done = new Set(spared);
  const pairs: [number, number][] = [];
  for (const first of search.witness()) {
    if (done.has(first)) continue;
    done.add(first);
    cascade.failFirms([first]);
    for (const second of search.critical(done)) pairs.push([Math.min(first, second), Math.max(first, second)]);
    cascade.rollBack(0);
    if (pairs.length > most) return { pairs: inOrder(pairs).slice(0, most), complete: false };
  }
  return { pairs: inOrder(pairs), complete: true };
}

function inOrder(pairs: [number, number][]): [number, number][] {
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}
