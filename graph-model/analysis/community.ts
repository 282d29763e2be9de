import type { CompactNetwork } from '../compact-network.ts';
import { ascending } from '../counting-sort.ts';
import { seededRandom } from '../seeded-random.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { numberedBySize } from './grouping.ts';
import type { Grouping } from './grouping.ts';
import { linkWeights } from './link-weights.ts';
import { louvain, modularityOf } from './louvain.ts';
import type { Measure } from './measure.ts';

/** Group of firms with denser relations among each other than with the rest. */
export const community: Measure = {
  id: 'community',
  group: 'cohesion',
  label: { de: 'Gruppe', en: 'Group' },
  term: { de: 'Community (Louvain-Verfahren)', en: 'Community (Louvain method)' },
  question: { de: 'Welche Unternehmen sind untereinander besonders eng verflochten?', en: 'Which firms are especially closely linked with each other?' },
  formula: {
    de: 'Einteilung mit möglichst hoher Modularität: Verbindungen innerhalb der Gruppen gegenüber dem, was bei zufälliger Verteilung zu erwarten wäre. Nummer 1 ist die größte Gruppe.',
    en: 'Division with the highest modularity found: links inside the groups compared with what chance would give. Number 1 is the largest group.',
  },
  unit: 'group',
  source: 'Blondel, V. et al. (2008): Fast unfolding of communities in large networks. J. Stat. Mech. P10008; Dugué, N.; Perez, A. (2015): Directed Louvain, hal-01231784',
  compute: (context) => {
    const { coverage, note } = linkWeights(context);
    return { values: numberedBySize(communities(context)), coverage, note };
  },
};

/** A division into communities and its directed modularity; NaN where there are no links. */
export interface Communities extends Grouping {
  readonly modularity: number;
}

/** The communities of the context's network. */
export function communities(context: AnalysisContext): Communities {
  return context.share(communitiesOfContext);
}

function communitiesOfContext(context: AnalysisContext): Communities {
  return communitiesOf(context.network, linkWeights(context).weights);
}

const SEED = 20081009;
/** A single run often ends in a poor division; small networks can afford the best of many. */
const MOST_RUNS = 20;
const LINKS_FOR_ALL_RUNS = 36_000;

/**
 * Louvain communities on the directed network, by weight or with all links alike: the best of 20 seeded runs, of fewer where there are
 * more than 1,800 links, so that the same data give the same division. About O(runs · links).
 */
export function communitiesOf(network: CompactNetwork, weights?: Float64Array): Communities {
  const count = network.firms.length;
  const total = weights?.reduce((sum, weight) => sum + weight, 0);
  if (network.links === 0 || total === 0) return { groupOf: ascending(count), groups: count, modularity: Number.NaN };
  const out = { start: network.outStart, target: network.outFirm, weight: weights ?? new Float64Array(network.links).fill(1) };
  const random = seededRandom(SEED);
  let best: Communities | undefined;
  for (let runs = 0; runs < Math.min(MOST_RUNS, Math.max(1, LINKS_FOR_ALL_RUNS / network.links)); runs++) {
    const division = louvain(count, out, random);
    const modularity = modularityOf(out, division);
    if (best === undefined || modularity > best.modularity) best = { ...division, modularity };
  }
  return best!;
}
