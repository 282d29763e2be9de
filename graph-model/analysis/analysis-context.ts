import { networkWithEnds } from '../compact-network.ts';
import type { CompactNetwork, Ends } from '../compact-network.ts';
import type { Dataset } from '../dataset.ts';
import type { Region } from '../region.ts';

/** What an analysis may assume. */
export interface AnalysisOptions {
  /** Only relations in force on this day (`YYYY-MM-DD`) count; without a day every relation does. */
  readonly day?: string;
  /** Whether an input that nobody marked essential or not counts as required. */
  readonly unmarkedRequired?: boolean;
  /** Region whose employees and purchases are looked at; without one, all firms. */
  readonly region?: Region;
}

/** One dataset under one set of assumptions, with everything that several analyses share. */
export interface AnalysisContext {
  readonly dataset: Dataset;
  readonly options: { readonly day?: string; readonly unmarkedRequired: boolean; readonly region?: Region };
  /** The firm network; values of measures are in order of its `firms`. */
  readonly network: CompactNetwork;
  /** Where to compute what hangs on nothing but who supplies whom with what: this context, or one with the same relations. */
  readonly ends: AnalysisContext;
  /** What `compute` gives for this context, computed on first use and then kept, one result per function. */
  readonly share: <T>(compute: (context: AnalysisContext) => T) => T;
}

/**
 * A context for the analyses of a dataset. Nothing is computed until an analysis asks for it, then it is kept. `ends` is a context of the same firms
 * and relations, which differ in nothing but marks, stocks and volumes that are not stated in euro: what does not read these is taken from there.
 * @throws AtlasError `bad_input`, at first use, where records name firms that are not in the data.
 */
export function createAnalysisContext(dataset: Dataset, options: AnalysisOptions = {}, ends?: AnalysisContext): AnalysisContext {
  const parts = new Map<unknown, unknown>();
  const context: AnalysisContext = {
    dataset,
    options: { ...options, unmarkedRequired: options.unmarkedRequired ?? true },
    get network() {
      return ends?.network ?? context.share(networkOf).network;
    },
    get ends() {
      return ends ?? context;
    },
    share<T>(compute: (context: AnalysisContext) => T): T {
      if (!parts.has(compute)) parts.set(compute, compute(context));
      return parts.get(compute) as T;
    },
  };
  return context;
}

/** Supplier and buyer of every relation of the dataset, in force or not, by position in the network's firms. */
export function relationEnds({ ends }: AnalysisContext): Ends {
  return ends.share(networkOf).ends;
}

function networkOf({ dataset, options }: AnalysisContext): ReturnType<typeof networkWithEnds> {
  return networkWithEnds(dataset, options);
}
