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
 * Strong components of a directed graph (Tarjan 1972), without recursion. Components are numbered from the sinks: along every edge
 * between two components the number falls. O(nodes + edges).
 */
export function strongComponentsOf({ start, target }: Rows): Grouping {
  const count = start.length - 1;
  const groupOf = new Int32Array(count).fill(-1);
  const visited = new Int32Array(count);
  const low = new Int32Array(count);
  const nextEdge = start.slice(0, count);
  const path = new Int32Array(count);
  const open = new Int32Array(count);
  let clock = 0;
  let opened = 0;
  let groups = 0;
  for (let root = 0; root < count; root++) {
    if (visited[root] > 0) continue;
    let depth = 0;
    path[0] = root;
    visited[root] = low[root] = ++clock;
    open[opened++] = root;
    while (depth >= 0) {
      const node = path[depth];
      if (nextEdge[node] < start[node + 1]) {
        const next = target[nextEdge[node]++];
        if (visited[next] === 0) {
          visited[next] = low[next] = ++clock;
          open[opened++] = next;
          path[++depth] = next;
        } else if (groupOf[next] < 0 && visited[next] < low[node]) low[node] = visited[next];
        continue;
      }
      if (low[node] === visited[node]) {
        do groupOf[open[--opened]] = groups; while (open[opened] !== node);
        groups++;
      }
      if (--depth >= 0 && low[node] < low[path[depth]]) low[path[depth]] = low[node];
    }
  }
  return { groupOf, groups };
}
