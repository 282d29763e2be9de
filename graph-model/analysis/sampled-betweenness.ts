import type { CompactNetwork } from '../compact-network.ts';
import { seededRandom } from '../seeded-random.ts';
import { dependencies } from './betweenness.ts';

/** An estimate of betweenness. */
export interface SampledBetweenness {
  readonly values: Float64Array;
  /** With 95 % confidence no firm's value is off by more than this. */
  readonly error: number;
}

const SEED = 1977;
const DOUBT = 0.05;

/**
 * Betweenness from some random sources, drawn with a seed and with replacement (Brandes & Pich 2007: Centrality estimation in large
 * networks, IJBC 17(7)). The error is the empirical Bernstein bound (Maurer & Pontil 2009, theorem 4, COLT), for all firms at once. At
 * least three firms and two draws. O(draws · links).
 */
export function sampledBetweenness(network: CompactNetwork, draws: number): SampledBetweenness {
  const count = network.firms.length;
  const random = seededRandom(SEED);
  const { sum, squares } = dependencies(network, Array.from({ length: draws }, () => Math.floor(random() * count)));
  // A source's dependency on a firm is at most n − 2; divided by that, betweenness is n / (n − 1) times its mean over all sources.
  const scale = count / (count - 1);
  const logarithm = Math.log((4 * count) / DOUBT);
  let error = 0;
  const values = sum.map((total, firm) => {
    const mean = total / (count - 2) / draws;
    const variance = Math.max(0, (squares[firm] / (count - 2) ** 2 - draws * mean ** 2) / (draws - 1));
    error = Math.max(error, scale * (Math.sqrt((2 * variance * logarithm) / draws) + (7 * logarithm) / (3 * (draws - 1))));
    return scale * mean;
  });
  return { values, error };
}
