import type { StockAdviceList } from '#graph-model/analysis/stock-advice.ts';
import type { FirmSurvival, ProductSurvival, Standstill, SurvivalTimes } from '#graph-model/analysis/survival-times.ts';
import type { NetworkSurvival } from '#graph-model/analysis/time-to-survive.ts';
import type { DaysView, networkSurvival, stockAdvice } from '#graph-model/contract/days.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import { firmRef, productRef, type NameIndex } from './firm-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** Who stops on which day, with names. */
export function presentDays({ revision, index }: NamedNetwork, times: SurvivalTimes): DaysView {
  return {
    revision, ...times,
    failed: times.failed.map(({ firm, ...rest }) => ({ firm: firmRef(index, firm), ...rest })),
    stopped: times.stopped.map((entry) => presentSurvival(index, entry)),
    limited: times.limited.map((entry) => presentSurvival(index, entry)),
  };
}

/** How long the network holds out for every failure, with names. */
export function presentNetworkSurvival({ revision, index }: NamedNetwork, outcomes: readonly NetworkSurvival[]): ResultOf<typeof networkSurvival> {
  return {
    revision,
    firms: outcomes.map(({ firm, first, ...rest }) => ({ firm: firmRef(index, firm), ...(first !== undefined && { first: firmRef(index, first) }), ...rest })),
  };
}

/** What more stock buys a firm, with names. */
export function presentStockAdvice({ revision, index }: NamedNetwork, firm: string, { failures, complete, advice }: StockAdviceList): ResultOf<typeof stockAdvice> {
  return {
    revision, firm: firmRef(index, firm), failures, complete,
    advice: advice.map(({ inputs, effects, ...rest }) => ({
      inputs: inputs.map((id) => productRef(index, id)), ...rest,
      effects: effects.map(({ failed, ...effect }) => ({ failed: failed.map((id) => firmRef(index, id)), ...effect })),
    })),
  };
}

function presentSurvival(index: NameIndex, entry: FirmSurvival | ProductSurvival) {
  const standstill = ({ from, to, cause }: Standstill) => ({
    from, to,
    cause: cause && {
      product: productRef(index, cause.product), suppliers: cause.suppliers.map((id) => firmRef(index, id)), stockDays: cause.stockDays, lastSupplier: firmRef(index, cause.lastSupplier),
    },
  });
  return { firm: firmRef(index, entry.firm), ...('product' in entry && { product: productRef(index, entry.product) }), standstills: entry.standstills.map(standstill) };
}
