import { employeeWeights, salesWeights } from '../affected-shares.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import type { FailureModel } from '../failure-model.ts';
import { walkFailures } from '../failure-walk.ts';
import type { WalkStep } from '../failure-walk.ts';
import { isInRegion } from '../../region.ts';

/** What is lost through single failures: over all of them, and through the worst one. */
export interface Loss {
  readonly total: number;
  readonly largest: number;
}

/**
 * Criticality of a network: over every firm as the one that fails alone, the sum and the largest of what its failure takes with it, the firm itself
 * left out. Firms are counted; employees and volume are shares (0–1) of what is known in all, so a total can exceed 1.
 */
export interface Criticality {
  readonly firms: Loss;
  /** Of the firms in the region; without a region all. */
  readonly region: Loss;
  /** Of the firms that are asked about; for a single one the total is the number of its kritische Stellen. */
  readonly target: Loss;
  readonly employees: Loss;
  readonly volume: Loss;
}

/** The figures in the order of their weights. */
export const FIGURES = ['firms', 'region', 'target', 'employees', 'volume'] as const satisfies readonly (keyof Criticality)[];
export type Figure = (typeof FIGURES)[number];

/** Per figure what each firm counts for. They stay as they are today when a relation is added. */
export type FigureWeights = readonly Float64Array[];

/** The weights of a context; `targets` are positions of firms. */
export function figureWeights(context: AnalysisContext, targets: Iterable<number>): FigureWeights {
  const { dataset, network: { firms, indexOf }, options: { region } } = context;
  const inRegion = new Float64Array(firms.length);
  for (const firm of dataset.firms) if (region === undefined || isInRegion(region, firm) === true) inRegion[indexOf.get(firm.id)!] = 1;
  const target = new Float64Array(firms.length);
  for (const firm of targets) target[firm] = 1;
  const shares = ({ weight, total }: { weight: Float64Array; total: number }) => weight.map((value) => (total === 0 ? 0 : value / total));
  return [new Float64Array(firms.length).fill(1), inRegion, target, shares(employeeWeights(context)), shares(salesWeights(context))];
}

/** Per figure and failed firm what is lost: `table[figure][firm]`. One walk over all failures. */
export function lossTable(model: FailureModel, weights: FigureWeights): Float64Array[] {
  const table = weights.map((weight) => new Float64Array(weight.length));
  walkLosses(model, weights, ({ firms }, lostOf) => {
    for (const firm of firms) table.forEach((losses, figure) => { losses[firm] = lostOf(figure, firm); });
  });
  return table;
}

/** Walks over all failures, at each step with what is lost by figure when one of its firms fails; an input can be taken as one that never fails. */
export function walkLosses(
  model: FailureModel, weights: FigureWeights, visit: (step: WalkStep, lostOf: (figure: number, firm: number) => number) => void, neverFails?: number,
): void {
  const sums = weights.map(() => [0]);
  walkFailures(model, (step) => {
    const { cascade: { firmOrder, firmCount }, depth, firmsBefore } = step;
    weights.forEach((weight, figure) => {
      let sum = sums[figure][depth];
      for (let place = firmsBefore; place < firmCount; place++) sum += weight[firmOrder[place]];
      sums[figure][depth + 1] = sum;
    });
    // Taking the firm itself out again can leave a rounding error.
    visit(step, (figure, firm) => (firmCount === 1 ? 0 : Math.max(0, sums[figure][depth + 1] - weights[figure][firm])));
  }, neverFails);
}

/** Sum and largest of every figure. */
export function criticalityOf(table: readonly Float64Array[]): Criticality {
  return figuresOf((figure) => ({ total: table[figure].reduce((sum, value) => sum + value, 0), largest: table[figure].reduce((most, value) => Math.max(most, value), 0) }));
}

/** Figures by name from figures by number. */
export function figuresOf(loss: (figure: number) => Loss): Criticality {
  return Object.fromEntries(FIGURES.map((name, figure) => [name, loss(figure)])) as unknown as Criticality;
}
