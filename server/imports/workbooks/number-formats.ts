/** How a number is shown, as far as it matters for what it means. */
export type NumberStyle =
  | { readonly is: 'plain' }
  | { readonly is: 'date' }
  | { readonly is: 'percent' }
  /** Filled up with zeros to so many digits: postcodes, keys. */
  | { readonly is: 'padded'; readonly digits: number };

const PLAIN: NumberStyle = { is: 'plain' };
const DATE: NumberStyle = { is: 'date' };

/** Built-in formats of ECMA-376 part 1, 18.8.30, that show a day, those of East Asia among them; 18 to 21 and 45 to 47 show times only. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** The style of a number format: by its id where it is built in, by its code otherwise. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return BUILT_IN_DATES.has(id) ? DATE : id === 9 || id === 10 ? { is: 'percent' } : PLAIN;
  // Only the format of positive numbers; without colours, conditions, literal text.
  const shown = code.split(';')[0].replace(/\[[^\]]*\]/g, '').replace(/"[^"]*"/g, '').replace(/[_*]./g, '').replace(/\\(.)/g, (_, sign: string) => (/[-./ ,]/.test(sign) ? sign : ''));
  if (/[yYjJ]|[dDtT]{1,4}[-./ ,]+[mM]|[mM]{1,5}[-./ ,]+[dDtT]/.test(shown)) return DATE;
  if (shown.includes('%')) return { is: 'percent' };
  const zeros = /^(?:[A-Z]{1,2}-)?(0{2,20})$/.exec(shown.trim());
  return zeros ? { is: 'padded', digits: zeros[1].length } : PLAIN;
}

const DAY_SECONDS = 86_400;

/** A serial number of a spreadsheet as `YYYY-MM-DD`, with the time where there is one; undefined outside of 1900 to 9999. */
export function dateOfSerial(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  // Their year 1900 has a 29 February that never was: days before it are one off.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const seconds = Math.round(days * DAY_SECONDS);
  const text = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString();
  return seconds % DAY_SECONDS === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** A stored number as text that reads the same in German and English: a point parts decimals, and never stands before exactly three digits. */
export function numberText(stored: string, style: NumberStyle, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (style.is === 'date') return dateOfSerial(value, from1904) ?? plainText(value);
  if (style.is === 'percent') return `${plainText(Number((value * 100).toPrecision(15)))} %`;
  const text = plainText(value);
  return style.is === 'padded' && /^\d+$/.test(text) ? text.padStart(style.digits, '0') : text;
}

/** Fifteen digits, as spreadsheets count: 0.1 + 0.2 is 0.3. */
function plainText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}
