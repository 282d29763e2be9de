import type { AnalysisContext } from './analysis-context.ts';
import { criticalSources } from './critical-sources.ts';
import { positionOf } from './firm-position.ts';
import { MOST_STOPS } from './stock-advice.ts';
import { stockModel } from './stock-model.ts';
import type { StockModel } from './stock-model.ts';
import { createSurvivalRun } from './survival-run.ts';
import type { SurvivalRun } from './survival-run.ts';
import { NEVER } from './survival-state.ts';
import type { SurvivalVerdict } from './time-to-survive.ts';

/** How long a firm holds out when one other firm fails; days from the failure. */
export interface SourceSurvival {
  readonly failed: string;
  /** The day on which the firm stops as long as the other one is not back; absent where it does not: it finds alternatives. */
  readonly timeToSurvive?: number;
  /** The day on which the other firm is back; absent where unknown. */
  readonly timeToRecover?: number;
  /** The day on which the first standstill of the firm ends; absent where it has none, or none that ends. */
  readonly until?: number;
  readonly verdict: SurvivalVerdict;
  /** What runs out, a product id, and for how many days the firm has it in stock: absent where unknown, counted as 0. */
  readonly product?: string;
  readonly stockDays?: number;
}

/** How long a firm holds out in each single failure that can stop it. */
export interface FirmSurvivalList {
  /** False where there was no time to look at all failures, in order of id. */
  readonly complete: boolean;
  /** The soonest standstill first, then by id. */
  readonly sources: readonly SourceSurvival[];
}

/**
 * Durchhaltezeit of a firm for each of its kritische Stellen, beside the time these take to recover. Unknown stock counts as 0, so the firm
 * holds out no shorter than is said. Buyers switch to alternatives where they have stated how long that takes. O(failures) runs.
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function firmSurvival(context: AnalysisContext, firmId: string): FirmSurvivalList {
  const stocks = stockModel(context);
  const target = positionOf(context.network, firmId);
  const run = createSurvivalRun(stocks, { switching: true });
  const failures = criticalSources(context, target);
  const sources: SourceSurvival[] = [];
  let stops = 0;
  for (const failed of failures) {
    if (stops > MOST_STOPS) break;
    run.fail([{ firm: failed, back: NEVER }]);
    stops += run.units.length;
    sources.push({ failed: context.network.firms[failed], ...outcomeOf(run, stocks, failed, target) });
  }
  const first = ({ timeToSurvive = NEVER }: SourceSurvival) => timeToSurvive;
  // Two failures that never stop it come in order of id; their difference would be no number.
  return { complete: sources.length === failures.length, sources: sources.sort((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b))) };
}

/** Reads the run in which the failed firm does not come back, then lets it come back to see when the standstill ends. */
function outcomeOf(run: SurvivalRun, stocks: StockModel, failed: number, target: number): Omit<SourceSurvival, 'failed'> {
  const stop = run.firms.find(({ firm }) => firm === target);
  const back = stocks.recoverDays[failed];
  const recovery = Number.isNaN(back) ? {} : { timeToRecover: back };
  if (stop === undefined) return { ...recovery, verdict: 'holds' };
  const told = { timeToSurvive: stop.from, ...recovery, ...shortageOf(run, stocks, target, stop.from) };
  if (stop.from >= back) return { ...told, verdict: 'holds' };
  if (Number.isNaN(back)) return { ...told, ...ended(stop.to), verdict: 'unknown' };
  run.fail([{ firm: failed, back }]);
  return { ...told, ...ended(run.firms.find(({ firm }) => firm === target)?.to ?? NEVER), verdict: 'stops_before' };
}

function ended(to: number): { readonly until?: number } {
  return to === NEVER ? {} : { until: to };
}

/** The input whose end stops the firm on a day, of several the smallest product. */
function shortageOf({ units }: SurvivalRun, { model, inputOfConsumer, stockDays }: StockModel, target: number, day: number): Pick<SourceSurvival, 'product' | 'stockDays'> {
  const cause = units.filter(({ unit, from }) => model.firmOfUnit[unit] === target && from === day).reduce((least, unit) => Math.min(least, unit.cause), NEVER);
  const product = model.products[model.productOfInput[inputOfConsumer[cause]]];
  return Number.isNaN(stockDays[cause]) ? { product } : { product, stockDays: stockDays[cause] };
}
