import type { AnalysisContext } from './analysis-context.ts';
import { stockModel } from './stock-model.ts';
import type { StockModel } from './stock-model.ts';
import { createSurvivalRun } from './survival-run.ts';
import type { SurvivalRun } from './survival-run.ts';
import type { FirmPeriod } from './survival-state.ts';
import type { Known } from './survival-times.ts';

/**
 * Whether the others hold out until a failed firm is back: `holds`, `stops_before` (time to survive < time to recover), or `unknown`
 * where somebody stops and the firm does not say how long it takes to recover.
 */
export type SurvivalVerdict = 'holds' | 'stops_before' | 'unknown';

/** How long the network holds out when one firm fails, beside how long that lasts; days from the failure. */
export interface NetworkSurvival {
  readonly firm: string;
  /** The day on which the first other firm stops as long as this one is not back; absent where nobody stops. */
  readonly timeToSurvive?: number;
  /** The firm that stops first; of those of one day one that waits for no other of that day, of several the first by id. */
  readonly first?: string;
  /** Absent where unknown. */
  readonly timeToRecover?: number;
  readonly verdict: SurvivalVerdict;
  /** Stocks that were drawn on until then. */
  readonly stocks: Known;
}

/**
 * Time to survive against time to recover for every firm as the one that fails, in order of id. Buyers switch to alternatives where they
 * have stated how long that takes. Follows each failure only until somebody else stops: O(Σ relations of what stops until then · log). Not kept with the
 * context: a record for every firm takes more memory than the network.
 */
export function networkSurvival(context: AnalysisContext): readonly NetworkSurvival[] {
  const { firms } = context.network;
  const stocks = stockModel(context);
  const run = createSurvivalRun(stocks, { switching: true });
  return firms.map((id, firm) => {
    run.fail([{ firm, back: Number.POSITIVE_INFINITY }], 'first_stop');
    return { firm: id, ...outcomeOf(run, stocks, firm, firms) };
  });
}

function outcomeOf(run: SurvivalRun, { recoverDays, stockDays }: StockModel, failed: number, firms: readonly string[]): Omit<NetworkSurvival, 'firm'> {
  const back = recoverDays[failed];
  const isBackKnown = !Number.isNaN(back);
  const others = run.firms.filter(({ firm }) => firm !== failed);
  const first = others.reduce<FirmPeriod | undefined>((best, one) => (best === undefined || isBefore(one, best) ? one : best), undefined);
  const timeToSurvive = first?.from ?? Number.POSITIVE_INFINITY;
  return {
    ...(first && { timeToSurvive, first: firms[first.firm] }),
    ...(isBackKnown && { timeToRecover: back }),
    verdict: first === undefined || timeToSurvive >= back ? 'holds' : isBackKnown ? 'stops_before' : 'unknown',
    stocks: { known: run.drawn.reduce((known, place) => known + (Number.isNaN(stockDays[place]) ? 0 : 1), 0), of: run.drawn.length },
  };
}

function isBefore(a: FirmPeriod, b: FirmPeriod): boolean {
  return (a.from - b.from || a.round - b.round || a.firm - b.firm) < 0;
}
