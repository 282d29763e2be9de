import { fold } from '#graph-model/compare-text.ts';
import type { FindingCode } from '#graph-model/finding-words.ts';
import type { Language } from '#graph-model/language.ts';
import { repairAgs } from '#graph-model/place.ts';
import { dateText } from '../format.ts';
import type { Choice, Field } from './field.ts';
import type { NamingType, ReferenceNames } from './reference-names.ts';

/** What reading a text needs to know. */
export interface TextContext {
  readonly language: Language;
  readonly names: ReferenceNames;
}

/** Why a text cannot be a value of its field. */
export interface TextFault {
  readonly code: FindingCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

export type ReadText = { readonly value: unknown } | { readonly fault: TextFault };

/** Yes and no, in the order in which they are offered. */
export const YES_NO: readonly Choice[] = [{ value: 'yes', label: { de: 'ja', en: 'yes' } }, { value: 'no', label: { de: 'nein', en: 'no' } }];

/** The values that a field can have, none where anything can be written. */
export function choicesOf(field: Field): readonly Choice[] {
  return field.type === 'yes_no' ? YES_NO : field.choices ?? [];
}

/** A stored value as people write it: numbers and days in the way of the language, names for keys. Unknown is empty. */
export function textOfValue(field: Field, value: unknown, { language, names }: TextContext): string {
  if (value === undefined || value === null) return '';
  switch (field.type) {
    case 'number': return plainNumber(value as number, language);
    case 'share': return plainNumber((value as number) * 100, language);
    case 'list': return (value as readonly string[]).join('; ');
    case 'date': return language === 'de' ? dateText(value as string, 'de') : value as string;
    case 'yes_no': return YES_NO[value === true ? 0 : 1].label[language];
    case 'choice': return field.choices?.find((each) => each.value === `${value as string | number}`)?.label[language] ?? `${value as string | number}`;
    case 'firm': case 'product': case 'place': case 'country': return names.nameOf(field.type, value as string);
    case 'text': return value as string;
  }
}

/** Reads what somebody wrote into a field that is not empty. Whether the value is a good one is for the record's schema to say. */
export function readText(field: Field, text: string, context: TextContext): ReadText {
  switch (field.type) {
    case 'number': return readNumber(text, context.language);
    case 'share': return readShare(text, context.language);
    case 'list': return { value: [...new Set(text.split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== ''))] };
    case 'date': return { value: isoDay(text) };
    case 'choice': case 'yes_no': return readChoice(field, text, context.language);
    case 'firm': case 'product': case 'place': case 'country': return readName(field.type, text, context.names);
    case 'text': return { value: text };
  }
}

/** At most ten decimals: what was computed in per cent must not come out as 30.000000000000004. */
function plainNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 10, useGrouping: false });
}

const UNITS = /(%|€|eur|tage|days?)$/i;

function readNumber(text: string, language: Language): ReadText {
  const digits = text.replace(UNITS, '').replaceAll(/[\s\u00A0\u202F']/g, '');
  const value = Number(withPoint(digits, language));
  return digits !== '' && /^-?[\d.,]+$/.test(digits) && Number.isFinite(value) ? { value } : { fault: { code: 'not_a_number' } };
}

/** Of comma and point the last one is the decimal sign where both occur; a single one by the language, unless it cannot group digits. */
function withPoint(digits: string, language: Language): string {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  const grouping = language === 'de' ? '.' : ',';
  const grouped = language === 'de' ? /^-?\d{1,3}(\.\d{3})+$/ : /^-?\d{1,3}(,\d{3})+$/;
  if (grouped.test(digits)) return digits.replaceAll(grouping, '');
  return digits.replace(',', '.');
}

function readShare(text: string, language: Language): ReadText {
  const read = readNumber(text, language);
  if ('fault' in read) return read;
  const share = read.value as number;
  return share > 100 ? { fault: { code: 'share_over_100' } } : { value: Number((share / 100).toPrecision(12)) };
}

/** `28.8.2026` as `2026-08-28`; other text stays as it is, for the schema to refuse. */
function isoDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return day === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** By the stored word, or by the one of either language. */
function readChoice(field: Field, text: string, language: Language): ReadText {
  const wanted = fold(text);
  const choices = choicesOf(field);
  const found = choices.find(({ value, label }) => [value, label.de, label.en].some((word) => fold(word) === wanted));
  if (!found) return { fault: field.type === 'yes_no' ? { code: 'not_yes_no' } : { code: 'unknown_value', details: { expected: choices.map(({ label }) => label[language]).join(', ') } } };
  if (field.type === 'yes_no') return { value: found.value === 'yes' };
  return { value: field.numeric ? Number(found.value) : found.value };
}

function readName(type: NamingType, text: string, names: ReferenceNames): ReadText {
  const typed = type === 'place' ? repairAgs(text) : type === 'country' && /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : text;
  const keys = names.keysOf(type, typed);
  if (keys.length === 1) return { value: keys[0] };
  if (keys.length > 1) return { fault: { code: 'ambiguous_name', details: { candidates: keys.slice(0, 5).map((key) => names.nameOf(type, key)).join(', ') } } };
  // A key that the network does not show may exist all the same: the server knows all municipalities and countries.
  if (type === 'place' ? /^\d{8}$/.test(typed) : type === 'country' && /^[A-Z]{2}$/.test(typed)) return { value: typed };
  return { fault: { code: type === 'place' ? 'unknown_municipality' : type === 'country' ? 'unknown_country' : type === 'firm' ? 'no_such_firm' : 'no_such_product' } };
}
