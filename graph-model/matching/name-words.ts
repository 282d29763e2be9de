import { LEGAL_FORMS, type LegalForm } from './legal-forms.ts';
import { SHORT_FOR, SILENT_WORDS } from './word-forms.ts';

/** A name as it is compared: what distinguishes it, apart from its legal form and from what stands in brackets. */
export interface NameWords {
  /** Words that count, in their order, in basic Latin letters: `muehlenhoff`, `kaltwalz`, `2`. */
  readonly words: readonly string[];
  /** How many of the last words stood in brackets: they count less. */
  readonly aside: number;
  readonly legalForm?: LegalForm;
}

const TRANSCRIPTIONS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe', å: 'a', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const BRACKETS = /[([{]([^)\]}]*)(?:[)\]}]|$)/gu;
const CONNECTORS = new Set(['&', 'und', 'and', 'et']);
/** Longer names are nobody's: what comes after is not compared. */
const MOST_WORDS = 24;

/**
 * Splits a firm name into the words that distinguish it. Case, accents, umlauts and their transcriptions, punctuation, "&", "+" and "und", the spelling of the
 * legal form and common abbreviations do not matter. A name of nothing but a legal form keeps it as its words. Linear in the length.
 */
export function nameWords(name: string): NameWords {
  const asides: string[] = [];
  const plain = name.slice(0, 400).replace(BRACKETS, (_, inside: string) => { asides.push(inside); return ' '; });
  const { words, legalForm } = withoutLegalForm(wordsOf(plain));
  const outside = words.map(inFull).filter((word) => !SILENT_WORDS.has(word));
  const inBrackets = withoutLegalForm(asides.flatMap(wordsOf), 0);
  const inside = inBrackets.words.map(inFull).filter((word) => !SILENT_WORDS.has(word) && !outside.includes(word));
  // Of a name all in brackets, or made of words that say nothing, whatever there is must do.
  if (outside.length === 0) return { words: (inside.length > 0 ? inside : words.length > 0 ? words : wordsOf(name)).slice(0, MOST_WORDS), aside: 0, ...(legalForm && { legalForm }) };
  const form = legalForm ?? inBrackets.legalForm;
  const kept = outside.slice(0, MOST_WORDS);
  const added = inside.slice(0, MOST_WORDS - kept.length);
  return { words: [...kept, ...added], aside: added.length, ...(form && { legalForm: form }) };
}

/** Key under which names are the same but for legal form, spelling and the order of words. */
export function wordsKey({ words }: Pick<NameWords, 'words'>): string {
  return words.toSorted().join(' ');
}

function inFull(word: string): string {
  return SHORT_FOR.get(word) ?? word;
}

/** Lower-case words in basic Latin letters and digits; letters that stand alone side by side are one word (`G.m.b.H.`, `e. K.`). */
function wordsOf(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase().replace(/[äöüßæøœåłđðþı]/gu, (letter) => TRANSCRIPTIONS[letter]);
  const bare = /^[\x20-\x7E]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  const words: string[] = [];
  let letters = '';
  for (const word of bare.replace(/['’`´]/gu, '').replace(/&|\+|(?<=\s)u\.?(?=\s)/g, ' & ').split(/[^\p{L}\p{N}&]+/u)) {
    if (/^\p{L}$/u.test(word)) { letters += word; continue; }
    if (letters !== '') words.push(letters);
    letters = '';
    if (word !== '') words.push(word);
  }
  if (letters !== '') words.push(letters);
  return words.filter((word) => !CONNECTORS.has(word));
}

/** Takes the legal form out; the first word is never part of one, or SE Tylose and AG der Dillinger would lose their name. */
function withoutLegalForm(words: readonly string[], first = 1): { readonly words: readonly string[]; readonly legalForm?: LegalForm } {
  const kept: string[] = [];
  let legalForm: LegalForm | undefined;
  for (let at = 0; at < words.length;) {
    const form = at < first ? undefined : formAt(words, at);
    if (form) {
      // "GmbH" in the middle and "KG" at the end: the last one is the form.
      legalForm = form.form;
      at += form.length;
    } else kept.push(words[at++]);
  }
  return { words: kept, ...(legalForm && { legalForm }) };
}

function formAt(words: readonly string[], at: number): { readonly form: LegalForm; readonly length: number } | undefined {
  for (const { words: ofForm, form } of LEGAL_FORMS.get(words[at]) ?? []) {
    if (ofForm.every((word, offset) => words[at + offset] === word)) return { form, length: ofForm.length };
  }
  return undefined;
}
