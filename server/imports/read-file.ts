import { setImmediate } from 'node:timers/promises';
import { LEGEND_HEADERS } from '#server/exports/legend-header.ts';
import { MEASURE_IDS, type MeasureId } from '#graph-model/analysis/measure.ts';
import type { FindingCode } from '#graph-model/finding-words.ts';
import { converterFor } from './converters/converters.ts';
import type { Drafts, FileState } from './drafts.ts';
import type { FindingCollector } from './finding-collector.ts';
import { rowContext, type RowContext } from './row-context.ts';
import { tableRows, type RowTaker } from './read-table-rows.ts';
import { recogniseColumns } from './tables/columns.ts';
import { decodeText } from './tables/decode.ts';
import { chooseDelimiter } from './tables/delimiter.ts';
import { MAX_RECORD, rowScanner, type ScannedRow } from './tables/scan-rows.ts';
import type { FindingDetails, ValueContext } from './values/value-context.ts';

/** What reading a file adds to and asks. */
export interface ReadingContext extends Pick<ValueContext, 'today' | 'reference' | 'texts'> {
  readonly drafts: Drafts;
  readonly collector: FindingCollector;
  /** How many rows may still be read, of all files together. */
  readonly room: { rows: number; readonly limit: number };
  /** Called after each piece of text. */
  readonly onPiece: () => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads a file into drafts and findings. Never holds more of its text than one piece and one record; gives other work a turn after each piece.
 * Whatever the bytes are, it ends with findings or records.
 */
export async function readFile(file: FileState, bytes: AsyncIterable<Uint8Array>, context: ReadingContext): Promise<void> {
  const decoded = await decodeText(bytes);
  if ('code' in decoded) {
    context.collector.note({ file: file.index }, 'error', decoded.code, decoded.details);
    return;
  }
  const table = openTable(file, context);
  for await (const piece of decoded.pieces) {
    context.signal?.throwIfAborted();
    const goesOn = table.push(piece);
    file.encoding = decoded.encoding();
    context.onPiece();
    if (!goesOn) break;
    await setImmediate();
  }
  table.end();
  context.onPiece();
}

interface Table {
  /** False where the file cannot be read further. */
  push(piece: string): boolean;
  end(): void;
}

/** A table that recognises its delimiter by the first piece of text and its columns by the first row that is not empty. */
function openTable(file: FileState, context: ReadingContext): Table {
  let scanner: ReturnType<typeof rowScanner> | undefined;
  let skipDeclaration = false;
  let body: TableBody | undefined;
  let hopeless = false;

  const take = (rows: readonly ScannedRow[]): boolean => {
    for (const row of rows) {
      if (hopeless) return false;
      if (skipDeclaration) { skipDeclaration = false; continue; }
      if (body) hopeless = !body.take(row);
      else if (row.fault || row.cells.some((cell) => cell.trim() !== '')) {
        body = tableBody(file, row, context);
        hopeless = body === undefined;
      }
    }
    return !hopeless;
  };
  return {
    push: (piece) => {
      if (!scanner) {
        const chosen = chooseDelimiter(piece);
        file.delimiter = chosen.delimiter;
        skipDeclaration = chosen.declared;
        scanner = rowScanner(chosen.delimiter);
      }
      return take(scanner.push(piece));
    },
    end: () => {
      if (scanner && !hopeless) take(scanner.end());
      if (hopeless) return;
      if (!body) context.collector.note({ file: file.index }, 'error', 'empty_file');
      else if (file.rows === 0) context.collector.note({ file: file.index }, 'warning', 'header_only');
      body?.end();
    },
  };
}

/** No table has so many columns; a header that does is something else. */
const MAX_COLUMNS = 500;

interface TableBody {
  /** False where no more rows can be taken. */
  take(row: ScannedRow): boolean;
  end(): void;
}

/** The rows below a header; undefined where the header cannot be understood, which has been noted then. */
function tableBody(file: FileState, header: ScannedRow, context: ReadingContext): TableBody | undefined {
  if (header.fault) {
    context.collector.note({ file: file.index, row: header.line }, 'error', header.fault.code, { limit: MAX_RECORD });
    return undefined;
  }
  const row = rowContext(file, context.collector, context);
  const names = header.cells;
  if (names.length > MAX_COLUMNS) {
    context.collector.note({ file: file.index, row: header.line }, 'error', 'too_many_columns', { found: names.length, limit: MAX_COLUMNS });
    return undefined;
  }
  if (isResults(names)) {
    context.collector.note({ file: file.index }, 'warning', 'results_table');
    return undefined;
  }
  const converted = converterFor(names, file, row, context.drafts);
  const taker = converted?.rows ?? recognised(file, header, row, context);
  return taker && checkedRows(file, names, taker, row, context, converted?.ragged === true);
}

/** Measures that were exported are results, and no firms. */
function isResults(names: readonly string[]): boolean {
  if (LEGEND_HEADERS.some((header) => header.join() === names.join())) return true;
  return names[0] === 'id' && names[1] === 'name' && names.some((name) => MEASURE_IDS.includes(name as MeasureId));
}

function recognised(file: FileState, header: ScannedRow, row: RowContext, { collector, drafts }: ReadingContext): RowTaker | undefined {
  const found = recogniseColumns(file.name, header.cells);
  const place = { file: file.index, row: header.line };
  if (!found) {
    const code = header.cells.length === 1 ? 'wrong_delimiter' : 'unknown_table';
    collector.note({ ...place, value: header.cells.join(file.delimiter) }, 'error', code);
    return undefined;
  }
  file.kind = found.kind;
  file.header = new Map(found.columns.flatMap((column, index) => (column === undefined ? [] : [[column, header.cells[index].trim()]])));
  for (const { severity, code, column, details } of found.faults) collector.note({ ...place, field: column }, severity, code, details);
  // Without its required columns every row would be at fault for the same reason.
  return found.faults.some((fault) => fault.severity === 'error') ? undefined : tableRows(found.kind, found.columns, header.cells, file, row, drafts);
}

/** Counts rows and looks at their form before they are taken. */
function checkedRows(file: FileState, header: readonly string[], taker: RowTaker, row: RowContext, { room, collector }: ReadingContext, ragged: boolean): TableBody {
  const width = header.findLastIndex((name) => name.trim() !== '') + 1;
  const unnamed = new Set(header.slice(0, width).flatMap((name, index) => (name.trim() === '' ? [index] : [])));
  const reject = (at: ScannedRow, code: FindingCode, details?: FindingDetails) => {
    row.begin(at.line);
    if (at.fault && at.fault.cell > 0) row.at(header[at.fault.cell]);
    row.note('error', code, details);
  };
  const takeRow = (scanned: ScannedRow, used: number): void => {
    file.rows++;
    if (scanned.fault) return reject(scanned, scanned.fault.code, { limit: MAX_RECORD });
    if (used > width && !ragged) return reject(scanned, 'too_many_cells', { found: used, expected: width });
    row.begin(scanned.line);
    if (scanned.cells.length < width && !ragged) row.note('warning', 'too_few_cells', { found: scanned.cells.length, expected: width });
    for (const index of unnamed) {
      if ((scanned.cells[index] ?? '').trim() === '') continue;
      unnamed.delete(index);
      row.note('warning', 'unnamed_column', { column: index + 1 });
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
