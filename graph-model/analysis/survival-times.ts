import type { AnalysisContext } from './analysis-context.ts';
import type { Cause } from './failure-cascade.ts';
import { positionOf } from './firm-position.ts';
import { stockModel } from './stock-model.ts';
import type { StockModel } from './stock-model.ts';
import { createSurvivalRun } from './survival-run.ts';
import type { FailingFirm, SurvivalRun } from './survival-run.ts';
import type { Period, UnitPeriod } from './survival-state.ts';

/** What may be assumed of a failure in time. */
export interface SurvivalOptions {
  /** Whether failed firms work again after the days to recover that they state; a firm that states none does not come back. */
  readonly recovery?: boolean;
  /** Days to recover by firm, instead of what the firms state. */
  readonly recoverDays?: ReadonlyMap<string, number>;
  /** Whether buyers have an alternative once the days to switch stated for a relation are over. */
  readonly switching?: boolean;
}

/** Why something stops on a day: the stock of an input without a source has run out. */
export interface StockCause extends Cause {
  /** Days of stock of the input; absent where unknown, which counts as 0. */
  readonly stockDays?: number;
  /** The supplier of the input that stopped last, of several the first by id. */
  readonly lastSupplier: string;
}

/** A standstill from day `from` on; `to` is the day on which it ends, absent where it does not. */
export interface Standstill {
  readonly from: number;
  readonly to?: number;
  /** Absent for the firms that failed. */
  readonly cause?: StockCause;
}

/** A firm that stops wholly. The first standstill begins when its Durchhaltezeit is over. */
export interface FirmSurvival {
  readonly firm: string;
  readonly standstills: readonly [Standstill, ...Standstill[]];
}

/** A product that a firm can no longer make while it makes others. */
export interface ProductSurvival extends FirmSurvival {
  readonly product: string;
}

/** How many of the data that an answer needed were there. */
export interface Known {
  readonly known: number;
  readonly of: number;
}

/** Who holds out how long when some firms fail; all days count from the failure, day 0. */
export interface SurvivalTimes {
  /** The firms that failed, in order of id; `back` is the day on which one works again, absent where it does not or that is unknown. */
  readonly failed: readonly { readonly firm: string; readonly back?: number }[];
  /** The firms that stop wholly, the failed ones included, in order of the first day and id. */
  readonly stopped: readonly FirmSurvival[];
  /** The products that firms lose that do not stop, in order of the first day, firm and product. */
  readonly limited: readonly ProductSurvival[];
  /** Stocks that were drawn on. */
  readonly stocks: Known;
  /** Relations whose supplier stood still: days to switch. */
  readonly switching: Known;
  /** Failed firms: days to recover. */
  readonly recovery: Known;
}

/**
 * What happens day by day when these firms fail together on day 0: who stops on which day and why, and is back when. Unknown stock
 * counts as 0, so unknown data make the answer worse, never better. O(relations of what stops · log) beside O(firms) for the tables.
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function survivalTimes(context: AnalysisContext, firmIds: readonly string[], options: SurvivalOptions = {}): SurvivalTimes {
  const stocks = stockModel(context);
  const failures = failuresOf(context, stocks, firmIds, options);
  const run = createSurvivalRun(stocks, { switching: options.switching ?? true });
  run.fail(failures);
  const { firms } = context.network;
  return {
    failed: failures.map(({ firm, back }) => (back === Number.POSITIVE_INFINITY ? { firm: firms[firm] } : { firm: firms[firm], back })),
    ...standstillsOf(run, stocks, firms),
    ...knownOf(run, stocks),
    recovery: { known: failures.filter(({ firm }) => options.recoverDays?.has(firms[firm]) === true || !Number.isNaN(stocks.recoverDays[firm])).length, of: failures.length },
  };
}

/** The firms, each once and in order of id, with the day on which each is back. */
export function failuresOf(context: AnalysisContext, { recoverDays }: StockModel, firmIds: readonly string[], options: SurvivalOptions): FailingFirm[] {
  const positions = [...new Set(firmIds.map((id) => positionOf(context.network, id)))].sort((a, b) => a - b);
  return positions.map((firm) => {
    const stated = options.recoverDays?.get(context.network.firms[firm]) ?? recoverDays[firm];
    return { firm, back: (options.recovery ?? true) && !Number.isNaN(stated) ? stated : Number.POSITIVE_INFINITY };
  });
}

