import { createDownstreamLosses } from './downstream-losses.ts';
import type { EsriModel } from './esri-model.ts';
import type { LossOptions } from './losses.ts';
import { createUpstreamLosses } from './upstream-losses.ts';

/** Systemic relevance by firm: share (0–1) of the weights that is lost when the firm alone fails. */
export interface EsriValues {
  readonly esri: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** Writes the values of the firms of ranks `from` to `to` − 1; `weight` is by firm and sums to 1. */
export function esriOfRange(model: EsriModel, options: LossOptions, weight: Float64Array, [from, to]: readonly [number, number], into: EsriValues): void {
  const down = createDownstreamLosses(model, options);
  const up = createUpstreamLosses(model, options);
  const { firmOf } = model;
  for (let rank = from; rank < to; rank++) {
    for (const losses of [down, up]) {
      losses.lose(rank, 1);
      losses.settle();
    }
    let [downSum, upSum, both] = [0, 0, 0];
    for (let place = 0; place < down.count; place++) {
      const lost = down.touched[place];
      downSum += weight[firmOf[lost]] * down.loss[lost];
      both += weight[firmOf[lost]] * Math.min(down.loss[lost], up.loss[lost]);
    }
    for (let place = 0; place < up.count; place++) upSum += weight[firmOf[up.touched[place]]] * up.loss[up.touched[place]];
    const firm = firmOf[rank];
    [into.down[firm], into.up[firm], into.esri[firm]] = [downSum, upSum, downSum + upSum - both];
    down.clear();
    up.clear();
  }
}
