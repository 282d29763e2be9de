import type { AnalysisContext } from '../analysis-context.ts';
import { createCascade } from '../cascade.ts';
import { failureModel } from '../failure-model.ts';

/** How many firms of the region stop, and how many stop or are among the buyers. */
export interface OutsideLoss {
  readonly stops: number;
  readonly hit: number;
}

/** What happens when everything of these products that firms of the region buy elsewhere fails; undefined once the work is used up. */
export type OutsideFailure = (products: Iterable<string>, buyers: ReadonlySet<number>) => OutsideLoss | undefined;

/**
 * A question for many products over one failure model. An input is hit where all its known suppliers are elsewhere; a supplier of unknown place
 * is not. Each answer costs O(relations of what stops); after `work` units have stopped, over all answers, there is none any more.
 */
export function outsideFailure(context: AnalysisContext, isHere: Uint8Array, isElsewhere: Uint8Array, work: number): OutsideFailure {
  const model = failureModel(context);
  const { productOfInput, suppliers, consumers, firmOfUnit } = model;
  const hit = new Map<string, number[]>();
  for (let input = 0; input < productOfInput.length; input++) {
    const units = consumers.target.subarray(consumers.start[input], consumers.start[input + 1]);
    if (units.length === 0 || isHere[firmOfUnit[units[0]]] === 0) continue;
    const isAllElsewhere = suppliers.target.subarray(suppliers.start[input], suppliers.start[input + 1]).every((unit) => isElsewhere[firmOfUnit[unit]] === 1);
    if (!isAllElsewhere) continue;
    const product = model.products[productOfInput[input]];
    const known = hit.get(product);
    if (known === undefined) hit.set(product, [...units]);
    else known.push(...units);
  }
  const cascade = createCascade(model);
  let left = work;
  return (products, buyers) => {
    if (left <= 0) return undefined;
    cascade.failUnits([...products].flatMap((product) => hit.get(product) ?? []));
    let [stops, others] = [0, 0];
    for (let place = 0; place < cascade.firmCount; place++) {
      const firm = cascade.firmOrder[place];
      if (isHere[firm] === 0) continue;
      stops++;
      if (!buyers.has(firm)) others++;
    }
    left -= cascade.count;
    cascade.rollBack(0);
    return { stops, hit: buyers.size + others };
  };
}
