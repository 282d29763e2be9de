import { setImmediate } from 'node:timers/promises';
import type { FileFormat } from '#graph-model/contract/inspections.ts';
import { decisionsOf } from './decisions.ts';
import type { FileState } from './drafts.ts';
import type { FindingCollector } from './finding-collector.ts';
import { tableReader, type ReadingContext, type TableOutcome, type TableTaker } from './read-table.ts';
import { recogniseColumns } from './tables/columns.ts';
import { decodeText } from './tables/decode.ts';
import { chooseDelimiter } from './tables/delimiter.ts';
import { findHeader, HEADER_SEARCH } from './tables/find-header.ts';
import { rowScanner, type ScannedRow } from './tables/scan-rows.ts';
import { looksLikeWorkbook, openWorkbook } from './workbooks/open-workbook.ts';
import { MAX_WORKBOOK_BYTES, UnreadableWorkbook, type Sheet, type Workbook, type WorkbookFault } from './workbooks/workbook.ts';

/** What becomes of the tables of a file. */
export interface TableVisitor {
  /** A table begins. */
  newTable(format: FileFormat, sheet?: Pick<Sheet, 'name' | 'hidden'>): FileState;
  /** Takes its rows; undefined where it is not to be read. */
  taker(file: FileState, sheet?: Pick<Sheet, 'hidden'>): TableTaker | undefined;
  /** Called after each piece of a file. */
  readonly onPiece: (file: FileState) => void;
  readonly signal?: AbortSignal;
}

/** What came of reading one table. */
export interface ReadTable {
  readonly file: FileState;
  readonly outcome: TableOutcome;
  readonly sheet?: Sheet;
}

/** What came of reading a file: its tables, or why there are none. */
export type ReadTables =
  | { readonly tables: readonly ReadTable[]; readonly workbook?: Workbook }
  | { readonly fault: WorkbookFault | { readonly code: 'empty_file'; readonly details?: undefined }; readonly tables: readonly ReadTable[] };

/**
 * Reads the tables of a file one after the other, whatever it is. Of CSV it never holds more than one piece and one record; a workbook is held packed.
 * Gives other work a turn after each piece. Whatever the bytes are, it ends with rows or a fault.
 */
export async function readTables(bytes: AsyncIterable<Uint8Array>, visitor: TableVisitor): Promise<ReadTables> {
  const { head, all } = await peek(bytes);
  if (!looksLikeWorkbook(head)) return readCsv(all, visitor);
  const packed = await collect(all);
  if (packed === undefined) return { fault: { code: 'workbook_too_large', details: { limit: MAX_WORKBOOK_BYTES / 1024 ** 2 } }, tables: [] };
  const workbook = await openWorkbook(packed);
  return 'code' in workbook ? { fault: workbook, tables: [] } : readSheets(workbook, visitor);
}

async function readCsv(bytes: AsyncIterable<Uint8Array>, visitor: TableVisitor): Promise<ReadTables> {
  const decoded = await decodeText(bytes);
  if ('code' in decoded) return { fault: decoded as WorkbookFault, tables: [] };
  const file = visitor.newTable('csv');
  const taker = visitor.taker(file);
  if (!taker) return { tables: [] };
  let scanner: ReturnType<typeof rowScanner> | undefined;
  let skipDeclaration = false;
  const take = (rows: readonly ScannedRow[]) => {
    const taken = skipDeclaration ? rows.slice(1) : rows;
    if (rows.length > 0) skipDeclaration = false;
    return taker.push(taken);
  };
  let goesOn = true;
  for await (const piece of decoded.pieces) {
    visitor.signal?.throwIfAborted();
    if (!scanner) {
      const chosen = chooseDelimiter(piece);
      file.delimiter = chosen.delimiter;
      skipDeclaration = chosen.declared;
      scanner = rowScanner(chosen.delimiter);
    }
    goesOn = take(scanner.push(piece));
    file.encoding = decoded.encoding();
    visitor.onPiece(file);
    if (!goesOn) break;
    await setImmediate();
  }
  if (scanner && goesOn) take(scanner.end());
  const outcome = taker.end();
  visitor.onPiece(file);
  return { tables: [{ file, outcome }] };
}

