import { areCompatible } from './legal-forms.ts';
import type { Evidence, MatchedFirm } from './evidence.ts';
import { identifierEvidence } from './identifier-evidence.ts';
import { nameSimilarity } from './name-similarity.ts';
import { nameWords, type NameWords } from './name-words.ts';
import { placeEvidence } from './place-evidence.ts';
import { NO_COUNTS, type WordCounts } from './rare-words.ts';

/** How sure it is, 0 to 1, that two records are one firm, and why: the effects of the parts add up to the score before it is cut to 0…1. */
export interface FirmMatch {
  readonly score: number;
  readonly parts: readonly Evidence[];
}

const OTHER_LEGAL_FORM = -0.08;
const ONE_LEGAL_FORM = -0.01;
/** "Bauer" may be anybody, "Bauer Federn" hardly. */
const ONE_LEGAL_FORM_OF_ONE_WORD = -0.06;
const OTHER_NUMBERS = -0.3;
/** Names less alike than this are not of one firm, whatever a number says: somebody mistyped the number. */
const STRANGERS = 0.35;
const STRANGERS_AT_MOST = 0.85;

/** Compares two firms. `counts` tells how common each word is; `words` saves splitting a name that is compared many times. */
export function matchFirms(a: MatchedFirm, b: MatchedFirm, counts: WordCounts = NO_COUNTS, words: readonly [NameWords, NameWords] = [nameWords(a.name), nameWords(b.name)]): FirmMatch {
  const similarity = nameSimilarity(...words, counts);
  const parts: Evidence[] = [
    { part: 'name', effect: similarity, a: a.name, b: b.name },
    ...legalFormEvidence(...words), ...numberEvidence(...words), ...placeEvidence(a, b), ...identifierEvidence(a, b),
  ];
  const score = Math.min(1, Math.max(0, parts.reduce((sum, { effect }) => sum + effect, 0)));
  return { score: similarity < STRANGERS ? Math.min(STRANGERS_AT_MOST, score) : score, parts };
}

function legalFormEvidence({ legalForm: a, words }: NameWords, { legalForm: b, words: others }: NameWords): Evidence[] {
  if (a === b) return [];
  if (a === undefined || b === undefined) return [{ part: 'legalForm', effect: Math.min(words.length, others.length) === 1 ? ONE_LEGAL_FORM_OF_ONE_WORD : ONE_LEGAL_FORM, ...(a && { a }), ...(b && { b }) }];
  return areCompatible(a, b) ? [] : [{ part: 'legalForm', effect: OTHER_LEGAL_FORM, a, b }];
}

/** Werk 1 and Werk 2 are two, however alike the rest is. */
function numberEvidence(a: NameWords, b: NameWords): Evidence[] {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  return left === '' || right === '' || left === right ? [] : [{ part: 'numbers', effect: OTHER_NUMBERS, a: left, b: right }];
}

function numbersOf({ words }: NameWords): string {
  return words.filter((word) => /\d/.test(word)).toSorted().join(' ');
}
