import type { MatchedFirm } from './evidence.ts';
import { matchFirms, type FirmMatch } from './firm-match.ts';
import { websiteHost } from './identifier-evidence.ts';
import { nameWords, wordsKey, type NameWords } from './name-words.ts';
import type { WordCounts } from './rare-words.ts';
import { similarWords } from './similar-words.ts';
import { COMMON_WORDS } from './word-forms.ts';

/** Number of an indexed firm: the order in which it was added, from 0. */
export type FirmNumber = number;

export interface Candidate extends FirmMatch {
  readonly firm: FirmNumber;
}

/** Firms by what they may be found under, so that a name is compared with a few dozens of them and not with all. */
export interface FirmIndex {
  readonly size: number;
  readonly counts: WordCounts;
  add(firm: MatchedFirm): FirmNumber;
  at(number: FirmNumber): MatchedFirm;
  /** Firms that may be the same with a score of at least `least`, best first, then in order of number; at most `most`. */
  search(firm: MatchedFirm, least: number, most?: number): Candidate[];
}

/** So many firms are compared with one; those that share its rarest words come first … */
const MOST_COMPARED = 60;
/** … and a word that so many have is not looked under, unless there is no other. */
const MOST_OF_A_WORD = 1_000;
const MOST_CANDIDATES = 5;

/** An empty index. Adding is linear in the words of a name; a search looks at up to 60 firms, however many there are. */
export function firmIndex(): FirmIndex {
  const firms: MatchedFirm[] = [];
  const byWord = new Map<string, FirmNumber[]>();
  const byKey = new Map<string, FirmNumber[]>();
  const byIdentifier = new Map<string, FirmNumber[]>();
  const vocabulary = similarWords();
  const counts: WordCounts = { get names() { return firms.length; }, of: (word) => byWord.get(word)?.length ?? 0 };
  const split = new WeakMap<MatchedFirm, NameWords>();
  const wordsOf = (firm: MatchedFirm): NameWords => {
    let words = split.get(firm);
    if (!words) split.set(firm, (words = nameWords(firm.name)));
    return words;
  };
  const compared = (words: NameWords, firm: MatchedFirm): Set<FirmNumber> => {
    const found = new Set<FirmNumber>();
    const take = (list: readonly FirmNumber[] | undefined): void => {
      for (const number of list ?? []) if (found.size < MOST_COMPARED) found.add(number);
    };
    for (const key of identifiersOf(firm)) take(byIdentifier.get(key));
    take(byKey.get(wordsKey(words)));
    const lists = [words.words, pairsOf(words.words), words.words.filter((word) => !COMMON_WORDS.has(word)).flatMap((word) => vocabulary.like(word))].map((group) => listsOf(group, byWord));
    for (const list of lists.flat()) if (list.length <= MOST_OF_A_WORD || found.size === 0) take(list);
    return found;
  };
  return {
    get size() { return firms.length; },
    counts,
    at: (number) => firms[number],
    add: (firm) => {
      const number = firms.push(firm) - 1;
      const words = nameWords(firm.name);
      for (const word of new Set(words.words)) {
        if (put(byWord, word, number)) vocabulary.add(word);
      }
      for (const pair of pairsOf(words.words)) put(byWord, joinedKey(pair), number);
      put(byKey, wordsKey(words), number);
      for (const key of identifiersOf(firm)) put(byIdentifier, key, number);
      return number;
    },
    search: (firm, least, most = MOST_CANDIDATES) => {
      const words = wordsOf(firm);
      const candidates: Candidate[] = [];
      for (const number of compared(words, firm)) {
        const other = firms[number];
        if (other === firm) continue;
        const match = matchFirms(firm, other, counts, [words, wordsOf(other)]);
        if (match.score >= least) candidates.push({ firm: number, ...match });
      }
      return candidates.sort((a, b) => b.score - a.score || a.firm - b.firm).slice(0, most);
    },
  };
}

/** True for the first under its key. */
function put(map: Map<string, FirmNumber[]>, key: string, number: FirmNumber): boolean {
  const list = map.get(key);
  if (list) list.push(number);
  else map.set(key, [number]);
  return list === undefined;
}

/** Firms by each of some words, written alone or as two; the rarest word first. */
function listsOf(words: readonly string[], byWord: ReadonlyMap<string, readonly FirmNumber[]>): (readonly FirmNumber[])[] {
  return words.flatMap((word) => [byWord.get(word), byWord.get(joinedKey(word))]).filter((list) => list !== undefined).sort((a, b) => a.length - b.length);
}

/** Two neighbours that another name writes as one are found under a key of their own, so that they do not count as a word. */
function joinedKey(pair: string): string {
  return `+${pair}`;
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => words[at] + word);
}

function identifiersOf({ lei, gln, bpn, website }: MatchedFirm): string[] {
  const host = websiteHost(website);
  return [lei && `lei ${lei}`, gln && `gln ${gln}`, bpn && `bpn ${bpn}`, host && `www ${host}`].filter((key) => key !== undefined && key !== '') as string[];
}
