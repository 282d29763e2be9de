import type { AnalysisContext } from './analysis-context.ts';
import { criticalSources } from './critical-sources.ts';
import { positionOf } from './firm-position.ts';
import { stockModel } from './stock-model.ts';
import type { StockModel } from './stock-model.ts';
import { createSurvivalRun } from './survival-run.ts';
import type { FailingFirm, SurvivalRun } from './survival-run.ts';
import { failuresOf } from './survival-times.ts';
import type { SurvivalOptions } from './survival-times.ts';

export interface StockAdviceOptions extends SurvivalOptions {
  /** The failure to prepare for; unless told, every single firm whose failure stops this one. */
  readonly failed?: readonly string[];
  /** Days of stock more than today; a week unless told. */
  readonly moreDays?: number;
}

/** What more stock changes in one failure; days from the failure. */
export interface StockEffect {
  readonly failed: readonly string[];
  /** The day on which the firm stops today … */
  readonly before: number;
  /** … and with the stock; absent where it then does not stop. */
  readonly after?: number;
  /** Firms that stop today and do not with the stock, this one included. */
  readonly saved: number;
}

/** More stock of some inputs at once. */
export interface StockAdvice {
  /** Products in order of id. They run out together, so more of only one of them would buy nothing, or less. */
  readonly inputs: readonly string[];
  /** Failures in which the firm no longer stops. */
  readonly averted: number;
  /** Days gained, over the other failures. */
  readonly days: number;
  /** Each failure in which it helps, in order of id. */
  readonly effects: readonly StockEffect[];
}

export interface StockAdviceList {
  /** Failures that stop the firm. */
  readonly failures: number;
  /** False where there was no time to look at all of them, in order of id. */
  readonly complete: boolean;
  /** Most failures averted first, then most days, fewest inputs, products by id. */
  readonly advice: readonly StockAdvice[];
}

/** Stops that are computed at most, over all failures: an answer has to come in about a second. */
export const MOST_STOPS = 250_000;

/**
 * What more stock of its inputs buys a firm, by computing each failure anew: the input that stops the firm gets more; where that gains
 * nothing because another one ends on the same day, that one too, and so on up to the whole gain. Other inputs gain nothing.
 * O(failures · inputs) runs.
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function stockAdvice(context: AnalysisContext, firmId: string, options: StockAdviceOptions = {}): StockAdviceList {
  const stocks = stockModel(context);
  const target = positionOf(context.network, firmId);
  const all = options.failed ? [options.failed] : criticalSources(context, target).map((firm) => [context.network.firms[firm]]);
  const changeable = { ...stocks, stockDays: stocks.stockDays.slice() };
  const run = createSurvivalRun(changeable, { switching: options.switching ?? true });
  const found = new Map<string, { inputs: readonly string[]; effects: StockEffect[] }>();
  let failures = 0;
  let [looked, stops] = [0, 0];
  for (const failed of all) {
    if (stops > MOST_STOPS) break;
    looked++;
    const steps = ladder(run, changeable, failuresOf(context, stocks, failed, options), target, options.moreDays ?? 7);
    stops += run.units.length * (2 + (steps?.length ?? 0));
    if (steps !== undefined) failures++;
    for (const { inputs, ...effect } of steps ?? []) {
      const products = inputs.map((input) => stocks.model.products[stocks.model.productOfInput[input]]);
      const key = JSON.stringify(products);
      const advice = found.get(key) ?? { inputs: products, effects: [] };
      advice.effects.push({ failed: [...failed].sort(), ...effect });
      found.set(key, advice);
    }
  }
  return { failures, complete: looked === all.length, advice: [...found.values()].map(summed).sort(bestFirst) };
}

interface Step extends Omit<StockEffect, 'failed'> {
  /** Ascending. */
  readonly inputs: readonly number[];
}

/** Sets of inputs, each larger than the one before, that gain more and more days; undefined where the failure does not stop the firm. */
function ladder(run: SurvivalRun, stocks: StockModel, failures: readonly FailingFirm[], target: number, moreDays: number): Step[] | undefined {
  run.fail(failures);
  const today = stopOf(run, stocks, target);
  if (today === undefined || today.input < 0) return undefined;
  const stoppedToday = new Set(run.firms.map(({ firm }) => firm));
  const steps: Step[] = [];
  const grown = new Map<number, Float64Array>();
  let stop: Stop | undefined = today;
  while (stop !== undefined && stop.input >= 0 && !grown.has(stop.input)) {
    const reached: number = stop.day;
    grown.set(stop.input, addStock(stocks, stop.input, moreDays));
    run.fail(failures);
    stop = stopOf(run, stocks, target);
    if (stop !== undefined && stop.day <= reached) continue;
    const still = new Set(run.firms.map(({ firm }) => firm));
    steps.push({
      inputs: [...grown.keys()].sort((a, b) => a - b), before: today.day, ...(stop && { after: stop.day }),
      saved: [...stoppedToday].filter((firm) => !still.has(firm)).length,
    });
  }
  for (const [input, days] of grown) stocks.stockDays.set(days, stocks.model.consumers.start[input]);
  return steps;
}

interface Stop {
  readonly day: number;
  /** The input that ran out; −1 where the firm failed itself. */
  readonly input: number;
}

function stopOf({ firms, units }: SurvivalRun, { model: { firmOfUnit }, inputOfConsumer }: StockModel, target: number): Stop | undefined {
  const stop = firms.find(({ firm }) => firm === target);
  if (stop === undefined) return undefined;
  const cause = units.filter(({ unit, from }) => firmOfUnit[unit] === target && from === stop.from).reduce((least, unit) => Math.min(least, unit.cause), Number.POSITIVE_INFINITY);
  return { day: stop.from, input: cause < 0 ? -1 : inputOfConsumer[cause] };
}

/** Gives the firm more of an input, unknown stock being none; gives back what it had. */
function addStock({ model: { consumers }, stockDays }: StockModel, input: number, moreDays: number): Float64Array {
  const [from, to] = [consumers.start[input], consumers.start[input + 1]];
  const before = stockDays.slice(from, to);
  for (let place = from; place < to; place++) stockDays[place] = (Number.isNaN(stockDays[place]) ? 0 : stockDays[place]) + moreDays;
  return before;
}

function summed({ inputs, effects }: { inputs: readonly string[]; effects: readonly StockEffect[] }): StockAdvice {
  const delayed = effects.filter(({ after }) => after !== undefined);
  return { inputs, averted: effects.length - delayed.length, days: delayed.reduce((sum, { before, after }) => sum + after! - before, 0), effects };
}

function bestFirst(a: StockAdvice, b: StockAdvice): number {
  return b.averted - a.averted || b.days - a.days || a.inputs.length - b.inputs.length || (a.inputs.join('\n') < b.inputs.join('\n') ? -1 : 1);
}
