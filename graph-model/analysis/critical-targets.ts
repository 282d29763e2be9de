import type { AnalysisContext } from './analysis-context.ts';
import { createCascade } from './cascade.ts';
import { contractedModel } from './contracted-model.ts';
import { criticalPairs } from './critical-pairs.ts';
import type { PairLimits } from './critical-pairs.ts';
import { failureModel, inputCoverage } from './failure-model.ts';
import { walkFailures } from './failure-walk.ts';
import { sharedSourceCollector } from './hidden-sources.ts';
import type { SharedInput, SharedLimits, SharedSources } from './hidden-sources.ts';
import { lostSets } from './lost-sets.ts';
import { proofOf } from './proof.ts';
import type { ProofStep } from './proof.ts';
import type { UpstreamModel } from './upstream-model.ts';

/** A kritische Stelle. */
export interface CriticalFirm {
  readonly firm: string;
  /** How many other firms stop when it alone fails. */
  readonly stops: number;
  /** The steps that show why the target stops: the failure first, the target last. Empty beyond `PROOF_LIMITS`. */
  readonly proof: ProofStep[];
}

/** Suppliers of one input that depend on the same firm, or on one of themselves: two sources, one root. */
export interface HiddenSource {
  readonly product: string;
  readonly suppliers: string[];
  readonly source: string;
}

/** Where the search for pairs ends: more are of no use to anyone, and an answer has to come in about a second. */
export const PAIR_LIMITS: PairLimits = { pairs: 10_000, work: 2_000_000 };
/** Steps that all proofs of a target have together at most, and units that are stopped for them: beyond, proofs are left empty. */
export const PROOF_LIMITS = { steps: 250_000, work: 5_000_000 };
/** The same for hidden common sources. A firm with 1,000 inputs in the midst of 30,000 others would read 10⁸ suppliers. */
export const SHARED_LIMITS: SharedLimits = { found: 10_000, work: 20_000_000 };

/** What is asked beside the targets. */
interface TargetQuestion {
  /** The firm whose targets these are: its own failure is no kritische Stelle. */
  readonly self?: number;
  /** The inputs that are looked at for hidden common sources. */
  readonly shared: readonly SharedInput[];
}

/** What some units hang on that stand for one thing: all must stop before it does. */
interface CriticalOfTargets {
  readonly coverage: number;
  readonly critical: CriticalFirm[];
  readonly pairs: [string, string][];
  readonly pairsComplete: boolean;
  readonly shared: SharedSources;
}

/** Whose failure stops all targets of an upstream model, alone with proof or in minimal pairs, and which sources are shared. */
export function criticalOfTargets(context: AnalysisContext, upstream: UpstreamModel, { self = -1, shared }: TargetQuestion): CriticalOfTargets {
  const { firms } = context.network;
  const single = everyFailure(upstream, self, shared);
  const { pairs, complete } = criticalPairs(contractedModel(upstream, single.criticalUnits), [...single.critical, ...(self < 0 ? [] : [self])], PAIR_LIMITS);
  return {
    coverage: inputCoverage(failureModel(context), upstream.firms),
    critical: withProofs(context, upstream, single.critical),
    pairs: pairs.map(([first, second]) => [firms[first], firms[second]]),
    pairsComplete: complete,
    shared: single.shared,
  };
}

/** Shared sources by ids. */
export function hiddenSourcesOf(context: AnalysisContext, { shared }: SharedSources): HiddenSource[] {
  const { firms } = context.network;
  const { products } = failureModel(context);
  return shared.map(({ product, suppliers, source }) => ({ product: products[product], suppliers: suppliers.map((supplier) => firms[supplier]), source: firms[source] }));
}

/** What every single failure upstream of some targets does to them. */
interface SingleFailures {
  /** Firms whose failure stops all targets. */
  readonly critical: readonly number[];
  /** 1 for units whose stop stops all targets; so for the only target itself. */
  readonly criticalUnits: Uint8Array;
  /** Failures that stop several suppliers of one of the inputs. */
  readonly shared: SharedSources;
}

/** Lets every firm upstream fail alone. */
export function everyFailure(upstream: UpstreamModel, self: number, inputs: readonly SharedInput[]): SingleFailures {
  const critical: number[] = [];
  const criticalUnits = new Uint8Array(upstream.model.firmOfUnit.length);
  const collector = sharedSourceCollector(inputs, SHARED_LIMITS);
  walkFailures(upstream.model, ({ firms, units, cascade }) => {
    const failed = firms.filter((other) => other !== self);
    for (const source of failed) collector.look(source, cascade);
    if (upstream.targets.some((unit) => cascade.stopped[unit] === 0)) return;
    critical.push(...failed);
    for (const unit of units) criticalUnits[unit] = 1;
  });
  return { critical, criticalUnits, shared: collector.result() };
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
