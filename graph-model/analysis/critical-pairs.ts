import { createCascade } from './cascade.ts';
import type { UpstreamModel } from './upstream-model.ts';
import { witnessFinder } from './witness.ts';
import { createWitnessPool } from './witness-pool.ts';

/** Pairs of firms, as positions, smaller first, ascending. */
export interface CriticalPairs {
  readonly pairs: readonly (readonly [number, number])[];
  /** False where there are more pairs than were asked for. */
  readonly complete: boolean;
}

/**
 * The minimal critical pairs of the target units: neither firm stops all of them alone, both together do. `alone` holds the firms that
 * are critical alone, and the firm of the targets itself.
 *
 * A pair hits every witness that a target runs. So one firm of it is in a first witness, and both together hit all known ones. What is
 * left is tried: both fail, and where a target survives, the witness of that joins the known ones. So little more is tried than there
 * are pairs. At worst O(firms² · relations upstream), in practice about (firms of a witness + pairs) cascades.
 */
export function criticalPairs({ model, targets }: UpstreamModel, alone: ReadonlySet<number>, most: number): CriticalPairs {
  const cascade = createCascade(model);
  const findWitness = witnessFinder(cascade, targets, alone);
  const known = createWitnessPool(cascade.runningUnits.length);
  const done = new Set(alone);
  const pairs: [number, number][] = [];
  for (const first of new Set(findWitness())) {
    if (done.has(first)) continue;
    done.add(first);
    cascade.failFirms([first]);
    const withFirst = cascade.count;
    const withoutFirst = new Set(findWitness());
    known.add(withoutFirst);
    const candidates = new Set([...withoutFirst].filter((second) => !done.has(second) && known.isHitBy(first, second)));
    for (const second of candidates) {
      candidates.delete(second);
      cascade.failFirms([second]);
      if (targets.every((unit) => cascade.stopped[unit] === 1)) pairs.push([Math.min(first, second), Math.max(first, second)]);
      else {
        known.add(new Set(findWitness(candidates)));
        for (const other of candidates) if (!known.isHitBy(first, other)) candidates.delete(other);
      }
      cascade.rollBack(withFirst);
    }
    cascade.rollBack(0);
    if (pairs.length > most) return { pairs: inOrder(pairs).slice(0, most), complete: false };
  }
  return { pairs: inOrder(pairs), complete: true };
}

function inOrder(pairs: [number, number][]): [number, number][] {
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}
