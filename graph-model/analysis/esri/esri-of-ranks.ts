import type { EsriModel } from './esri-model.ts';
import { LANES, createFailureBlock } from './failure-block.ts';
import type { LossOptions } from './losses.ts';

/** Systemic relevance by firm: share (0–1) of the weights that is lost when the firm alone fails. */
export interface EsriValues {
  readonly esri: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** Rounds that a circle may take to settle. */
const MOST_ROUNDS = 2000;

/**
 * Computes the values of single firms in pieces, so that threads can take them one after the other: the returned function writes those
 * of the ranks `from` to `to` − 1. `weight` is by firm and sums to 1.
 */
export function esriOfRanks(model: EsriModel, { substitution, epsilon }: LossOptions, weight: Float64Array, into: EsriValues): (from: number, to: number) => void {
  const weightOfRank = Float64Array.from(model.firmOf, (firm) => weight[firm]);
  // What a round leaves depends on the order of the firms; digits more than asked for, and no value shows it.
  const block = createFailureBlock(model, { substitution, epsilon: Math.max(1e-15, 1e-3 * epsilon) }, weightOfRank, MOST_ROUNDS);
  return (from, to) => {
    for (let first = from; first < to; first += LANES) {
      block.fail(first);
      for (let rank = first; rank < Math.min(first + LANES, to); rank++) {
        const firm = model.firmOf[rank];
        const lane = rank - first;
        const [settledDown, settledUp] = [block.downChange[lane] < epsilon, block.upChange[lane] < epsilon];
        // Adding up the weights of very many firms can round to a little above all.
        into.down[firm] = settledDown ? Math.min(1, block.down[lane]) : Number.NaN;
        into.up[firm] = settledUp ? Math.min(1, block.up[lane]) : Number.NaN;
        into.esri[firm] = settledDown && settledUp ? Math.min(1, block.all[lane]) : Number.NaN;
      }
    }
  };
}
