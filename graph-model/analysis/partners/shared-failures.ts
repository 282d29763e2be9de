import type { AnalysisContext } from '../analysis-context.ts';
import { createCascade } from '../cascade.ts';
import { criticalSources } from '../critical-sources.ts';
import { failureModel } from '../failure-model.ts';

/** Units that are stopped at most to find them; a million take a tenth of a second. */
const MOST_WORK = 3_000_000;
/** Failures in common that are told of a firm: one would do. */
const TOLD = 10;

/** What stops today's supplier, and which firms stop with it. */
export interface SharedFailures {
  /** Independence of a firm: 1 where nothing stops both, 0 where something does, unknown where its suppliers are. */
  readonly partOf: (firm: number) => { readonly value?: number; readonly shared: readonly number[] };
}

/**
 * The single failures that stop today's supplier – its own, and those of its kritische Stellen, the roots that it hangs on – each run through the network
 * once to see whom else they stop. The searching firm's own failure is none of them. Where failures stop so much that not all can be run, no failure in
 * common is unknown, not independence. O(Σ relations of what stops), up to a limit.
 */
export function sharedFailures(context: AnalysisContext, supplier: number, buyer: number | undefined): SharedFailures {
  const model = failureModel(context);
  const cascade = createCascade(model);
  const { inStart } = context.network;
  const stops = new Map<number, number[]>();
  let work = 0;
  for (const failed of [supplier, ...criticalSources(context, supplier)].filter((firm) => firm !== buyer)) {
    if (work > MOST_WORK) break;
    cascade.failFirms([failed]);
    work += cascade.count;
    for (let place = 0; place < cascade.firmCount; place++) {
      const stopped = cascade.firmOrder[place];
      const known = stops.get(stopped);
      if (known === undefined) stops.set(stopped, [failed]);
      else if (known.length < TOLD) known.push(failed);
    }
    cascade.rollBack(0);
  }
  const isUnknown = (firm: number) => inStart[firm] === inStart[firm + 1];
  return {
    partOf: (firm) => {
      const shared = stops.get(firm) ?? [];
      if (shared.length > 0) return { value: 0, shared };
      return isUnknown(firm) || work > MOST_WORK ? { shared } : { value: 1, shared };
    },
  };
}
