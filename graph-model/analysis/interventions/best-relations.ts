import { AtlasError } from '../../errors.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { failureModel } from '../failure-model.ts';
import type { FailureModel } from '../failure-model.ts';
import { failureSpans } from '../failure-spans.ts';
import type { Candidate } from './candidates.ts';
import { criticalityOf, FIGURES, figureWeights, lossTable } from './criticality-figures.ts';
import type { Criticality, Figure, FigureWeights } from './criticality-figures.ts';
import { openingsOf } from './openings.ts';
import type { Opening, Openings } from './openings.ts';
import type { Scope } from './scope.ts';
import { createSecondSources } from './second-source.ts';
import type { Cut, SecondSources } from './second-source.ts';
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

/** Where the search ends: `relations` that are given, units that are stopped, as far as can be told beforehand. */
export interface SearchLimits {
  readonly relations: number;
  readonly work: number;
}

/**
 * The best single new relations: every single-sourced required input with every firm of the region that could supply it, ordered by what is saved
 * of `aim` over all single failures; each effect is exactly that of the network with the relation in it (`createSecondSources`). The input that
 * could save most comes first, and the search ends once no other can be among the best. Where `limits.work` cannot be enough for all, the input that
 * could save most for the work it takes comes first, what is too dear is passed over, and the best that was found is given as not complete.
 * O(walk over all failures + Σ relations of what stops in the failures that cut off the inputs looked at).
 * @throws AtlasError `too_large` where single failures stop so many firms that not even the inputs can be put in order.
 */
export function bestRelations(context: AnalysisContext, scope: Scope, aim: Figure, limits: SearchLimits): BestRelations {
  const model = failureModel(context);
  const spans = failureSpans(context);
  if (spans === undefined) throw new AtlasError('too_large', 'In this network single failures stop so many firms that new relations cannot be compared in reasonable time. Ask for a smaller network.');
  const weights = figureWeights(context, scope.targets);
  const lost = lossTable(model, weights);
  const before = criticalityOf(lost);
  const figure = FIGURES.indexOf(aim);
  const openings = openingsOf(context, model, spans, scope, weights[figure], lost[figure], lost[0]);
  const seconds = createSecondSources(model, spans, weights, lost);
  const gain = ({ after }: RelationEffect) => before[aim].total - after[aim].total;
  const order = (a: RelationEffect, b: RelationEffect) => moreFirst(gain(a), gain(b)) || moreFirst(b.after.firms.total, a.after.firms.total) || a.buyer - b.buyer || (a.product < b.product ? -1 : Number(a.product > b.product));
  const isEnough = openings.list.reduce((sum, opening) => sum + workOf(opening), 0) < limits.work;
  const searchOrder = isEnough ? byPromise(openings.list) : byTrial(openings, seconds, lost[figure], figure, limits.work);
  let found: RelationEffect[] = [];
  let withoutCandidate = 0;
  let work = seconds.work;
  /** The most that anything passed over could save. */
  let passedOver = 0;
  const couldBeAmongTheBest = (most: number) => found.length < limits.relations || !isLess(most, gain(found[limits.relations - 1]));
  for (const opening of searchOrder) {
    if (!couldBeAmongTheBest(opening.most)) continue;
    const left = limits.work - work - workOf(opening);
    if (left <= 0) {
      passedOver = Math.max(passedOver, opening.most);
      continue;
    }
    const sources = openings.sourcesOf(opening);
    if (sources.length === 0) {
      withoutCandidate++;
      continue;
    }
    const affordable = affordableOf(openings, opening, sources, isEnough ? left : Math.min(left, MOST_FOR_ONE * limits.work));
    work += workOf(opening) + affordable.work;
    if (affordable.sources.length < sources.length) passedOver = Math.max(passedOver, opening.most);
    if (affordable.sources.length === 0) continue;
    const [foreseen, others] = [affordable.sources.filter(({ isForeseen }) => isForeseen), affordable.sources.filter(({ isForeseen }) => !isForeseen)];
    const failures = openings.failuresOf(opening);
    const cuts = opening.single <= opening.walk ? failures.map((failed) => seconds.cutOf(opening.input, failed, foreseen)) : seconds.cutsInOneWalk(opening.input, failures, foreseen);
    const effects = [...effectsOf(model, opening, foreseen, cuts, seconds, lost[0]), ...others.map(({ candidate }) => effectByRebuilding(context, model, opening, candidate, weights, lost))];
    found.push(...effects.filter((effect) => gain(effect) > ROUNDING));
    found = found.sort(order).slice(0, limits.relations);
  }
  return { before, relations: found, inputs: openings.list.length, withoutCandidate, complete: passedOver === 0 || !couldBeAmongTheBest(passedOver), work };
}

/** Share of all work that the sources of one input get where there is not enough for all. */
const MOST_FOR_ONE = 0.1;

/** Work that an input takes, without its sources. */
function workOf({ single, walk }: Opening): number {
  return Math.min(single, walk);
}

/** Those that could save most first. */
function byPromise(list: readonly Opening[]): Opening[] {
  return list.toSorted((a, b) => b.most - a.most || a.input - b.input);
}

/** Part of the work that goes into trials where there is not enough for all; failures and sources of one trial. */
const TRIAL_SHARE = 0.25;
const TRIAL_FAILURES = 3;
const TRIAL_SOURCES = 5;

/**
 * Those that seem to save most for the work they take first: what a few of their failures cost less, if one of the surest sources runs then, stands for all of
 * them. Those in circles are tried first, since nothing saves more than breaking one; those that no trial was left for come last. The trials' work is that of `seconds`.
 */
function byTrial({ list, sourcesOf, someFailuresOf }: Openings, seconds: SecondSources, lost: Float64Array, figure: number, work: number): Opening[] {
  const saved = new Map<Opening, number>();
  for (const opening of byPromise(list).sort((a, b) => Number(b.isInCircle) - Number(a.isInCircle))) {
    if (seconds.work >= TRIAL_SHARE * work) break;
    const sources = sourcesOf(opening).filter(({ isForeseen }) => isForeseen).slice(0, TRIAL_SOURCES);
    if (sources.length === 0) continue;
    const failures = someFailuresOf(opening, TRIAL_FAILURES);
    let [before, after] = [0, 0];
    for (const failed of failures) {
      const cut = seconds.cutOf(opening.input, failed, sources);
      before += lost[failed];
      after += cut.sources.some((state) => state !== 'stops') ? cut.without[figure] : lost[failed];
    }
    if (before > 0) saved.set(opening, opening.most * (before - after) / before);
  }
  const promise = (opening: Opening) => (saved.get(opening) ?? 0) / workOf(opening);
  return byPromise(list).sort((a, b) => promise(b) - promise(a));
}

/** The sources that there is work left for, the surest first, and the work they take. */
function affordableOf({ workOfSource }: Openings, opening: Opening, all: readonly Source[], left: number): { sources: Source[]; work: number } {
  let work = 0;
  const sources = all.filter((source) => {
    const more = workOfSource(opening, source);
    if (work + more >= left) return false;
    work += more;
    return true;
  });
  return { sources, work };
}

/** Sources that save the same in the same failures are one effect. */
function effectsOf(model: FailureModel, opening: Opening, sources: readonly Source[], cuts: readonly Cut[], seconds: SecondSources, lost: Float64Array): RelationEffect[] {
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
