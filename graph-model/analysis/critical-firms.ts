import type { AnalysisContext } from './analysis-context.ts';
import type { StoppedStep } from './failure-cascade.ts';
import { positionOf } from './firm-position.ts';

/** A kritische Stelle of a firm. */
export interface CriticalFirm {
  readonly firm: string;
  /** How many firms stop when it alone fails. */
  readonly stops: number;
  /** The steps that show why the firm stops, from the failure to the firm. */
  readonly proof: StoppedStep[];
}

/** Suppliers of one input that depend on the same firm: two sources, one root. */
export interface HiddenSource {
  readonly product: string;
  readonly suppliers: readonly string[];
  readonly source: string;
}

export interface CriticalFirms {
  /** Share of the inputs in reach whose suppliers are known. */
  readonly coverage: number;
  readonly critical: CriticalFirm[];
  readonly pairs: [string, string][];
  readonly hiddenSources: HiddenSource[];
}

/**
 * Kritische Stellen of a firm.
 * @throws AtlasError `not_found` where there is no such firm.
 */
export function criticalFirms(context: AnalysisContext, firmId: string): CriticalFirms {
  positionOf(context.network, firmId);
  return { coverage: 0, critical: [], pairs: [], hiddenSources: [] };
}
