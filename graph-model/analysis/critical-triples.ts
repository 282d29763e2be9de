import type { AnalysisContext } from './analysis-context.ts';
import { createCascade } from './cascade.ts';
import { contractedModel } from './contracted-model.ts';
import { range } from './critical-firms.ts';
import { everyFailure } from './critical-targets.ts';
import { failureModel } from './failure-model.ts';
import { positionOf } from './firm-position.ts';
import { upstreamModel } from './upstream-model.ts';
import type { UpstreamModel } from './upstream-model.ts';
import { witnessFinder } from './witness.ts';
import { createWitnessPool } from './witness-pool.ts';

/** Where the search ends: triples that are found, units that are stopped or looked at. */
export interface TripleLimits {
  readonly triples: number;
  readonly work: number;
}

/** Ten times what pairs get: nobody sees triples without asking for them. */
export const TRIPLE_LIMITS: TripleLimits = { triples: 10_000, work: 20_000_000 };

type Triple = readonly [number, number, number];

/** Minimal critical triples of a firm by ids, in order; `complete` is false where a limit ended the search. */
export interface CriticalTriples {
  readonly triples: [string, string, string][];
  readonly complete: boolean;
}

/**
 * The minimal critical triples of a firm: three firms that stop it together, while no two of them and none alone does.
 * @throws AtlasError `not_found` where there is no such firm.
 */
export function criticalTriples(context: AnalysisContext, firmId: string, limits: TripleLimits = TRIPLE_LIMITS): CriticalTriples {
  const { firms } = context.network;
  const firm = positionOf(context.network, firmId);
  const model = failureModel(context);
  const upstream = upstreamModel(model, range(model.unitStart[firm], model.unitStart[firm + 1]));
  const { critical, criticalUnits } = everyFailure(upstream, firm, []);
  const { triples, complete } = triplesOf(contractedModel(upstream, criticalUnits), [...critical, firm], limits);
  return { triples: triples.map(([a, b, c]) => [firms[a], firms[b], firms[c]]), complete };
}

/**
 * The minimal critical triples of the only target of a contracted model, as `criticalPairs` finds pairs. A triple hits every witness that the
 * target runs: one firm of it is in a first witness; one of the other two in a witness of what runs when that one has failed; the third in every
 * witness of what runs when both have. Each is tried but once: whoever was tried as first is left out below, and so for the second. About
 * (firms of a witness)² + triples cascades, at worst O(firms³ · relations upstream), so a limit ends it, the same every time.
 */
function triplesOf({ model, targets: [target] }: UpstreamModel, alone: readonly number[], limits: TripleLimits): { triples: readonly Triple[]; complete: boolean } {
  const cascade = createCascade(model);
  const firmCount = cascade.runningUnits.length;
  const isCandidate = new Uint8Array(firmCount);
  const findWitness = witnessFinder(cascade, target, isCandidate);
  const known = createWitnessPool(firmCount);
  const triples: Triple[] = [];
  const goal = Int32Array.of(target);
  let work = 0;
  /** Whether the target stops when these fail too; what they stop stays stopped. */
  const stopsWith = (...failing: number[]): boolean => {
    const before = cascade.count;
    cascade.failFirms(failing, goal);
    work += cascade.count - before + 1;
    return cascade.stopped[target] === 1;
  };
  const learn = (): number[] => {
    const firms = findWitness();
    work += firms.length;
    known.add(firms);
    return firms;
  };
  /** Whether two firms stop the target by themselves, leaving the cascade empty. */
  const isPair = (one: number, other: number): boolean => {
    cascade.rollBack(0);
    const stops = stopsWith(one, other);
    cascade.rollBack(0);
    return stops;
  };

  /** All thirds that complete a pair that has failed already; false where a limit came first. */
  function thirds(first: number, second: number, done: ReadonlySet<number>): boolean {
    const withBoth = cascade.count;
    const found: number[] = [];
    let candidates = learn().filter((third) => !done.has(third) && known.isHitBy(first, second, third));
    for (const third of candidates) isCandidate[third] = 1;
    let complete = true;
    for (let third = candidates.pop(); third !== undefined; third = candidates.pop()) {
      if (isCandidate[third] === 0) continue;
      isCandidate[third] = 0;
      if (work >= limits.work || triples.length + found.length >= limits.triples) complete = false;
      if (!complete) continue;
      if (stopsWith(third)) found.push(third);
      else {
        learn();
        candidates = candidates.filter((other) => { if (!known.isHitBy(first, second, other)) isCandidate[other] = 0; return isCandidate[other] === 1; });
      }
      cascade.rollBack(withBoth);
    }
    for (const third of found) if (!isPair(first, third) && !isPair(second, third)) triples.push([first, second, third].sort((a, b) => a - b) as unknown as Triple);
    return complete;
  }

  const done = new Set(alone);
  for (const first of new Set(learn())) {
    if (done.has(first)) continue;
    done.add(first);
    stopsWith(first);
    const doneBelow = new Set(done);
    for (const second of new Set(learn())) {
      if (doneBelow.has(second)) continue;
      doneBelow.add(second);
      cascade.rollBack(0);
      // Two that stop the target are a pair, and no part of a minimal triple.
      if (!stopsWith(first, second) && !thirds(first, second, doneBelow)) return { triples: inOrder(triples), complete: false };
      if (work >= limits.work) return { triples: inOrder(triples), complete: false };
    }
    cascade.rollBack(0);
  }
  return { triples: inOrder(triples), complete: true };
}

function inOrder(triples: Triple[]): Triple[] {
  return triples.sort(([a, b, c], [d, e, f]) => a - d || b - e || c - f);
}
