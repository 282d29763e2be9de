import { distance } from 'fastest-levenshtein';

/** Words that are this unlike are no spellings of one … */
const LEAST = 0.75;
/** … unless they are the same without transcribed umlauts, and then hardly this unlike. */
const LEAST_FOLDED = 0.6;
const FOLDED = 0.93;
const ABBREVIATED = 0.9;
const SHORTEST_ABBREVIATION = 3;

/**
 * How alike two words in basic Latin letters are, 0 to 1: 1 the same, 0.93 the same without transcribed umlauts (`mueller`, `muller`), 0.9 where one abbreviates the
 * other, else 1 − edits ÷ letters of the longer (Levenshtein), and 0 below 0.75. Words with digits and words of up to three letters are the same or not.
 */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= SHORTEST_ABBREVIATION && long.length >= short.length + 3 && long.startsWith(short)) return hasDigit(long) ? 0 : ABBREVIATED * prefixShare(short, long);
  if (short.length <= 3 || short.length < LEAST_FOLDED * long.length) return 0;
  // A typing error is seldom both at the beginning and at the end, and most words differ in both.
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1)) return 0;
  const similarity = 1 - distance(a, b) / long.length;
  if (similarity < LEAST_FOLDED || hasDigit(a) || hasDigit(b)) return 0;
  if (withoutTranscriptions(a) === withoutTranscriptions(b)) return FOLDED;
  return similarity < LEAST ? 0 : similarity;
}

/** Three letters of a long word may begin many; half of it and more hardly. */
function prefixShare(short: string, long: string): number {
  return Math.min(1, 0.6 + short.length / long.length);
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

function withoutTranscriptions(word: string): string {
  return word.replace(/([aou])e/g, '$1');
}
