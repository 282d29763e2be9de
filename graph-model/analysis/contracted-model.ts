import { createPairList, transposedRows } from '../counting-sort.ts';
import type { FailureModel } from './failure-model.ts';
import { upstreamModel } from './upstream-model.ts';
import type { UpstreamModel } from './upstream-model.ts';

/**
 * The same question with less to look at: whether a target runs, where no unit of `critical` fails by itself. A critical unit stops
 * exactly when the last target does, so all of them and the targets are drawn together into one unit of no firm, the only target that is left. An
 * input that a critical unit supplies cannot fail before that and is left out. O(units + relations of `upstream`).
 */
export function contractedModel({ model, targets }: UpstreamModel, critical: Uint8Array): UpstreamModel {
  const root = model.firmOfUnit.length;
  const numberOf = (unit: number) => (critical[unit] === 1 ? root : unit);
  const kept: number[] = [];
  const supplierPairs = createPairList();
  const consumerPairs = createPairList();
  const addInput = (product: number, suppliers: Int32Array, consumers: Iterable<number>) => {
    const input = kept.push(product) - 1;
    for (const unit of suppliers) supplierPairs.add(input, numberOf(unit));
    for (const unit of consumers) consumerPairs.add(input, unit);
  };
  for (let input = 0; input < model.productOfInput.length; input++) {
    const suppliers = model.suppliers.target.subarray(model.suppliers.start[input], model.suppliers.start[input + 1]);
    if (suppliers.some((unit) => critical[unit] === 1)) continue;
    const consumers = model.consumers.target.subarray(model.consumers.start[input], model.consumers.start[input + 1]);
    addInput(model.productOfInput[input], suppliers, new Set(Array.from(consumers, numberOf)));
  }
  // A firm with several products runs while one of them does, and a product is there while one of its makers runs.
  if (targets.every((unit) => critical[unit] === 0)) addInput(-1, targets, [root]);
  const suppliers = supplierPairs.rows(kept.length);
  const consumers = consumerPairs.rows(kept.length);
  const units = root + 1;
  const contracted: FailureModel = {
    ...model,
    unitStart: withLast(model.unitStart, units),
    firmOfUnit: withLast(model.firmOfUnit, model.unitStart.length - 1),
    productOfUnit: withLast(model.productOfUnit, -1),
    productOfInput: Int32Array.from(kept),
    suppliers, consumers,
    supplies: transposedRows(units, suppliers),
    needs: transposedRows(units, consumers),
  };
  return upstreamModel(contracted, [root]);
}

function withLast(values: Int32Array, last: number): Int32Array {
  const longer = new Int32Array(values.length + 1);
  longer.set(values);
  longer[values.length] = last;
  return longer;
}
