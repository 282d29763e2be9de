import { createCascade } from './cascade.ts';
import type { Cascade } from './cascade.ts';
import type { FailureModel } from './failure-model.ts';
import { forcedForest } from './forced-forest.ts';
import type { ForcedForest } from './forced-forest.ts';

/** One stop of the walk: what stops when one of `firms` or `units` alone fails is in `cascade` now, the same for all of them. */
export interface WalkStep {
  readonly firms: readonly number[];
  readonly units: readonly number[];
  readonly cascade: Cascade;
  /** Number of steps that this one builds upon. */
  readonly depth: number;
  /** `cascade.firmCount` before this step: the firms from here on are what it adds to the step above it. */
  readonly firmsBefore: number;
  /** `cascade.count` before this step. */
  readonly unitsBefore: number;
}

/**
 * Lets every firm of the model fail alone, one after the other, and shows what stops. One cascade per firm would walk the same ways over
 * and over: where v cannot run without u, u takes all that v takes. So one cascade walks the forest of forced steps: on the way down it
 * adds what a step takes beyond the one above it, on the way up it takes that back. O(units + relations + Σ of what is added): never
 * more than the sum of the single cascades, and O(n) instead of O(n²) on a chain of n firms. A visit that gives false ends the walk. An
 * input can be taken as one that never fails.
 */
export function walkFailures(model: FailureModel, visit: (step: WalkStep) => boolean | void, neverFails?: number): void {
  const forest = forcedForest(model, neverFails);
  const cascade = createCascade(model);
  if (neverFails !== undefined) cascade.supplyFromOutside(neverFails, 1);
  const unitsAbove = [0];
  for (const step of forest.order) {
    const depth = forest.depth[step];
    cascade.rollBack(unitsAbove[depth]);
    const [firmsBefore, unitsBefore] = [cascade.firmCount, cascade.count];
    const failed = failStep(cascade, forest, step);
    unitsAbove[depth + 1] = cascade.count;
    if (visit({ ...failed, cascade, depth, firmsBefore, unitsBefore }) === false) return;
  }
}

/** Fails all nodes of a step; gives the units and firms each of whose failure alone it is. */
function failStep(cascade: Cascade, { nodes, firmOfNode }: ForcedForest, step: number): Pick<WalkStep, 'firms' | 'units'> {
  const firms: number[] = [];
  const units: number[] = [];
  for (let place = nodes.start[step]; place < nodes.start[step + 1]; place++) {
    const node = nodes.target[place];
    if (firmOfNode[node] >= 0) firms.push(firmOfNode[node]);
    if (node < cascade.stopped.length) units.push(node);
    else cascade.failFirms([firmOfNode[node]]);
  }
  cascade.failUnits(units);
  return { firms, units };
}
