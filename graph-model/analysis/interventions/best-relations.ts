import { AtlasError } from '../../errors.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { failureModel } from '../failure-model.ts';
import type { FailureModel } from '../failure-model.ts';
import { failureSpans, failuresThatStop, runningSums, sumOverFailures } from '../failure-spans.ts';
import type { FailureSpans } from '../failure-spans.ts';
import { candidateFinder } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { criticalityOf, FIGURES, figureWeights, lossTable } from './criticality-figures.ts';
import type { Criticality, Figure, FigureWeights } from './criticality-figures.ts';
import type { Scope } from './scope.ts';
import { createSecondSources } from './second-source.ts';
import type { Cut, SecondSources } from './second-source.ts';
import { sourceFinder } from './source.ts';
import type { Source } from './source.ts';
import { withRelation } from './with-relation.ts';
import type { NewRelation } from './with-relation.ts';

/** A failure that costs less with the new relation: how many other firms stop today, and how many then. */
export interface AvertedFailure {
  readonly failed: number;
  readonly before: number;
  readonly after: number;
}

/** A new relation and what it does; firms as positions, the product as in the data. */
export interface RelationEffect {
  readonly buyer: number;
  readonly product: string;
  /** The only supplier of today. */
  readonly supplier: number;
  /** Firms with one and the same effect, in the order of `CandidateFinder`. */
  readonly candidates: readonly Candidate[];
  readonly after: Criticality;
  /** All failures that cost less, those that save most first. */
  readonly averted: readonly AvertedFailure[];
}

export interface BestRelations {
  readonly before: Criticality;
  /** Greatest gain first. */
  readonly relations: readonly RelationEffect[];
  /** Single-sourced required inputs whose failure touches the targets … */
  readonly inputs: number;
  /** … for how many of those that could matter nobody in the region could supply … */
  readonly withoutCandidate: number;
  /** … and whether all that could be among the best were looked at. */
  readonly complete: boolean;
  readonly work: number;
}

/** Where the search ends: `relations` that are given, units that are stopped. */
export interface SearchLimits {
  readonly relations: number;
  readonly work: number;
}

/** A single-sourced input. */
interface Opening {
  readonly input: number;
  readonly buyer: number;
  readonly source: number;
  readonly sources: readonly Source[];
  /** More than this a new source cannot save. */
  readonly most: number;
}

/**
 * The best single new relations: every single-sourced required input with every firm of the region that could supply it, ordered by what is saved
 * of `aim` over all single failures; each effect is exactly that of the network with the relation in it (`createSecondSources`). The input that
 * could save most comes first, and the search ends once no other can be among the best: O(walk over all failures + Σ relations of what stops
 * in the failures that cut off the inputs looked at), and no further than `limits.work`.
 * @throws AtlasError `too_large` where single failures stop so many firms that not even the inputs can be put in order.
 */
export function bestRelations(context: AnalysisContext, scope: Scope, aim: Figure, limits: SearchLimits): BestRelations {
  const model = failureModel(context);
  const spans = failureSpans(context);
  if (spans === undefined) throw new AtlasError('too_large', 'In this network single failures stop so many firms that new relations cannot be compared in reasonable time. Ask for a smaller network.');
  const weights = figureWeights(context, scope.targets);
  const lost = lossTable(model, weights);
  const before = criticalityOf(lost);
  const sourceOf = sourceFinder(context, model);
  const openings = openingsOf(context, model, spans, scope, sourceOf, weights[FIGURES.indexOf(aim)], lost[FIGURES.indexOf(aim)]);
  const seconds = createSecondSources(model, spans, weights, lost);
  const gain = ({ after }: RelationEffect) => before[aim].total - after[aim].total;
  const order = (a: RelationEffect, b: RelationEffect) => moreFirst(gain(a), gain(b)) || moreFirst(b.after.firms.total, a.after.firms.total) || a.buyer - b.buyer || (a.product < b.product ? -1 : Number(a.product > b.product));
  let found: RelationEffect[] = [];
  let withoutCandidate = 0;
  let rebuilt = 0;
  let complete = true;
  for (const opening of openings) {
    if (found.length >= limits.relations && isLess(opening.most, gain(found[limits.relations - 1]))) break;
    if (seconds.work + rebuilt >= limits.work) {
      complete = false;
      break;
    }
    if (opening.sources.length === 0) {
      withoutCandidate++;
      continue;
    }
    const others = opening.sources.filter(({ isForeseen }) => !isForeseen);
    rebuilt += others.length * (model.firmOfUnit.length + model.suppliers.target.length);
    const cuts = cutsOf(spans, opening, seconds, limits.work - rebuilt);
    if (cuts === undefined) {
      complete = false;
      break;
    }
    const effects = [...effectsOf(model, opening, cuts, seconds, lost[0]), ...others.map(({ candidate }) => effectByRebuilding(context, model, opening, candidate, weights, lost))];
    found.push(...effects.filter((effect) => gain(effect) > ROUNDING));
    found = found.sort(order).slice(0, limits.relations);
  }
  return { before, relations: found, inputs: openings.length, withoutCandidate, complete, work: seconds.work + rebuilt };
}

