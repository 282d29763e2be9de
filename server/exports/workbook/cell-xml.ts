import { escapeXml } from './xml-text.ts';
import { MOST_CHARACTERS, type CellContent, type ColumnType } from './workbook.ts';

/** Name of a column by its number from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

const DAY = 86_400_000;
/** Day 0 of a spreadsheet, so that 1 March 1900 and later come out right; earlier days it cannot count. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';

/** Days since the spreadsheet's epoch; undefined for what it cannot count. */
export function dateSerial(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < FIRST_DAY) return undefined;
  return Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY);
}

/**
 * A cell with a style. Texts are never formulas: they are written as texts, not as what is typed. `text` is the style of texts, for what the
 * column's type cannot hold.
 */
export function cellXml(place: string, content: CellContent, type: ColumnType, style: number, text: number): string {
  if (content === undefined || content === '') return '';
  if (typeof content === 'boolean') return `<c r="${place}" s="${text}" t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === 'number') return Number.isFinite(content) ? `<c r="${place}" s="${style}"><v>${content}</v></c>` : '';
  const serial = type === 'date' ? dateSerial(content) : undefined;
  if (serial !== undefined) return `<c r="${place}" s="${style}"><v>${serial}</v></c>`;
  return `<c r="${place}" s="${text}" t="inlineStr"><is><t xml:space="preserve">${spreadsheetText(content)}</t></is></c>`;
}

/** Characters that the format writes as `_xHHHH_`; a text that looks like such a code is written as one itself. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CODED = /[\u0000-\u0008\u000B\u000C\r\u000E-\u001F]|_(?=x[0-9a-f]{4}_)/gi;

/** A text of a cell as XML, cut at what a cell can hold. */
export function spreadsheetText(text: string): string {
  const fitting = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return escapeXml(fitting.replace(CODED, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}
