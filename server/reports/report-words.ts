import type { Language, Words } from '#graph-model/language.ts';

/** Numbers, days and the words that every report uses, in its language. Null and undefined are unknown. */
export interface ReportWords {
  readonly language: Language;
  readonly say: (words: Words) => string;
  readonly number: (value: number | null | undefined, decimals?: number) => string;
  readonly share: (value: number | null | undefined) => string;
  readonly euro: (value: number | null | undefined) => string;
  readonly days: (value: number | null | undefined) => string;
  readonly day: (iso: string | undefined) => string;
  readonly name: (record: { readonly name: string; readonly nameEn?: string }) => string;
  readonly list: (items: readonly string[] | undefined) => string;
  readonly unknown: string;
  /** In place of a figure that may not be shown. */
  readonly suppressed: string;
}

const WORDS = {
  unknown: { de: 'unbekannt', en: 'unknown' },
  suppressed: { de: 'gesperrt', en: 'suppressed' },
} as const;

/** German writes 1.234,5 and 22.11.2026, English 1,234.5 and 22 November 2026; before a unit the space does not break. */
export function reportWords(language: Language): ReportWords {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const unknown = WORDS.unknown[language];
  const formats = new Map<number, Intl.NumberFormat>();
  const format = (decimals: number) => {
    const made = formats.get(decimals) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
    formats.set(decimals, made);
    return made;
  };
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, language === 'de' ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } : { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shown = (value: number | null | undefined, write: (known: number) => string) => (value === null || value === undefined || Number.isNaN(value) ? unknown : write(value));
  const say = (words: Words) => words[language];
  return {
    language, say, unknown, suppressed: say(WORDS.suppressed),
    number: (value, decimals = 2) => shown(value, (known) => format(decimals).format(known)),
    share: (value) => shown(value, (known) => percent.format(known)),
    euro: (value) => shown(value, (known) => (language === 'de' ? `${format(0).format(known)}\u00a0€` : `€${format(0).format(known)}`)),
    days: (value) => shown(value, (known) => `${format(1).format(known)}\u00a0${say(known === 1 ? { de: 'Tag', en: 'day' } : { de: 'Tage', en: 'days' })}`),
    day: (iso) => (iso === undefined ? unknown : date.format(new Date(`${iso}T00:00:00Z`))),
    name: ({ name, nameEn }) => (language === 'en' ? (nameEn ?? name) : name),
    list: (items) => (items === undefined || items.length === 0 ? unknown : items.join(', ')),
  };
}
