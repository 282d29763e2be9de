import type { AnalysisContext } from '../analysis-context.ts';
import { createCascade } from '../cascade.ts';
import { criticalSources } from '../critical-sources.ts';
import { failureModel } from '../failure-model.ts';

/** What stops today's supplier, and which firms stop with it. */
export interface SharedFailures {
  /** Independence of a firm: 1 where nothing stops both, 0 where something does, unknown where its suppliers are. */
  readonly partOf: (firm: number) => { readonly value?: number; readonly shared: readonly number[] };
}

/**
 * The single failures that stop today's supplier – its own, and those of its kritische Stellen, the roots that it hangs on – each run through the network
 * once to see whom else they stop. The searching firm's own failure is none of them. O(Σ relations of what stops).
 */
export function sharedFailures(context: AnalysisContext, supplier: number, buyer: number | undefined): SharedFailures {
  const model = failureModel(context);
  const cascade = createCascade(model);
  const { inStart } = context.network;
  const stops = new Map<number, number[]>();
  for (const failed of [...criticalSources(context, supplier), supplier].filter((firm) => firm !== buyer)) {
    cascade.failFirms([failed]);
    for (let place = 0; place < cascade.firmCount; place++) {
      const stopped = cascade.firmOrder[place];
      if (stopped !== supplier) stops.set(stopped, [...stops.get(stopped) ?? [], failed]);
    }
    cascade.rollBack(0);
  }
  const isUnknown = (firm: number) => inStart[firm] === inStart[firm + 1];
  return {
    partOf: (firm) => {
      const shared = stops.get(firm) ?? [];
      if (shared.length > 0) return { value: 0, shared };
      return isUnknown(firm) ? { shared } : { value: 1, shared };
    },
  };
}
