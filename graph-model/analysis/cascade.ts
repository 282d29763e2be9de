import type { FailureModel } from './failure-model.ts';

/**
 * A failure that runs through the network and can be taken back. Starts with everything running; after `fail` the units that still run
 * are the greatest fixpoint: the most that can keep running together. Failures add up until they are rolled back.
 */
export interface Cascade {
  readonly model: FailureModel;
  /** 1 for units that have stopped. */
  readonly stopped: Uint8Array;
  /** Per firm how many of its units still run. */
  readonly runningUnits: Int32Array;
  /** Stopped units in the order in which they stopped; `count` of them. */
  readonly order: Int32Array;
  readonly count: number;
  /** Firms that have stopped wholly, in that order; `firmCount` of them. */
  readonly firmOrder: Int32Array;
  readonly firmCount: number;
  /** Round in which a stopped unit stopped, 0 for units that failed; like `cause` only for the first failure after everything ran. */
  readonly stage: Int32Array;
  /** The input that stopped a unit: the first that failed, the smallest product among those of one round; −1 for units that failed. */
  readonly cause: Int32Array;
  /**
   * Stops all units of these firms, and everything that cannot run without them; with `goal` only up to the round in which the last of
   * these units stops. O(relations of what stops).
   */
  readonly failFirms: (firms: readonly number[], goal?: Int32Array) => void;
  /** The same for single units. */
  readonly failUnits: (units: Iterable<number>) => void;
  /** From now on an input has (`sources` 1), or loses again (−1), a supplier outside the model that never stops. Only while everything runs. */
  readonly supplyFromOutside: (input: number, sources: 1 | -1) => void;
  /** Takes back everything after the first `count` units. */
  readonly rollBack: (count: number) => void;
}

/** A cascade in which everything runs. */
export function createCascade(model: FailureModel): Cascade {
  const { unitStart, firmOfUnit, supplies, consumers } = model;
  const runningSuppliers = Int32Array.from({ length: model.productOfInput.length }, (_, input) => model.suppliers.start[input + 1] - model.suppliers.start[input]);
  const stopped = new Uint8Array(firmOfUnit.length);
  const runningUnits = Int32Array.from({ length: unitStart.length - 1 }, (_, firm) => unitStart[firm + 1] - unitStart[firm]);
  const order = new Int32Array(firmOfUnit.length);
  const firmOrder = new Int32Array(runningUnits.length);
  const stage = new Int32Array(firmOfUnit.length);
  const cause = new Int32Array(firmOfUnit.length);
  let count = 0;
  let firmCount = 0;
  /** Units of `order` whose buyers have been told. */
  let told = 0;

  function stop(unit: number, round: number, input: number): void {
    stopped[unit] = 1;
    stage[unit] = round;
    cause[unit] = input;
    order[count++] = unit;
    if (--runningUnits[firmOfUnit[unit]] === 0) firmOrder[firmCount++] = firmOfUnit[unit];
  }

  function failOne(unit: number): void {
    if (stopped[unit] === 0) stop(unit, 0, -1);
  }

  /** Units stop in order of their rounds, so the first input to fail a unit is among the first that fail at all. */
  function spread(goal?: Int32Array): void {
    let round = -1;
    for (; told < count; told++) {
      const unit = order[told];
      if (goal !== undefined && stage[unit] > round) {
        round = stage[unit];
        if (goal.every((wanted) => stopped[wanted] === 1)) return;
      }
      for (let feed = supplies.start[unit]; feed < supplies.start[unit + 1]; feed++) {
        const input = supplies.target[feed];
        if (--runningSuppliers[input] === 0) failInput(input, stage[unit] + 1);
      }
    }
  }

  function failInput(input: number, round: number): void {
    for (let place = consumers.start[input]; place < consumers.start[input + 1]; place++) {
      const unit = consumers.target[place];
      if (stopped[unit] === 0) stop(unit, round, input);
      // Inputs of a firm are numbered in order of product.
      else if (stage[unit] === round && input < cause[unit]) cause[unit] = input;
    }
  }

  return {
    model, stopped, runningUnits, order, firmOrder, stage, cause,
    get count() { return count; },
    get firmCount() { return firmCount; },
    failFirms(firms, goal) {
      for (const firm of firms) for (let unit = unitStart[firm]; unit < unitStart[firm + 1]; unit++) failOne(unit);
      spread(goal);
    },
    failUnits(units) {
      for (const unit of units) failOne(unit);
      spread();
    },
    supplyFromOutside(input, sources) {
      runningSuppliers[input] += sources;
    },
    rollBack(to) {
      while (count > to) {
        const unit = order[--count];
        stopped[unit] = 0;
        if (runningUnits[firmOfUnit[unit]]++ === 0) firmCount--;
        if (count >= told) continue;
        told = count;
        for (let feed = supplies.start[unit]; feed < supplies.start[unit + 1]; feed++) runningSuppliers[supplies.target[feed]]++;
      }
    },
  };
}
