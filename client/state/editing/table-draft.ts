import type { ListedKind } from '#graph-model/contract/edits.ts';
import { fold } from '#graph-model/compare-text.ts';
import { changedFields, withText } from './draft.ts';
import type { Draft, EditBase } from './draft.ts';
import type { TextContext } from './field-text.ts';
import { RECORD_FIELDS } from './record-fields.ts';

/** One row of the table editor: a stored record, or one to be. */
export interface TableRow {
  /** Of this row as long as the table is open. */
  readonly key: number;
  readonly draft: Draft;
  readonly base?: EditBase;
  /** A stored record that is to be deleted. */
  readonly isDeleted?: boolean;
}

/** Rows with their past and future, whose rows are shared: a step costs what it changes. */
export interface TableDraft {
  readonly kind: ListedKind;
  readonly rows: readonly TableRow[];
  readonly nextKey: number;
  readonly past: readonly (readonly TableRow[])[];
  readonly future: readonly (readonly TableRow[])[];
  /** What new rows begin with: where they come from. */
  readonly defaults: Draft;
}

/** Rows and columns from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const MOST_STEPS = 200;

export function newTable(kind: ListedKind, defaults: Draft, bases: readonly EditBase[], emptyRows: number): TableDraft {
  const stored = bases.map((base, key): TableRow => ({ key, draft: base.draft, base }));
  return withRows({ kind, rows: stored, nextKey: stored.length, past: [], future: [], defaults }, emptyRows);
}

/** Whether a row holds nothing that could be saved. */
export function isBlank(kind: ListedKind, { draft, base }: TableRow): boolean {
  return !base && RECORD_FIELDS[kind].every(({ name, group }) => group === 'origin' || (draft[name] ?? '').trim() === '');
}

export function isDirty(kind: ListedKind, row: TableRow): boolean {
  return row.isDeleted === true || (row.base ? changedFields(row.draft, row.base.draft).length > 0 : !isBlank(kind, row));
}

export function dirtyRows({ kind, rows }: TableDraft): TableRow[] {
  return rows.filter((row) => isDirty(kind, row));
}

/** Puts a block into the table with its first cell at a place, making rows below where they are needed. What does not fit to the right falls away. */
export function writeBlock(table: TableDraft, at: { readonly row: number; readonly column: number }, block: readonly (readonly string[])[], context: TextContext): TableDraft {
  const columns = RECORD_FIELDS[table.kind].slice(at.column).map(({ name }) => name);
  return writeColumns(table, at.row, columns, block, context);
}

/**
 * Puts a pasted block into the table. Where its first row names columns of this kind, in German or English, the others go under these names,
 * wherever they stand; one cell alone fills the whole range.
 */
export function pasteBlock(table: TableDraft, range: CellRange, block: readonly (readonly string[])[], context: TextContext): TableDraft {
  const header = headerOf(table.kind, block[0] ?? []);
  if (header && block.length > 1) return writeColumns(table, range.top, header, block.slice(1), context);
  const single = block.length === 1 && block[0].length === 1 ? block[0][0] : undefined;
  if (single === undefined) return writeBlock(table, { row: range.top, column: range.left }, block, context);
  return fillRange(table, range, single, context);
}

/** Writes one text into every cell of a range; an empty one clears it. */
export function fillRange(table: TableDraft, range: CellRange, text: string, context: TextContext): TableDraft {
  const line = Array.from({ length: range.right - range.left + 1 }, () => text);
  return writeBlock(table, { row: range.top, column: range.left }, Array.from({ length: range.bottom - range.top + 1 }, () => line), context);
}

/** The names of the fields that the cells of a header name; undefined where one of them names none. */
function headerOf(kind: ListedKind, cells: readonly string[]): (string | undefined)[] | undefined {
  const names = new Map(RECORD_FIELDS[kind].flatMap(({ name, label }) => [name, label.de, label.en].map((text) => [fold(text), name] as const)));
  const found = cells.map((cell) => names.get(fold(cell)));
  return cells.length > 1 && found.every((name, column) => name !== undefined || cells[column] === '') && found.some((name) => name !== undefined) ? found : undefined;
}

function writeColumns(table: TableDraft, top: number, columns: readonly (string | undefined)[], block: readonly (readonly string[])[], context: TextContext): TableDraft {
  const longer = withRows(table, Math.max(0, top + block.length - table.rows.length));
  const rows = longer.rows.map((row, number) => {
    const cells = block[number - top];
    if (cells === undefined || row.isDeleted) return row;
    let { draft } = row;
    cells.forEach((text, column) => {
      const name = columns[column];
      if (name !== undefined && draft[name] !== text) draft = withText(table.kind, draft, name, text, context);
    });
    return draft === row.draft ? row : { ...row, draft };
  });
  return step(table, { ...longer, rows });
}

/** Adds empty rows at the end. */
export function addRows(table: TableDraft, count: number): TableDraft {
  return step(table, withRows(table, count));
}

/** Takes new rows away and marks stored ones as to be deleted; where all of the range are marked already the marks go. */
export function removeRows(table: TableDraft, top: number, bottom: number): TableDraft {
  const within = (row: number): boolean => row >= top && row <= bottom;
  const restores = table.rows.slice(top, bottom + 1).every((row) => row.isDeleted);
  const rows = table.rows.flatMap((row, number): TableRow[] => {
    if (!within(number)) return [row];
    if (!row.base) return [];
    const { isDeleted: _, ...kept } = row;
    return [restores ? kept : { ...kept, isDeleted: true }];
  });
  return step(table, { ...table, rows });
}

/** Replaces a row that others have changed meanwhile; no step of the draft, as there is no way back behind what is stored. */
export function replaceRow(table: TableDraft, row: TableRow): TableDraft {
  const put = (rows: readonly TableRow[]): TableRow[] => rows.map((each) => (each.key === row.key ? row : each));
  return { ...table, rows: put(table.rows), past: [], future: [] };
}

export function undoStep(table: TableDraft): TableDraft {
  const before = table.past.at(-1);
  return before ? { ...table, rows: before, past: table.past.slice(0, -1), future: [table.rows, ...table.future] } : table;
}

export function redoStep(table: TableDraft): TableDraft {
  const [next, ...future] = table.future;
  return next ? { ...table, rows: next, past: [...table.past, table.rows], future } : table;
}

function withRows(table: TableDraft, count: number): TableDraft {
  if (count <= 0) return table;
  const blank: Draft = { ...Object.fromEntries(RECORD_FIELDS[table.kind].map(({ name }) => [name, ''])), ...table.defaults };
  const added = Array.from({ length: count }, (_, number): TableRow => ({ key: table.nextKey + number, draft: blank }));
  return { ...table, rows: [...table.rows, ...added], nextKey: table.nextKey + count };
}

function step(before: TableDraft, after: TableDraft): TableDraft {
  const same = before.rows.length === after.rows.length && before.rows.every((row, number) => row === after.rows[number]);
  return same ? before : { ...after, past: [...before.past, before.rows].slice(-MOST_STEPS), future: [] };
}
