import type { AnalysisContext } from './analysis-context.ts';
import { createCascade } from './cascade.ts';
import { contractedModel } from './contracted-model.ts';
import { criticalPairs } from './critical-pairs.ts';
import type { PairLimits } from './critical-pairs.ts';
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
  /** The steps that show why the firm stops: the failure first, the firm last. Empty beyond `PROOF_LIMITS`. */
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
  /** Minimal critical pairs in order of id, within `PAIR_LIMITS`. */
  readonly pairs: [string, string][];
  /** False where a limit ended the search: there may be more pairs. */
  readonly pairsComplete: boolean;
  /** In order of product and source. */
  readonly hiddenSources: HiddenSource[];
}

/** Where the search for pairs ends: more are of no use to anyone, and an answer has to come in about a second. */
export const PAIR_LIMITS: PairLimits = { pairs: 10_000, work: 2_000_000 };
/** Steps that all proofs of a firm have together at most, and units that are stopped for them: beyond, proofs are left empty. */
export const PROOF_LIMITS = { steps: 250_000, work: 5_000_000 };

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
  const { critical, criticalUnits, shared } = everyFailure(upstream, firm);
  const { pairs, complete } = criticalPairs(contractedModel(upstream, criticalUnits), [...critical, firm], PAIR_LIMITS);
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

/** What every single failure upstream of a firm does to it. */
interface SingleFailures {
  /** Firms whose failure stops the firm. */
  readonly critical: readonly number[];
  /** 1 for units whose stop stops the firm; so for the firm's own unit where it has only one. */
  readonly criticalUnits: Uint8Array;
  /** Failures that stop several suppliers of one of its inputs, in order of product and source. */
  readonly shared: readonly SharedSource[];
}

function everyFailure(upstream: UpstreamModel, firm: number): SingleFailures {
  const inputs = inputsWithSeveralSuppliers(upstream);
  const critical: number[] = [];
  const criticalUnits = new Uint8Array(upstream.model.firmOfUnit.length);
  const shared: SharedSource[] = [];
  walkFailures(upstream.model, ({ firms, units, cascade }) => {
    const failed = firms.filter((other) => other !== firm);
    shared.push(...failed.flatMap((source) => sharedBy(source, cascade, inputs)));
    if (upstream.targets.some((unit) => cascade.stopped[unit] === 0)) return;
    critical.push(...failed);
    for (const unit of units) criticalUnits[unit] = 1;
  });
  return { critical, criticalUnits, shared: shared.sort((a, b) => a.product - b.product || a.source - b.source) };
}

function withProofs(context: AnalysisContext, upstream: UpstreamModel, critical: readonly number[]): CriticalFirm[] {
  const { firms } = context.network;
  const stops = lostSets(context).firms;
  const cascade = createCascade(upstream.model);
  let steps = 0;
  let work = 0;
  return [...critical].sort((a, b) => stops[b] - stops[a] || a - b).map((failed) => {
    if (steps >= PROOF_LIMITS.steps || work >= PROOF_LIMITS.work) return { firm: firms[failed], stops: stops[failed], proof: [] };
    cascade.failFirms([failed], upstream.targets);
    const proof = proofOf(cascade, upstream.targets, firms);
    steps += proof.length;
    work += cascade.count;
    cascade.rollBack(0);
    return { firm: firms[failed], stops: stops[failed], proof };
  });
}

function range(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to - from }, (_, index) => from + index);
}
