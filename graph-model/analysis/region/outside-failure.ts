import type { AnalysisContext } from '../analysis-context.ts';
import { createCascade } from '../cascade.ts';
import { failureModel } from '../failure-model.ts';

/** Which firms of the region stop when everything of these products that firms of the region buy elsewhere fails: positions, in no order. */
export type OutsideFailure = (products: Iterable<string>) => readonly number[];

/**
 * A question for many products over one failure model. An input is hit where all its known suppliers are elsewhere; a supplier of unknown place
 * is not. Each answer costs O(relations of what stops).
 */
export function outsideFailure(context: AnalysisContext, isHere: Uint8Array, isElsewhere: Uint8Array): OutsideFailure {
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
  return (products) => {
    cascade.failUnits([...products].flatMap((product) => hit.get(product) ?? []));
    const stopped = Array.from(cascade.firmOrder.subarray(0, cascade.firmCount)).filter((firm) => isHere[firm] === 1);
    cascade.rollBack(0);
    return stopped;
  };
}
