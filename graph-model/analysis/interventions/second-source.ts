import { createCascade } from '../cascade.ts';
import type { Cascade } from '../cascade.ts';
import type { FailureModel } from '../failure-model.ts';
import { failuresThatStop } from '../failure-spans.ts';
import type { FailureSpans } from '../failure-spans.ts';
import { figuresOf, walkLosses } from './criticality-figures.ts';
import type { Criticality, FigureWeights } from './criticality-figures.ts';
import type { Source } from './source.ts';

/** A failure that cuts an input off: what it would cost if the input never failed. */
export interface Cut {
  /** Position of the firm that fails. */
  readonly failed: number;
  /** Per figure what the failure takes with it then. */
  readonly without: Float64Array;
  /** Per source what it does then: it stops as well; it runs; it runs although everything else that its firm makes has stopped. */
  readonly sources: readonly ('stops' | 'runs' | 'runs_alone')[];
}

/** What a further source of an input does. */
interface SecondSource {
  /** What failures that cost something else than today take with them, per figure, by the position of the firm that fails. */
  readonly changed: ReadonlyMap<number, Float64Array>;
  readonly after: Criticality;
}

/**
 * What further sources of single inputs do, exactly and without a new model for each of them.
 *
 * Let X fail, R be what still runs, and K what stops if input e never failed. Adding a source u to e can only help. (1) If e does not
 * fail under X, nothing changes: every stop happened without e. So only failures that stop *all* sources of e, and with them its buyer, need be
 * looked at. (2) If u is not in K, exactly K stops: the rest holds itself up, with u for e; less than K cannot stop. (3) If u is in K, all stops as
 * before: today's sources stop before e does, so they are in K as well; K stops in any case, and then e has no source left. So one cascade per
 * input and failure answers for all sources together. A source that would be a new unit of its firm is in K if one of its needs fails there;
 * besides, its firm stops one unit later, in other failures too. O(Σ relations of what stops in these failures); where failures stop each other
 * in long rows, one walk over all failures costs less, O(relations + Σ of what its steps add): n instead of n² in a circle of n firms.
 */
export function createSecondSources(model: FailureModel, spans: FailureSpans, weights: FigureWeights, lost: readonly Float64Array[]) {
  const { suppliers, unitStart } = model;
  const cascade = createCascade(model);
  const totals = lost.map((losses) => losses.reduce((sum, value) => sum + value, 0));
  const mostFirst = lost.map((losses) => Int32Array.from(losses.keys()).sort((a, b) => losses[b] - losses[a] || a - b));
  const sparedBy = new Map<string, readonly number[]>();
  let work = 0;

  const hasFailed = ({ stopped }: Cascade, input: number) => {
    for (let place = suppliers.start[input]; place < suppliers.start[input + 1]; place++) if (stopped[suppliers.target[place]] === 0) return false;
    return true;
  };

  const stateOf = (under: Cascade, { unit, needs, candidate: { firm } }: Source, failed: number): Cut['sources'][number] => {
    if (unit >= 0) return under.stopped[unit] === 1 ? 'stops' : 'runs';
    if (firm === failed || needs.some((input) => hasFailed(under, input))) return 'stops';
    return under.runningUnits[firm] === 0 ? 'runs_alone' : 'runs';
  };

  /** What a failure costs where the input never fails. */
  function cutOf(input: number, failed: number, sources: readonly Source[]): Cut {
    cascade.supplyFromOutside(input, 1);
    cascade.failFirms([failed]);
    const without = Float64Array.from(weights, (weight) => {
      let sum = 0;
      for (let place = 0; place < cascade.firmCount; place++) if (cascade.firmOrder[place] !== failed) sum += weight[cascade.firmOrder[place]];
      return sum;
    });
    const cut = { failed, without, sources: sources.map((source) => stateOf(cascade, source, failed)) };
    work += cascade.count;
    cascade.rollBack(0);
    cascade.supplyFromOutside(input, -1);
    return cut;
  }

  /** The same of several failures, in one walk over all of them. */
  function cutsInOneWalk(input: number, failures: readonly number[], sources: readonly Source[]): Cut[] {
    const wanted = new Set(failures);
    const cuts: Cut[] = [];
    walkLosses(model, weights, ({ firms, cascade: walked, unitsBefore }, lostOf) => {
      work += firms.length + walked.count - unitsBefore;
      for (const failed of firms) {
        if (!wanted.has(failed)) continue;
        cuts.push({ failed, without: Float64Array.from(weights, (_, figure) => lostOf(figure, failed)), sources: sources.map((source) => stateOf(walked, source, failed)) });
      }
    }, input);
    work += suppliers.target.length;
    return cuts;
  }

  /** The failures that stop all of a firm today, but not the new unit. */
  function sparedFailures(source: Source): readonly number[] {
    const { candidate: { firm }, needs } = source;
    const key = `${firm} ${needs.join(' ')}`;
    const known = sparedBy.get(key);
    if (known !== undefined) return known;
    const spared: number[] = [];
    for (const failed of failuresThatStop(spans, unitStart[firm])) {
      if (failed === firm) continue;
      cascade.failFirms([failed]);
      if (stateOf(cascade, source, failed) === 'runs_alone') spared.push(failed);
      work += cascade.count;
      cascade.rollBack(0);
    }
    sparedBy.set(key, spared);
    return spared;
  }

  /** The effect of the source at a place, where these are all failures that cut the input off. */
  function effectOf(cuts: readonly Cut[], source: Source, place: number): SecondSource {
    const { unit, candidate: { firm } } = source;
    const changed = new Map<number, Float64Array>();
    const alone = (values: (figure: number) => number) => Float64Array.from(weights, (weight, figure) => values(figure) - weight[firm]);
    if (unit < 0) for (const failed of sparedFailures(source)) changed.set(failed, alone((figure) => lost[figure][failed]));
    for (const { failed, without, sources } of cuts) {
      if (sources[place] === 'stops') changed.delete(failed);
      else changed.set(failed, sources[place] === 'runs' ? without : alone((figure) => without[figure]));
    }
    return {
      changed,
      after: figuresOf((figure) => {
        let saved = 0;
        let largest = 0;
        for (const [failed, left] of changed) {
          saved += lost[figure][failed] - left[figure];
          largest = Math.max(largest, left[figure]);
        }
        const unchanged = mostFirst[figure].find((failed) => !changed.has(failed));
        return { total: Math.max(0, totals[figure] - saved), largest: Math.max(largest, unchanged === undefined ? 0 : lost[figure][unchanged]) };
      }),
    };
  }

  return { cutOf, cutsInOneWalk, effectOf, /** Units that were stopped so far. */ get work() { return work; } };
}

export type SecondSources = ReturnType<typeof createSecondSources>;
