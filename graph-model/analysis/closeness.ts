import type { CompactNetwork } from '../compact-network.ts';
import type { Measure } from './measure.ts';

/** How few steps lie between a firm and those upstream of it. */
export const closeness: Measure = {
  id: 'closeness',
  label: { de: 'Nähe zu vorgelagerten Unternehmen', en: 'Closeness to upstream firms' },
  term: { de: 'Nähezentralität (Closeness, nach Wasserman und Faust)', en: 'Closeness centrality (Wasserman and Faust)' },
  question: { de: 'Über wie wenige Schritte erreichen die vorgelagerten Unternehmen dieses?', en: 'Over how few steps do the firms upstream reach this one?' },
  formula: {
    de: 'r/(n − 1) · r/Summe der Schritte, mit r = Zahl der Unternehmen, deren Lieferwege bis hierher führen. 0, wenn es keine gibt.',
    en: 'r/(n − 1) · r/sum of steps, where r is the number of firms whose supply routes lead here. 0 where there are none.',
  },
  unit: 'score',
  source: 'Wasserman, S.; Faust, K. (1994): Social Network Analysis, section 5.2 (improved formula)',
  compute: ({ network }) => ({ values: closenessOf(network), coverage: 1 }),
};

/** Targets looked at together: one bit each. */
const BATCH = 32;

/** What one batch of targets after the other uses; bit k stands for the k-th target of the batch. */
interface Workspace {
  readonly network: CompactNetwork;
  /** Targets that the firm is known to reach. */
  readonly reached: Int32Array;
  /** Targets that the firm reached in the last step, and in this one. */
  readonly fresh: Int32Array;
  readonly arriving: Int32Array;
  frontier: Int32Array;
  nextFrontier: Int32Array;
  readonly firmsReaching: Float64Array;
  readonly steps: Float64Array;
}

/**
 * Closeness by the distance of others *to* a firm, improved after Wasserman and Faust. Breadth first upstream for 32 firms at a
 * time, one bit each (Then et al. 2014: The more the merrier, PVLDB 8(4)). O(firms · links / 32) at best, O(firms · links) at worst.
 */
export function closenessOf(network: CompactNetwork): Float64Array {
  const count = network.firms.length;
  const values = new Float64Array(count);
  const table = () => new Int32Array(count);
  const work: Workspace = {
    network, reached: table(), fresh: table(), arriving: table(), frontier: table(), nextFrontier: table(),
    firmsReaching: new Float64Array(BATCH), steps: new Float64Array(BATCH),
  };
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    measureBatch(work, first, size);
    for (let bit = 0; bit < size; bit++) {
      const firms = work.firmsReaching[bit];
      if (firms > 0) values[first + bit] = (firms / (count - 1)) * (firms / work.steps[bit]);
    }
  }
  return values;
}

function measureBatch(work: Workspace, first: number, size: number): void {
  work.reached.fill(0);
  work.firmsReaching.fill(0);
  work.steps.fill(0);
  for (let bit = 0; bit < size; bit++) {
    work.reached[first + bit] = work.fresh[first + bit] = 1 << bit;
    work.frontier[bit] = first + bit;
  }
  let frontier = size;
  for (let step = 1; frontier > 0; step++) {
    frontier = stepUpstream(work, frontier);
    countArrivals(work, frontier, step);
    [work.frontier, work.nextFrontier] = [work.nextFrontier, work.frontier];
  }
}

/** Hands what the frontier has newly reached on to its suppliers; gives the number of firms that learnt something. */
function stepUpstream({ network, reached, fresh, arriving, frontier, nextFrontier }: Workspace, size: number): number {
  const { inStart, inFirm } = network;
  let found = 0;
  for (let next = 0; next < size; next++) {
    const firm = frontier[next];
    const targets = fresh[firm];
    fresh[firm] = 0;
    for (let link = inStart[firm], end = inStart[firm + 1]; link < end; link++) {
      const supplier = inFirm[link];
      const added = targets & ~reached[supplier];
      if (added === 0) continue;
      if (arriving[supplier] === 0) nextFrontier[found++] = supplier;
      arriving[supplier] |= added;
    }
  }
  return found;
}

function countArrivals({ reached, fresh, arriving, nextFrontier, firmsReaching, steps }: Workspace, size: number, step: number): void {
  for (let next = 0; next < size; next++) {
    const firm = nextFrontier[next];
    let targets = arriving[firm];
    arriving[firm] = 0;
    reached[firm] |= targets;
    fresh[firm] = targets;
    while (targets !== 0) {
      const bit = 31 - Math.clz32(targets);
      firmsReaching[bit]++;
      steps[bit] += step;
      targets &= ~(1 << bit);
    }
  }
}
