import type { TableMapping } from '#graph-model/contract/import-options.ts';
import { isPublishedForm } from '../converters/converters.ts';
import { TABLE_KINDS, type TableKind } from './column-names.ts';
import { columnOf, recognisedColumns } from './columns.ts';
import type { RowFault, ScannedRow } from './scan-rows.ts';

/** The header of a table. */
export interface Header {
  /** Row it lies in, from 1; of two the lower one. */
  readonly line: number;
  readonly rows: 1 | 2;
  /** Names of the columns as the file has them; of two rows both, parted by a blank. */
  readonly names: readonly string[];
  /** The same as they are looked up: of two rows the part that is known. */
  readonly sought: readonly string[];
  /** How many rows with content lie above it. */
  readonly above: number;
  readonly fault?: RowFault;
}

/** So many rows from the top a header is sought. */
export const HEADER_SEARCH = 25;

type Wanted = Pick<TableMapping, 'headerRow' | 'headerRows'>;

/**
 * Finds the header among the first rows with content: the one with the most names that are known, the first one of equals; a form of its own goes before. Where
 * nothing is known, the first row that is as wide as the table. In sheets (`mayBeDouble`) it may lie over two rows.
 */
export function findHeader(rows: readonly ScannedRow[], mayBeDouble: boolean, wanted: Wanted = {}): Header | undefined {
  if (rows.length === 0) return undefined;
  if (wanted.headerRow !== undefined) {
    const at = rows.findIndex(({ line }) => line === wanted.headerRow);
    return at < 0 ? undefined : wanted.headerRows === 2 && at > 0 ? doubleHeader(rows, at) : singleHeader(rows, at);
  }
  if (rows[0].fault) return singleHeader(rows, 0);
  let best = { header: singleHeader(rows, 0), score: scoreOf(rows[0].cells) };
  for (let at = 0; at < rows.length; at++) {
    const score = rows[at].fault ? -1 : scoreOf(rows[at].cells);
    // One known word below other rows is a value, unless they are titles.
    if (score === 1 && rows.slice(0, at).some(({ cells }) => filledCells(cells) > 1)) continue;
    if (score > best.score) best = { header: singleHeader(rows, at), score };
    if (wanted.headerRows !== 2 && !(mayBeDouble && looksDouble(rows, at))) continue;
    const double = at > 0 ? doubleHeader(rows, at) : undefined;
    if (double && scoreOf(double.sought) > best.score) best = { header: double, score: scoreOf(double.sought) };
  }
  const widest = Math.max(...rows.map(({ cells }) => filledCells(cells)));
  const isTitle = best.score < 2 && filledCells(best.header.names) === 1 && widest > 2;
  if (best.score > 0 && !isTitle) return best.header;
  const wide = rows.findIndex(({ cells, fault }) => !fault && filledCells(cells) >= Math.max(2, widest * 0.6));
  return singleHeader(rows, Math.max(0, wide));
}

function scoreOf(names: readonly string[]): number {
  return isPublishedForm(names) ? 1_000 : recognisedColumns(names);
}

function filledCells(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function singleHeader(rows: readonly ScannedRow[], at: number): Header {
  const { line, cells, fault } = rows[at];
  return { line, rows: 1, names: cells, sought: cells, above: at, ...(fault && { fault }) };
}

/** Two rows, the upper one with gaps where its cells reach over several columns; no numbers in the lower one. */
function looksDouble(rows: readonly ScannedRow[], at: number): boolean {
  if (at === 0 || rows[at].line !== rows[at - 1].line + 1 || rows[at - 1].fault || rows[at].fault) return false;
  const [upper, lower] = [rows[at - 1].cells, rows[at].cells];
  const hasGap = Array.from(lower, (_, index) => upper[index] ?? '').some((name) => name.trim() === '') || lower.some((name) => name.trim() === '');
  return hasGap && filledCells(upper) > 1 && !lower.some((name) => /^\s*[\d.,%-]+\s*$/.test(name));
}

function doubleHeader(rows: readonly ScannedRow[], at: number): Header {
  const [upper, lower] = [rows[at - 1].cells, rows[at].cells];
  const parts: { readonly both: string; readonly below: string; readonly over: string }[] = [];
  let group = '';
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const above = (upper[index] ?? '').trim();
    const below = (lower[index] ?? '').trim();
    if (above !== '') group = above;
    // A name that ends in the upper row belongs to its own column only.
    const over = below === '' ? above : group;
    parts.push({ both: [over, below === over ? '' : below].filter((part) => part !== '').join(' '), below, over });
  }
  // "Lieferant: Name, Ort" over relations is the supplier and something unknown, over firms it would be two names of theirs.
  const readings = TABLE_KINDS.map((kind) => readingAs(kind, parts));
  const most = Math.max(...readings.map(({ known }) => known));
  const sought = readings.find(({ known }) => known === most)!.names;
  return { line: rows[at].line, rows: 2, names: parts.map(({ both }) => both), sought, above: at - 1 };
}

/** Of each column the part of its name that a kind of table knows and that no column before it has. */
function readingAs(kind: TableKind, parts: readonly { readonly both: string; readonly below: string; readonly over: string }[]): { names: string[]; known: number } {
  const taken = new Set<string>();
  const names = parts.map(({ both, below, over }) => {
    for (const name of [both, below, over]) {
      const column = columnOf(kind, name);
      if (column === undefined || taken.has(column)) continue;
      taken.add(column);
      return name;
    }
    return both;
  });
  return { names, known: taken.size };
}
