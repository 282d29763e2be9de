import { createPairList } from '../counting-sort.ts';
import type { Rows } from '../counting-sort.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { failureModel } from './failure-model.ts';
import type { FailureModel } from './failure-model.ts';
import { walkFailures } from './failure-walk.ts';

/** Which failures stop which unit, for all failures and units at once. */
export interface FailureSpans {
  /** Every firm of the model once, in the order in which `walkFailures` lets them fail alone. */
  readonly failed: Int32Array;
  /** Per unit the numbers of spans; its stop is caused by each firm `failed[spanStart[n]]` to `failed[spanEnd[n] - 1]`. Spans of a unit do not overlap. */
  readonly spansOf: Rows;
  readonly spanStart: Int32Array;
  readonly spanEnd: Int32Array;
}

/** Units added over all steps, at most: beyond, the spans of 30,000 firms that nearly all stop each other would fill the memory. */
const MOST_ADDED = 8_000_000;

/** The spans of a context, kept with it; undefined where failures reach so far that there would be too many. */
export function failureSpans(context: AnalysisContext): FailureSpans | undefined {
  return context.share(spansOfContext);
}

function spansOfContext(context: AnalysisContext): FailureSpans | undefined {
  return failureSpansOf(failureModel(context));
}

/**
 * The spans of a model. What a failure stops is stopped by every failure that builds upon it too, and these follow it directly in the walk;
 * so one span per unit and step that adds it says everything. O(units + relations + Σ of what the steps add), as the walk itself.
 */
function failureSpansOf(model: FailureModel): FailureSpans | undefined {
  const firms = model.unitStart.length - 1;
  const failed = new Int32Array(firms);
  const [spanStart, spanEnd, open]: number[][] = [[], [], []];
  const pairs = createPairList();
  let count = 0;
  let added = 0;
  const close = (depth: number) => { while (open.length > depth) spanEnd[open.pop()!] = count; };
  walkFailures(model, (step) => {
    added += step.cascade.count - step.unitsBefore;
    if (added > MOST_ADDED) return false;
    close(step.depth);
    const span = spanStart.push(count) - 1;
    open.push(span);
    for (const unit of step.cascade.order.subarray(step.unitsBefore, step.cascade.count)) pairs.add(unit, span);
    for (const firm of step.firms) failed[count++] = firm;
  });
  if (added > MOST_ADDED) return undefined;
  close(0);
  return { failed, spansOf: pairs.rows(model.firmOfUnit.length), spanStart: Int32Array.from(spanStart), spanEnd: Int32Array.from(spanEnd) };
}

/** Sum over the firms whose failure alone stops a unit, by the running sums of some values in the order of `failed`. O(spans of the unit). */
export function sumOverFailures({ spansOf, spanStart, spanEnd }: FailureSpans, unit: number, running: Float64Array): number {
  let sum = 0;
  for (let place = spansOf.start[unit]; place < spansOf.start[unit + 1]; place++) sum += running[spanEnd[spansOf.target[place]]] - running[spanStart[spansOf.target[place]]];
  return sum;
}

/** Running sums of values by firm, in the order of `failed`; for `sumOverFailures`. */
export function runningSums({ failed }: FailureSpans, values: Float64Array): Float64Array {
  const running = new Float64Array(failed.length + 1);
  failed.forEach((firm, place) => { running[place + 1] = running[place] + values[firm]; });
  return running;
}

/** Tells by unit and firm whether the failure of the firm alone stops the unit. O(firms), then O(spans of the unit). */
export function stopFinder({ failed, spansOf, spanStart, spanEnd }: FailureSpans): (firm: number, unit: number) => boolean {
  const placeOf = new Int32Array(failed.length);
  failed.forEach((firm, place) => { placeOf[firm] = place; });
  return (firm, unit) => {
    for (let place = spansOf.start[unit]; place < spansOf.start[unit + 1]; place++) {
      const span = spansOf.target[place];
      if (spanStart[span] <= placeOf[firm] && placeOf[firm] < spanEnd[span]) return true;
    }
    return false;
  };
}

/** Up to so many of the firms whose failure alone stops a unit, evenly spread over them. O(spans of the unit). */
export function someFailuresThatStop({ failed, spansOf, spanStart, spanEnd }: FailureSpans, unit: number, most: number): number[] {
  const spans = spansOf.target.subarray(spansOf.start[unit], spansOf.start[unit + 1]);
  const step = Math.max(1, spans.reduce((sum, span) => sum + spanEnd[span] - spanStart[span], 0) / most);
  const firms: number[] = [];
  let next = step / 2;
  for (const span of spans) {
    const length = spanEnd[span] - spanStart[span];
    for (; next < length; next += step) firms.push(failed[spanStart[span] + Math.floor(next)]);
    next -= length;
  }
  return firms;
}

/** The firms whose failure alone stops a unit, its own firm included where that stops it. */
export function failuresThatStop({ failed, spansOf, spanStart, spanEnd }: FailureSpans, unit: number): number[] {
  const firms: number[] = [];
  for (let place = spansOf.start[unit]; place < spansOf.start[unit + 1]; place++) {
    const span = spansOf.target[place];
    for (let at = spanStart[span]; at < spanEnd[span]; at++) firms.push(failed[at]);
  }
  return firms;
}
