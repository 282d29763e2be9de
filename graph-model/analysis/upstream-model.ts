import { createPairList, transposedRows } from '../counting-sort.ts';
import type { Rows } from '../counting-sort.ts';
import type { FailureModel } from './failure-model.ts';

/** The part of a failure model that some units depend on. */
export interface UpstreamModel {
  readonly model: FailureModel;
  /** The units asked for, as units of this part. */
  readonly targets: Int32Array;
  /** The firms with at least one unit in this part, ascending. */
  readonly firms: Int32Array;
}

/**
 * Everything that the units depend on through required inputs, over any number of tiers. What fails outside cannot touch them, and what
 * stops outside need not be followed. Firms and products keep their positions. O(firms + relations upstream).
 */
export function upstreamModel(model: FailureModel, targets: Iterable<number>): UpstreamModel {
  const unitOf = unitsUpstream(model, targets);
  const kept = [...unitOf.keys()];
  const inputs = kept.flatMap((unit) => rowOf(model.needs, unit));
  const inputOf = new Map([...new Set(inputs)].sort((a, b) => a - b).map((input, index) => [input, index]));
  const oldInputs = [...inputOf.keys()];
  const suppliers = renumbered(oldInputs, model.suppliers, unitOf);
  const consumers = renumbered(oldInputs, model.consumers, unitOf);
  const firmOfUnit = Int32Array.from(kept, (unit) => model.firmOfUnit[unit]);
  const part: FailureModel = {
    ...model,
    unitStart: unitStarts(model.unitStart.length - 1, firmOfUnit),
    firmOfUnit,
    productOfUnit: Int32Array.from(kept, (unit) => model.productOfUnit[unit]),
    productOfInput: Int32Array.from(oldInputs, (input) => model.productOfInput[input]),
    suppliers, consumers,
    supplies: transposedRows(kept.length, suppliers),
    needs: transposedRows(kept.length, consumers),
  };
  return { model: part, targets: Int32Array.from(targets, (unit) => unitOf.get(unit)!), firms: Int32Array.from(new Set(firmOfUnit)) };
}

/** The units upstream in ascending order, each with its new number. */
function unitsUpstream(model: FailureModel, targets: Iterable<number>): Map<number, number> {
  const found = new Set(targets);
  for (const unit of found) {
    for (const input of rowOf(model.needs, unit)) for (const supplier of rowOf(model.suppliers, input)) found.add(supplier);
  }
  return new Map([...found].sort((a, b) => a - b).map((unit, index) => [unit, index]));
}

function rowOf({ start, target }: Rows, row: number): number[] {
  return Array.from(target.subarray(start[row], start[row + 1]));
}

/** Rows of the kept inputs with new unit numbers; units that are not kept fall out. */
function renumbered(inputs: readonly number[], rows: Rows, unitOf: ReadonlyMap<number, number>): Rows {
  const pairs = createPairList();
  inputs.forEach((input, index) => {
    for (const unit of rowOf(rows, input)) {
      const kept = unitOf.get(unit);
      if (kept !== undefined) pairs.add(index, kept);
    }
  });
  return pairs.rows(inputs.length);
}

function unitStarts(firms: number, firmOfUnit: Int32Array): Int32Array {
  const start = new Int32Array(firms + 1);
  for (const firm of firmOfUnit) start[firm + 1]++;
  for (let firm = 0; firm < firms; firm++) start[firm + 1] += start[firm];
  return start;
}
