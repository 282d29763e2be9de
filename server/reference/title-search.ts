import type { Words } from '#graph-model/language.ts';
import { fold } from '#graph-model/text.ts';

/** What is searched of an entry: its own titles, and those of what it belongs to, which count less. */
export interface SearchedTitle {
  readonly title: Words;
  readonly above?: Words;
}

interface Indexed<T> {
  readonly entry: T;
  readonly own: readonly string[];
  readonly above: readonly string[];
  /** All of it: what is not in here is in none of them. */
  readonly all: string;
  readonly length: number;
}

/** Entries that fit a few words, best first. */
export type TitleSearch<T> = (text: string) => T[];

const MAX_WORDS = 8;
const MIN_STEM = 4;
const MOST_OF_A_HEAD = 100;
const ENDINGS = ['ern', 'en', 'er', 'es', 'e', 'n', 's'];

/**
 * Searches titles in German and English: folded, inflections cut off, also inside of compounds (`Federn` finds Blattfedern). All words must
 * be found; where no title has them all, the last part of a compound is
 * sought (`Stahlfedern` → Federn), with the first one where the last says too little (`Gussteile`). O(entries × words) a search.
 */
export function titleSearch<T extends SearchedTitle>(entries: readonly T[]): TitleSearch<T> {
  const inBoth = textsInBoth();
  const indexed = entries.map((entry): Indexed<T> => {
    const own = inBoth(entry.title);
    const above = entry.above ? inBoth(entry.above) : [];
    return { entry, own, above, all: [...own, ...above].join(''), length: entry.title.de.length + (entry.above?.de.length ?? 0) };
  });
  let vocabulary: ReadonlySet<string> | undefined;
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const found = ranked(indexed, words);
    if (found.length > 0) return found;
    const known = vocabulary ??= vocabularyOf(indexed);
    const parts = words.map((word) => partsOf(word, known));
    const heads = parts.map(({ head }) => head);
    if (heads.some((head) => head === '')) return [];
    const some = ranked(indexed, heads);
    if (some.length <= MOST_OF_A_HEAD) return some;
    // Of a head such as "Teile" too many titles speak to say anything alone.
    const rests = parts.map(({ rest }) => rest).filter((rest) => rest.length >= MIN_STEM);
    return rests.length === 0 ? [] : ranked(indexed, [...heads, ...rests]);
  };
}

/** Both languages of a title; one that stands above many entries is folded once. */
function textsInBoth(): (title: Words) => readonly string[] {
  const folded = new Map<Words, readonly string[]>();
  return (title) => {
    const known = folded.get(title) ?? [searchable(title.de), searchable(title.en)];
    folded.set(title, known);
    return known;
  };
}

/** All words of the titles and their stems. */
function vocabularyOf(indexed: readonly Indexed<unknown>[]): ReadonlySet<string> {
  const words = new Set(indexed.flatMap(({ own }) => own.flatMap((text) => text.split(' '))));
  return new Set([...words].flatMap((word) => [word, stemOf(word)]).filter((word) => word.length >= MIN_STEM));
}

/** Words between blanks, with one before the first and after the last. */
function searchable(text: string): string {
  return ` ${fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

function wordsOf(text: string): string[] {
  return searchable(text.slice(0, 200)).trim().split(' ').filter((word) => word.length > 1).slice(0, MAX_WORDS);
}

/** A word without the usual endings of German and English plurals and cases. */
function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= MIN_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The longest known word that a compound ends with, by its stem, and what stands before. */
function partsOf(word: string, vocabulary: ReadonlySet<string>): { readonly head: string; readonly rest: string } {
  for (let start = 1; word.length - start >= MIN_STEM; start++) {
    const head = word.slice(start);
    if ([head, ...ENDINGS.map((ending) => (head.endsWith(ending) ? head.slice(0, -ending.length) : ''))].some((part) => part.length >= MIN_STEM && vocabulary.has(part))) return { head, rest: word.slice(0, start) };
  }
  return { head: '', rest: '' };
}

function ranked<T>(indexed: readonly Indexed<T>[], words: readonly string[]): T[] {
  const stems = words.map(stemOf);
  const scored = indexed.flatMap((entry) => {
    if (!stems.every((stem) => entry.all.includes(stem))) return [];
    let score = 0;
    for (const [position, word] of words.entries()) {
      const points = pointsOf(entry, word, stems[position]);
      if (points === 0) return [];
      score += points;
    }
    return [{ entry, score }];
  });
  return scored.toSorted((a, b) => b.score - a.score || a.entry.length - b.entry.length).map(({ entry }) => entry.entry);
}

/** How well a word fits: as a word, as the beginning of one, inside of one, in the title above; more where the title begins with it. */
function pointsOf({ own, above }: Indexed<unknown>, word: string, stem: string): number {
  let best = 0;
  for (const text of own) {
    const begins = text.startsWith(` ${stem}`) ? 4 : 0;
    if (text.includes(` ${word} `)) best = Math.max(best, 10 + begins);
    else if (text.includes(` ${stem}`)) best = Math.max(best, 7 + begins);
    else if (best < 3 && text.includes(stem)) best = 3;
  }
  return best > 0 ? best : above.some((text) => text.includes(stem)) ? 1 : 0;
}