async function readSheets(workbook: Workbook, visitor: TableVisitor): Promise<ReadTables> {
  const tables: ReadTable[] = [];
  for (const sheet of workbook.sheets) {
    const file = visitor.newTable(workbook.format, sheet);
    const taker = visitor.taker(file, sheet);
    if (!taker) continue;
    try {
      for await (const rows of sheet.rows()) {
        visitor.signal?.throwIfAborted();
        const goesOn = taker.push(rows);
        visitor.onPiece(file);
        if (!goesOn) break;
      }
    } catch (error) {
      if (!(error instanceof UnreadableWorkbook)) throw error;
      return { fault: error.fault, tables };
    }
    tables.push({ file, sheet, outcome: taker.end() });
  }
  return { tables, workbook };
}

/** Reads a file into drafts and findings; its tables get their places in `files`. */
export async function readFile(bytes: AsyncIterable<Uint8Array>, newTable: (format: FileFormat, sheet?: string) => FileState, context: ReadingContext): Promise<void> {
  const { collector } = context;
  const read = await readTables(bytes, {
    onPiece: context.onPiece, signal: context.signal,
    newTable: (format, sheet) => newTable(format, sheet?.name),
    taker: (file, sheet) => {
      const decided = decisionsOf(file, context.options);
      file.isRead = !(decided.mapping?.skip ?? sheet?.hidden ?? false);
      if (file.isRead) return tableReader(file, decided, context);
      return decided.mapping?.skip === undefined ? hiddenTable(file, collector) : undefined;
    },
  });
  const tables = read.tables.filter(({ file }) => file.isRead);
  const first = read.tables.at(0)?.file;
  if ('fault' in read) {
    const { code, details } = read.fault;
    collector.note({ file: (first ?? newTable('csv')).index }, 'error', code, details);
    return;
  }
  if (read.workbook?.hasExternalLinks && first) collector.note({ file: first.index }, 'warning', 'external_links');
  for (const { file, sheet } of tables) for (const { code, row, details } of sheet?.notes ?? []) collector.note({ file: file.index, row }, 'warning', code, details);
  noteOutcomes(tables, context);
}

/** Says of a hidden sheet that it is not read, where it looks like a table: lists for drop-downs are hidden, too. */
function hiddenTable(file: FileState, collector: FindingCollector): TableTaker {
  const first: ScannedRow[] = [];
  return {
    push: (rows) => (first.push(...rows), first.length < HEADER_SEARCH),
    end: () => {
      const header = findHeader(first.slice(0, HEADER_SEARCH), true);
      if (header && recogniseColumns({ file: file.name, sheet: file.sheet }, header.sought)) collector.note({ file: file.index }, 'warning', 'hidden_sheet');
      return { is: 'refused' };
    },
  };
}

/** What is wrong with tables as a whole. Of a workbook, sheets without data and legends beside tables are no fault. */
function noteOutcomes(tables: readonly ReadTable[], { collector }: ReadingContext): void {
  const outcomes = new Set(tables.map(({ outcome }) => outcome.is));
  const isWorkbook = tables.some(({ sheet }) => sheet !== undefined);
  const hasTable = outcomes.has('read') || outcomes.has('header_only');
  for (const { file, outcome } of tables) {
    if (outcome.is === 'unknown') {
      const place = { file: file.index, row: outcome.line, value: outcome.names.join(file.delimiter === '' ? ' | ' : file.delimiter) };
      if (isWorkbook && hasTable) collector.note(place, 'warning', 'sheet_left_out');
      else collector.note(place, 'error', !isWorkbook && outcome.names.length === 1 ? 'wrong_delimiter' : 'unknown_table');
    }
    if (outcome.is === 'header_only' && !outcomes.has('read')) collector.note({ file: file.index }, 'warning', 'header_only');
  }
  if (tables.length > 0 && tables.every(({ outcome }) => outcome.is === 'empty')) collector.note({ file: tables[0].file.index }, 'error', 'empty_file');
}

/** The first bytes, and an iterable of all. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<{ head: Buffer; all: AsyncIterable<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  while (seen.reduce((sum, chunk) => sum + chunk.length, 0) < 8) {
    const next = await source.next();
    if (next.done) break;
    seen.push(next.value);
  }
  return { head: Buffer.concat(seen), all: resumed(seen, source) };
}

async function* resumed(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* seen;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** All bytes; undefined where they are more than a workbook may have. */
async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MAX_WORKBOOK_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
