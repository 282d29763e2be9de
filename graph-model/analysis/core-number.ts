import { ascending } from '../counting-sort.ts';
import type { Rows } from '../counting-sort.ts';
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
  compute: (context) => ({ values: Float64Array.from(coreNumbersOf(undirectedView(context))), coverage: 1 }),
};

/**
 * Core number of every firm of an undirected view: for k = 0, 1, 2 … whoever has at most k partners left is taken away, and then whoever
 * has at most k left without them (as Batagelj & Zaveršnik 2003, in layers as Kabir & Madduri 2017, ParK). The view must be simple: each
 * pair of partners once in each direction, no self-loops. O(firms + links), as a firm stays for no more rounds than it has partners.
 */
export function coreNumbersOf({ start, target }: Rows): Int32Array {
  const count = start.length - 1;
  const left = new Int32Array(count);
  for (let firm = 0; firm < count; firm++) left[firm] = start[firm + 1] - start[firm];
  const stay = ascending(count);
  const layer = new Int32Array(count);
  let staying = count;
  for (let core = 0; staying > 0; core++) {
    let taken = 0;
    const before = staying;
    staying = 0;
    for (let place = 0; place < before; place++) {
      const firm = stay[place];
      if (left[firm] === core) layer[taken++] = firm;
      else if (left[firm] > core) stay[staying++] = firm;
    }
    for (let next = 0; next < taken; next++) {
      const firm = layer[next];
      for (let link = start[firm], end = start[firm + 1]; link < end; link++) {
        const partner = target[link];
        // A firm with as many left as the core is in the layer already, or was taken before.
        if (left[partner] > core && --left[partner] === core) layer[taken++] = partner;
      }
    }
  }
  return left;
}
