import type { Rows } from '../counting-sort.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { numberedBySize } from './grouping.ts';
import type { Grouping } from './grouping.ts';
import type { Measure } from './measure.ts';
import { undirectedView } from './undirected-view.ts';

/** Separate part of the network that a firm belongs to. */
export const component: Measure = {
  id: 'component',
  group: 'cohesion',
  label: { de: 'Teilnetz', en: 'Separate part of the network' },
  term: { de: 'Schwache Zusammenhangskomponente', en: 'Weakly connected component' },
  question: {
    de: 'Zu welchem in sich verbundenen Teil des Liefernetzes gehört das Unternehmen?',
    en: 'Which connected part of the supply network does the firm belong to?',
  },
  formula: {
    de: 'Unternehmen im selben Teilnetz sind über Lieferbeziehungen in beliebiger Richtung verbunden. Nummer 1 ist das größte Teilnetz.',
    en: 'Firms in the same part are linked through supply relations in any direction. Number 1 is the largest part.',
  },
  unit: 'group',
  source: 'Hopcroft, J.; Tarjan, R. (1973): Algorithm 447. Communications of the ACM 16(6), 372–378',
  compute: (context) => ({ values: numberedBySize(components(context)), coverage: 1 }),
};

/** The separate parts of the context's network. */
export function components(context: AnalysisContext): Grouping {
  return context.share(componentsOfContext);
}

function componentsOfContext(context: AnalysisContext): Grouping {
  return componentsOf(undirectedView(context));
}

/** Connected parts of an undirected view, breadth first. O(firms + links). */
export function componentsOf({ start, target }: Rows): Grouping {
  const count = start.length - 1;
  const groupOf = new Int32Array(count).fill(-1);
  const queue = new Int32Array(count);
  let groups = 0;
  for (let root = 0; root < count; root++) {
    if (groupOf[root] >= 0) continue;
    let end = 0;
    queue[end++] = root;
    groupOf[root] = groups;
    for (let next = 0; next < end; next++) {
      const firm = queue[next];
      for (let link = start[firm], last = start[firm + 1]; link < last; link++) {
        const partner = target[link];
        if (groupOf[partner] >= 0) continue;
        groupOf[partner] = groups;
        queue[end++] = partner;
      }
    }
    groups++;
  }
  return { groupOf, groups };
}
