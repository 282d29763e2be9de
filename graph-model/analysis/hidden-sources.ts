import type { Cascade } from './cascade.ts';
import type { UpstreamModel } from './upstream-model.ts';

/** Suppliers of one input that all stop when one firm fails, as positions. */
export interface SharedSource {
  readonly product: number;
  /** Ascending, two at least; the source itself where it is a supplier too. */
  readonly suppliers: readonly number[];
  readonly source: number;
}

/** An input with several suppliers, as units. */
interface SharedInput {
  readonly product: number;
  readonly suppliers: Int32Array;
}

/** The inputs of the target units that have two suppliers or more, in order of product. */
export function inputsWithSeveralSuppliers({ model, targets }: UpstreamModel): SharedInput[] {
  const { needs, suppliers, productOfInput } = model;
  const inputs = new Set([...targets].flatMap((unit) => Array.from(needs.target.subarray(needs.start[unit], needs.start[unit + 1]))));
  return [...inputs].sort((a, b) => a - b)
    .map((input) => ({ product: productOfInput[input], suppliers: suppliers.target.subarray(suppliers.start[input], suppliers.start[input + 1]) }))
    .filter((input) => input.suppliers.length > 1);
}

/** The inputs of which two suppliers or more have stopped in a cascade that a firm's failure has set off. */
export function sharedBy(source: number, cascade: Cascade, inputs: readonly SharedInput[]): SharedSource[] {
  return inputs
    .map(({ product, suppliers }) => ({
      product, source, suppliers: Array.from(suppliers.filter((unit) => cascade.stopped[unit] === 1), (unit) => cascade.model.firmOfUnit[unit]),
    }))
    .filter(({ suppliers }) => suppliers.length > 1);
}
