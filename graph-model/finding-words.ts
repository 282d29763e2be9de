import type { Finding } from './finding.ts';
import { FINDING_WORDS } from './finding-catalogue.ts';
import type { Language } from './language.ts';

/** Codes of all findings that have words. */
export type FindingCode = keyof typeof FINDING_WORDS;

export const FINDING_CODES = Object.keys(FINDING_WORDS) as readonly FindingCode[];

/** Kinds of records as findings of a dataset name them, in words. */
const RECORD_WORDS = new Map<string, readonly [de: string, en: string]>([
  ['firm', ['Unternehmen', 'firm']], ['product', ['Produkt', 'product']], ['relation', ['Lieferbeziehung', 'supply relation']],
  ['requirement', ['Vorleistung', 'requirement']], ['offer', ['Angebot', 'offer']], ['changeSet', ['Änderung', 'change set']],
]);

/**
 * One or two sentences for people: the place, what was found there, what was expected and what to do.
 * A code without words gives a sentence that names the code, so that nothing is hidden.
 */
export function describeFinding(finding: Finding, language: Language): string {
  const facts = new Map(Object.entries({ ...finding.details, ...(finding.value !== undefined && { value: finding.value }) }));
  const words = Object.hasOwn(FINDING_WORDS, finding.code) ? FINDING_WORDS[finding.code as FindingCode] : undefined;
  const text = words ? fill(words[language === 'de' ? 0 : 1], facts, language) : `${finding.code}${finding.value === undefined ? '' : ` (${finding.value})`}`;
  const place = placeOf(finding, language);
  return place === '' ? text : `${place}: ${text}`;
}

/** What a kind of finding is called in a list of kinds: its first sentence without the facts; the code where it has no words. */
export function findingTitle(code: string, language: Language): string {
  if (!Object.hasOwn(FINDING_WORDS, code)) return code;
  const words = FINDING_WORDS[code as FindingCode][language === 'de' ? 0 : 1];
  return words.replace(/\[[^\]]*\]/g, '').replace(/\{"\w+"\}/g, quote('…', language)).replace(/\{\w+\}/g, '…').replace(/(?<=[^.]{3})[.;:](\s.*)?$/s, '').replace(/[.;:]\s.*$/s, '');
}

/** `relations.csv, Zeile 12, Spalte „Abnehmer“` */
function placeOf({ file, sheet, row, field, details }: Finding, language: Language): string {
  const german = language === 'de';
  const parts: string[] = [];
  const record = details?.record;
  const kind = file === undefined ? undefined : RECORD_WORDS.get(file)?.[german ? 0 : 1];
  if (file !== undefined) parts.push(record === undefined ? kind ?? file : `${kind ?? file} ${record}`);
  if (sheet !== undefined) parts.push(`${german ? 'Blatt' : 'sheet'} ${quote(sheet, language)}`);
  if (row !== undefined) parts.push(german ? `Zeile ${row}` : `row ${row}`);
  if (field !== undefined) {
    const column = row !== undefined || kind === undefined;
    parts.push(`${german ? (column ? 'Spalte' : 'Feld') : column ? 'column' : 'field'} ${quote(field, language)}`);
  }
  return parts.join(', ');
}

function quote(text: string, language: Language): string {
  return language === 'de' ? `„${text}“` : `“${text}”`;
}

/**
 * Puts facts into a template: `{name}` as it is, `{"name"}` in quotation marks. A part in square brackets falls away where one of its
 * facts is missing.
 */
function fill(template: string, facts: ReadonlyMap<string, string | number>, language: Language): string {
  const put = (part: string) => part.replace(/\{("?)(\w+)"?\}/g, (_, quoted: string, name: string) => {
    const fact = shown(facts.get(name), language);
    return quoted ? quote(fact, language) : fact;
  });
  const kept = template.replace(/\[([^[\]]*)\]/g, (_, part: string) => {
    const names = [...part.matchAll(/\{"?(\w+)"?\}/g)].map((match) => match[1]);
    return names.every((name) => facts.has(name)) ? part : '';
  });
  return put(kept);
}

function shown(fact: string | number | undefined, language: Language): string {
  return typeof fact === 'number' ? fact.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB') : fact ?? '?';
}
