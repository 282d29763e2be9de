import type { Rows } from '../counting-sort.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { numberedBySize } from './grouping.ts';
import type { Grouping } from './grouping.ts';
import type { Measure } from './measure.ts';

/** Group of firms that supply each other in a circle. */
export const strongComponent: Measure = {
  id: 'strong_component',
  group: 'cohesion',
  label: { de: 'Lieferkreislauf', en: 'Supply loop' },
  term: { de: 'Starke Zusammenhangskomponente', en: 'Strongly connected component' },
  question: { de: 'Welche Unternehmen beliefern sich direkt oder über andere gegenseitig?', en: 'Which firms supply each other, directly or through others?' },
  formula: {
    de: 'Unternehmen im selben Kreislauf erreichen einander auf Lieferwegen in beiden Richtungen. Nummer 1 ist der größte Kreislauf; wer in keinem ist, bildet eine Gruppe für sich.',
    en: 'Firms in the same loop reach each other along supply relations both ways. Number 1 is the largest loop; a firm in none is a group of its own.',
  },
  unit: 'group',
  source: 'Tarjan, R. (1972): Depth-first search and linear graph algorithms. SIAM Journal on Computing 1(2), 146–160',
  compute: (context) => ({ values: numberedBySize(strongComponents(context)), coverage: 1 }),
};

/** The strong components of the context's network, every supplier's component numbered above those of its buyers. */
export function strongComponents(context: AnalysisContext): Grouping {
  return context.share(strongComponentsOfContext);
}

function strongComponentsOfContext({ network }: AnalysisContext): Grouping {
  return strongComponentsOf({ start: network.outStart, target: network.outFirm });
}

/**
 * Strong components of a directed graph (Tarjan 1972; with one number a node for all that is to be known of it, as Pearce 2016: A
 * space-efficient algorithm for finding strongly connected components, IPL 116(1)), without recursion. Components are numbered from the
 * sinks: along every edge between two components the number falls. O(nodes + edges).
 */
export function strongComponentsOf({ start, target }: Rows): Grouping {
  const count = start.length - 1;
  // 0 not seen; while a node's component is open, the time of the earliest node known to be in it; then more than any time.
  const low = new Int32Array(count);
  const nextEdge = new Int32Array(count);
  const path = new Int32Array(count);
  const timeOf = new Int32Array(count);
  const open = new Int32Array(count);
  let clock = 0;
  let opened = 0;
  let closed = count + 1;
  for (let root = 0; root < count; root++) {
    if (low[root] > 0) continue;
    let depth = 0;
    let node = root;
    let edge = start[root];
    let earliest = ++clock;
    path[0] = root;
    timeOf[0] = low[root] = clock;
    for (;;) {
      const end = start[node + 1];
      let unseen = -1;
      for (; edge < end && unseen < 0; edge++) {
        const next = target[edge];
        const known = low[next];
        if (known > 0) earliest = known < earliest ? known : earliest;
        // What leads nowhere is done at once.
        else if (start[next] === start[next + 1]) low[next] = closed++;
        else unseen = next;
      }
      if (unseen >= 0) {
        low[node] = earliest;
        nextEdge[node] = edge;
        node = unseen;
        edge = start[node];
        earliest = ++clock;
        path[++depth] = node;
        timeOf[depth] = low[node] = clock;
        continue;
      }
      if (earliest < timeOf[depth]) {
        low[node] = earliest;
        open[opened++] = node;
      } else {
        for (; opened > 0 && low[open[opened - 1]] >= earliest; opened--) low[open[opened - 1]] = closed;
        low[node] = earliest = closed++;
      }
      if (--depth < 0) break;
      node = path[depth];
      edge = nextEdge[node];
      earliest = Math.min(earliest, low[node]);
    }
  }
  for (let node = 0; node < count; node++) low[node] -= count + 1;
  return { groupOf: low, groups: closed - count - 1 };
}
