import type { CellCorrection, ColumnMapping, FirmDecision, ImportOptions, OmittedRow, TableMapping, ValueReplacement } from '#graph-model/contract/import-options.ts';

/** A table of an import: a sheet of a workbook, or a CSV file. */
export interface TableName {
  readonly file: string;
  readonly sheet?: string | undefined;
}

/** What a person changed about the files of an import. Each change makes a new one, so that it can be taken back. */
export interface Edits {
  /** By `tableKey`; only what was said, not what was found. */
  readonly tables: Readonly<Record<string, TableMapping>>;
  readonly corrections: readonly CellCorrection[];
  readonly replacements: readonly ValueReplacement[];
  readonly omittedRows: readonly OmittedRow[];
  readonly decisions: readonly FirmDecision[];
  readonly undecided: 'ask' | 'new' | 'skip';
  /** Absent: the usual ones. */
  readonly thresholds?: ImportOptions['thresholds'];
  readonly contradictions: ImportOptions['contradictions'];
}

export const NO_EDITS: Edits = { tables: {}, corrections: [], replacements: [], omittedRows: [], decisions: [], undecided: 'ask', contradictions: 'show' };

/** Tells tables apart; no name can hold a line break. */
export function tableKey({ file, sheet }: TableName): string {
  return sheet === undefined ? file : `${file}\n${sheet}`;
}

/** Whether two places are of the same table. */
export function isSameTable(a: TableName, b: TableName): boolean {
  return a.file === b.file && a.sheet === b.sheet;
}

function nameOf({ file, sheet }: TableName): { file: string; sheet?: string } {
  return { file, ...(sheet !== undefined && { sheet }) };
}

/** Says something about a table; what was said before stays. */
export function withTable(edits: Edits, table: TableName, said: Partial<TableMapping>): Edits {
  const key = tableKey(table);
  return { ...edits, tables: { ...edits.tables, [key]: { ...edits.tables[key], ...nameOf(table), ...said } } };
}

/** Says which field a column is read as; null leaves it out. A field that another column had is taken from it. */
export function withColumn(edits: Edits, table: TableName, column: ColumnMapping): Edits {
  const before = edits.tables[tableKey(table)]?.columns ?? [];
  const others = before.filter(({ index }) => index !== column.index);
  return withTable(edits, table, { columns: [...others, column].toSorted((a, b) => a.index - b.index) });
}

/** A cell that is to be corrected: where it is and what the file has there. */
export interface Cell extends TableName {
  readonly row: number;
  readonly column: number;
  readonly found: string;
}

/** Corrects one cell; its old value takes the correction back. */
export function withCorrection(edits: Edits, cell: Cell, value: string): Edits {
  const others = edits.corrections.filter((correction) => !isCell(correction, cell));
  const replaced = replacementOf(edits, cell)?.value ?? cell.found;
  return { ...edits, corrections: value === replaced ? others : [...others, { ...nameOf(cell), row: cell.row, column: cell.column, value }] };
}

/** Corrects all cells of the column that hold the same; single corrections of this cell give way. */
export function withReplacement(edits: Edits, cell: Cell, value: string): Edits {
  const from = cell.found.trim();
  const others = edits.replacements.filter((entry) => !(isSameTable(entry, cell) && entry.column === cell.column && entry.from === from));
  return {
    ...edits,
    corrections: edits.corrections.filter((correction) => !isCell(correction, cell)),
    replacements: value === cell.found ? others : [...others, { ...nameOf(cell), column: cell.column, from, value }],
  };
}

/** Leaves a row out, or takes it in again. */
export function withRow(edits: Edits, table: TableName, row: number, isOmitted: boolean): Edits {
  const others = edits.omittedRows.filter((entry) => !(isSameTable(entry, table) && entry.row === row));
  return { ...edits, omittedRows: isOmitted ? [...others, { ...nameOf(table), row }] : others };
}

export function isRowOmitted({ omittedRows }: Edits, table: TableName, row: number): boolean {
  return omittedRows.some((entry) => isSameTable(entry, table) && entry.row === row);
}

/** What a cell is read as: its own correction, one for all cells of its value, or what the file has. */
export function valueOf(edits: Edits, cell: Cell): string {
  return edits.corrections.find((correction) => isCell(correction, cell))?.value ?? replacementOf(edits, cell)?.value ?? cell.found;
}

function replacementOf({ replacements }: Edits, cell: Cell): ValueReplacement | undefined {
  return replacements.find((entry) => isSameTable(entry, cell) && entry.column === cell.column && entry.from === cell.found.trim());
}

function isCell(correction: CellCorrection, cell: Cell): boolean {
  return correction.row === cell.row && correction.column === cell.column && isSameTable(correction, cell);
}

/** How much was corrected. */
export function editCount({ corrections, replacements, omittedRows }: Edits): number {
  return corrections.length + replacements.length + omittedRows.length;
}

/** Edits with those before and after them. */
export interface EditHistory {
  readonly past: readonly Edits[];
  readonly present: Edits;
  readonly future: readonly Edits[];
}

export const NO_HISTORY: EditHistory = { past: [], present: NO_EDITS, future: [] };
const STEPS = 200;

/** The next state of what a person changed; what was taken back before is gone. */
export function edited(history: EditHistory, present: Edits): EditHistory {
  return present === history.present ? history : { past: [...history.past, history.present].slice(-STEPS), present, future: [] };
}

/** One step back; the same where there is none. */
export function undone({ past, present, future }: EditHistory): EditHistory {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : { past, present, future };
}

/** One step forward again. */
export function redone({ past, present, future }: EditHistory): EditHistory {
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest } : { past, present, future };
}
