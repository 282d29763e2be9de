import { transposedRows } from '#graph-model/counting-sort.ts';
import type { Rows } from '#graph-model/counting-sort.ts';
import type { FailureModel } from '#graph-model/analysis/failure-model.ts';

/** A failure model of firms that make one thing each, from its inputs, without a record: `suppliers` by input, and the firm that needs each. */
export function failureTables(firms: number, suppliers: Rows, needs: Int32Array): FailureModel {
  const inputs = needs.length;
  const consumers: Rows = { start: Int32Array.from({ length: inputs + 1 }, (_, input) => input), target: needs };
  const firmOfUnit = Int32Array.from({ length: firms }, (_, firm) => firm);
  const knownInputs = new Int32Array(firms);
  for (const firm of needs) knownInputs[firm]++;
  return {
    products: ['Draht'], unitStart: Int32Array.from({ length: firms + 1 }, (_, firm) => firm), firmOfUnit, productOfUnit: new Int32Array(firms).fill(-1), productOfInput: new Int32Array(inputs),
    suppliers, consumers, supplies: transposedRows(firms, suppliers), needs: transposedRows(firms, consumers), knownInputs, unknownInputs: new Int32Array(firms),
  };
}
