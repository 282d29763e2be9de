import { ascending, countingSort, rowStarts } from '../counting-sort.ts';
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
 * Core number of every firm of an undirected view (Batagelj & Zaveršnik 2003): the firm with the fewest partners left is taken away,
 * again and again. The view must be simple: each pair of partners once in each direction, no self-loops. O(firms + links).
 */
export function coreNumbersOf({ start, target }: Rows): Int32Array {
  const count = start.length - 1;
  const left = Int32Array.from({ length: count }, (_, firm) => start[firm + 1] - start[firm]);
  // Firms by number of partners left; `first[d]` is the place of the first one that has d or more.
  const most = left.reduce((highest, partners) => Math.max(highest, partners), 0);
  const order = countingSort(most + 1, left, ascending(count));
  const first = rowStarts(most + 1, order, left);
  const place = new Int32Array(count);
  order.forEach((firm, at) => { place[firm] = at; });
  for (let next = 0; next < count; next++) {
    const firm = order[next];
    for (let link = start[firm]; link < start[firm + 1]; link++) {
      const partner = target[link];
      if (left[partner] <= left[firm]) continue;
      // The partner changes places with the first of those that have as many left as it, and that row begins one later.
      const row = first[left[partner]];
      const other = order[row];
      order[place[partner]] = other;
      place[other] = place[partner];
      order[row] = partner;
      place[partner] = row;
      first[left[partner]] = row + 1;
      left[partner]--;
    }
  }
  return left;
}
