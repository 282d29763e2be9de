import type { MeasureUnit } from '../analysis/measure.ts';
import type { Language, Words } from '../language.ts';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

const FORMATS: Readonly<Record<MeasureUnit, Intl.NumberFormatOptions>> = {
  firms: { maximumFractionDigits: 0 },
  share: { style: 'percent', maximumFractionDigits: 1 },
  eur_per_year: { notation: 'compact', style: 'currency', currency: 'EUR', maximumFractionDigits: 1 },
  score: { maximumSignificantDigits: 2 },
  group: { maximumFractionDigits: 0 },
  yes_no: { maximumFractionDigits: 0 },
  tier: { maximumFractionDigits: 0 },
  days: { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 },
};

const formats = new Map<string, Intl.NumberFormat>();

/** A value as people read it: 1.234 · 12,3 % · 4,5 Mio. €. */
export function valueWords(value: number, unit: MeasureUnit, language: Language): string {
  const key = `${language} ${unit}`;
  let format = formats.get(key);
  if (!format) formats.set(key, format = new Intl.NumberFormat(LOCALES[language], FORMATS[unit]));
  return format.format(value);
}

/** A whole number as people read it: 1.234. */
export function formatCount(count: number, language: Language): string {
  return valueWords(count, 'firms', language);
}

/** A range as people read it; a single number where both ends read alike. */
export function rangeWords(least: number, most: number, unit: MeasureUnit): Words {
  const inLanguage = (language: Language) => {
    const [from, to] = [valueWords(least, unit, language), valueWords(most, unit, language)];
    return from === to ? from : `${from} – ${to}`;
  };
  return { de: inLanguage('de'), en: inLanguage('en') };
}
