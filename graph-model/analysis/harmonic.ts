import type { CompactNetwork } from '../compact-network.ts';
import type { Measure } from './measure.ts';
import { unknownOf } from './unknown.ts';
import { TOO_MANY_DISTANCES, upstreamDistances, upstreamDistancesOf } from './upstream-distances.ts';
import type { UpstreamDistances } from './upstream-distances.ts';

/** How many firms stand upstream of a firm, the near ones counting more. */
export const harmonic: Measure = {
  id: 'harmonic',
  group: 'position',
  label: { de: 'Breite der Vorkette', en: 'Breadth of the upstream chain' },
  term: { de: 'Harmonische Zentralität', en: 'Harmonic centrality' },
  question: { de: 'Wie viele Unternehmen stehen dem Unternehmen als Lieferanten und Vorlieferanten nahe?', en: 'How many firms are near to the firm as suppliers and suppliers of suppliers?' },
  formula: {
    de: 'Summe von 1/Schritte über alle vorgelagerten Unternehmen, geteilt durch n − 1: Ein unmittelbarer Lieferant zählt 1, dessen Lieferant 1/2. Wer nicht vorgelagert ist, zählt 0.',
    en: 'Sum of 1/steps over all firms upstream, divided by n − 1: a direct supplier counts 1, its supplier 1/2. Whoever is not upstream counts 0.',
  },
  unit: 'score',
  source: 'Boldi, P.; Vigna, S. (2014): Axioms for centrality. Internet Mathematics 10(3–4), 222–262',
  compute: (context) => {
    const distances = upstreamDistances(context);
    return distances ? { values: harmonicOf(context.network, distances), coverage: 1 } : unknownOf(context, TOO_MANY_DISTANCES);
  },
};

/** Harmonic centrality by the distance of others *to* a firm, divided by n − 1; 0 for a firm alone. */
export function harmonicOf(network: CompactNetwork, { nearness }: UpstreamDistances = upstreamDistancesOf(network)): Float64Array {
  return nearness.map((sum) => (nearness.length > 1 ? sum / (nearness.length - 1) : 0));
}
