import { betweennessOf } from './betweenness.ts';
import type { Measure } from './measure.ts';
import { sampledBetweenness } from './sampled-betweenness.ts';

/** How many shortest supply chains lead through a firm. */
export const betweenness: Measure = {
  id: 'betweenness',
  group: 'position',
  label: { de: 'Vermittlerrolle', en: 'Broker role' },
  term: { de: 'Zwischenzentralität (Betweenness)', en: 'Betweenness centrality' },
  question: { de: 'Liegt das Unternehmen auf vielen Lieferwegen?', en: 'Does the firm lie on many supply routes?' },
  formula: {
    de: 'Anteil der kürzesten Lieferwege zwischen zwei anderen Unternehmen, der über dieses führt, summiert über alle Paare und geteilt durch (n − 1)(n − 2).',
    en: 'Share of the shortest supply routes between two other firms that lead through this one, summed over all pairs and divided by (n − 1)(n − 2).',
  },
  unit: 'score',
  source: 'Brandes, U. (2001): A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2), 163–177',
  compute: ({ network }) => {
    const draws = drawsFor(network.firms.length, network.links);
    if (draws === undefined) return { values: betweennessOf(network), coverage: 1 };
    const { values, error } = sampledBetweenness(network, draws);
    return {
      values, coverage: 1,
      note: {
        de: `Geschätzt aus ${draws} zufälligen Startpunkten. Mit 95 % Sicherheit weicht kein Wert um mehr als ${error.toFixed(4).replace('.', ',')} ab.`,
        en: `Estimated from ${draws} random starting points. With 95 % confidence no value is off by more than ${error.toFixed(4)}.`,
      },
    };
  },
};

/** Firms times links up to which the exact value takes seconds: 5,000 firms with 120,000 links, say. */
const EXACT_WORK = 600_000_000;
const FEWEST_DRAWS = 256;

/** From how many starting points betweenness is estimated in a network of this size; undefined where it is computed exactly. */
export function drawsFor(firms: number, links: number): number | undefined {
  return firms * links <= EXACT_WORK ? undefined : Math.max(FEWEST_DRAWS, Math.floor(EXACT_WORK / links));
}
