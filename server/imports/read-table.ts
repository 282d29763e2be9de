import type { ImportOptions } from '#graph-model/contract/import-options.ts';
import type { FindingCode } from '#graph-model/finding-words.ts';
import { converterFor } from './converters/converters.ts';
import type { TableDecisions } from './decisions.ts';
import type { Drafts, FileState } from './drafts.ts';
import type { FindingCollector } from './finding-collector.ts';
import { rowContext, type RowContext } from './row-context.ts';
import { tableRows, type RowTaker } from './read-table-rows.ts';
import { chosenColumns } from './tables/chosen-columns.ts';
import { recogniseColumns } from './tables/columns.ts';
import { findHeader, HEADER_SEARCH, type Header } from './tables/find-header.ts';
import { isResults } from './tables/results-table.ts';
import { MAX_RECORD, type ScannedRow } from './tables/scan-rows.ts';
import type { FindingDetails, ValueContext } from './values/value-context.ts';
import { columnLetters } from './workbooks/cell-places.ts';

/** What reading a table adds to and asks. */
export interface ReadingContext extends Pick<ValueContext, 'today' | 'reference' | 'texts'> {
  readonly drafts: Drafts;
  readonly collector: FindingCollector;
  /** How many rows may still be read, of all files together. */
  readonly room: { rows: number; readonly limit: number };
  /** What a person decided about the files. */
  readonly options?: ImportOptions;
  /** Called with each row that is not empty, from the first on, as it is to be read: with corrected cells, without any where it is left out. */
  readonly onRow?: (file: FileState, row: ScannedRow) => void;
  /** Called after each piece of a file. */
  readonly onPiece: (file: FileState) => void;
  readonly signal?: AbortSignal;
}

/** What came of a table as a whole. `refused`: its faults have been noted. */
export type TableOutcome =
  | { readonly is: 'read' | 'header_only' | 'empty' | 'refused' }
  | { readonly is: 'unknown'; readonly line: number; readonly names: readonly string[] };

/** What takes the rows of a table as they come. */
export interface TableTaker {
  /** False where the table need not be read further. */
  push(rows: readonly ScannedRow[]): boolean;
  end(): TableOutcome;
}

/** Reads a table whose header lies somewhere in its first rows. */
export function tableReader(file: FileState, decisions: TableDecisions, context: ReadingContext): TableTaker {
  const wanted = decisions.mapping?.headerRow;
  let waiting: ScannedRow[] | undefined = [];
  let body: TableBody | undefined;
  let failed: TableOutcome | undefined;

  const begin = (): void => {
    const rows = waiting!;
    waiting = undefined;
    const header = findHeader(rows, file.sheet !== undefined, decisions.mapping);
    for (const row of rows) if (!header || row.line <= header.line) context.onRow?.(file, row);
    if (header) {
      const opened = openBody(file, header, decisions, context);
      if ('is' in opened) failed = opened;
      else body = opened;
      for (const row of rows) if (!failed && row.line > header.line) takeRow(row);
    } else if (wanted !== undefined) {
      context.collector.note({ file: file.index, row: wanted }, 'error', 'header_row_missing', { wanted });
      failed = { is: 'refused' };
    }
  };
  const takeRow = (row: ScannedRow): void => {
    const decided = decisions.decided(row);
    context.onRow?.(file, decided ?? { ...row, cells: [] });
    if (body && decided && !body.take(decided)) failed = { is: 'refused' };
  };
  return {
    push: (rows) => {
      for (const row of rows) {
        if (failed) return false;
        if (!waiting) takeRow(row);
        else if (row.fault || row.cells.some((cell) => cell.trim() !== '')) {
          // A header that is wanted further down needs no more than the row above it.
          if (wanted !== undefined && row.line < wanted) {
            for (const above of waiting) context.onRow?.(file, above);
            waiting = [row];
          } else waiting.push(row);
          if (wanted === undefined ? waiting.length >= HEADER_SEARCH : row.line >= wanted) begin();
        }
      }
      return !failed;
    },
    end: () => {
      if (waiting) begin();
      if (failed?.is === 'unknown') return failed;
      if (failed) return (body?.end(), failed);
      if (!body) return { is: 'empty' };
      body.end();
      return { is: file.rows === 0 ? 'header_only' : 'read' };
    },
  };
}

/** No table has so many columns; a header that does is something else. */
export const MAX_COLUMNS = 500;

interface TableBody {
  /** False where no more rows can be taken. */
  take(row: ScannedRow): boolean;
  end(): void;
}

