import type { Rows } from '../counting-sort.ts';
import { WASM } from '../kernels/core-numbers-wasm.ts';
import { linkedOnce, tell, withKernelMemory } from '../kernels/kernel-memory.ts';
import type { Measure } from './measure.ts';
import { undirectedView } from './undirected-view.ts';

/** How deep in the densely linked core of the network a firm is. */
export const coreNumber: Measure = {
  id: 'core_number',
  group: 'cohesion',
  label: { de: 'Tiefe im Kern des Netzes', en: 'Depth in the core of the network' },
  term: { de: 'Kernzahl (k-Core)', en: 'Core number (k-core)' },
  question: { de: 'Gehört das Unternehmen zum dicht verflochtenen Kern oder zum Rand?', en: 'Does the firm belong to the densely linked core or to the edge?' },
  formula: {
    de: 'Größte Zahl k, für die das Unternehmen zu einem Kreis gehört, in dem jedes Unternehmen mindestens k Partner desselben Kreises hat; die Lieferrichtung zählt dabei nicht.',
    en: 'Largest number k for which the firm belongs to a set of firms where each has at least k partners of that set; the direction of supply does not count.',
  },
  unit: 'firms',
  source: 'Batagelj, V.; Zaveršnik, M. (2003): An O(m) algorithm for cores decomposition of networks. arXiv:cs/0310049',
  compute: (context) => ({ values: new Float64Array(coreNumbersOf(undirectedView(context))), coverage: 1 }),
};

interface CoreKernel {
  readonly coreNumbers: (count: number) => void;
}

const exportsOn = linkedOnce(WASM);
/** Bytes of the kernel's batch with a row and what is copied beyond it. */
const BATCH_ROOM = 8_192 + 512 + 32;

/**
 * Core number of every firm of an undirected view: for k = 0, 1, 2 … whoever has at most k partners left is taken away, and then whoever
 * has at most k left without them (as Batagelj & Zaveršnik 2003, in layers as Kabir & Madduri 2017, ParK). The view must be simple: each
 * pair of partners once in each direction, no self-loops. O(firms + links), as a firm stays for no more rounds than it has partners.
 */
export function coreNumbersOf({ start, target }: Rows): Int32Array {
  const count = start.length - 1;
  return withKernelMemory((free) => {
    const exports = exportsOn(free);
    // The kernel knows what is left to be the first.
    const left = free.room(4 * count);
    const [stay, layer, batch] = [4 * (count + 1), 4 * (count + 1), BATCH_ROOM].map((bytes) => free.room(bytes));
    tell(exports, { stay, layer, batch, start: free.put(start), target: free.put(target) });
    free.room(32);
    (exports as unknown as CoreKernel).coreNumbers(count);
    return new Int32Array(free.memory.buffer, left, count).slice();
  });
}
