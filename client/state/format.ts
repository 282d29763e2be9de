import type { MeasureUnit } from '#graph-model/analysis/measure.ts';
import type { Language } from '#graph-model/language.ts';

const LOCALE: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

const formatters = new Map<string, Intl.NumberFormat>();

/** Making an Intl formatter costs more than formatting a whole ranking: each is made once. */
function formatter(language: Language, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${name}`;
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.NumberFormat(LOCALE[language], options)));
  return found;
}

/** A count or a number with at most one decimal: `1.234,5`. */
export function numberText(value: number, language: Language): string {
  return formatter(language, 'number', { maximumFractionDigits: 1 }).format(value);
}

/** A share 0–1 in per cent with at most one decimal: `12,3 %`. */
export function shareText(value: number, language: Language): string {
  return formatter(language, 'share', { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

/** Euro in words short enough for a table: `1,2 Mio. €`. */
export function euroText(value: number, language: Language): string {
  return formatter(language, 'euro', { style: 'currency', currency: 'EUR', notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** Days in words: `9 Tage`. */
function daysText(value: number, language: Language): string {
  return formatter(language, 'days', { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 }).format(value);
}

/** A score without unit: three significant digits, never in powers of ten below a millionth. */
export function scoreText(value: number, language: Language): string {
  if (value !== 0 && Math.abs(value) < 1e-6) return formatter(language, 'tiny', { notation: 'scientific', maximumSignificantDigits: 2 }).format(value);
  return formatter(language, 'score', { maximumSignificantDigits: 3 }).format(value);
}

/** A calendar day `YYYY-MM-DD` as `28.08.2026` or `28 Aug 2026`; text that is no day comes back as it is. */
export function dateText(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const options: Intl.DateTimeFormatOptions = language === 'de'
    ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }
    : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(LOCALE[language], options).format(date);
}

/** A moment (ISO 8601) as day and time of the reader's clock; text that is no moment comes back as it is. */
export function momentText(at: string, language: Language, timeZone?: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(LOCALE[language], {
    day: '2-digit', month: language === 'de' ? '2-digit' : 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', ...(timeZone ? { timeZone } : {}),
  }).format(date);
}

/** Words that values need beside their digits. */
export interface ValueWords {
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  readonly group: (number: string) => string;
  readonly tier: (number: string) => string;
}

/** A value of a measure as people read it; null, undefined and NaN are unknown and say so. */
export function measureText(value: number | null | undefined, unit: MeasureUnit, language: Language, words: ValueWords): string {
  if (value === null || value === undefined || Number.isNaN(value)) return words.unknown;
  switch (unit) {
    case 'firms': return numberText(value, language);
    case 'share': return shareText(value, language);
    case 'eur_per_year': return euroText(value, language);
    case 'days': return daysText(value, language);
    case 'score': return scoreText(value, language);
    case 'group': return words.group(numberText(value, language));
    case 'tier': return words.tier(numberText(value, language));
    case 'yes_no': return value > 0 ? words.yes : words.no;
  }
}
