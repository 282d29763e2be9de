import { createDownstreamLosses } from './downstream-losses.ts';
import type { EsriModel } from './esri-model.ts';
import type { LossOptions, Losses } from './losses.ts';
import { LANES, createUpstreamBlock } from './upstream-block.ts';
import type { UpstreamBlock } from './upstream-block.ts';

/** Systemic relevance by firm: share (0–1) of the weights that is lost when the firm alone fails. */
export interface EsriValues {
  readonly esri: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/**
 * Computes the values of single firms in pieces, so that threads can take them one after the other: the returned function writes those
 * of the ranks `from` to `to` − 1. `weight` is by firm and sums to 1.
 */
export function esriOfRanks(model: EsriModel, options: LossOptions, weight: Float64Array, into: EsriValues): (from: number, to: number) => void {
  const down = createDownstreamLosses(model, options);
  // Upstream a round depends on the order of the firms; five digits more than asked for, and no value shows it.
  const up = createUpstreamBlock(model, Math.max(1e-15, 1e-5 * options.epsilon));
  const weightOfRank = new Float64Array(model.firms);
  for (let rank = 0; rank < model.firms; rank++) weightOfRank[rank] = weight[model.firmOf[rank]];
  let upLost = new Float64Array(LANES);
  return (from, to) => {
    for (let rank = from; rank < to; rank++) {
      const lane = (rank - from) % LANES;
      if (lane === 0) {
        up.fail(rank);
        upLost = lostWeightOfLanes(up, weightOfRank);
      }
      down.lose(rank, 1);
      down.settle();
      const firm = model.firmOf[rank];
      into.down[firm] = lostWeight(down, weightOfRank);
      into.up[firm] = upLost[lane];
      into.esri[firm] = into.down[firm] + into.up[firm] - lostTwice(down, up, lane, weightOfRank);
      down.clear();
    }
  };
}

function lostWeight({ loss, touched, count }: Losses, weight: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < count; place++) sum += weight[touched[place]] * loss[touched[place]];
  return sum;
}

function lostWeightOfLanes({ loss, touched, count }: UpstreamBlock, weight: Float64Array): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(LANES);
  for (let place = 0; place < count; place++) {
    const rank = touched[place];
    for (let lane = 0; lane < LANES; lane++) sums[lane] += weight[rank] * loss[rank * LANES + lane];
  }
  return sums;
}

/** What is lost both ways counts once, with the greater loss. */
function lostTwice({ loss, touched, count }: Losses, up: UpstreamBlock, lane: number, weight: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < count; place++) sum += weight[touched[place]] * Math.min(loss[touched[place]], up.loss[touched[place] * LANES + lane]);
  return sum;
}
