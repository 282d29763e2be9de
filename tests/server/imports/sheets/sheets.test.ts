import { read, utils, type WorkSheet } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NO_OPTIONS } from '#graph-model/contract/import-options.ts';
import { columnOf } from '#server/imports/tables/columns.ts';
import { TABLE_COLUMNS } from '#server/imports/tables/column-names.ts';
import { englishLabel } from '#server/imports/tables/column-words.ts';
import { keptRows, reportWorkbook } from '#server/imports/sheets/report-workbook.ts';
import { TEMPLATE_CHOICES, TEMPLATE_KINDS, templateWorkbook } from '#server/imports/sheets/template.ts';
import { aFile, brief, importInto, importText } from '#tests/support/import-files.ts';
import { aWorkbook } from '#tests/support/workbooks.ts';

const LANGUAGES = ['de', 'en'] as const;
const KINDS = TEMPLATE_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

describe.each(LANGUAGES)('the template (%s)', (language) => {
  const bytes = Buffer.concat([...templateWorkbook(language, ['Deutschland', 'Österreich'], '2026-11-21')]);

  it('is read back: every sheet by its name, every column by its label', async () => {
    const { report } = await importText('vorlage.xlsx', bytes);
    expect([report.files.map(({ kind }) => kind), [...new Set(report.findings.map(({ code }) => code))]]).toEqual([[...TEMPLATE_KINDS], ['header_only']]);
  });

  it('has drop-downs, and a note at every column', () => {
    const parts = unzipSync(bytes);
    const sheets = Object.keys(parts).filter((name) => /sheet\d\.xml$/.test(name)).map((name) => strFromU8(parts[name]));
    expect(sheets.map((xml) => (xml.match(/<dataValidation /g) ?? []).length)).toEqual([8, 4, 3, 3, 3]);
    const first = read(bytes).Sheets[read(bytes).SheetNames[0]];
    expect(cellsOf(first).filter((place) => first[place].c === undefined)).toEqual([]);
  });
});

describe.each(KINDS)('choices of %s (%s)', (kind, language) => {
  it.each(Object.entries(TEMPLATE_CHOICES[kind]))('of %s are understood', async (field, choices) => {
    const needed = { firms: 'name', products: 'name', relations: 'supplier,buyer', requirements: 'firm,product', offers: 'firm,product' }[kind];
    for (const choice of choices[language]) {
      const cells = needed.split(',').map((_, index) => `N${index}`);
      const { report } = await importText(`${kind}.csv`, `${needed},${field}\n${cells.join(',')},${choice}\n`);
      expect([choice, report.findings.filter(({ field: at }) => at === field)]).toEqual([choice, []]);
    }
  });

  it('English labels are names of their columns', () => {
    for (const field of Object.keys(TABLE_COLUMNS[kind])) expect([field, columnOf(kind, englishLabel(kind, field))]).toEqual([field, field]);
  });
});

describe('the report as a workbook', () => {
  async function reportOf(name: string, content: string | Uint8Array, limit?: number) {
    const kept = keptRows(limit);
    const { report } = await importInto({}, [aFile(name, content)], { onRow: kept.keep });
    return Buffer.concat([...reportWorkbook(report, kept, 'de', '2026-11-21')]);
  }

  it('lists the findings in words and marks the cells in place', async () => {
    const bytes = await reportOf('relations.csv', 'Lieferant;Abnehmer;Anteil\n\nA;B;viel\nA;C;30\n');
    const book = read(bytes, { cellStyles: true });
    expect(book.SheetNames).toEqual(['Befunde', 'relations']);
    expect(utils.sheet_to_json(book.Sheets.Befunde, { header: 1 })).toEqual([
      ['Datei', 'Blatt', 'Zeile', 'Spalte', 'Schwere', 'Befund', 'Inhalt der Zelle'],
      ['relations.csv', undefined, 3, 'Anteil', 'Fehler', '„viel“ ist keine Zahl. Erwartet wird zum Beispiel 1234,5 oder 1.234,50.', 'viel'],
    ].map((row) => Array.from(row)));
    const table = book.Sheets.relations;
    expect([table.C3.v, table.C3.c?.[0].t, table.C3.s?.fgColor?.rgb, table.C4.c, table.A4.v]).toEqual(['viel', '„viel“ ist keine Zahl. Erwartet wird zum Beispiel 1234,5 oder 1.234,50.', 'F8C9C4', undefined, 'A']);
  });

  it('is imported again when it is corrected: the list of findings is no table', async () => {
    const bytes = await reportOf('mappe.xlsx', aWorkbook([{ name: 'Lieferbeziehungen', rows: [['Lieferant', 'Abnehmer'], ['A', 'B'], ['A', null]] }]));
    const { report } = await importText('befunde.xlsx', bytes);
    expect([brief(report.findings), report.files.map(({ sheet, rows }) => [sheet, rows])]).toEqual([
      ['warning sheet_left_out 1', 'error missing_value 3 Abnehmer'], [['Befunde', 1], ['Lieferbeziehungen', 2]].map(([sheet, rows]) => [sheet, sheet === 'Befunde' ? 0 : rows]),
    ]);
  });

  it('has corrected cells as they were corrected, and rows that are left out empty', async () => {
    const kept = keptRows();
    const table = { file: 'relations.csv' };
    const { report } = await importInto({}, [aFile('relations.csv', 'Liste;;\n\nLieferant;Abnehmer;Anteil\nA;B;viel\nA;C;viel\nA;D;mehr\nA;E;30\n')], {
      onRow: kept.keep,
      decided: { ...NO_OPTIONS, corrections: [{ ...table, row: 6, column: 2, value: '40' }], replacements: [{ ...table, column: 2, from: 'viel', value: '20' }], omittedRows: [{ ...table, row: 7 }] },
    });
    const sheet = read(Buffer.concat([...reportWorkbook(report, kept, 'de', '2026-11-21')])).Sheets.relations;
    expect([brief(report.findings).filter((finding) => finding.startsWith('error')), utils.sheet_to_json(sheet, { header: 1, blankrows: true })]).toEqual([
      [], [['Liste'], [], ['Lieferant', 'Abnehmer', 'Anteil'], ['A', 'B', '20'], ['A', 'C', '20'], ['A', 'D', '40'], []],
    ]);
  });

  it('of tables that are too large lists the findings alone', async () => {
    const book = read(await reportOf('firms.csv', 'name\nA\nA\n', 3));
    expect([book.SheetNames, cellsOf(book.Sheets.Befunde).length > 7]).toEqual([['Befunde'], true]);
  });
});

function cellsOf(sheet: WorkSheet): string[] {
  return Object.keys(sheet).filter((place) => !place.startsWith('!'));
}