/** The rows below a header, or why there are none. */
function openBody(file: FileState, header: Header, decisions: TableDecisions, context: ReadingContext): TableBody | TableOutcome {
  const { collector } = context;
  const refused = (row: number | undefined, severity: 'error' | 'warning', code: FindingCode, details?: FindingDetails): TableOutcome => {
    collector.note({ file: file.index, row }, severity, code, details);
    return { is: 'refused' };
  };
  const names = header.names;
  if (header.fault) return refused(header.line, 'error', header.fault.code, { limit: MAX_RECORD });
  if (names.length > MAX_COLUMNS) return refused(header.line, 'error', 'too_many_columns', { found: names.length, limit: MAX_COLUMNS });
  if (isResults(names)) return refused(undefined, 'warning', 'results_table');
  const row = rowContext(file, collector, context);
  const isMapped = decisions.mapping?.kind !== undefined || decisions.mapping?.columns !== undefined;
  const converted = isMapped ? undefined : converterFor(names, file, row, context.drafts);
  file.positions = new Map(names.map((name, index) => [name.trim(), index]));
  const taker = converted?.rows ?? recognised(file, header, decisions, row, context);
  if ('is' in taker) return taker;
  if (header.above > 0) collector.note({ file: file.index, row: header.line }, 'warning', 'rows_above_header', { count: header.above });
  return checkedRows(file, names, taker, row, context, converted?.ragged === true);
}

function recognised(file: FileState, header: Header, { mapping }: TableDecisions, row: RowContext, { collector, drafts }: ReadingContext): RowTaker | TableOutcome {
  const found = recogniseColumns({ file: file.name, sheet: file.sheet }, header.sought, chosenColumns(mapping, header.names), header.names);
  if (!found) return { is: 'unknown', line: header.line, names: header.names };
  const place = { file: file.index, row: header.line };
  // A column without a name is called by its letter.
  const titles = found.columns.map((_, index) => (header.names[index] ?? '').trim() || columnLetters(index));
  const used = found.columns.flatMap((column, index) => (column === undefined ? [] : [[column, titles[index], index] as const]));
  file.kind = found.kind;
  file.header = new Map(used.map(([column, title]) => [column, title]));
  file.positions = new Map([...file.positions, ...used.map(([, title, index]) => [title, index] as const)]);
  for (const { severity, code, column, details } of found.faults) collector.note({ ...place, field: column?.trim() }, severity, code, details);
  // Without its required columns every row would be at fault for the same reason.
  return found.faults.some((fault) => fault.severity === 'error') ? { is: 'refused' } : tableRows(found.kind, found.columns, titles, file, row, drafts);
}

/** Counts rows and looks at their form before they are taken. In sheets rows end with their last value, and notes may stand beside the table. */
function checkedRows(file: FileState, header: readonly string[], taker: RowTaker, row: RowContext, { room, collector }: ReadingContext, ragged: boolean): TableBody {
  const isSheet = file.sheet !== undefined;
  const width = header.findLastIndex((name) => name.trim() !== '') + 1;
  const mapped = new Set(file.positions.values());
  const unnamed = new Set(header.slice(0, width).flatMap((name, index) => (name.trim() === '' && !mapped.has(index) ? [index] : [])));
  let besideNoted = false;
  const reject = (at: ScannedRow, code: FindingCode, details?: FindingDetails) => {
    row.begin(at.line);
    if (at.fault && at.fault.cell > 0) row.at(header[at.fault.cell]);
    row.note('error', code, details);
  };
  const noteUnnamed = (index: number) => row.note('warning', 'unnamed_column', { column: index + 1 });
  const takeRow = (scanned: ScannedRow, used: number): void => {
    file.rows++;
    if (scanned.fault) return reject(scanned, scanned.fault.code, { limit: MAX_RECORD });
    if (used > width && !ragged && !isSheet) return reject(scanned, 'too_many_cells', { found: used, expected: width });
    row.begin(scanned.line);
    if (scanned.cells.length < width && !ragged && !isSheet) row.note('warning', 'too_few_cells', { found: scanned.cells.length, expected: width });
    if (used > width && isSheet && !besideNoted && !mapped.has(used - 1)) {
      besideNoted = true;
      noteUnnamed(used - 1);
    }
    for (const index of unnamed) {
      if ((scanned.cells[index] ?? '').trim() === '') continue;
      unnamed.delete(index);
      noteUnnamed(index);
    }
    taker.take(scanned);
  };
  return {
    take: (scanned) => {
      const used = lastUsed(scanned.cells);
      if (used === 0 && !scanned.fault) return true;
      row.begin(scanned.line);
      if (isSameRow(scanned.cells, header)) row.note('warning', 'repeated_header');
      else if (room.rows-- > 0) takeRow(scanned, used);
      else collector.note({ file: file.index }, 'error', 'too_many_rows', { limit: room.limit });
      return room.rows >= 0;
    },
    end: () => taker.end?.(),
  };
}

/** Files joined from several ones have the header of each. */
function isSameRow(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, index) => cell === header[index]);
}

/** Number of cells up to the last one with content. */
function lastUsed(cells: readonly string[]): number {
  for (let index = cells.length; index > 0; index--) {
    const cell = cells[index - 1];
    if (cell !== '' && cell.trim() !== '') return index;
  }
  return 0;
}