/** Those with the greatest promise first. Promise is bounded by what the failures that cut the input off cost today. */
function openingsOf(
  context: AnalysisContext, model: FailureModel, spans: FailureSpans, scope: Scope, sourceOf: ReturnType<typeof sourceFinder>, weight: Float64Array, lost: Float64Array,
): Opening[] {
  const findCandidates = candidateFinder(context);
  const [running, counts] = [runningSums(spans, lost), runningSums(spans, new Float64Array(lost.length).fill(1))];
  const openings: Opening[] = [];
  for (let input = 0; input < model.productOfInput.length; input++) {
    const { start, target } = model.suppliers;
    if (start[input + 1] - start[input] !== 1) continue;
    const buyer = model.firmOfUnit[model.consumers.target[model.consumers.start[input]]];
    if (!scope.mayBuy(buyer)) continue;
    const source = target[start[input]];
    const most = sumOverFailures(spans, source, running);
    if (most === 0) continue;
    const product = model.productOfInput[input];
    const sources = findCandidates(model.products[product], buyer, [model.firmOfUnit[source]]).map((candidate) => sourceOf(candidate, product));
    // A firm that tells its inputs apart and makes one product more may run where it stopped before.
    const more = sources.reduce((sum, { candidate: { firm }, unit }) => (unit < 0 ? Math.max(sum, weight[firm] * sumOverFailures(spans, model.unitStart[firm], counts)) : sum), 0);
    openings.push({ input, buyer, source, sources, most: most + more });
  }
  return openings.sort((a, b) => b.most - a.most || a.input - b.input);
}

/** What the failures that cut an input off would cost otherwise; undefined where that is more than the work that is left. */
function cutsOf(spans: FailureSpans, { input, buyer, source, sources }: Opening, seconds: SecondSources, work: number): Cut[] | undefined {
  const foreseen = sources.filter(({ isForeseen }) => isForeseen);
  const cuts: Cut[] = [];
  for (const failed of failuresThatStop(spans, source)) {
    if (seconds.work >= work) return undefined;
    // The buyer's own failure is none of the input's.
    if (failed !== buyer) cuts.push(seconds.cutOf(input, failed, foreseen));
  }
  return cuts;
}

/** Sources that save the same in the same failures are one effect. */
function effectsOf(model: FailureModel, opening: Opening, cuts: readonly Cut[], seconds: SecondSources, lost: Float64Array): RelationEffect[] {
  const sources = opening.sources.filter(({ isForeseen }) => isForeseen);
  const groups = new Map<string, RelationEffect & { candidates: Candidate[] }>();
  sources.forEach((source, place) => {
    const { changed, after } = seconds.effectOf(cuts, source, place);
    const averted = inOrder(Array.from(changed, ([failed, [left]]) => ({ failed, before: lost[failed], after: left })).filter(({ before: stops, after: left }) => left < stops));
    const key = JSON.stringify([averted, after]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...partiesOf(model, opening), candidates: [source.candidate], after, averted });
    else group.candidates.push(source.candidate);
  });
  return [...groups.values()];
}

/** The effect of a candidate that would begin to tell one product more apart: by the model with the relation in it. */
function effectByRebuilding(
  context: AnalysisContext, model: FailureModel, opening: Opening, candidate: Candidate, weights: FigureWeights, lost: readonly Float64Array[],
): RelationEffect {
  const parties = partiesOf(model, opening);
  const after = lossTable(failureModel(withRelation(context, relationOf(context, { ...parties, candidates: [candidate] }))), weights);
  const averted = Array.from(lost[0].keys()).filter((failed) => after[0][failed] < lost[0][failed]).map((failed) => ({ failed, before: lost[0][failed], after: after[0][failed] }));
  return { ...parties, candidates: [candidate], after: criticalityOf(after), averted: inOrder(averted) };
}

function partiesOf(model: FailureModel, { input, buyer, source }: Opening): Pick<RelationEffect, 'buyer' | 'product' | 'supplier'> {
  return { buyer, product: model.products[model.productOfInput[input]], supplier: model.firmOfUnit[source] };
}

/** The relation with the first of the candidates, by ids. */
export function relationOf({ network: { firms } }: AnalysisContext, { buyer, product, candidates }: Pick<RelationEffect, 'buyer' | 'product' | 'candidates'>): NewRelation {
  return { supplier: firms[candidates[0].firm], buyer: firms[buyer], product };
}

function inOrder(averted: AvertedFailure[]): AvertedFailure[] {
  return averted.sort((a, b) => b.before - b.after - (a.before - a.after) || a.failed - b.failed);
}

/** Differences that rounding can make count as none. */
const ROUNDING = 1e-9;

function isLess(a: number, b: number): boolean {
  return a < b - ROUNDING * Math.max(1, Math.abs(b));
}

function moreFirst(a: number, b: number): number {
  return isLess(a, b) ? 1 : isLess(b, a) ? -1 : 0;
}
