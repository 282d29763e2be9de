import type { WzEdition } from '#graph-model/firm.ts';
import type { Draft, Drafts, FileState } from './drafts.ts';
import { TABLE_READERS, type FinishContext } from './read-cells.ts';
import type { RowContext } from './row-context.ts';
import type { TableKind } from './tables/column-names.ts';
import type { ScannedRow } from './tables/scan-rows.ts';
import { cellText } from './values/cell.ts';

/** Takes the rows of a table one after the other and makes drafts of them. */
export interface RowTaker {
  take(row: ScannedRow): void;
  /** Called after the last row. */
  end?(): void;
}

/** More characters than this in one cell are a fault of quotes, not data. */
export const MAX_CELL = 10_000;

type AnyFields = Record<string, unknown>;

interface AnyReader {
  readonly cells: Readonly<Record<string, (fields: AnyFields, text: string, context: RowContext) => void>>;
  readonly finish: (fields: AnyFields, row: FinishContext) => void;
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly header: string;
}

/** Makes drafts of the rows of a table whose columns are known: `columns` holds the fixed name for each cell, or undefined. */
export function tableRows(kind: TableKind, columns: readonly (string | undefined)[], header: readonly string[], file: FileState, row: RowContext, drafts: Drafts): RowTaker {
  // The compiler cannot follow that kind, reader and list belong together.
  const list = drafts[kind] as Draft<unknown>[];
  const reader = TABLE_READERS[kind] as unknown as AnyReader;
  const known: Column[] = columns.flatMap((name, index) => (name === undefined ? [] : [{ index, name, header: header[index].trim() }]));
  const at = new Map(known.map(({ name, index }) => [name, index]));
  let present: readonly string[] = [];
  const given = (name: string) => cellText(present[at.get(name) ?? -1] ?? '') !== undefined;
  const finish = finishContext(row, file, given);
  const edition = editionOf(file.header.get('wz'));
  let wzNoted = file.header.has('wz_edition');
  return {
    take: ({ line, cells }) => {
      const fields: AnyFields = {};
      present = cells;
      row.begin(line);
      for (const { index, name, header: title } of known) {
        const cell = cells[index];
        if (cell === undefined || cell === '') continue;
        const text = cellText(cell);
        if (text === undefined) continue;
        row.at(title, text);
        if (isReadable(text, row)) reader.cells[name](fields, text, row);
      }
      if (edition !== undefined && given('wz') && !given('wz_edition')) fields.wzEdition = edition;
      reader.finish(fields, finish);
      // Once a file is enough.
      if (!wzNoted && edition === undefined && given('wz')) {
        wzNoted = true;
        finish.at('wz');
        row.note('warning', 'wz_edition_missing');
      }
      list.push({ file: file.index, row: line, fields, rejected: row.failed() });
    },
  };
}

/** The edition that the name of a column says: "WZ 2008". */
function editionOf(header: string | undefined): WzEdition | undefined {
  if (header === undefined) return undefined;
  if (/20?25/.test(header)) return 2025;
  return /(?:20)?08/.test(header) ? 2008 : undefined;
}

/** Whether a cell is short enough and all of its characters were decoded. */
function isReadable(text: string, row: RowContext): boolean {
  if (text.length > MAX_CELL) row.note('error', 'cell_too_long', { limit: MAX_CELL });
  else if (text.includes('\uFFFD')) row.note('error', 'broken_encoding');
  else return true;
  return false;
}

function finishContext(row: RowContext, file: FileState, given: FinishContext['given']): FinishContext {
  return {
    ...row,
    at: (column, value) => row.at(file.header.get(column) ?? column, value),
    given,
    hasColumn: (column) => file.header.has(column),
  };
}
