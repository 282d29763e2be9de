import type { AnalysisContext } from './analysis-context.ts';
import { criticalOfTargets, hiddenSourcesOf } from './critical-targets.ts';
import type { CriticalFirm, HiddenSource } from './critical-targets.ts';
import { failureModel } from './failure-model.ts';
import { positionOf } from './firm-position.ts';
import { inputsWithSeveralSuppliers } from './hidden-sources.ts';
import { upstreamModel } from './upstream-model.ts';

/** What a firm hangs on. */
export interface CriticalFirms {
  /** Share of the required inputs of the firm, and of all it depends on, whose suppliers are known. */
  readonly coverage: number;
  /** Most stops first, then in order of id. */
  readonly critical: CriticalFirm[];
  /** Minimal critical pairs in order of id, within `PAIR_LIMITS`. */
  readonly pairs: [string, string][];
  /** False where a limit ended the search: there may be more pairs. */
  readonly pairsComplete: boolean;
  /** In order of product and source. */
  readonly hiddenSources: HiddenSource[];
  /** False where a limit ended the search: there may be more. */
  readonly hiddenSourcesComplete: boolean;
}

/**
 * Kritische Stellen of a firm: whose failure stops it, alone or in pairs, each with its proof; and inputs whose several suppliers hang
 * on one firm.
 * @throws AtlasError `not_found` where there is no such firm.
 */
export function criticalFirms(context: AnalysisContext, firmId: string): CriticalFirms {
  const firm = positionOf(context.network, firmId);
  const model = failureModel(context);
  const upstream = upstreamModel(model, range(model.unitStart[firm], model.unitStart[firm + 1]));
  const { shared, ...found } = criticalOfTargets(context, upstream, { self: firm, shared: inputsWithSeveralSuppliers(upstream) });
  return { ...found, hiddenSources: hiddenSourcesOf(context, shared), hiddenSourcesComplete: shared.complete };
}

/** The whole numbers `from` to `to` − 1. */
export function range(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to - from }, (_, index) => from + index);
}
