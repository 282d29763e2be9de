import type { AnalysisContext } from './analysis-context.ts';
import { positionOf } from './firm-position.ts';

/** Why a firm stops: its input `product` has no running supplier left. */
export interface Cause {
  readonly product: string;
  /** All suppliers of the input, by id. */
  readonly suppliers: readonly string[];
}

/** A firm that stops in a round; without a cause where it failed itself. */
export interface StoppedStep {
  readonly firm: string;
  /** 0 for the firms that failed, then the round in which the firm stops. */
  readonly stage: number;
  readonly cause?: Cause;
}

/** A share from 0 to 1, null where unknown, with the share of the data it needed that was there. */
export interface ShareWithCoverage {
  readonly value: number | null;
  readonly coverage: number;
}

export interface Failure {
  readonly failed: string[];
  readonly stopped: StoppedStep[];
  readonly stages: number;
  readonly employeeShare: ShareWithCoverage;
  readonly volumeShare: ShareWithCoverage;
}

/**
 * What happens when these firms fail.
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function failureOf(context: AnalysisContext, firmIds: readonly string[]): Failure {
  const failed = [...new Set(firmIds.map((id) => positionOf(context.network, id)))].sort((a, b) => a - b).map((position) => context.network.firms[position]);
  const unknown = { value: null, coverage: 0 };
  return { failed, stopped: failed.map((firm) => ({ firm, stage: 0 })), stages: 0, employeeShare: unknown, volumeShare: unknown };
}
