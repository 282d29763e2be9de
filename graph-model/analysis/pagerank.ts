import type { CompactNetwork } from '../compact-network.ts';
import { withKernelMemory } from '../kernels/kernel-memory.ts';
import { linkWeights } from './link-weights.ts';
import type { Measure } from './measure.ts';
import { createPagerankSweep } from './pagerank-sweep.ts';
import type { PagerankSweep } from './pagerank-sweep.ts';

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
/** Largest sum of changes in the last round, as a share of the sum of ranks. */
const TOLERANCE = 1e-12;
const MOST_ROUNDS = 1000;
/** Rounds after which the rest of the way is foreseen, an even number, and how often that is done. */
const ROUNDS_BETWEEN = 8;
const MOST_FORESEEN = 12;

/**
 * PageRank with every link turned round: a buyer hands its rank to its suppliers, by weight (in order of `outFirm`) or evenly. What
 * firms without suppliers hold is spread evenly. Damping 0.85, until all changes together are below 1e-12. O(rounds · links).
 *
 * What everybody gets alike only scales the ranks, so they are 1 + what the buyers hand on, divided by their sum (Del Corso, Gullí, Romani
 * 2005, Internet Mathematics 2(3)): that is solved firm after firm with the newest values (Gauss–Seidel), which leaves an error of at most
 * 0.85/0.15 of the last changes. Those soon shrink by the same ratio each round, so the rest is foreseen now and then (Aitken).
 */
export function pagerankOf(network: CompactNetwork, weights?: Float64Array): Float64Array {
  const count = network.firms.length;
  const { weight, portion } = portions(network, weights);
  return withKernelMemory((memory) => {
    const sweep = createPagerankSweep(memory, network, portion, weight);
    for (let round = 1; round < MOST_ROUNDS; round++) {
      if (sweep.renew(round) < TOLERANCE * count) break;
      if (round % ROUNDS_BETWEEN === 0 && round <= ROUNDS_BETWEEN * MOST_FORESEEN) foresee(sweep);
    }
    return shares(sweep);
  });
}

/** The ranks by firm, as parts of their sum. */
function shares({ rank, place }: PagerankSweep): Float64Array {
  let sum = 0;
  for (let at = 0; at < rank.length; at++) sum += rank[at];
  const share = new Float64Array(rank.length);
  for (let firm = 0; firm < rank.length; firm++) share[firm] = rank[place[firm]] / sum;
  return share;
}

/** After an even round: adds what all further rounds would add if the changes went on shrinking by the ratio of the last two. */
function foresee({ rank, handed, portion, change: [change, before] }: PagerankSweep): void {
  let together = 0;
  let square = 0;
  for (let firm = 0; firm < rank.length; firm++) {
    together += change[firm] * before[firm];
    square += before[firm] * before[firm];
  }
  const ratio = together / square;
  if (!(ratio > 0 && ratio < DAMPING)) return;
  const further = ratio / (1 - ratio);
  for (let firm = 0; firm < rank.length; firm++) {
    rank[firm] += further * change[firm];
    handed[firm] = rank[firm] * portion[firm];
  }
}

/** A buyer hands `portion` of its rank, times the link's weight, on to the link's supplier; without weights all its suppliers get the portion. */
function portions({ firms, links, inStart, outFirm }: CompactNetwork, weights?: Float64Array): { weight?: Float64Array; portion: Float64Array } {
  const portion = new Float64Array(firms.length);
  if (weights === undefined) {
    for (let buyer = 0; buyer < portion.length; buyer++) if (inStart[buyer] < inStart[buyer + 1]) portion[buyer] = DAMPING / (inStart[buyer + 1] - inStart[buyer]);
    return { portion };
  }
  // In parts of the buyer's largest weight, so that no sum overflows. Where all are 0, its suppliers get even parts.
  const most = new Float64Array(firms.length);
  for (let link = 0; link < links; link++) most[outFirm[link]] = Math.max(most[outFirm[link]], weights[link]);
  const weight = weights.map((value, link) => (most[outFirm[link]] > 0 ? value / most[outFirm[link]] : 1));
  for (let link = 0; link < links; link++) portion[outFirm[link]] += weight[link];
  return { weight, portion: portion.map((sum) => (sum > 0 ? DAMPING / sum : 0)) };
}
