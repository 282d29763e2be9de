import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_OPTIONS } from '#graph-model/contract/import-options.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { PrepareOptions } from '#server/imports/import-files.ts';
import { aFile, afterChanges, brief, importInto, importText } from '#tests/support/import-files.ts';
import { aWorkbook, compoundFile, rawWorkbook, rowXml, sheetXml } from '#tests/support/workbooks.ts';

async function findingsOf(content: Uint8Array, options?: Partial<PrepareOptions>): Promise<string[]> {
  return brief((await importText('liste.xlsx', content, options)).report.findings);
}

async function firmsOf(content: Uint8Array, name = 'liste.xlsx'): Promise<Partial<Firm>[]> {
  const { changes } = await importText(name, content);
  return afterChanges({}, changes).firms.map(({ id: _id, source: _source, visibility: _visibility, status: _status, ...firm }) => firm).sort((a, b) => a.name.localeCompare(b.name));
}

const FIRMS = { name: 'Unternehmen', rows: [['Name', 'Ort', 'Beschäftigte', 'Stand'], ['Federn GmbH', 'Hagen', 12, { t: 'n', v: 45292, z: 'dd.mm.yyyy' }], ['Draht AG', 'Iserlohn', '10-49', null]] } as const;

describe('one table in four formats', () => {
  it.each(['xlsx', 'biff8', 'ods'] as const)('%s', async (format) => {
    expect(await firmsOf(aWorkbook([FIRMS], format))).toMatchObject([
      { name: 'Draht AG', ags: '05962024', sizeClass: 'small' }, { name: 'Federn GmbH', ags: '05914000', employees: 12, sizeClass: 'small', asOf: '2024-01-01' },
    ]);
  });

  it('a sheet a kind: they refer to each other, findings name sheet, row and column', async () => {
    const relations = { name: 'Lieferbeziehungen', rows: [['Lieferant', 'Abnehmer', 'Anteil'], ['Federn GmbH', 'Draht AG', { t: 'n', v: 0.3, z: '0%' }], ['Federn GmbH', 'Drath AG', 30]] } as const;
    const { changes, report } = await importText('mappe.xlsx', aWorkbook([relations, FIRMS]));
    expect(report.findings).toEqual([
      { severity: 'error', code: 'unknown_firm', file: 'mappe.xlsx', sheet: 'Lieferbeziehungen', row: 3, column: 1, field: 'Abnehmer', value: 'Drath AG', details: { nearest: 'Draht AG' } },
    ]);
    expect(afterChanges({}, changes).relations.map(({ share }) => share)).toEqual([0.3]);
    expect(report.files.map(({ name, sheet, format, kind, rows, rejected }) => [name, sheet, format, kind, rows, rejected])).toEqual([
      ['mappe.xlsx', 'Lieferbeziehungen', 'xlsx', 'relations', 2, 1], ['mappe.xlsx', 'Unternehmen', 'xlsx', 'firms', 2, 0],
    ]);
  });
});

describe('sheets as people make them', () => {
  it('titles above the header, and a header over two rows', async () => {
    const rows = [['Lieferantenliste 2026'], [], ['Lieferant', null, 'Abnehmer', 'Menge', null], ['Name', 'Ort', 'Name', 'Anteil', 'Volumen'], ['A GmbH', 'Hagen', 'B AG', 30, 1.234]];
    const { changes, report } = await importText('liste.xlsx', aWorkbook([{ name: 'Tabelle1', rows, merged: ['A3:B3', 'D3:E3'] }]));
    expect(afterChanges({}, changes).relations).toMatchObject([{ share: 0.3, volumeEur: 1.234 }]);
    expect(brief(report.findings)).toEqual(['warning unknown_column 4 Lieferant Ort', 'warning rows_above_header 4']);
  });

  it('merged cells hold their value for every row', async () => {
    const rows = [['Lieferant', 'Abnehmer'], ['A GmbH', 'B AG'], [null, 'C AG'], ['D GmbH', 'B AG']];
    const { changes, report } = await importText('relations.xlsx', aWorkbook([{ name: 'Blatt', rows, merged: ['A2:A3'] }]));
    expect([afterChanges({}, changes).relations.length, brief(report.findings)]).toEqual([3, ['warning merged_cells 3']]);
  });

  it('a hidden sheet is left out and said; a list for drop-downs is not worth a word', async () => {
    const hidden = { ...FIRMS, name: 'Geheim', hidden: true };
    const lists = { name: 'Auswahl', rows: [['Deutschland'], ['Österreich']], hidden: true };
    const content = aWorkbook([{ name: 'Betriebe', rows: [['Name'], ['Stahl GmbH']] }, hidden, lists]);
    expect([await findingsOf(content), await firmsOf(content)]).toEqual([['warning hidden_sheet'], [{ name: 'Stahl GmbH' }]]);
    const mapping = [{ sheet: 'Geheim', skip: false }];
    expect(await findingsOf(content, { decided: { ...NO_OPTIONS, mapping } })).toEqual([]);
  });

  it('a legend beside tables is left out; alone it is an error', async () => {
    const legend = { name: 'Legende', rows: [['Spalte', 'Bedeutung'], ['Name', 'Wie es heißt']] };
    expect(await findingsOf(aWorkbook([FIRMS, legend]))).toEqual(['warning sheet_left_out 1']);
    expect(await findingsOf(aWorkbook([legend]))).toEqual(['error unknown_table 1']);
  });

  it('numbers keep the zeros they are shown with, and dates are days', async () => {
    const rows = [['Name', 'AGS'], ['A GmbH', { t: 'n' as const, v: 5_914_000, z: '00000000' }]];
    expect(await firmsOf(aWorkbook([{ name: 'Firmen', rows }]))).toEqual([{ name: 'A GmbH', ags: '05914000' }]);
  });

  it('stored values of formulas count; what has none is said', async () => {
    const cells = '<row r="2"><c t="str"><f>[1]T!A1</f><v>A GmbH</v></c><c><f>NOW()</f></c></row>';
    const content = rawWorkbook(sheetXml(rowXml(1, 'Name', 'Ort'), cells), { 'xl/externalLinks/externalLink1.xml': '<x/>' });
    expect([await findingsOf(content), await firmsOf(content)]).toEqual([['warning external_links', 'warning formula_without_value 2'], [{ name: 'A GmbH' }]]);
  });

  it('rich texts, phonetic readings, codes of characters, right-to-left and emoji', async () => {
    const name = (xml: string) => `<row><c t="inlineStr"><is>${xml}</is></c></row>`;
    const content = rawWorkbook(`<x:worksheet xmlns:x="y"><x:sheetData>${[rowXml(1, 'Name'), name('<r><t>Fe</t></r><r><t>dern</t></r>'), name('<t>東</t><rPh><t>higashi</t></rPh>'), name('<t>a_x0041_ &amp; Co</t>'), name('<t>שלום 😀</t>')].join('').replaceAll(/<(\/?)(\w)/g, '<$1x:$2')}</x:sheetData></x:worksheet>`);
    expect(new Set((await firmsOf(content)).map((firm) => firm.name))).toEqual(new Set(['Federn', 'aA & Co', 'שלום 😀', '東']));
  });

  it('a text that would run as a formula is refused', async () => {
    expect(await findingsOf(aWorkbook([{ name: 'Firmen', rows: [['Name'], ['=HYPERLINK("http://x";"y")']] }]))).toEqual(['error formula 2 Name']);
  });

  it('notes beside the table are no reason to refuse a row', async () => {
    expect(await findingsOf(aWorkbook([{ name: 'Firmen', rows: [['Name'], ['A GmbH', null, 'noch fragen!'], ['B GmbH', null, 'ok']] }]))).toEqual(['warning unnamed_column 2']);
  });
});

