import type { EsriModel } from './esri-model.ts';

/** How many failures are computed side by side. */
export const LANES = 8;

/** Upstream losses of the failures of neighbouring ranks, each alone, side by side. */
export interface UpstreamBlock {
  /** Of rank r in the failure of the block's first rank + l: `loss[r * LANES + l]`. */
  readonly loss: Float64Array;
  /** Ranks with a loss in any of the failures, descending; `count` of them. */
  readonly touched: Int32Array;
  readonly count: number;
  /** Computes the failures of the ranks `from` to `from + LANES − 1`, as far as there are so many. */
  readonly fail: (from: number) => void;
}

/**
 * Upstream losses are linear while a single firm stands still: the loss of a supplier is the mean loss of its buyers, weighted by what
 * they buy (Gauss–Seidel, against the order of the ranks, until the largest change is below `epsilon`). Several failures side by side read
 * every relation once for all of them, which is what makes this faster than following each loss on its own.
 */
export function createUpstreamBlock(model: EsriModel, epsilon: number): UpstreamBlock {
  const loss = new Float64Array(model.firms * LANES);
  const touched = new Int32Array(model.firms);
  const reached = new Int32Array((model.firms + 31) >>> 5);
  let count = 0;
  return {
    loss, touched,
    get count() { return count; },
    fail(from) {
      for (let place = 0; place < count; place++) loss.fill(0, touched[place] * LANES, (touched[place] + 1) * LANES);
      const to = Math.min(from + LANES, model.firms);
      count = suppliersUpstream(model, from, to, reached, touched);
      for (let rank = from; rank < to; rank++) loss[rank * LANES + rank - from] = 1;
      const ranks = touched.subarray(0, count);
      while (sweep(model, loss, ranks, from, to) >= epsilon);
    },
  };
}

/** Writes who supplies these ranks, directly or through others, and themselves, descending; returns how many. */
function suppliersUpstream({ supplierStart, supplierRank }: EsriModel, from: number, to: number, reached: Int32Array, into: Int32Array): number {
  let found = 0;
  for (let rank = from; rank < to; rank++) {
    into[found++] = rank;
    reached[rank >>> 5] |= 1 << (rank & 31);
  }
  for (let next = 0; next < found; next++) {
    for (let place = supplierStart[into[next]]; place < supplierStart[into[next] + 1]; place++) {
      const supplier = supplierRank[place];
      if ((reached[supplier >>> 5] & (1 << (supplier & 31))) !== 0) continue;
      reached[supplier >>> 5] |= 1 << (supplier & 31);
      into[found++] = supplier;
    }
  }
  let place = 0;
  for (let word = reached.length - 1; word >= 0; word--) {
    for (let bits = reached[word]; bits !== 0;) {
      const highest = 31 - Math.clz32(bits);
      bits ^= 1 << highest;
      into[place++] = (word << 5) + highest;
    }
    reached[word] = 0;
  }
  return found;
}

/** Renews the losses of these ranks in turn; the largest change. The failed firms, `from` to `to` − 1, stay failed in their own lane. */
function sweep({ buyerStart, buyerRank, buyerShare }: EsriModel, loss: Float64Array, ranks: Int32Array, from: number, to: number): number {
  let largest = 0;
  for (let index = 0; index < ranks.length; index++) {
    const rank = ranks[index];
    const end = buyerStart[rank + 1];
    let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
    for (let place = buyerStart[rank]; place < end; place++) {
      const at = buyerRank[place] * 8;
      const share = buyerShare[place];
      a += share * loss[at];
      b += share * loss[at + 1];
      c += share * loss[at + 2];
      d += share * loss[at + 3];
      e += share * loss[at + 4];
      f += share * loss[at + 5];
      g += share * loss[at + 6];
      h += share * loss[at + 7];
    }
    const own = rank * 8;
    if (rank >= from && rank < to) {
      const failed = rank - from;
      if (failed === 0) a = 1; else if (failed === 1) b = 1; else if (failed === 2) c = 1; else if (failed === 3) d = 1;
      else if (failed === 4) e = 1; else if (failed === 5) f = 1; else if (failed === 6) g = 1; else h = 1;
    }
    const change = Math.max(a - loss[own], b - loss[own + 1], c - loss[own + 2], d - loss[own + 3], e - loss[own + 4], f - loss[own + 5], g - loss[own + 6], h - loss[own + 7]);
    if (change > largest) largest = change;
    loss[own] = a;
    loss[own + 1] = b;
    loss[own + 2] = c;
    loss[own + 3] = d;
    loss[own + 4] = e;
    loss[own + 5] = f;
    loss[own + 6] = g;
    loss[own + 7] = h;
  }
  return largest;
}
