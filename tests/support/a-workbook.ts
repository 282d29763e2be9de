import { writeWorkbook } from '#server/exports/workbook/write-workbook.ts';

/** An XLSX file with the rows of each sheet as they are given: no header of its own. */
export function aWorkbook(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Buffer {
  return Buffer.concat([...writeWorkbook({
    title: 'Mappe', day: '2026-11-21', language: 'de',
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, plain: true, columns: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => ({ header: '', width: 20 })), rows })),
  })]);
}
