import type { CompactNetwork } from '../compact-network.ts';
import { WASM } from '../kernels/betweenness-wasm.ts';
import { linkedOnce, tell, type KernelMemory } from '../kernels/kernel-memory.ts';

/** Per firm the sum over all sources of their dependency on it, and the sum of its squares. */
export interface Dependencies {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/** Dependencies in the memory of a kernel that adds up those of one source after the other. */
export interface DependencySums {
  /**
   * Adds how far a source depends on every firm: the share of its shortest paths to each other firm that lead through it, summed. `alike` may
   * name suppliers of the source that supply nobody else: they are added with it, at no cost; the squares then say nothing. O(links).
   */
  readonly add: (source: number, alike?: Int32Array) => void;
  /** What has been added so far. More than 10^308 shortest paths between two firms make the firms on them NaN. */
  readonly sums: () => Dependencies;
}

interface BetweennessKernel {
  readonly addSource: (source: number, count: number, alike: number) => void;
}

const exportsOn = linkedOnce(WASM);
/** Links that the kernel copies at once: so many lie behind the last one. */
const BLOCK = 8;
/** In the kernel's table of distances. */
const NOT_REACHED = 0x7fffffff;

/** A kernel over a copy of the network, no source added yet. Takes 16 bytes a link and 56 a firm. */
export function createDependencySums(free: KernelMemory, { firms, links, outStart, outFirm }: CompactNetwork): DependencySums {
  const exports = exportsOn(free);
  const { addSource } = exports as unknown as BetweennessKernel;
  const { memory, room } = free;
  const count = firms.length;
  // The kernel knows distances to be the first.
  const distance = room(4 * count);
  const [rows, order, alikeAt, paths, share, total] = [4 * (count + 1), 4 * (count + 1), 4 * count, 8 * count, 16 * count, 16 * count].map((bytes) => room(bytes));
  const [onPath, linksAt] = [room(8 * (links + BLOCK)), room(8 * (links + BLOCK))];
  tell(exports, { rows, order, paths, share, total, onPath });
  new Int32Array(memory.buffer, distance, count).fill(NOT_REACHED);
  const row = new Int32Array(memory.buffer, rows, count + 1);
  const pairs = new Int32Array(memory.buffer, linksAt, 2 * links);
  for (let firm = 0; firm < count; firm++) {
    row[firm] = linksAt + 8 * outStart[firm];
    for (let link = outStart[firm]; link < outStart[firm + 1]; link++) {
      pairs[2 * link] = 4 * firm;
      pairs[2 * link + 1] = 4 * outFirm[link];
    }
  }
  row[count] = linksAt + 8 * links;
  const suppliersAlike = new Int32Array(memory.buffer, alikeAt, count);
  const totals = new Float64Array(memory.buffer, total, 2 * count);
  return {
    add(source, alike) {
      if (alike !== undefined) for (let at = 0; at < alike.length; at++) suppliersAlike[at] = 4 * alike[at];
      addSource(4 * source, alike?.length ?? 0, alikeAt);
    },
    sums: () => ({ sum: Float64Array.from({ length: count }, (_, firm) => totals[2 * firm]), squares: Float64Array.from({ length: count }, (_, firm) => totals[2 * firm + 1]) }),
  };
}
