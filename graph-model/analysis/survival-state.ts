import { createDayQueue } from './day-queue.ts';
import type { DayQueue } from './day-queue.ts';
import type { StockModel } from './stock-model.ts';

/** From `from` on something stands still, until `to`: `Infinity` where that has no end. */
export interface Period {
  readonly from: number;
  to: number;
}

export interface UnitPeriod extends Period {
  readonly unit: number;
  /** The place of `consumers` whose stock ran out first, of several the smallest product; −1 for a unit that failed. */
  readonly cause: number;
}

export interface FirmPeriod extends Period {
  readonly firm: number;
  /** How many stops on the same day this one follows from. */
  readonly round: number;
}

/** What a unit does. */
export const [RUNS, STANDS, FAILED] = [0, 1, 2];
/** Why a unit may run again: its inputs may all have sources, or its own failure is over. */
export const [NO_COMEBACK, HOPED, RECOVERED] = [0, 1, 2];
/** What is due on a day. */
export const [SWITCH_DUE, RECOVERY_DUE, STOCK_OUT] = [0, 1, 2];
export const NEVER = Number.POSITIVE_INFINITY;

/** Round of units that do not stop today. */
export const NOT_TODAY = -1;

/** How far a failure has come. */
export interface SurvivalState extends StockModel {
  readonly switching: boolean;
  readonly queue: DayQueue;
  /** Per unit: runs, stands, or has failed. */
  readonly state: Uint8Array;
  /** Of units that stop today: the place of `consumers` that stops them, and how many others have to stop before within the day. */
  readonly cause: Int32Array;
  readonly round: Int32Array;
  /** Last standstill of every unit in `units`, of every firm in `firms`. */
  readonly periodOf: Int32Array;
  readonly firmPeriodOf: Int32Array;
  readonly runningUnits: Int32Array;
  /** Per input its suppliers that run, and one more where there is an alternative; and how it is when everything runs. */
  readonly sources: Int32Array;
  readonly allSources: Int32Array;
  /** Per input: whether there is an alternative, and whether there was no source on the day before. */
  readonly replaced: Uint8Array;
  readonly wasEmpty: Uint8Array;
  /** Per place of `consumers` the day on which the stock runs out, while the input has no source. */
  readonly outOn: Float64Array;
  readonly units: UnitPeriod[];
  readonly firms: FirmPeriod[];
  readonly drawn: number[];
  /** Of the present day: per unit whether and why it may run again, and those units; the units that stop; the inputs whose sources change. */
  readonly comeback: Uint8Array;
  readonly returning: number[];
  readonly struck: number[];
  readonly isChanged: Uint8Array;
  readonly changed: number[];
}

/** Everything runs. O(units + relations). */
export function initialState(stocks: StockModel, switching: boolean): SurvivalState {
  const { model: { firmOfUnit, unitStart, suppliers, consumers, productOfInput } } = stocks;
  const inputs = productOfInput.length;
  const run: SurvivalState = {
    ...stocks, switching,
    queue: createDayQueue(),
    state: new Uint8Array(firmOfUnit.length),
    cause: new Int32Array(firmOfUnit.length),
    round: new Int32Array(firmOfUnit.length).fill(NOT_TODAY),
    periodOf: new Int32Array(firmOfUnit.length).fill(-1),
    firmPeriodOf: new Int32Array(unitStart.length - 1).fill(-1),
    runningUnits: Int32Array.from({ length: unitStart.length - 1 }, (_, firm) => unitStart[firm + 1] - unitStart[firm]),
    sources: new Int32Array(inputs),
    allSources: new Int32Array(inputs),
    replaced: new Uint8Array(inputs),
    wasEmpty: new Uint8Array(inputs),
    outOn: new Float64Array(consumers.target.length).fill(NEVER),
    units: [], firms: [], drawn: [],
    comeback: new Uint8Array(firmOfUnit.length),
    returning: [], struck: [],
    isChanged: new Uint8Array(inputs),
    changed: [],
  };
  for (let input = 0; input < inputs; input++) {
    run.allSources[input] = suppliers.start[input + 1] - suppliers.start[input];
    // Who can switch in no time never lacks the input.
    if (switching && stocks.switchDays.subarray(suppliers.start[input], suppliers.start[input + 1]).includes(0)) run.allSources[input]++;
  }
  run.sources.set(run.allSources);
  return run;
}

/** Takes back what the last failure has done. O(relations of what stopped). */
export function restore(run: SurvivalState): void {
  const { model: { firmOfUnit, unitStart, supplies, consumers } } = run;
  for (const { unit } of run.units) {
    const firm = firmOfUnit[unit];
    run.state[unit] = RUNS;
    run.periodOf[unit] = run.firmPeriodOf[firm] = -1;
    run.runningUnits[firm] = unitStart[firm + 1] - unitStart[firm];
    for (let feed = supplies.start[unit]; feed < supplies.start[unit + 1]; feed++) {
      const input = supplies.target[feed];
      run.sources[input] = run.allSources[input];
      run.replaced[input] = run.wasEmpty[input] = 0;
      for (let place = consumers.start[input]; place < consumers.start[input + 1]; place++) run.outOn[place] = NEVER;
    }
  }
  run.units.length = run.firms.length = run.drawn.length = 0;
  run.queue.clear();
}
