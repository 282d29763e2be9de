import { z } from 'zod';

const Score = z.number().min(0).max(1);

/** From which score on two records are the same firm without asking, and from which on somebody is asked. */
export const MatchThresholds = z.strictObject({ certain: Score, likely: Score }).refine(({ certain, likely }) => likely <= certain, { error: 'likely_above_certain', path: ['likely'] });
export type MatchThresholds = z.infer<typeof MatchThresholds>;

/** Chosen on the two truths under `tests/graph-model/matching`; see decision 22 for what other values would do. */
export const DEFAULT_THRESHOLDS: MatchThresholds = { certain: 0.95, likely: 0.75 };

export type Verdict = 'same' | 'asked' | 'new';

/** What a score means. */
export function verdictOf(score: number, { certain, likely }: MatchThresholds): Verdict {
  return score >= certain ? 'same' : score >= likely ? 'asked' : 'new';
}
