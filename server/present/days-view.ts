import type { FirmSurvivalList } from '#graph-model/analysis/firm-survival.ts';
import type { StockAdviceList } from '#graph-model/analysis/stock-advice.ts';
import type { NetworkSurvival } from '#graph-model/analysis/time-to-survive.ts';
import type { FirmSurvivalView, networkSurvival, stockAdvice } from '#graph-model/contract/days.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import { firmRef, productRef } from './firm-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** How long the network holds out for every failure, with names. */
export function presentNetworkSurvival({ revision, index }: NamedNetwork, outcomes: readonly NetworkSurvival[]): ResultOf<typeof networkSurvival> {
  return {
    revision,
    firms: outcomes.map(({ firm, first, ...rest }) => ({ firm: firmRef(index, firm), ...(first !== undefined && { first: firmRef(index, first) }), ...rest })),
  };
}

/** How long a firm holds out in each failure that can stop it, with names. */
export function presentFirmSurvival({ revision, index }: NamedNetwork, firm: string, { complete, sources }: FirmSurvivalList): FirmSurvivalView {
  return {
    revision, firm: firmRef(index, firm), complete,
    sources: sources.map(({ failed, product, ...rest }) => ({ failed: firmRef(index, failed), ...rest, ...(product !== undefined && { product: productRef(index, product) }) })),
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
