import { MOST_DAYS, MOST_EUR } from '#graph-model/bounds.ts';
import type { ValueContext, ValueReader } from './value-context.ts';

export interface NumberOptions {
  readonly min?: number;
  readonly max: number;
  /** Whether a lone point or comma before three digits may part thousands. */
  readonly thousands?: boolean;
}

interface Decimal {
  /** Digits with a point, as `Number` reads them. */
  readonly plain: string;
  /** True where the sign before three digits may have meant thousands. */
  readonly ambiguous: boolean;
}

const SPACES = /[\s\u00A0\u2009\u202F'’]/g;
const GROUPED_BY_SPACE = /^[+-]?\d{1,3}(?:[\s\u00A0\u2009\u202F'’]\d{3})+(?:[.,]\d+)?$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;
const PLAIN = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;

/** Reads a decimal in German or English style; undefined where the text is none. */
function readDecimal(text: string, decimal: ',' | '.', thousands: boolean): Decimal | undefined {
  const signed = text.replace(/^−/, '-');
  if (/^-?\d{1,15}$/.test(signed)) return { plain: signed, ambiguous: false };
  const digits = GROUPED_BY_SPACE.test(signed) ? signed.replace(SPACES, '') : signed;
  const groups = GROUPED.exec(digits);
  const separators = digits.replace(/[^.,]/g, '');
  const single = separators.length === 1;
  if (groups && (!single || (thousands && groups[1] !== decimal))) {
    return { plain: digits.replaceAll(groups[1], '').replace(',', '.'), ambiguous: false };
  }
  if (!PLAIN.test(digits)) return undefined;
  return { plain: digits.replace(',', '.'), ambiguous: thousands && groups !== null };
}

function isPlainRange(value: number, { min = 0, max }: NumberOptions, context: ValueContext): boolean {
  if (value < min && min === 0) context.note('error', 'negative_value');
  else if (value < min || value > max || !Number.isFinite(value)) context.note('error', 'out_of_range', { min, max });
  else return true;
  return false;
}

/** `plain` times ten to the power of `exponent`, rounded once: 0.07 stays 0.07 as 7 %. */
function scaled(plain: string, exponent: number): number {
  if (exponent === 0) return Number(plain);
  const [digits, power = '0'] = plain.toLowerCase().split('e');
  return Number(`${digits}e${Number(power) + exponent}`);
}

/** No number takes more characters; longer texts are not looked into. */
const MAX_LENGTH = 60;

function ofShortText(read: ValueReader<number>): ValueReader<number> {
  return (text, context) => (text.length > MAX_LENGTH ? void context.note('error', 'not_a_number') : read(text, context));
}

/** A number within bounds. */
export function readNumber(options: NumberOptions): ValueReader<number> {
  return ofShortText((text, context) => numberOf(text, 0, options, context));
}

function numberOf(text: string, exponent: number, options: NumberOptions, context: ValueContext): number | undefined {
  const decimal = readDecimal(text, context.decimal, options.thousands === true);
  if (decimal === undefined) return void context.note('error', text.startsWith('#') ? 'spreadsheet_error' : 'not_a_number');
  const value = scaled(decimal.plain, exponent);
  if (!isPlainRange(value, options, context)) return undefined;
  if (decimal.ambiguous) context.note('warning', 'ambiguous_number', { taken: value });
  return value === 0 ? 0 : value;
}

const CURRENCY = /€|\beuro?\b|eur\b|\/\s*(?:jahr|a|year)\b|\bp\.?\s?a\.?(?=\s|$)|\bpro jahr\b|\bper year\b/gi;
const FACTOR = /^(.*\d)\s*(t|k|tsd|tausend|mio|million|millionen|mrd|milliarden?|bn)\.?$/i;
const POWERS = new Map([['t', 3], ['k', 3], ['tsd', 3], ['tausend', 3], ['mio', 6], ['million', 6], ['millionen', 6], ['mrd', 9], ['milliarde', 9], ['milliarden', 9], ['bn', 9]]);

/** Euro a year: `12.500 €`, `1,2 Mio. EUR`, `500 TEUR`. */
export const readVolume = ofShortText((text, context) => {
  const bare = /[€a-z]/i.test(text) ? text.replace(CURRENCY, '').trim() : text;
  const factor = FACTOR.exec(bare);
  const exponent = factor ? POWERS.get(factor[2].toLowerCase()) ?? 0 : 0;
  return numberOf(factor ? factor[1] : bare, exponent, { max: MOST_EUR, thousands: exponent === 0 }, context);
});

const WEEKS = /^(.*\d)\s*(?:wochen?|weeks?)$/i;

/** Days, up to ten years: `14`, `14 Tage`, `2 Wochen`. */
export const readDays = ofShortText((text, context) => {
  const weeks = WEEKS.exec(text);
  if (weeks) {
    const count = numberOf(weeks[1], 0, { max: MOST_DAYS / 7 }, context);
    return count === undefined ? undefined : count * 7;
  }
  return numberOf(text.replace(/\s*(?:tagen?|days?|tg\.?|d)$/i, ''), 0, { max: MOST_DAYS }, context);
});

/** A share as percent (`30`, `30 %`), given back as a fraction. A number below 1 is percent too, but noted. */
export const readShare = ofShortText((text, context) => {
  const bare = text.replace(/\s*(?:%|prozent|percent)$/i, '');
  const decimal = readDecimal(bare, context.decimal, false);
  if (decimal === undefined) return void context.note('error', 'not_a_number');
  const value = scaled(decimal.plain, -2);
  if (value > 1) return void context.note('error', 'share_over_100');
  if (!isPlainRange(value, { max: 1 }, context)) return undefined;
  if (value > 0 && value < 0.01 && bare === text) context.note('warning', 'share_below_one');
  return value === 0 ? 0 : value;
});
