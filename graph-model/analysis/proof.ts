import type { Cascade } from './cascade.ts';
import { causeOf } from './failure-cascade.ts';
import type { StoppedStep } from './failure-cascade.ts';

/** A step of a proof. A firm that makes several products can have a step for each product concerned. */
export interface ProofStep extends StoppedStep {
  /** The product that the firm can no longer make; absent where it is all that the firm makes. */
  readonly product?: string;
}

/**
 * Why the target units stopped in a cascade that began with everything running: the failed firms, then every stop that the next ones
 * need, the target last. Each cause names only suppliers of earlier steps. In order of stage, id and product; O(relations of the steps).
 */
export function proofOf(cascade: Cascade, targets: Int32Array, firms: readonly string[]): ProofStep[] {
  const { model, cause, stage } = cascade;
  const units = new Set(targets);
  for (const unit of units) {
    const input = cause[unit];
    if (input < 0) continue;
    for (let place = model.suppliers.start[input]; place < model.suppliers.start[input + 1]; place++) units.add(model.suppliers.target[place]);
  }
  const steps = [...units].sort((a, b) => stage[a] - stage[b] || a - b);
  const failed = new Set(steps.filter((unit) => stage[unit] === 0).map((unit) => model.firmOfUnit[unit]));
  return [
    ...[...failed].map((firm) => ({ firm: firms[firm], stage: 0 })),
    ...steps.filter((unit) => stage[unit] > 0).map((unit) => stepOf(cascade, unit, firms)),
  ];
}

function stepOf(cascade: Cascade, unit: number, firms: readonly string[]): ProofStep {
  const { model, stage } = cascade;
  const step = { firm: firms[model.firmOfUnit[unit]], stage: stage[unit], cause: causeOf(cascade, unit, firms) };
  const product = model.productOfUnit[unit];
  return product < 0 ? step : { ...step, product: model.products[product] };
}
