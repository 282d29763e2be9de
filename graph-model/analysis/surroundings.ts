import type { AnalysisContext } from './analysis-context.ts';
import { positionOf } from './firm-position.ts';

export interface SurroundingsOptions {
  /** Supply steps to go at most. */
  readonly tiers?: number;
  readonly direction?: 'upstream' | 'downstream' | 'both';
}

/** A firm and its distance in supply steps: negative upstream, positive downstream, 0 the firm itself. */
export interface FirmAtTier {
  readonly firm: string;
  readonly tier: number;
}

/**
 * The firms at most `tiers` supply steps (2 unless told) upstream, downstream or both, in order of tier and id. A firm found both
 * ways is listed once, at the smaller distance, upstream where they are equal. O(links in reach).
 * @throws AtlasError `not_found` where there is no such firm.
 */
export function surroundings(context: AnalysisContext, firmId: string, options: SurroundingsOptions = {}): FirmAtTier[] {
  const { tiers = 2, direction = 'both' } = options;
  const { network } = context;
  const start = positionOf(network, firmId);
  const tierOf = new Map<number, number>([[start, 0]]);
  if (direction !== 'downstream') {
    for (const [firm, steps] of stepsFrom(start, tiers, network.inStart, network.inFirm)) tierOf.set(firm, -steps);
  }
  if (direction !== 'upstream') {
    for (const [firm, steps] of stepsFrom(start, tiers, network.outStart, network.outFirm)) {
      const upstream = tierOf.get(firm);
      if (upstream === undefined || -upstream > steps) tierOf.set(firm, steps);
    }
  }
  return [...tierOf]
    .sort(([a, tierA], [b, tierB]) => tierA - tierB || a - b)
    .map(([firm, tier]) => ({ firm: network.firms[firm], tier }));
}

/** Breadth-first steps from a firm along one direction, at most `most` steps. */
function stepsFrom(start: number, most: number, rowStart: Int32Array, neighbour: Int32Array): Map<number, number> {
  const steps = new Map<number, number>([[start, 0]]);
  for (const [firm, step] of steps) {
    if (step >= most) break;
    for (let link = rowStart[firm]; link < rowStart[firm + 1]; link++) {
      if (!steps.has(neighbour[link])) steps.set(neighbour[link], step + 1);
    }
  }
  return steps;
}
