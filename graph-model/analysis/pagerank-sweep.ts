import type { CompactNetwork } from '../compact-network.ts';
import { ascending, countingSort } from '../counting-sort.ts';
import { linkedOnce, type KernelMemory } from '../kernels/kernel-memory.ts';
import { WASM } from '../kernels/pagerank-wasm.ts';

/** Ranks in the memory of a kernel that renews them, firms by ascending number of buyers. */
export interface PagerankSweep {
  /** Where a firm of the network is in the arrays below. */
  readonly place: Int32Array;
  readonly portion: Float64Array;
  /** 1 at first. */
  readonly rank: Float64Array;
  /** Each rank times the firm's portion. */
  readonly handed: Float64Array;
  /** What the odd rounds (1) and the even ones (0) have changed last. */
  readonly change: readonly [Float64Array, Float64Array];
  /** Renews every rank once; gives the sum of all changes. */
  readonly renew: (round: number) => number;
}

interface PagerankKernel {
  readonly sweep: (count: number, ends: number, target: number, weight: number, portion: number, rank: number, handed: number, change: number) => number;
}

const exportsOn = linkedOnce(WASM);

/**
 * Each firm's rank is to be 1 plus what its buyers hand on, `portion` of their ranks, times the `weight` of the link where there are weights.
 * Firms with equally many buyers lie side by side, so that the processor foresees where the short loops over them end; that halves the time.
 */
export function createPagerankSweep(free: KernelMemory, { firms, links, outStart, outFirm }: CompactNetwork, portions: Float64Array, weights?: Float64Array): PagerankSweep {
  const { sweep } = exportsOn(free) as unknown as PagerankKernel;
  const { memory, room } = free;
  const count = firms.length;
  const [portionAt, rankAt, handedAt, evenAt, oddAt, endsAt, targetAt, weightAt] = [8, 8, 8, 8, 8, 4].map((bytes) => room(bytes * count)).concat(room(4 * links), weights ? room(8 * links) : 0);
  const [portion, rank, handed, even, odd] = [portionAt, rankAt, handedAt, evenAt, oddAt].map((address) => new Float64Array(memory.buffer, address, count));
  const ends = new Int32Array(memory.buffer, endsAt, count);
  const target = new Int32Array(memory.buffer, targetAt, links);
  const weight = weights && new Float64Array(memory.buffer, weightAt, links);
  const buyers = new Int32Array(count);
  for (let firm = 0; firm < count; firm++) buyers[firm] = outStart[firm + 1] - outStart[firm];
  const order = countingSort(count, buyers, ascending(count));
  const place = new Int32Array(count);
  for (let at = 0; at < count; at++) place[order[at]] = at;
  for (let at = 0, link = 0; at < count; at++) {
    const firm = order[at];
    const first = outStart[firm] - link;
    for (const end = link + buyers[firm]; link < end; link++) {
      target[link] = 8 * place[outFirm[first + link]];
      if (weight) weight[link] = weights[first + link];
    }
    ends[at] = targetAt + 4 * link;
    portion[at] = portions[firm];
  }
  rank.fill(1);
  handed.set(portion);
  const renew = (round: number) => sweep(count, endsAt, targetAt, weightAt, portionAt, rankAt, handedAt, round % 2 === 0 ? evenAt : oddAt);
  return { place, portion, rank, handed, change: [even, odd], renew };
}
