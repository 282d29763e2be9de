import type { Finding } from '#graph-model/finding.ts';
import type { FindingCode } from '#graph-model/finding-words.ts';
import { decodeText } from '#server/imports/tables/decode.ts';
import { chooseDelimiter } from '#server/imports/tables/delimiter.ts';
import { rowScanner, type ScannedRow } from '#server/imports/tables/scan-rows.ts';
import { cellText, shownValue } from '#server/imports/values/cell.ts';
import { recogniseKind, type RecognisedTable } from './recognise-kind.ts';
import { KIND_DESCRIPTIONS, REFERENCE_KINDS, type ReferenceKind, type ReferenceRow } from './reference-kinds.ts';

/** What was read; without a kind where the file is none that is known. Rows are to be used only where there is no error. */
export interface ReadReference {
  readonly kind?: ReferenceKind;
  readonly rows: readonly ReferenceRow[];
  readonly errors: number;
  readonly findings: readonly Finding[];
}

/** Official tables have some ten thousand rows; all postcodes of Europe would fit. */
export const MAX_BYTES = 32 * 2 ** 20;
const MAX_ROWS = 500_000;
const MAX_HEADER_NAMES = 200;
/** At most so many findings are kept; all are counted. */
const MAX_KEPT = 1_000;

/**
 * Reads an official table: encoding, delimiter and kind recognised, every row checked, all faults with their line. The file is streamed and
 * reading ends at 32 MB, at 500,000 rows, and where the header fits no kind.
 */
export async function readReferenceFile(name: string, bytes: AsyncIterable<Uint8Array>, wanted?: ReferenceKind): Promise<ReadReference> {
  const findings: Finding[] = [];
  let errors = 0;
  const note: Note = (code, place, details) => {
    errors++;
    if (findings.length < MAX_KEPT) findings.push(findingIn(name, code, place, details));
  };
  const table = tableReader(note, wanted);
  const sized = upTo(MAX_BYTES, bytes, () => note('file_too_large', {}, { limit: MAX_BYTES / 2 ** 20 }));
  const decoded = await decodeText(withoutWorkbooks(sized, (found) => note('not_csv', {}, { found })));
  if (!('code' in decoded)) await readPieces(decoded.pieces, table);
  else if (errors === 0) note(decoded.code, {}, decoded.details);
  if (errors === 0) table.end();
  return { kind: table.kind(), rows: table.rows, errors, findings };
}

/** Notes a fault, which makes the file one that is not taken. */
type Note = (code: FindingCode, place: Pick<Finding, 'row' | 'field' | 'value'>, details?: Finding['details']) => void;

function findingIn(file: string, code: FindingCode, { row, field, value }: Parameters<Note>[1], details: Finding['details']): Finding {
  return {
    severity: 'error', code, file: shownValue(file), ...(row !== undefined && { row }), ...(field !== undefined && { field: shownValue(field) }),
    ...(value !== undefined && { value: shownValue(value) }), ...(details && { details }),
  };
}

async function* upTo(limit: number, bytes: AsyncIterable<Uint8Array>, onMore: () => void): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit) return onMore();
    yield chunk;
  }
}

/** Workbooks are refused here with one sentence: whoever has an official workbook saves its table as CSV. */
async function* withoutWorkbooks(bytes: AsyncIterable<Uint8Array>, onFound: (found: string) => void): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of bytes) {
    const start = Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(4, chunk.byteLength)).toString('hex');
    if (first && start === '504b0304') return onFound('XLSX/ODS/ZIP');
    if (first && start === 'd0cf11e0') return onFound('XLS/DOC');
    first = false;
    yield chunk;
  }
}

async function readPieces(pieces: AsyncIterable<string>, table: TableReader): Promise<void> {
  let scanner: ReturnType<typeof rowScanner> | undefined;
  for await (const piece of pieces) {
    const chosen = scanner ? undefined : chooseDelimiter(piece);
    scanner ??= rowScanner(chosen!.delimiter);
    const rows = scanner.push(piece);
    if (!table.take(chosen?.declared ? rows.slice(1) : rows)) return;
  }
  if (scanner) table.take(scanner.end());
}

interface TableReader {
  readonly rows: ReferenceRow[];
  kind(): ReferenceKind | undefined;
  /** False where nothing more needs to be read. */
  take(rows: readonly ScannedRow[]): boolean;
  end(): void;
}

function tableReader(note: Note, wanted: ReferenceKind | undefined): TableReader {
  const rows: ReferenceRow[] = [];
  const seen = new Map<string, Seen>();
  let table: RecognisedTable | undefined;
  let header: readonly string[] | undefined;
  const takeRow = (row: ScannedRow): boolean => {
    if (row.fault) note(row.fault.code, { row: row.line });
    else if (header === undefined) {
      header = row.cells;
      table = recogniseKind(header.slice(0, MAX_HEADER_NAMES), wanted);
      if (table === undefined) noteUnknown(header, wanted, note);
    } else if (table) readRow(row, table, header, rows, seen, note);
    if (rows.length > MAX_ROWS) note('too_many_rows', {}, { limit: MAX_ROWS });
    return rows.length <= MAX_ROWS && (header === undefined || table !== undefined);
  };
  return {
    rows,
    kind: () => table?.kind,
    take: (scanned) => scanned.every(takeRow),
    end: () => { if (table && rows.length === 0) note('header_only', {}); },
  };
}

/** Where a key stood first, and what was said there. */
interface Seen {
  readonly line: number;
  readonly says: string;
}

function noteUnknown(header: readonly string[], wanted: ReferenceKind | undefined, note: Note): void {
  const kinds = wanted === undefined ? REFERENCE_KINDS : [wanted];
  const expected = kinds.map((kind) => {
    const { columns } = KIND_DESCRIPTIONS[kind];
    const choice = columns.filter(({ oneOf }) => oneOf).map(({ name }) => name).join(' | ');
    return `${kind} (${[...columns.filter(({ required }) => required).map(({ name }) => name), ...(choice === '' ? [] : [choice])].join(', ')})`;
  }).join('; ');
  note('reference_columns', { row: 1, value: header.slice(0, MAX_HEADER_NAMES).join(', ') }, { expected });
}

function readRow(row: ScannedRow, table: RecognisedTable, header: readonly string[], rows: ReferenceRow[], seen: Map<string, Seen>, note: Note): void {
  const description = KIND_DESCRIPTIONS[table.kind];
  if (row.cells.length > header.length) return note('too_many_cells', { row: row.line }, { found: row.cells.length, expected: header.length });
  const cells: Record<string, string> = {};
  for (const [name, position] of table.positions) {
    const text = cellText(row.cells[position] ?? '');
    if (text !== undefined) cells[name] = text;
  }
  if (Object.keys(cells).length === 0 || description.passedOver?.(cells) === true) return;
  const parsed = description.row.safeParse(cells);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const field = String(path[0]);
      const column = header[table.positions.get(field) ?? -1] ?? field;
      note(cells[field] === undefined ? 'missing_value' : 'reference_value', { row: row.line, field: column, value: cells[field] }, { expected: message });
    }
    return;
  }
  const key = description.key(parsed.data);
  const says = JSON.stringify(parsed.data);
  const first = seen.get(key);
  // The same once more does no harm: lists of post offices name a municipality as often as it has places.
  if (first !== undefined) return first.says === says ? undefined : note('reference_twice', { row: row.line, value: key }, { first: first.line });
  seen.set(key, { line: row.line, says });
  rows.push(parsed.data);
}
