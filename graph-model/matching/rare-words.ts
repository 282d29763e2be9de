import { COMMON_WORDS } from './word-forms.ts';

/** In how many of `names` names each word occurs. */
export interface WordCounts {
  readonly names: number;
  of(word: string): number;
}

/** Counts of nothing: every word is rare. */
export const NO_COUNTS: WordCounts = { names: 0, of: () => 0 };

/** With fewer names than this a word that occurs twice says nothing about how common it is. */
const LEAST_NAMES = 1_000;
const LEAST_WEIGHT = 0.1;
const COMMON = 0.35;

/**
 * How much a word says about which firm is meant, 0.1 to 1: the inverse document frequency (Spärck Jones 1972) as a share of the greatest possible one; words
 * that are common in names of firms anywhere count a third of it.
 */
export function wordWeight(word: string, counts: WordCounts): number {
  const names = Math.max(LEAST_NAMES, counts.names);
  const rarity = Math.log(names / Math.max(1, counts.of(word))) / Math.log(names);
  return Math.max(LEAST_WEIGHT, (COMMON_WORDS.has(word) ? COMMON : 1) * rarity);
}
