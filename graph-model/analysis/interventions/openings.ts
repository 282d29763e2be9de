import type { AnalysisContext } from '../analysis-context.ts';
import type { FailureModel } from '../failure-model.ts';
import { failuresThatStop, runningSums, someFailuresThatStop, stopFinder, sumOverFailures } from '../failure-spans.ts';
import type { FailureSpans } from '../failure-spans.ts';
import { candidateFinder } from './candidates.ts';
import type { Scope } from './scope.ts';
import { sourceFinder } from './source.ts';
import type { Source } from './source.ts';

/** A single-sourced input whose failure touches the targets. */
export interface Opening {
  readonly input: number;
  readonly buyer: number;
  /** The unit that is the only source of today. */
  readonly source: number;
  /** More than this a new source cannot save. */
  readonly most: number;
  /** Work of finding out what the failures that cut the input off cost otherwise: one by one, or in one walk over all failures. */
  readonly single: number;
  readonly walk: number;
  /** Whether the buyer's failure stops the source: a second one would break a circle in which all stop each other. */
  readonly isInCircle: boolean;
}

/** What could be done about the single-sourced inputs of a network, and what it takes to find out. */
export interface Openings {
  readonly list: readonly Opening[];
  /** The firms that could supply the input, surest first. */
  readonly sourcesOf: (opening: Opening) => Source[];
  /** The failures that cut the input off; the buyer's own is none of them. */
  readonly failuresOf: (opening: Opening) => number[];
  /** Up to so many of them, evenly spread. */
  readonly someFailuresOf: (opening: Opening, most: number) => number[];
  /** Work that one of the sources takes, beyond that of the opening. */
  readonly workOfSource: (opening: Opening, source: Source) => number;
}

/** What a failure and source cost together, in units that are stopped. */
const PER_FAILURE = 4;

/**
 * The single-sourced inputs of those who may buy. `weight` is what firms count for, `lost` what the failure of each takes with it of that, and
 * `firmsLost` how many firms. O(inputs + spans + relations + candidates of every product).
 */
export function openingsOf(
  context: AnalysisContext, model: FailureModel, spans: FailureSpans, scope: Scope, weight: Float64Array, lost: Float64Array, firmsLost: Float64Array,
): Openings {
  const { suppliers, consumers, firmOfUnit, unitStart, productOfInput, products } = model;
  const findCandidates = candidateFinder(context);
  const sourceOf = sourceFinder(context, model);
  const running = runningSums(spans, lost);
  const counts = runningSums(spans, new Float64Array(lost.length).fill(1));
  const stops = runningSums(spans, firmsLost.map((firms) => firms + 1));
  const stopsUnit = stopFinder(spans);
  const walk = firmOfUnit.length + suppliers.target.length + spans.spansOf.target.length;

  const sourcesOf = (input: number, buyer: number, source: number): Source[] => {
    const product = productOfInput[input];
    return findCandidates(products[product], buyer, [firmOfUnit[source]]).map((candidate) => sourceOf(candidate, product));
  };
  // A firm that tells its inputs apart and makes one product more may run where it stopped before.
  const moreBy = (sources: readonly Source[]): number => sources.reduce((most, { candidate: { firm }, unit }) => (
    unit < 0 ? Math.max(most, weight[firm] * sumOverFailures(spans, unitStart[firm], counts)) : most), 0);
  const moreByProduct = new Map<number, number | undefined>();
  /** The most that any candidate for the product saves that way; undefined where nearly nobody supplies it, so that capabilities may decide. */
  const moreOfAny = (product: number): number | undefined => {
    if (!moreByProduct.has(product)) {
      const all = findCandidates(products[product], -1, []);
      moreByProduct.set(product, all.length > 2 ? moreBy(all.map((candidate) => sourceOf(candidate, product))) : undefined);
    }
    return moreByProduct.get(product);
  };

  const list: Opening[] = [];
  for (let input = 0; input < productOfInput.length; input++) {
    if (suppliers.start[input + 1] - suppliers.start[input] !== 1) continue;
    const buyer = firmOfUnit[consumers.target[consumers.start[input]]];
    if (!scope.mayBuy(buyer)) continue;
    const source = suppliers.target[suppliers.start[input]];
    const most = sumOverFailures(spans, source, running);
    if (most === 0) continue;
    const more = moreOfAny(productOfInput[input]) ?? moreBy(sourcesOf(input, buyer, source));
    list.push({ input, buyer, source, most: most + more, single: sumOverFailures(spans, source, stops), walk, isInCircle: stopsUnit(buyer, source) });
  }
  return {
    list,
    sourcesOf: ({ input, buyer, source }) => sourcesOf(input, buyer, source),
    failuresOf: ({ buyer, source }) => failuresThatStop(spans, source).filter((failed) => failed !== buyer),
    someFailuresOf: ({ buyer, source }, most) => someFailuresThatStop(spans, source, most).filter((failed) => failed !== buyer),
    workOfSource({ source }, { unit, isForeseen, candidate: { firm } }) {
      if (!isForeseen) return walk;
      return PER_FAILURE * sumOverFailures(spans, source, counts) + (unit < 0 ? sumOverFailures(spans, unitStart[firm], stops) : 0);
    },
  };
}
