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
export interface SharedInput {
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

/** Where the search for shared sources ends: so many are found, so many suppliers are looked at. */
export interface SharedLimits {
  readonly found: number;
  readonly work: number;
}

/** Shared sources in order of product and source; `complete` is false where a limit ended the search: there may be more. */
export interface SharedSources {
  readonly shared: readonly SharedSource[];
  readonly complete: boolean;
}

/** Collects from one cascade after the other, each set off by the failure of one firm, the inputs of which two suppliers or more have stopped. */
export function sharedSourceCollector(inputs: readonly SharedInput[], limits: SharedLimits) {
  const shared: SharedSource[] = [];
  const suppliersInAll = inputs.reduce((sum, { suppliers }) => sum + suppliers.length, 0);
  let work = 0;
  let complete = true;
  return {
    look(source: number, cascade: Cascade): void {
      // Where one unit alone stops, no input loses two suppliers.
      if (!complete || suppliersInAll === 0 || cascade.count < 2) return;
      if (shared.length >= limits.found || work >= limits.work) {
        complete = false;
        return;
      }
      work += suppliersInAll;
      for (const { product, suppliers } of inputs) {
        const stopped = suppliers.filter((unit) => cascade.stopped[unit] === 1);
        if (stopped.length > 1) shared.push({ product, source, suppliers: Array.from(stopped, (unit) => cascade.model.firmOfUnit[unit]) });
      }
    },
    result: (): SharedSources => ({ shared: shared.sort((a, b) => a.product - b.product || a.source - b.source), complete }),
  };
}
