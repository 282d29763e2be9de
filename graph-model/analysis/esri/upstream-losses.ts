import type { EsriModel } from './esri-model.ts';
import { MOST_MESSAGES } from './losses.ts';
import type { LossOptions, Losses } from './losses.ts';

/** Losses of suppliers, `1 − hu` of Diem et al. (2022): sales that a firm loses because its buyers buy less. */
export function createUpstreamLosses({ firms, supplierStart, supplierRank, supplierShare }: EsriModel, { epsilon }: Pick<LossOptions, 'epsilon'>): Losses {
  const loss = new Float64Array(firms);
  /** The loss that suppliers have been told of. */
  const told = new Float64Array(firms);
  const unsold = new Float64Array(firms);
  const touched = new Int32Array(firms);
  let count = 0;
  let messages = 0;
  const waiting = new Int32Array((firms + 31) >>> 5);

  function lose(rank: number, value: number): void {
    if (value <= loss[rank]) return;
    if (loss[rank] === 0) touched[count++] = rank;
    loss[rank] = value;
    if (value - told[rank] > epsilon) waiting[rank >>> 5] |= 1 << (rank & 31);
  }

  function tell(rank: number): void {
    const more = loss[rank] - told[rank];
    told[rank] = loss[rank];
    messages += supplierStart[rank + 1] - supplierStart[rank];
    for (let place = supplierStart[rank]; place < supplierStart[rank + 1]; place++) {
      const supplier = supplierRank[place];
      const value = (unsold[supplier] += more * supplierShare[place]);
      if (value > loss[supplier]) lose(supplier, value < 1 ? value : 1);
    }
  }

  /** One round against the order of the ranks. True where a firm had something to tell. */
  function sweep(): boolean {
    let found = false;
    for (let word = waiting.length - 1; word >= 0; word--) {
      while (waiting[word] !== 0) {
        const highest = 31 - Math.clz32(waiting[word]);
        waiting[word] ^= 1 << highest;
        tell((word << 5) + highest);
        found = true;
      }
    }
    return found;
  }

  return {
    loss, touched, lose,
    get count() { return count; },
    settle() {
      messages = 0;
      while (sweep()) if (messages > MOST_MESSAGES) return false;
      return true;
    },
    clear() {
      while (count > 0) {
        const rank = touched[--count];
        loss[rank] = told[rank] = unsold[rank] = 0;
      }
    },
  };
}