function standstillsOf(run: SurvivalRun, { model, stockDays, inputOfConsumer }: StockModel, firms: readonly string[]): Pick<SurvivalTimes, 'stopped' | 'limited'> {
  const periodsOf = Map.groupBy(run.units, ({ unit }) => unit);

  function causeOf({ cause, from }: UnitPeriod): StockCause {
    const input = inputOfConsumer[cause];
    const suppliers = model.suppliers.target.subarray(model.suppliers.start[input], model.suppliers.start[input + 1]);
    const stoppedOn = (unit: number) => periodsOf.get(unit)!.findLast((period) => period.from <= from)!.from;
    const last = suppliers.reduce((latest, unit) => (stoppedOn(unit) > stoppedOn(latest) ? unit : latest));
    const nameOf = (unit: number) => firms[model.firmOfUnit[unit]];
    return {
      product: model.products[model.productOfInput[input]], suppliers: Array.from(suppliers, nameOf),
      ...(!Number.isNaN(stockDays[cause]) && { stockDays: stockDays[cause] }), lastSupplier: nameOf(last),
    };
  }

  function standstill({ from, to }: Period, because: readonly UnitPeriod[]): Standstill {
    const first = because.reduce((one, other) => (other.cause < one.cause ? other : one));
    return { from, ...(to < Number.POSITIVE_INFINITY && { to }), ...(first.cause >= 0 && { cause: causeOf(first) }) };
  }

  const stopped = [...Map.groupBy(run.firms, ({ firm }) => firm)].map(([firm, periods]) => {
    const units = range(model.unitStart[firm], model.unitStart[firm + 1]).flatMap((unit) => periodsOf.get(unit)!);
    return { position: firm, entry: { firm: firms[firm], standstills: some(periods.map((period) => standstill(period, units.filter(({ from }) => from === period.from)))) } };
  });
  const stands = new Set(stopped.map(({ position }) => position));
  const limited = [...periodsOf].filter(([unit]) => !stands.has(model.firmOfUnit[unit])).map(([unit, periods]) => ({
    position: unit,
    entry: {
      firm: firms[model.firmOfUnit[unit]], product: model.products[model.productOfUnit[unit]],
      standstills: some(periods.map((period) => standstill(period, [period]))),
    },
  }));
  return { stopped: inOrder(stopped), limited: inOrder(limited) };
}

function some(standstills: readonly Standstill[]): FirmSurvival['standstills'] {
  return standstills as FirmSurvival['standstills'];
}

function inOrder<T extends FirmSurvival>(list: readonly { position: number; entry: T }[]): T[] {
  return list.toSorted((a, b) => a.entry.standstills[0].from - b.entry.standstills[0].from || a.position - b.position).map(({ entry }) => entry);
}

function knownOf(run: SurvivalRun, { model: { supplies }, stockDays, switchDays, supplierPlace }: StockModel): Pick<SurvivalTimes, 'stocks' | 'switching'> {
  const feeds = [...new Set(run.units.map(({ unit }) => unit))].flatMap((unit) => range(supplies.start[unit], supplies.start[unit + 1]));
  const countKnown = (days: readonly number[]): Known => ({ known: days.filter((value) => !Number.isNaN(value)).length, of: days.length });
  return {
    stocks: countKnown([...new Set(run.drawn)].map((place) => stockDays[place])),
    switching: countKnown(feeds.map((feed) => switchDays[supplierPlace[feed]])),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
