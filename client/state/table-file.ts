import type { Language } from '#graph-model/language.ts';
import { looksLikeFormula } from '#graph-model/formula-text.ts';
import type { TableColumn } from './table-rows.ts';

/** A cell of a file: a number, or a text; undefined is an empty cell and means unknown. */
type Cell = string | number | undefined;

/** What the cells of a row hold, in the order of the columns: numbers as numbers, so that a spreadsheet can go on with them. */
export function cellsOf(columns: readonly TableColumn[], row: number): Cell[] {
  return columns.map(({ number, isClass, text }) => {
    if (!number || isClass === true) return text(row);
    const value = number(row);
    // Infinity stands for what a number has no word for: its text says it.
    return value === undefined || Number.isNaN(value) ? undefined : Number.isFinite(value) ? value : text(row);
  });
}

/** A table as CSV as the spreadsheets of that language read it (RFC 4180; a byte order mark tells UTF-8). Texts that look like formulas get an apostrophe. */
export function tableCsv(columns: readonly TableColumn[], rows: readonly number[], language: Language): string {
  const [delimiter, decimal] = language === 'de' ? [';', ','] : [',', '.'];
  const written = (cell: Cell): string => {
    if (cell === undefined) return '';
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    const safe = looksLikeFormula(cell) ? `'${cell}` : cell;
    return safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => cellsOf(columns, row))];
  return `\uFEFF${lines.map((cells) => `${cells.map(written).join(delimiter)}\r\n`).join('')}`;
}
