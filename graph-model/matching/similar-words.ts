import { wordSimilarity } from './word-similarity.ts';

/** Words by their beginnings and ends. */
export interface SimilarWords {
  add(word: string): void;
  /** Words that may be another spelling of this one, without itself; most alike first, at most 12. */
  like(word: string): readonly string[];
}

const LETTERS = 4;
/** Of a short word four letters are nearly all. */
const SHORT = 8;
const SHORTEST = 4;
const MOST = 12;

/** An empty vocabulary. Words are found that share their first or their last four letters, short ones three: a typing error is seldom in both. */
export function similarWords(): SimilarWords {
  const byPart = new Map<string, string[]>();
  const asked = new Map<string, readonly string[]>();
  const find = (word: string): readonly string[] => {
    const found = new Map<string, number>();
    for (const part of partsOf(word)) {
      for (const other of byPart.get(part) ?? []) {
        if (other === word || found.has(other)) continue;
        const similarity = wordSimilarity(word, other);
        if (similarity > 0) found.set(other, similarity);
      }
    }
    return [...found].sort(([a, s], [b, t]) => t - s || (a < b ? -1 : 1)).slice(0, MOST).map(([other]) => other);
  };
  return {
    add: (word) => {
      if (word.length < SHORTEST) return;
      asked.clear();
      for (const part of partsOf(word)) {
        const list = byPart.get(part);
        if (list) list.push(word);
        else byPart.set(part, [word]);
      }
    },
    like: (word) => {
      if (word.length < SHORTEST) return [];
      let known = asked.get(word);
      if (!known) asked.set(word, (known = find(word)));
      return known;
    },
  };
}

function partsOf(word: string): string[] {
  const parts = [`${word.slice(0, LETTERS)}…`, `…${word.slice(-LETTERS)}`];
  return word.length < SHORT ? [...parts, `${word.slice(0, LETTERS - 1)}…`, `…${word.slice(1 - LETTERS)}`] : parts;
}
