import type { AnalysisContext } from './analysis-context.ts';
import { createCascade } from './cascade.ts';
import { criticalPairs } from './critical-pairs.ts';
import { failureModel, inputCoverage } from './failure-model.ts';
import { walkFailures } from './failure-walk.ts';
import { positionOf } from './firm-position.ts';
import { inputsWithSeveralSuppliers, sharedBy } from './hidden-sources.ts';
import type { SharedSource } from './hidden-sources.ts';
import { lostSets } from './lost-sets.ts';
import { proofOf } from './proof.ts';
import type { ProofStep } from './proof.ts';
import { upstreamModel } from './upstream-model.ts';
import type { UpstreamModel } from './upstream-model.ts';

/** A kritische Stelle of a firm. */
export interface CriticalFirm {
  readonly firm: string;
  /** How many other firms stop when it alone fails. */
  readonly stops: number;
  /** The steps that show why the firm stops: the failure first, the firm last. Empty beyond `PROOF_STEPS`. */
  readonly proof: ProofStep[];
}

/** Suppliers of one input that depend on the same firm, or on one of themselves: two sources, one root. */
export interface HiddenSource {
  readonly product: string;
  readonly suppliers: string[];
  readonly source: string;
}

/** What a firm hangs on. */
export interface CriticalFirms {
  /** Share of the required inputs of the firm, and of all it depends on, whose suppliers are known. */
  readonly coverage: number;
  /** Most stops first, then in order of id. */
  readonly critical: CriticalFirm[];
  /** Minimal critical pairs in order of id; at most `MOST_PAIRS`. */
  readonly pairs: [string, string][];
  /** False where there are more pairs. */
  readonly pairsComplete: boolean;
  /** In order of product and source. */
  readonly hiddenSources: HiddenSource[];
}

/** Pairs that are listed at most; a firm with more has no use for the rest. */
export const MOST_PAIRS = 10_000;
/** Steps that all proofs of a firm have together at most, so that a chain of thousands does not fill the memory. */
export const PROOF_STEPS = 250_000;

/**
 * Kritische Stellen of a firm: whose failure stops it, alone or in pairs, each with its proof; and inputs whose several suppliers hang
 * on one firm.
 * @throws AtlasError `not_found` where there is no such firm.
 */
export function criticalFirms(context: AnalysisContext, firmId: string): CriticalFirms {
  const { firms } = context.network;
  const firm = positionOf(context.network, firmId);
  const model = failureModel(context);
  const upstream = upstreamModel(model, range(model.unitStart[firm], model.unitStart[firm + 1]));
  const { critical, shared } = everyFailure(upstream, firm);
  const { pairs, complete } = criticalPairs(upstream, new Set([...critical, firm]), MOST_PAIRS);
  return {
    coverage: inputCoverage(model, upstream.firms),
    critical: withProofs(context, upstream, critical),
    pairs: pairs.map(([first, second]) => [firms[first], firms[second]]),
    pairsComplete: complete,
    hiddenSources: shared.map(({ product, suppliers, source }) => ({
      product: model.products[product], suppliers: suppliers.map((supplier) => firms[supplier]), source: firms[source],
    })),
  };
}

/** Lets everything upstream fail once: which failures stop the firm, which stop several suppliers of one of its inputs. */
function everyFailure(upstream: UpstreamModel, firm: number): { critical: number[]; shared: SharedSource[] } {
  const inputs = inputsWithSeveralSuppliers(upstream);
  const critical: number[] = [];
  const shared: SharedSource[] = [];
  walkFailures(upstream.model, (step) => {
    for (const failed of step.firms) {
      if (failed === firm) continue;
      if (upstream.targets.every((unit) => step.cascade.stopped[unit] === 1)) critical.push(failed);
      shared.push(...sharedBy(failed, step.cascade, inputs));
    }
  });
  return { critical, shared: shared.sort((a, b) => a.product - b.product || a.source - b.source) };
}

function withProofs(context: AnalysisContext, upstream: UpstreamModel, critical: readonly number[]): CriticalFirm[] {
  const { firms } = context.network;
  const stops = lostSets(context).firms;
  const cascade = createCascade(upstream.model);
  let steps = 0;
  return [...critical].sort((a, b) => stops[b] - stops[a] || a - b).map((failed) => {
    if (steps >= PROOF_STEPS) return { firm: firms[failed], stops: stops[failed], proof: [] };
    cascade.failFirms([failed]);
    const proof = proofOf(cascade, upstream.targets, firms);
    cascade.rollBack(0);
    steps += proof.length;
    return { firm: firms[failed], stops: stops[failed], proof };
  });
}

function range(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to - from }, (_, index) => from + index);
}
