import type { CompactNetwork } from '../compact-network.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { membersOf } from './grouping.ts';
import type { Grouping } from './grouping.ts';
import type { Measure } from './measure.ts';
import { strongComponents } from './strong-components.ts';

/** Stage of value creation: longest supply chain that leads to a firm. */
export const tier: Measure = {
  id: 'tier',
  group: 'position',
  label: { de: 'Wertschöpfungsstufe', en: 'Stage of value creation' },
  term: { de: 'Längster Lieferweg im verdichteten Netz', en: 'Longest path in the condensation' },
  question: { de: 'Auf welcher Stufe der Wertschöpfung steht das Unternehmen?', en: 'At which stage of value creation is the firm?' },
  formula: {
    de: 'Stufe 0 hat keine bekannten Lieferanten; sonst eine Stufe über dem höchsten Lieferanten. Unternehmen, die sich im Kreis beliefern, teilen eine Stufe.',
    en: 'Stage 0 has no known suppliers; otherwise one stage above the highest supplier. Firms that supply each other in a circle share a stage.',
  },
  unit: 'tier',
  source: 'Sedgewick, R.; Wayne, K. (2011): Algorithms, 4th ed., section 4.4 (longest paths in acyclic graphs)',
  compute: (context) => ({ values: Float64Array.from(tiers(context)), coverage: 1 }),
};

/** The stage of every firm of the context, from 0. */
export function tiers(context: AnalysisContext): Int32Array {
  return context.share(tiersOfContext);
}

function tiersOfContext(context: AnalysisContext): Int32Array {
  return tiersOf(context.network, strongComponents(context));
}

/** Longest path to every firm on the condensation. O(firms + links). */
export function tiersOf({ firms, inStart, inFirm }: CompactNetwork, loops: Grouping): Int32Array {
  const { start, members } = membersOf(loops);
  const tierOf = new Int32Array(loops.groups);
  // Numbers fall along every link, so a supplier's group is complete before its buyers' groups.
  for (let group = loops.groups - 1; group >= 0; group--) {
    for (let member = start[group]; member < start[group + 1]; member++) {
      const firm = members[member];
      for (let link = inStart[firm]; link < inStart[firm + 1]; link++) {
        const supplier = loops.groupOf[inFirm[link]];
        if (supplier !== group && tierOf[supplier] >= tierOf[group]) tierOf[group] = tierOf[supplier] + 1;
      }
    }
  }
  return Int32Array.from({ length: firms.length }, (_, firm) => tierOf[loops.groupOf[firm]]);
}
