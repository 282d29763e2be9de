import type { CompactNetwork } from '../compact-network.ts';
import type { Measure } from './measure.ts';
import { unknownOf } from './unknown.ts';
import { TOO_MANY_DISTANCES, upstreamDistances, upstreamDistancesOf } from './upstream-distances.ts';
import type { UpstreamDistances } from './upstream-distances.ts';

/** How few steps lie between a firm and those upstream of it. */
export const closeness: Measure = {
  id: 'closeness',
  group: 'position',
  label: { de: 'Nähe zu vorgelagerten Unternehmen', en: 'Closeness to upstream firms' },
  term: { de: 'Nähezentralität (Closeness, nach Wasserman und Faust)', en: 'Closeness centrality (Wasserman and Faust)' },
  question: { de: 'Über wie wenige Schritte erreichen die vorgelagerten Unternehmen dieses?', en: 'Over how few steps do the firms upstream reach this one?' },
  formula: {
    de: 'r/(n − 1) · r/Summe der Schritte, mit r = Zahl der Unternehmen, deren Lieferwege bis hierher führen. 0, wenn es keine gibt.',
    en: 'r/(n − 1) · r/sum of steps, where r is the number of firms whose supply routes lead here. 0 where there are none.',
  },
  unit: 'score',
  source: 'Wasserman, S.; Faust, K. (1994): Social Network Analysis, section 5.2 (improved formula)',
  compute: (context) => {
    const distances = upstreamDistances(context);
    return distances ? { values: closenessOf(context.network, distances), coverage: 1 } : unknownOf(context, TOO_MANY_DISTANCES);
  },
};

/** Closeness by the distance of others *to* a firm, improved after Wasserman and Faust. */
export function closenessOf(network: CompactNetwork, { firms, steps }: UpstreamDistances = upstreamDistancesOf(network)): Float64Array {
  return firms.map((reaching, firm) => (reaching > 0 ? (reaching / (firms.length - 1)) * (reaching / steps[firm]) : 0));
}
