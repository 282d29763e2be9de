import type { CompactNetwork } from '../compact-network.ts';
import { linkWeights } from './link-weights.ts';
import type { Measure } from './measure.ts';

/** How much others depend on a firm. */
export const pagerank: Measure = {
  id: 'pagerank',
  group: 'position',
  label: { de: 'Einfluss', en: 'Influence' },
  term: { de: 'PageRank auf dem umgekehrten Netz', en: 'PageRank on the reversed network' },
  question: { de: 'Von wem hängen die anderen ab, direkt und über mehrere Stufen?', en: 'Whom do the others depend on, directly and over several tiers?' },
  formula: {
    de: 'Jedes Unternehmen gibt 85 % seines Gewichts an seine Lieferanten weiter; der Rest verteilt sich gleichmäßig auf alle. Die Summe über alle Unternehmen ist 1.',
    en: 'Every firm hands 85 % of its weight on to its suppliers; the rest is spread evenly over all. The sum over all firms is 1.',
  },
  unit: 'score',
  source: 'Page, L.; Brin, S.; Motwani, R.; Winograd, T. (1999): The PageRank citation ranking. Stanford InfoLab 1999-66',
  compute: (context) => {
    const { weights, coverage, note } = linkWeights(context);
    return { values: pagerankOf(context.network, weights), coverage, note };
  },
};

const DAMPING = 0.85;
/** Largest sum of changes in the last round. */
const TOLERANCE = 1e-12;
const MOST_ROUNDS = 1000;

/**
 * PageRank with every link turned round: a buyer hands its rank to its suppliers, by weight (in order of `outFirm`) or evenly. What
 * firms without suppliers hold is spread evenly. Damping 0.85, until all changes together are below 1e-12. O(rounds · links).
 */
export function pagerankOf(network: CompactNetwork, weights?: Float64Array): Float64Array {
  const { outStart, outFirm } = network;
  const count = network.firms.length;
  const portion = portions(network, weights);
  let rank = new Float64Array(count).fill(1 / count);
  let next = new Float64Array(count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let idle = 0;
    for (let firm = 0; firm < count; firm++) if (network.inStart[firm] === network.inStart[firm + 1]) idle += rank[firm];
    const base = (1 - DAMPING + DAMPING * idle) / count;
    let change = 0;
    for (let firm = 0; firm < count; firm++) {
      let handedOn = 0;
      for (let link = outStart[firm], end = outStart[firm + 1]; link < end; link++) handedOn += rank[outFirm[link]] * portion[link];
      next[firm] = base + DAMPING * handedOn;
      change += Math.abs(next[firm] - rank[firm]);
    }
    [rank, next] = [next, rank];
    if (change < TOLERANCE) break;
  }
  return rank;
}

/** Portion of its rank that a link's buyer hands to the link's supplier; even where the buyer's weights sum to nothing. */
function portions({ firms, links, inStart, outFirm }: CompactNetwork, weights?: Float64Array): Float64Array {
  const sum = new Float64Array(firms.length);
  for (let link = 0; link < links; link++) sum[outFirm[link]] += weights?.[link] ?? 1;
  return Float64Array.from(outFirm, (buyer, link) => {
    if (weights && sum[buyer] > 0) return weights[link] / sum[buyer];
    return 1 / (inStart[buyer + 1] - inStart[buyer]);
  });
}
