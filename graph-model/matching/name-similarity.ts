import type { NameWords } from './name-words.ts';
import { wordWeight, type WordCounts } from './rare-words.ts';
import { wordSimilarity } from './word-similarity.ts';

/** What stands in brackets counts less. */
const ASIDE = 0.4;
/** Share of the score that looks only at what the shorter name says: a name may leave words out. */
const CONTAINED = 0.25;

interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/**
 * How alike two names are by their words, 0 to 1, whatever the order: each word meets the one most like it, and rare words count more (soft TF-IDF after
 * Cohen, Ravikumar and Fienberg 2003). Words that one name writes together and the other apart are one. O(words²).
 */
export function nameSimilarity(a: NameWords, b: NameWords, counts: WordCounts): number {
  const [wordsA, wordsB] = [joined(a, b.words), joined(b, a.words)];
  const weigh = ({ words, aside }: Pick<NameWords, 'words' | 'aside'>): WeighedWord[] =>
    words.map((word, at) => ({ word, weight: wordWeight(word, counts) * (at >= words.length - aside ? ASIDE : 1) }));
  const [left, right] = [weigh(wordsA), weigh(wordsB)];
  const both = matchedWeight(left, right);
  const [sumA, sumB] = [sum(left), sum(right)];
  if (sumA === 0 || sumB === 0) return 0;
  const whole = (2 * both) / (sumA + sumB);
  return (1 - CONTAINED) * Math.min(1, whole) + CONTAINED * Math.min(1, both / Math.min(sumA, sumB));
}

/** Greedy: the most alike pairs first, each word once. */
function matchedWeight(left: readonly WeighedWord[], right: readonly WeighedWord[]): number {
  const pairs: { readonly at: number; readonly to: number; readonly similarity: number; readonly weight: number }[] = [];
  left.forEach((a, at) => right.forEach((b, to) => {
    const similarity = wordSimilarity(a.word, b.word);
    if (similarity > 0) pairs.push({ at, to, similarity, weight: (a.weight + b.weight) / 2 });
  }));
  pairs.sort((p, q) => q.similarity - p.similarity || q.weight - p.weight || p.at - q.at || p.to - q.to);
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  let matched = 0;
  for (const { at, to, similarity, weight } of pairs) {
    if (usedLeft.has(at) || usedRight.has(to)) continue;
    usedLeft.add(at);
    usedRight.add(to);
    matched += similarity * weight;
  }
  return matched;
}

/** Neighbouring words that the other name writes as one (`minebea mitsumi`, `tian jin`) are joined. */
function joined({ words, aside }: NameWords, other: readonly string[]): Pick<NameWords, 'words' | 'aside'> {
  const result: string[] = [];
  const outside = words.length - aside;
  for (let at = 0; at < words.length; at++) {
    const pair = at + 1 < outside ? words[at] + words[at + 1] : undefined;
    if (pair !== undefined && other.includes(pair)) {
      result.push(pair);
      at++;
    } else result.push(words[at]);
  }
  return { words: result, aside };
}

function sum(words: readonly WeighedWord[]): number {
  return words.reduce((total, { weight }) => total + weight, 0);
}
