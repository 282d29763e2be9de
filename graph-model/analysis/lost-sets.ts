import { employeeWeights, salesWeights } from './affected-shares.ts';
import type { AnalysisContext } from './analysis-context.ts';
import type { Cascade } from './cascade.ts';
import { failureModel } from './failure-model.ts';
import type { FailureModel } from './failure-model.ts';
import { walkFailures } from './failure-walk.ts';

/** What the failure of each firm alone takes with it; the firm itself is not counted. */
export interface LostSets {
  /** Number of firms in lost(i). */
  readonly firms: Int32Array;
  /** Known employees in lost(i); of the region's firms where a region is given. */
  readonly employees: Float64Array;
  /** Euro per year that the firms of lost(i) are known to sell for. */
  readonly sales: Float64Array;
}

/** The lost sets of all firms of the context. */
export function lostSets(context: AnalysisContext): LostSets {
  return context.share(lostSetsOfContext);
}

function lostSetsOfContext(context: AnalysisContext): LostSets {
  return lostSetsOf(failureModel(context), employeeWeights(context).weight, salesWeights(context).weight);
}

/** lost(i) of every firm i, in one walk over all failures (`walkFailures`). */
export function lostSetsOf(model: FailureModel, employees: Float64Array, sales: Float64Array): LostSets {
  const count = model.unitStart.length - 1;
  const lost: LostSets = { firms: new Int32Array(count), employees: new Float64Array(count), sales: new Float64Array(count) };
  // Sums over what has stopped with the first steps of the way down, by their number.
  const employeesAt = [0];
  const salesAt = [0];
  walkFailures(model, ({ firms, cascade, depth, firmsBefore }) => {
    employeesAt[depth + 1] = employeesAt[depth] + sumOver(cascade, firmsBefore, employees);
    salesAt[depth + 1] = salesAt[depth] + sumOver(cascade, firmsBefore, sales);
    for (const firm of firms) {
      lost.firms[firm] = cascade.firmCount - 1;
      if (cascade.firmCount === 1) continue;
      // Taking the firm itself out again can leave a rounding error below 0.
      lost.employees[firm] = Math.max(0, employeesAt[depth + 1] - employees[firm]);
      lost.sales[firm] = Math.max(0, salesAt[depth + 1] - sales[firm]);
    }
  });
  return lost;
}

/** Weight of the firms that stopped after the first `before`. */
function sumOver({ firmOrder, firmCount }: Cascade, before: number, weight: Float64Array): number {
  let sum = 0;
  for (let place = before; place < firmCount; place++) sum += weight[firmOrder[place]];
  return sum;
}

/** The firms of lost(i) by id, for every firm whose failure stops another one; both in order of id. Like `lostSets`, one walk over all failures. */
export function lostLists(context: AnalysisContext): { firm: string; stops: string[] }[] {
  const { firms: ids } = context.network;
  const lists: { position: number; stops: string[] }[] = [];
  walkFailures(failureModel(context), ({ firms, cascade }) => {
    if (cascade.firmCount < 2) return;
    const stopped = cascade.firmOrder.slice(0, cascade.firmCount).sort();
    for (const position of firms) lists.push({ position, stops: Array.from(stopped).filter((firm) => firm !== position).map((firm) => ids[firm]) });
  });
  return lists.sort((a, b) => a.position - b.position).map(({ position, stops }) => ({ firm: ids[position], stops }));
}
