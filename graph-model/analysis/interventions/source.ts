import { relationEnds } from '../analysis-context.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import type { FailureModel } from '../failure-model.ts';
import { productPositions } from '../product-positions.ts';
import { isRequiredFor, marksEnd, marksFrom, requirementMarks } from '../requirement-marks.ts';
import type { Candidate } from './candidates.ts';

/** Where a product would come from at a candidate. */
export interface Source {
  readonly candidate: Candidate;
  /** The unit that would make it; −1 where it would be a new one, beside the products for which the firm tells its inputs apart. */
  readonly unit: number;
  /** The inputs that a new unit would need. */
  readonly needs: readonly number[];
  /** False where a new unit would need an input that nothing needs so far: the model does not hold that. */
  readonly isForeseen: boolean;
}

/** Tells the source that a candidate would be for a product (its position in the model). */
export function sourceFinder(context: AnalysisContext, model: FailureModel): (candidate: Candidate, product: number) => Source {
  const { unitStart, productOfUnit, productOfInput, needs } = model;
  const { buyer } = relationEnds(context);
  const positions = productPositions(context);
  const marks = requirementMarks(context, positions);
  const bought = new Map<number, Set<number>>();
  positions.ofRelation.forEach((product, place) => {
    if (product >= 0) bought.set(buyer[place], (bought.get(buyer[place]) ?? new Set<number>()).add(product));
  });
  const unitFor = (firm: number, product: number) => {
    for (let unit = unitStart[firm]; unit < unitStart[firm + 1]; unit++) if (productOfUnit[unit] < 0 || productOfUnit[unit] === product) return unit;
    return -1;
  };
  const inputsOf = (firm: number) => {
    const inputs = new Map<number, number>();
    for (let place = needs.start[unitStart[firm]]; place < needs.start[unitStart[firm + 1]]; place++) inputs.set(productOfInput[needs.target[place]], needs.target[place]);
    return inputs;
  };
  const isNeeded = (firm: number, input: number, makes: number) => {
    const from = marksFrom(marks, firm, input);
    return isRequiredFor(makes, marks, from, marksEnd(marks, firm, input, from), context.options.unmarkedRequired);
  };
  return (candidate, product) => {
    const { firm } = candidate;
    const unit = unitFor(firm, product);
    if (unit >= 0) return { candidate, unit, needs: [], isForeseen: true };
    const inputs = inputsOf(firm);
    const needed = [...(bought.get(firm) ?? [])].filter((input) => isNeeded(firm, input, product)).map((input) => inputs.get(input));
    return { candidate, unit, needs: needed.filter((input) => input !== undefined), isForeseen: needed.every((input) => input !== undefined) };
  };
}
