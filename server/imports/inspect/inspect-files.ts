import type { ImportOptions } from '#graph-model/contract/import-options.ts';
import type { Inspection, TableProposal } from '#graph-model/contract/inspections.ts';
import { decisionsOf } from '../decisions.ts';
import { newFileState, type FileState } from '../drafts.ts';
import { findingCollector } from '../finding-collector.ts';
import type { ImportFile } from '../import-files.ts';
import { readTables, type ReadTables } from '../read-file.ts';
import { MAX_COLUMNS, type TableTaker } from '../read-table.ts';
import type { ReferenceLookup } from '../reference-lookup.ts';
import { importFields } from '../sheets/import-fields.ts';
import { chosenColumns } from '../tables/chosen-columns.ts';
import { findHeader, HEADER_SEARCH } from '../tables/find-header.ts';
import { isResults } from '../tables/results-table.ts';
import type { ScannedRow } from '../tables/scan-rows.ts';
import { isPublishedForm } from '../converters/converters.ts';
import { shownValue } from '../values/cell.ts';
import { proposeColumns } from './propose-columns.ts';

const PREVIEW_ROWS = 20;
const PREVIEW_CELLS = 100;
const PREVIEW_CHARACTERS = 200;
/** Rows below the header that are looked at for what columns hold. */
const SAMPLE_ROWS = 300;

interface Look {
  readonly file: FileState;
  readonly hidden: boolean;
  readonly first: ScannedRow[];
  lastRow: number;
  columns: number;
}

/**
 * Looks into files without importing them. Reads each to its end, so that rows and columns are what is there; keeps only the first rows.
 * `options` with a mapping says what was decided before.
 */
export async function inspectFiles(files: AsyncIterable<ImportFile> | Iterable<ImportFile>, reference: ReferenceLookup, options?: ImportOptions, signal?: AbortSignal): Promise<Inspection> {
  const states: FileState[] = [];
  const collector = findingCollector((index) => states[index]);
  const result: Inspection['files'] = [];
  for await (const { name, bytes } of files) {
    const looks: Look[] = [];
    const newTable = (format: FileState['format'], sheet?: string) => {
      const state = newFileState(states.length, name, format, sheet);
      states.push(state);
      return state;
    };
    const read = await readTables(bytes, {
      onPiece: () => undefined, signal,
      newTable: (format, sheet) => newTable(format, sheet?.name),
      taker: (file, sheet) => {
        const look: Look = { file, hidden: sheet?.hidden ?? false, first: [], lastRow: 0, columns: 0 };
        looks.push(look);
        return lookingTaker(look);
      },
    });
    // An upload brings its next file only when this one is at its end.
    for await (const rest of bytes) void rest;
    noteFile(read, looks, newTable, collector);
    noteWidth(looks, collector);
    result.push(fileView(name, looks, reference, options));
  }
  if (states.length === 0) collector.note({ file: -1 }, 'error', 'no_files');
  return { files: result, findings: collector.list(), fields: importFields() };
}

/** Keeps the first rows and counts the others. */
function lookingTaker(look: Look): TableTaker {
  return {
    push: (rows) => {
      for (const row of rows) {
        if (look.first.length < HEADER_SEARCH + SAMPLE_ROWS) look.first.push(row);
        look.lastRow = Math.max(look.lastRow, row.line);
        look.columns = Math.max(look.columns, row.cells.length);
      }
      return true;
    },
    end: () => ({ is: 'read' }),
  };
}

function noteFile(read: ReadTables, looks: readonly Look[], newTable: (format: FileState['format']) => FileState, collector: ReturnType<typeof findingCollector>): void {
  const first = looks.at(0)?.file;
  if ('fault' in read) collector.note({ file: (first ?? newTable('csv')).index }, 'error', read.fault.code, read.fault.details);
  else if (looks.every(({ lastRow }) => lastRow === 0) && first) collector.note({ file: first.index }, 'error', 'empty_file');
  else if (read.workbook?.hasExternalLinks && first) collector.note({ file: first.index }, 'warning', 'external_links');
  for (const { file, sheet } of read.tables) for (const { code, row, details } of sheet?.notes ?? []) collector.note({ file: file.index, row }, 'warning', code, details);
}

/** A table with more columns is none that an import reads. */
function noteWidth(looks: readonly Look[], collector: ReturnType<typeof findingCollector>): void {
  for (const { file, columns, first } of looks) {
    if (columns > MAX_COLUMNS) collector.note({ file: file.index, row: first[0].line }, 'error', 'too_many_columns', { found: columns, limit: MAX_COLUMNS });
  }
}

function fileView(name: string, looks: readonly Look[], reference: ReferenceLookup, options: ImportOptions | undefined): Inspection['files'][number] {
  const tables = looks.map((look) => tableView(look, reference, options));
  const hasTable = tables.some(({ kind, missing, hidden }) => kind !== undefined && missing.length === 0 && !hidden);
  const first = looks.at(0)?.file;
  return {
    name: shownValue(name),
    ...(first && { format: first.format, encoding: first.encoding, delimiter: first.delimiter }),
    tables: tables.map(({ isPublished, isResult, ...table }, index) => {
      const skip = decisionsOf(looks[index].file, options).mapping?.skip;
      // Beside tables that are understood, what is not is a legend or a note.
      return { ...table, skip: skip ?? (table.hidden || table.rows === 0 || isResult || (table.kind === undefined && !isPublished && hasTable)) };
    }),
  };
}

type TableView = Omit<TableProposal, 'skip'> & { readonly isPublished: boolean; readonly isResult: boolean };

function tableView({ file, hidden, first, lastRow, columns }: Look, reference: ReferenceLookup, options: ImportOptions | undefined): TableView {
  const { mapping } = decisionsOf(file, options);
  const filled = first.filter((row) => row.fault || row.cells.some((cell) => cell.trim() !== ''));
  const header = findHeader(filled.slice(0, mapping?.headerRow === undefined ? HEADER_SEARCH : undefined), file.sheet !== undefined, mapping);
  const below = header ? filled.filter(({ line, fault }) => line > header.line && !fault).slice(0, SAMPLE_ROWS) : [];
  const isResult = header !== undefined && isResults(header.names);
  const suggestion = header && !isResult ? proposeColumns({ file: file.name, sheet: file.sheet }, header, below, chosenColumns(mapping, header.names), reference) : undefined;
  return {
    ...(file.sheet !== undefined && { sheet: file.sheet }),
    hidden, rows: lastRow, columns,
    ...(header && { headerRow: header.line, headerRows: header.rows }),
    ...(suggestion?.kind && { kind: suggestion.kind }),
    proposals: suggestion?.proposals ?? [],
    missing: (suggestion?.missing ?? []).map((group) => [...group]),
    preview: filled.slice(0, PREVIEW_ROWS).map(({ line, cells }) => ({ row: line, cells: cells.slice(0, PREVIEW_CELLS).map((cell) => shownValue(cell.slice(0, PREVIEW_CHARACTERS))) })),
    isPublished: header !== undefined && isPublishedForm(header.names), isResult,
  };
}
