import { looksLikeFormula } from '#graph-model/formula-text.ts';

/** What people write where they do not know. */
const UNKNOWN_WORDS = new Set(['-', '–', '—', '--', '?', 'unbekannt', 'unknown', 'n/a', 'n.a.', 'n. a.', 'k.a.', 'k. a.', 'k.a', 'k/a', 'keine angabe', 'nicht bekannt', 'not known']);

const UNKNOWN_STARTS = new Set([...UNKNOWN_WORDS].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]));

function saysUnknown(text: string): boolean {
  return text.length <= 14 && UNKNOWN_STARTS.has(text.charCodeAt(0)) && UNKNOWN_WORDS.has(text.toLowerCase());
}

/** True where a text of ours needs a leading apostrophe to come back from a spreadsheet as the text it is. */
export function needsApostrophe(text: string): boolean {
  return looksLikeFormula(text) || saysUnknown(text.replace(/^'+/, ''));
}

const BREAK = /[\r\n\t\v\f\u0085\u2028\u2029]/;
const BREAKS = new RegExp(`${BREAK.source}+`, 'g');

/**
 * The text of a cell: trimmed, line breaks and tabs folded to a blank, without the apostrophe that protects a text from being a formula.
 * Undefined for an empty cell and for what says "unknown".
 */
export function cellText(cell: string): string | undefined {
  if (cell === '') return undefined;
  const text = (BREAK.test(cell) ? cell.replace(BREAKS, ' ') : cell).trim();
  if (text === '' || saysUnknown(text)) return undefined;
  return text.charCodeAt(0) === 39 && needsApostrophe(text.slice(1)) ? text.slice(1) : text;
}

export { shownValue } from '#graph-model/shown-value.ts';
