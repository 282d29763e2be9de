import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { dateSerial, columnLetters } from '#server/exports/workbook/cell-xml.ts';
import { writeWorkbook } from '#server/exports/workbook/write-workbook.ts';
import type { WorkbookSheet } from '#server/exports/workbook/workbook.ts';

const sheet = (overrides: Partial<WorkbookSheet> = {}): WorkbookSheet => ({ name: 'Unternehmen', columns: [{ header: 'Name' }, { header: 'Anteil', type: 'percent' }, { header: 'Stand', type: 'date' }], rows: [], ...overrides });

function partsOf(...sheets: readonly WorkbookSheet[]): Record<string, string> {
  const bytes = Buffer.concat([...writeWorkbook({ title: 'Probe', day: '2026-11-21', language: 'de', sheets })]);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

const cellsOf = (xml: string) => [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/g)].map(([, place, value, text]) => [place, value ?? text]);

test('values keep their type: a text stays text, a date is a day number, unknown is no cell', () => {
  const parts = partsOf(sheet({ rows: [['=HYPERLINK("x")', 0.07, '2026-11-21'], ['05962016', undefined, undefined]] }));
  expect(cellsOf(parts['xl/worksheets/sheet1.xml'])).toEqual([
    ['A1', 'Name'], ['B1', 'Anteil'], ['C1', 'Stand'], ['A2', '=HYPERLINK(&quot;x&quot;)'], ['B2', '0.07'], ['C2', '46347'], ['A3', '05962016'],
  ]);
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
});

test('what XML or a spreadsheet cannot hold is coded, replaced or cut', () => {
  const [, [, odd], [, long]] = cellsOf(partsOf(sheet({ columns: [{ header: 'x' }], rows: [['a\u0000<b>_x0041_\r\uD800'], ['y'.repeat(40_000)]] }))['xl/worksheets/sheet1.xml']);
  expect(odd).toBe('a_x0000_&lt;b&gt;_x005F_x0041__x000D_\uFFFD');
  expect(long).toBe(`${'y'.repeat(32_766)}…`);
});

test('drop-downs, notes and marked cells are in the parts that spreadsheets read', () => {
  const choices = Array.from({ length: 100 }, (_, at) => `Gemeinde ${at}`);
  const parts = partsOf(sheet({
    columns: [{ header: 'Status', choices: ['bestätigt', 'gemeldet'], note: 'Wie sicher?' }, { header: 'Gemeinde', choices }],
    rows: [[{ value: 'vielleicht', mark: 'error', note: 'kein Status' }]],
  }));
  const xml = parts['xl/worksheets/sheet1.xml'];
  expect([...xml.matchAll(/sqref="(\w+:\w+)"><formula1>(.*?)<\/formula1>/g)].map(([, cells, list]) => [cells, list])).toEqual([
    ['A2:A1002', '&quot;bestätigt,gemeldet&quot;'], ['B2:B1002', "'Auswahllisten'!$A$1:$A$100"],
  ]);
  expect([...parts['xl/comments1.xml'].matchAll(/ref="(\w+)".*?<t [^>]*>(.*?)<\/t>/g)].map(([, place, text]) => [place, text])).toEqual([['A1', 'Wie sicher?'], ['A2', 'kein Status']]);
  expect(parts['xl/workbook.xml']).toContain('<sheet name="Auswahllisten" sheetId="2" r:id="rId2" state="hidden"/>');
});

test('sheets get names that a spreadsheet takes, none twice', () => {
  const xml = partsOf(sheet({ name: 'a/b:c' }), sheet({ name: 'A?B*C' }), sheet({ name: 'x'.repeat(40) }), sheet({ name: '' }))['xl/workbook.xml'];
  expect([...xml.matchAll(/<sheet name="(.*?)"/g)].map(([, name]) => name)).toEqual(['a b c', 'A B C 2', 'x'.repeat(31), 'Blatt']);
});

test('the same workbook gives the same bytes', () => {
  const write = () => Buffer.concat([...writeWorkbook({ title: 't', day: '2026-11-21', language: 'en', sheets: [sheet({ rows: [['a', 1, '2026-01-01']] })] })]);
  expect(write().equals(write())).toBe(true);
});

test('days count from the spreadsheet’s epoch; earlier ones stay text', () => {
  expect([dateSerial('1900-03-01'), dateSerial('2000-01-01'), dateSerial('1899-12-31'), dateSerial('gestern')]).toEqual([61, 36526, undefined, undefined]);
});

test('columns are counted in letters', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});
