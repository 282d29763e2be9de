import type { ImportReport } from '#graph-model/contract/imports.ts';
import type { Finding } from '#graph-model/finding.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import type { Language } from '#graph-model/language.ts';
import type { CellMark, WorkbookCell, WorkbookSheet } from '#server/exports/workbook/workbook.ts';
import { writeWorkbook } from '#server/exports/workbook/write-workbook.ts';
import { tableName, type FileState } from '../drafts.ts';
import type { ScannedRow } from '../tables/scan-rows.ts';
import { shownValue } from '../values/cell.ts';

/** More cells of all tables together are not kept: findings are listed then, without the tables. */
const MAX_CELLS = 3_000_000;

/** Rows of tables as their files have them. */
export interface KeptRows {
  readonly keep: (file: FileState, row: ScannedRow) => void;
  /** Undefined where they were too many. */
  readonly tables: () => ReadonlyMap<FileState, readonly ScannedRow[]> | undefined;
}

/** Keeps the rows of tables while they are read, up to 3 million cells. */
export function keptRows(limit = MAX_CELLS): KeptRows {
  let kept: Map<FileState, ScannedRow[]> | undefined = new Map();
  let cells = 0;
  return {
    keep: (file, row) => {
      cells += row.cells.length + 1;
      if (cells > limit) kept = undefined;
      const rows = kept?.get(file);
      if (rows) rows.push(row);
      else kept?.set(file, [row]);
    },
    tables: () => kept,
  };
}

const TEXT = {
  de: { title: 'Befunde des Imports', sheet: 'Befunde', header: ['Datei', 'Blatt', 'Zeile', 'Spalte', 'Schwere', 'Befund', 'Inhalt der Zelle'], error: 'Fehler', warning: 'Hinweis', none: 'Keine Befunde.', more: 'weitere Befunde', tooLarge: 'Die Tabellen sind zu groß, um sie hier mit Markierungen zu zeigen.' },
  en: { title: 'Findings of the import', sheet: 'Findings', header: ['File', 'Sheet', 'Row', 'Column', 'Severity', 'Finding', 'Cell content'], error: 'error', warning: 'warning', none: 'No findings.', more: 'more findings', tooLarge: 'The tables are too large to be shown here with marks.' },
} as const;
const WIDTHS = [26, 20, 8, 24, 10, 90, 36];

/** The report as a workbook: all findings, and each table with the same rows and columns, cells at fault marked and with a note. It can be corrected and imported. */
export function reportWorkbook(report: Pick<ImportReport, 'findings' | 'errors' | 'warnings'>, kept: KeptRows, language: Language, day: string): Generator<Uint8Array> {
  const tables = kept.tables();
  const sheets = [findingsSheet(report, tables === undefined, language), ...Array.from(tables ?? [], ([file, rows]) => tableSheet(file, rows, report.findings, language))];
  return writeWorkbook({ title: TEXT[language].title, day, language, sheets });
}

function findingsSheet({ findings, errors, warnings }: Pick<ImportReport, 'findings' | 'errors' | 'warnings'>, tooLarge: boolean, language: Language): WorkbookSheet {
  const text = TEXT[language];
  const rows: WorkbookCell[][] = findings.map((finding) => [
    finding.file, finding.sheet, finding.row, finding.field, { value: text[finding.severity], mark: finding.severity }, wordsOf(finding, language), finding.value,
  ]);
  const more = errors + warnings - findings.length;
  const say = (sentence: string) => rows.push(['', '', '', '', '', sentence]);
  if (rows.length === 0) say(text.none);
  if (more > 0) say(`… ${more} ${text.more}`);
  if (tooLarge) say(text.tooLarge);
  return { name: text.sheet, wrap: true, columns: text.header.map((header, index) => ({ header, width: WIDTHS[index], ...(index === 2 && { type: 'integer' as const }) })), rows };
}

/** The words of a finding without its place, which its cell says. */
function wordsOf({ file: _file, sheet: _sheet, row: _row, field: _field, ...finding }: Finding, language: Language): string {
  return describeFinding(finding, language);
}

function tableSheet(file: FileState, rows: readonly ScannedRow[], findings: readonly Finding[], language: Language): WorkbookSheet {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const byRow = Map.groupBy(findings.filter((finding) => finding.file === shownValue(file.name) && finding.sheet === (file.sheet && shownValue(file.sheet)) && finding.row !== undefined), ({ row }) => row!);
  return {
    name: file.sheet ?? tableName(file).replace(/\.\w{1,5}$/, ''), plain: true,
    columns: Array.from({ length: width }, () => ({ header: '', width: 20 })),
    rows: inPlace(rows, byRow, language),
  };
}

/** Rows where they are in the file: empty ones between, so that numbers of rows stay true. */
function* inPlace(rows: readonly ScannedRow[], byRow: ReadonlyMap<number, readonly Finding[]>, language: Language): Generator<readonly WorkbookCell[]> {
  let next = 1;
  for (const { line, cells } of rows) {
    for (; next < line; next++) yield [];
    next = line + 1;
    yield markedRow(cells, byRow.get(line) ?? [], language);
  }
}

function markedRow(cells: readonly string[], findings: readonly Finding[], language: Language): WorkbookCell[] {
  const marked: WorkbookCell[] = cells.map((cell) => cell || undefined);
  for (const [column, here] of Map.groupBy(findings, (finding) => finding.column ?? 0)) {
    while (marked.length <= column) marked.push(undefined);
    const mark: CellMark = here.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    marked[column] = { value: cells[column] || undefined, mark, note: here.map((finding) => wordsOf(finding, language)).join('\n') };
  }
  return marked;
}
