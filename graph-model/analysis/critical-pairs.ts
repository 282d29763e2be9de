import { createCascade } from './cascade.ts';
import type { UpstreamModel } from './upstream-model.ts';
import { witnessFinder } from './witness.ts';
import { createWitnessPool } from './witness-pool.ts';

/** Pairs of firms, as positions, smaller first, ascending. */
export interface CriticalPairs {
  readonly pairs: readonly (readonly [number, number])[];
  /** False where a limit ended the search: there may be more pairs. */
  readonly complete: boolean;
}

/** Where a search ends that would take too long. */
export interface PairLimits {
  /** Pairs that are found at most. */
  readonly pairs: number;
  /** Units that are stopped or looked at, at most; two million take about two seconds. */
  readonly work: number;
}

/**
 * The minimal critical pairs of the only target of a contracted model: neither firm stops it alone, both together do. `alone` holds the
 * firms that are critical alone and the firm of the target; with several products a firm can be critical although none of its units is.
 *
 * A pair hits every witness that the target runs. So one firm of it is in a first witness, and both together hit all known ones. What is
 * left is tried: both fail, and where the target survives, the witness of that joins the known ones. So little more is tried than there
 * are pairs: about (firms of a witness + pairs) cascades. At worst O(firms² · relations upstream), so a limit ends it, the same every time.
 */
export function criticalPairs({ model, targets: [target] }: UpstreamModel, alone: readonly number[], limits: PairLimits): CriticalPairs {
  const cascade = createCascade(model);
  const firmCount = cascade.runningUnits.length;
  const isCandidate = new Uint8Array(firmCount);
  const findWitness = witnessFinder(cascade, target, isCandidate);
  const known = createWitnessPool(firmCount);
  const done = new Uint8Array(firmCount);
  for (const firm of alone) done[firm] = 1;
  const pairs: [number, number][] = [];
  let work = 0;
  const goal = Int32Array.of(target);
  const fail = (firm: number) => {
    const before = cascade.count;
    cascade.failFirms([firm], goal);
    work += cascade.count - before;
  };
  const learn = () => {
    const firms = findWitness();
    work += firms.length;
    known.add(firms);
    return firms;
  };
  for (const first of learn()) {
    if (done[first] === 1) continue;
    done[first] = 1;
    fail(first);
    const withFirst = cascade.count;
    let candidates = learn().filter((second) => done[second] === 0 && known.isHitBy(first, second));
    for (const second of candidates) isCandidate[second] = 1;
    for (let second = candidates.pop(); second !== undefined; second = candidates.pop()) {
      if (isCandidate[second] === 0) continue;
      if (pairs.length >= limits.pairs || work >= limits.work) return { pairs: inOrder(pairs), complete: false };
      isCandidate[second] = 0;
      fail(second);
      if (cascade.stopped[target] === 1) pairs.push([Math.min(first, second), Math.max(first, second)]);
      else {
        learn();
        candidates = candidates.filter((other) => { if (!known.isHitBy(first, other)) isCandidate[other] = 0; return isCandidate[other] === 1; });
      }
      cascade.rollBack(withFirst);
    }
    cascade.rollBack(0);
  }
  return { pairs: inOrder(pairs), complete: true };
}

function inOrder(pairs: [number, number][]): [number, number][] {
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}
