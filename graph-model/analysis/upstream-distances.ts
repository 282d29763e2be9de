import type { CompactNetwork } from '../compact-network.ts';
import type { Words } from '../language.ts';
import type { AnalysisContext } from './analysis-context.ts';

/** Per firm, what the fewest steps from the firms upstream to it add up to. */
export interface UpstreamDistances {
  /** Number of firms upstream. */
  readonly firms: Float64Array;
  readonly steps: Float64Array;
  /** Sum of 1/steps. */
  readonly nearness: Float64Array;
}

/** The distances in the context's network, or undefined where they would take too long. */
export function upstreamDistances(context: AnalysisContext): UpstreamDistances | undefined {
  return context.share(distancesOfContext);
}

/** Links and pairs of firms looked at up to which all distances take seconds: those of 30,000 firms with 150,000 links, say. */
const MOST_WORK = 2_000_000_000;

function distancesOfContext({ network }: AnalysisContext): UpstreamDistances | undefined {
  return upstreamDistancesOf(network, MOST_WORK);
}

/** Why measures that need all distances are unknown in a large network. */
export const TOO_MANY_DISTANCES: Words = {
  de: 'Nicht berechnet: Das Netz ist zu groß, um die Zahl der Schritte zwischen allen Unternehmen zu bestimmen.',
  en: 'Not computed: the network is too large for the number of steps between all firms to be determined.',
};

/** Targets looked at together: one bit each. */
const BATCH = 32;
/** Batches, spread over all, after which the work for all is first foreseen. */
const TRIAL = 16;

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
  /** Firms that reached each target in this step. */
  readonly arrived: Int32Array;
  readonly sums: UpstreamDistances;
  /** Links looked at, arrivals and, since each costs as much, targets per step. */
  done: number;
}

/**
 * The fewest steps from others *to* every firm, summed. Breadth first upstream for 32 firms at a time, one bit each (Then et al. 2014:
 * The more the merrier, PVLDB 8(4)). O(firms · links / 32) at best, O(firms · links) at worst; undefined as soon as more than `mostWork`
 * steps over links and pairs of firms are to be expected.
 */
export function upstreamDistancesOf(network: CompactNetwork): UpstreamDistances;
export function upstreamDistancesOf(network: CompactNetwork, mostWork: number): UpstreamDistances | undefined;
export function upstreamDistancesOf(network: CompactNetwork, mostWork = Infinity): UpstreamDistances | undefined {
  const count = network.firms.length;
  const { sums, measure } = upstreamDistanceRun(network);
  const batches = Math.ceil(count / BATCH);
  const rounds = Math.ceil(batches / TRIAL);
  let done = 0;
  for (let round = 0; round < rounds; round++) {
    for (let batch = round; batch < batches; batch += rounds) {
      done = measure(batch * BATCH, Math.min((batch + 1) * BATCH, count));
      if (done > mostWork) return undefined;
    }
    if ((done / (round + 1)) * rounds > mostWork) return undefined;
  }
  return sums;
}

/** The same piece by piece, in any order: `measure` adds the sums of the firms `from` to `to` − 1 and gives the steps taken so far. */
export function upstreamDistanceRun(network: CompactNetwork): { readonly sums: UpstreamDistances; readonly measure: (from: number, to: number) => number } {
  const count = network.firms.length;
  const table = () => new Int32Array(count);
  const sums = { firms: new Float64Array(count), steps: new Float64Array(count), nearness: new Float64Array(count) };
  const work: Workspace = {
    network, reached: table(), fresh: table(), arriving: table(), frontier: table(), nextFrontier: table(), arrived: new Int32Array(BATCH), sums, done: 0,
  };
  return {
    sums,
    measure(from, to) {
      for (let first = from; first < to; first += BATCH) measureBatch(work, first, Math.min(BATCH, to - first));
      return work.done;
    },
  };
}

function measureBatch(work: Workspace, first: number, size: number): void {
  work.reached.fill(0);
  for (let bit = 0; bit < size; bit++) {
    work.reached[first + bit] = work.fresh[first + bit] = 1 << bit;
    work.frontier[bit] = first + bit;
  }
  let frontier = size;
  for (let step = 1; frontier > 0; step++) {
    frontier = stepUpstream(work, frontier);
    countArrivals(work, frontier);
    addArrivals(work, first, size, step);
    [work.frontier, work.nextFrontier] = [work.nextFrontier, work.frontier];
  }
}

/** Hands what the frontier has newly reached on to its suppliers; gives the number of firms that learnt something. */
function stepUpstream(work: Workspace, size: number): number {
  const { network: { inStart, inFirm }, reached, fresh, arriving, frontier, nextFrontier } = work;
  let found = 0;
  for (let next = 0; next < size; next++) {
    const firm = frontier[next];
    const targets = fresh[firm];
    fresh[firm] = 0;
    work.done += inStart[firm + 1] - inStart[firm];
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

function countArrivals({ reached, fresh, arriving, nextFrontier, arrived }: Workspace, size: number): void {
  for (let next = 0; next < size; next++) {
    const firm = nextFrontier[next];
    let targets = arriving[firm];
    arriving[firm] = 0;
    reached[firm] |= targets;
    fresh[firm] = targets;
    while (targets !== 0) {
      const bit = 31 - Math.clz32(targets);
      arrived[bit]++;
      targets &= ~(1 << bit);
    }
  }
}

function addArrivals(work: Workspace, first: number, size: number, step: number): void {
  const { arrived, sums: { firms, steps, nearness } } = work;
  for (let bit = 0; bit < size; bit++) {
    work.done += 1 + arrived[bit];
    firms[first + bit] += arrived[bit];
    steps[first + bit] += arrived[bit] * step;
    nearness[first + bit] += arrived[bit] / step;
    arrived[bit] = 0;
  }
}
