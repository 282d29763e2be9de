import type { AnalysisContext } from '../analysis-context.ts';
import { positionOf } from '../firm-position.ts';
import { createDownstreamLosses } from './downstream-losses.ts';
import { esriTask } from './esri.ts';
import type { EsriOptions, EsriTask } from './esri.ts';
import { createUpstreamLosses } from './upstream-losses.ts';
import type { Shock } from './shock.ts';

/** What one firm loses in a shock; shares (0–1) of what it made. */
export interface FirmLoss {
  readonly firm: string;
  /** Through inputs that are missing, and through orders that are missing; the greater one counts. */
  readonly down: number;
  readonly up: number;
  readonly loss: number;
  /** What this loss is of the whole (0–1); unknown, NaN, where firms count for nothing. */
  readonly part: number;
}

export interface ShockResult extends Pick<EsriTask, 'coverage' | 'basis' | 'options'> {
  /** Share (0–1) of the weights that is lost; NaN where firms count for nothing. */
  readonly esri: number;
  readonly up: number;
  readonly down: number;
  /** False where computing ended before losses did: all values are lower bounds. */
  readonly settled: boolean;
  /** Every firm that loses something, the greatest part of the whole first, then by id. */
  readonly losses: readonly FirmLoss[];
}

/**
 * What a shock does to everybody: any firms, each with any remaining capacity. O(relations of the firms that lose something) a round,
 * beside O(relations) for the model of the context, which is made once.
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function esriOfShock(context: AnalysisContext, shock: Shock, options: EsriOptions = {}): ShockResult {
  const { model, weight, options: chosen, coverage, basis } = esriTask(context, options);
  const down = createDownstreamLosses(model, chosen);
  const up = createUpstreamLosses(model, chosen);
  for (const [firm, capacity] of shock) {
    const rank = model.rankOf[positionOf(context.network, firm)];
    down.lose(rank, 1 - capacity);
    up.lose(rank, 1 - capacity);
  }
  const settled = [down, up].map((losses) => losses.settle()).every(Boolean);
  const { firms } = context.network;
  const losses = firms.flatMap((id, firm): FirmLoss[] => {
    const rank = model.rankOf[firm];
    const loss = Math.max(down.loss[rank], up.loss[rank]);
    return loss === 0 ? [] : [{ firm: id, down: down.loss[rank], up: up.loss[rank], loss, part: weight[firm] * loss }];
  });
  const sum = (valueOf: (rank: number) => number) => firms.reduce((total, _, firm) => total + weight[firm] * valueOf(model.rankOf[firm]), firms.length === 0 ? Number.NaN : 0);
  return {
    esri: sum((rank) => Math.max(down.loss[rank], up.loss[rank])), up: sum((rank) => up.loss[rank]), down: sum((rank) => down.loss[rank]),
    losses: losses.sort((a, b) => b.part - a.part || 0), settled, coverage, basis, options: chosen,
  };
}
