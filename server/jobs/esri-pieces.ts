import type { EsriTask } from '#graph-model/analysis/esri/esri.ts';
import { esriOfRanks, type EsriValues } from '#graph-model/analysis/esri/esri-of-ranks.ts';

/** Work that several threads share: each takes the next piece until none is left. All arrays lie in shared memory. */
export interface SharedEsri {
  readonly task: Pick<EsriTask, 'model' | 'options' | 'weight'>;
  readonly values: EsriValues;
  /** One number: the first rank that nobody has taken yet. */
  readonly next: Int32Array;
}

/** Firms a piece: a multiple of the lanes that are computed side by side. */
const PIECE = 64;

/** Computes pieces until none is left; tells the share of the firms that somebody has taken. */
export function takePieces({ task: { model, options, weight }, values, next }: SharedEsri, onProgress?: (share: number) => void): void {
  const compute = esriOfRanks(model, options, weight, values);
  for (;;) {
    const from = Atomics.add(next, 0, PIECE);
    if (from >= model.firms) return;
    onProgress?.(from / model.firms);
    compute(from, Math.min(from + PIECE, model.firms));
  }
}
