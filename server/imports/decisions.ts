import { NO_OPTIONS, type ImportOptions, type TableMapping } from '#graph-model/contract/import-options.ts';
import type { FileState } from './drafts.ts';
import type { ScannedRow } from './tables/scan-rows.ts';
import { shownValue } from './values/cell.ts';

/** What a person decided about one table. */
export interface TableDecisions {
  readonly mapping: TableMapping | undefined;
  /** The row as it is to be read: with corrected cells; undefined where it is passed over. */
  decided(row: ScannedRow): ScannedRow | undefined;
}

type TableName = Pick<FileState, 'name' | 'sheet'>;

/** Decisions about a table, found by file and sheet; of several mappings the one that names it most closely. */
export function decisionsOf(table: TableName, { mapping, corrections, replacements, omittedRows }: ImportOptions = NO_OPTIONS): TableDecisions {
  const cells = new Map<number, Map<number, string>>();
  for (const { row, column, value } of corrections.filter((correction) => isOf(correction, table))) {
    const inRow = cells.get(row) ?? new Map<number, string>();
    cells.set(row, inRow.set(column, value));
  }
  const replaced = new Map<number, Map<string, string>>();
  for (const { column, from, value } of replacements.filter((replacement) => isOf(replacement, table))) {
    const inColumn = replaced.get(column) ?? new Map<string, string>();
    replaced.set(column, inColumn.set(from.trim(), value));
  }
  const omitted = new Set(omittedRows.filter((entry) => isOf(entry, table)).map(({ row }) => row));
  return {
    mapping: closest(mapping, table),
    decided: (row) => {
      if (omitted.has(row.line)) return undefined;
      const corrected = cells.get(row.line);
      if (corrected === undefined && replaced.size === 0) return row;
      return { ...row, cells: withCorrections(withReplacements(row.cells, replaced), corrected ?? NONE) };
    },
  };
}

function isOf({ file, sheet }: { readonly file: string; readonly sheet?: string }, table: TableName): boolean {
  return isFile(file, table) && sheet === table.sheet;
}

/** Findings show long names shortened, and come back like that. */
function isFile(file: string, { name }: TableName): boolean {
  return file === name || file === shownValue(name);
}

function closest(mappings: readonly TableMapping[], table: TableName): TableMapping | undefined {
  const fitting = mappings.filter(({ file, sheet }) => (file === undefined || isFile(file, table)) && (sheet === undefined || sheet === table.sheet));
  const closeness = ({ file, sheet }: TableMapping) => (file === undefined ? 0 : 2) + (sheet === undefined ? 0 : 1);
  return fitting.toSorted((a, b) => closeness(b) - closeness(a)).at(0);
}

const NONE: ReadonlyMap<number, string> = new Map();

function withReplacements(cells: readonly string[], replaced: ReadonlyMap<number, ReadonlyMap<string, string>>): readonly string[] {
  return replaced.size === 0 ? cells : cells.map((cell, column) => replaced.get(column)?.get(cell.trim()) ?? cell);
}

function withCorrections(cells: readonly string[], corrected: ReadonlyMap<number, string>): string[] {
  const result = [...cells];
  for (const [column, value] of corrected) {
    while (result.length < column) result.push('');
    result[column] = value;
  }
  return result;
}