describe('workbooks that cannot be read', () => {
  it.each([
    ['protected by a password', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'workbook_encrypted'],
    ['a Word document', compoundFile('WordDocument'), 'not_csv'],
    ['a compound file of something else', compoundFile('Quatsch'), 'workbook_damaged'],
    ['a zip bomb', rawWorkbook(new Uint8Array(50_000_000)), 'zip_bomb'],
    ['a document type with entities', rawWorkbook(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheetXml(rowXml(1, '&a;'))}`), 'workbook_damaged'],
    ['rows that go back', rawWorkbook(sheetXml('<row r="5"/><row r="2"/>')), 'workbook_damaged'],
    ['cells beyond the sheet', rawWorkbook(sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>')), 'workbook_damaged'],
    ['whose sheets are not where it says', rawWorkbook(sheetXml(rowXml(1, 'Name')), { 'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="Blatt" sheetId="1" r:id="r2"/></sheets></workbook>' }), 'workbook_damaged'],
    ['cut off', aWorkbook([FIRMS]).subarray(0, 3000), 'workbook_damaged'],
    ['16,384 columns', rawWorkbook(sheetXml(rowXml(1, ...Array.from({ length: 16_384 }, (_, column) => `S${column}`)))), 'too_many_columns'],
    ['nothing in it', rawWorkbook(sheetXml()), 'empty_file'],
  ])('%s', async (_name, content, code) => {
    expect((await importText('liste.xlsx', content)).report.findings.map((finding) => [finding.severity, finding.code])).toEqual([['error', code]]);
  });

  it('do not keep the next file from being read', async () => {
    const { report } = await importInto({}, [aFile('a.xlsx', compoundFile('EncryptedPackage')), aFile('firms.csv', 'name\nA\n')]);
    expect([brief(report.findings), report.files.map(({ rows }) => rows)]).toEqual([['error workbook_encrypted'], [0, 1]]);
  });

  it('whatever bytes are changed, there is an answer', async () => {
    const whole = aWorkbook([FIRMS, { name: 'Produkte', rows: [['Produkt'], ['Draht'], ['Feder']] }]);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), fc.nat(whole.length), async (changes, cut) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      const { report } = await importText('liste.xlsx', cut % 3 === 0 ? bytes.subarray(0, cut) : bytes);
      expect(report.files.length).toBeGreaterThan(0);
    }), { numRuns: 60 });
  });
});

describe('a table of any texts', () => {
  const cell = fc.string({ unit: fc.constantFrom('A', 'ä', ' ', '=', '<', '"', ';', ',', '0', '7', '.', '%', '-', '😀', 'ש', '\u0001', '\n'), maxLength: 12 });
  const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 });
  const header = ['Lieferant', 'Abnehmer', 'Anteil', 'Gültig ab'];

  it('reads the same from a workbook and from CSV, fault by fault', async () => {
    await fc.assert(fc.asyncProperty(table, async (rows) => {
      const quoted = [header, ...rows].map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')).join('\r\n');
      const [csv, xlsx] = [await importText('relations.csv', quoted), await importText('relations.xlsx', aWorkbook([{ name: 'Blatt', rows: [header, ...rows] }]))];
      const codes = (report: typeof csv.report) => report.findings.map(({ severity, code, field }) => `${severity} ${code} ${field}`);
      expect([codes(xlsx.report), xlsx.report.counts]).toEqual([codes(csv.report), csv.report.counts]);
    }), { numRuns: 60 });
  });
});
