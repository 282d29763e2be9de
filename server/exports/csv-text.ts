import { needsApostrophe } from '#server/imports/values/cell.ts';

/** How a CSV file is written. */
export interface CsvStyle {
  readonly delimiter: ',' | ';';
  readonly decimal: '.' | ',';
  /** Begins the file with a byte order mark, by which a spreadsheet knows UTF-8. */
  readonly byteOrderMark: boolean;
}

/** For programs: comma, decimal point. */
export const DEFAULT_STYLE: CsvStyle = { delimiter: ',', decimal: '.', byteOrderMark: false };
/** For a German spreadsheet: semicolon, decimal comma, byte order mark. */
export const GERMAN_STYLE: CsvStyle = { delimiter: ';', decimal: ',', byteOrderMark: true };

const LINE_END = '\r\n';

/**
 * A text as a cell, after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it, which import takes off again.
 */
export function textCell(text: string, { delimiter }: Pick<CsvStyle, 'delimiter'>): string {
  const safe = needsApostrophe(text) ? `'${text}` : text;
  return safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number as a cell; an empty one for NaN, which is unknown. Infinity has no cell either. */
export function numberCell(value: number, { decimal, delimiter }: Pick<CsvStyle, 'decimal' | 'delimiter'>): string {
  if (!Number.isFinite(value)) return '';
  const text = decimal === ',' ? String(value).replace('.', ',') : String(value);
  return text.includes(delimiter) ? `"${text}"` : text;
}

const ROWS_A_PIECE = 1000;

/** Writes a table piece by piece, so that a large one neither blocks the server nor fills its memory. */
export function* csvPieces<T>(header: readonly string[], rows: Iterable<T>, cellsOf: (row: T) => readonly string[], style: CsvStyle): Generator<string> {
  let piece = (style.byteOrderMark ? '\uFEFF' : '') + header.map((name) => textCell(name, style)).join(style.delimiter) + LINE_END;
  let waiting = 0;
  for (const row of rows) {
    piece += cellsOf(row).join(style.delimiter) + LINE_END;
    if (++waiting < ROWS_A_PIECE) continue;
    yield piece;
    piece = '';
    waiting = 0;
  }
  if (piece !== '') yield piece;
}
