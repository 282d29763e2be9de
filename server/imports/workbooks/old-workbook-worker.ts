import { parentPort, workerData } from 'node:worker_threads';
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { ScannedRow } from '../tables/scan-rows.ts';
import { numberStyle, numberText } from './number-formats.ts';
import { MAX_CELLS, type SheetNote, type WorkbookFault } from './workbook.ts';

export interface OldWorkbookTask {
  readonly bytes: Uint8Array;
}

export type OldWorkbookAnswer =
  | { readonly fault: WorkbookFault }
  | { readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: ScannedRow[]; readonly notes: SheetNote[] }[] };

function answer({ bytes }: OldWorkbookTask): OldWorkbookAnswer {
  let book: WorkBook;
  try {
    // Formulas, HTML and shown texts are not made: only what is stored counts.
    book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true, sheetStubs: false });
  } catch (error) {
    return { fault: { code: /password|encrypt/i.test(String(error)) ? 'workbook_encrypted' : 'workbook_damaged' } };
  }
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    sheets: book.SheetNames.map((name, index) => {
      const sheet = book.Sheets[name];
      const { rows, filled, first } = sheetRows(sheet, from1904);
      const notes: SheetNote[] = filled > 0 ? [{ code: 'merged_cells', row: first, details: { count: filled } }] : [];
      return { name: name.slice(0, 200), hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, rows, notes };
    }),
  };
}

function sheetRows(sheet: WorkSheet, from1904: boolean): { rows: ScannedRow[]; filled: number; first: number } {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const lines = new Map<number, string[]>();
  data.forEach((row, index) => {
    const cells = Array.from((row ?? []).slice(0, MAX_CELLS), (cell) => (cell ? textOf(cell, from1904) : ''));
    if (cells.some((cell) => cell !== '')) lines.set(index + 1, cells);
  });
  let filled = 0;
  let first = 0;
  for (const { s, e } of (sheet['!merges'] ?? []).slice(0, 100_000)) {
    const value = lines.get(s.r + 1)?.[s.c] ?? '';
    if (value === '') continue;
    for (let row = s.r + 1; row <= e.r; row++) {
      const cells = lines.get(row + 1);
      if (!cells || (cells[s.c] ?? '') !== '') continue;
      while (cells.length < s.c) cells.push('');
      cells[s.c] = value;
      filled++;
      if (first === 0 || row + 1 < first) first = row + 1;
    }
  }
  return { rows: Array.from(lines, ([line, cells]) => ({ line, cells })), filled, first };
}

function textOf(cell: CellObject, from1904: boolean): string {
  switch (cell.t) {
    case 'n': return numberText(String(cell.v), numberStyle(-1, typeof cell.z === 'string' ? cell.z : 'General'), from1904);
    case 'b': return cell.v === true ? 'true' : 'false';
    case 'd': return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v ?? '');
    case 'e': return '#N/A';
    case 's': return String(cell.v ?? '');
    default: return '';
  }
}

parentPort!.postMessage(answer(workerData as OldWorkbookTask));
