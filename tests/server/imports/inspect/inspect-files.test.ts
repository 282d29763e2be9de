import { describe, expect, it } from 'vitest';
import { NO_OPTIONS, type ImportOptions } from '#graph-model/contract/import-options.ts';
import type { TableProposal } from '#graph-model/contract/inspections.ts';
import { LEGEND_HEADERS } from '#server/exports/legend-header.ts';
import { inspectFiles } from '#server/imports/inspect/inspect-files.ts';
import { A_REFERENCE, aFile, brief } from '#tests/support/import-files.ts';
import { aWorkbook, compoundFile } from '#tests/support/workbooks.ts';

async function inspect(name: string, content: string | Uint8Array, options?: Partial<ImportOptions>) {
  return inspectFiles([aFile(name, content)], A_REFERENCE, { ...NO_OPTIONS, ...options });
}

async function tableOf(content: string, options?: Partial<ImportOptions>, name = 'liste.csv'): Promise<TableProposal> {
  return (await inspect(name, content, options)).files[0].tables[0];
}

function fieldsOf(table: TableProposal): (string | undefined)[] {
  return table.proposals.map(({ field, reason }) => field && `${field} ${reason}`);
}

describe('an inspection', () => {
  it('says what a table is', async () => {
    const { files, findings } = await inspect('Firmen.csv', 'Name;Ort\nA GmbH;Hagen\nB AG;Hagen\n');
    expect([files, findings]).toEqual([[{
      name: 'Firmen.csv', format: 'csv', encoding: 'utf-8', delimiter: ';',
      tables: [{
        hidden: false, rows: 3, columns: 2, headerRow: 1, headerRows: 1, kind: 'firms', skip: false, missing: [],
        proposals: [
          { index: 0, header: 'Name', field: 'name', reason: 'header', confidence: 1, samples: ['A GmbH', 'B AG'], filled: 1 },
          { index: 1, header: 'Ort', field: 'municipality', reason: 'header', confidence: 1, samples: ['Hagen'], filled: 1 },
        ],
        preview: [{ row: 1, cells: ['Name', 'Ort'] }, { row: 2, cells: ['A GmbH', 'Hagen'] }, { row: 3, cells: ['B AG', 'Hagen'] }],
      }],
    }], []]);
  });

  it('proposes columns by names that are nearly known', async () => {
    expect(fieldsOf(await tableOf('Name;Beschäftgte;Farbe\nA GmbH;12;rot\nB AG;13;blau\n'))).toEqual(['name header', 'employees similar_header', undefined]);
  });

  it('proposes columns by content: names of firms, places, countries, shares, days, addresses of pages, codes', async () => {
    expect(fieldsOf(await tableOf('f;o;l;w;u\nA GmbH;58095 Hagen;DE;25.93;www.a.de\nB AG;Iserlohn;AT;24.10;https://b.at\n'))).toEqual([
      'name content', 'municipality content', 'country content', 'wz content', 'website content',
    ]);
    const relations = await tableOf('f;t;p;d\nA GmbH;C KG;30 %;2024-01-01\nB AG;C KG;12,5 %;01.02.2024\n');
    expect([relations.kind, fieldsOf(relations)]).toEqual(['relations', ['supplier content', 'buyer content', 'share content', 'valid_from content']]);
    expect(relations.proposals[0].confidence).toBeLessThan(0.8);
  });

  it('takes nothing for sure that only content says: an import without a mapping refuses such a table', async () => {
    expect(fieldsOf(await tableOf('a;b\nx;y\nz;w\n'))).toEqual([undefined, undefined]);
  });

  it('says which fields are missing', async () => {
    expect((await tableOf('Lieferant;Anteil\nA GmbH;30\n', {}, 'relations.csv')).missing).toEqual([['buyer']]);
  });

  it('knows a saved mapping again, in another file', async () => {
    const mapping = [{ kind: 'relations' as const, columns: [{ index: 0, header: 'Wer', field: 'supplier' }, { index: 1, header: 'Wen', field: 'buyer' }, { index: 2, header: 'Rest', field: null }] }];
    expect((await tableOf('x;Wer;Wen;Rest\n1;A;B;r\n', { mapping })).proposals.map(({ field, reason, confidence }) => [field, reason, confidence])).toEqual([
      [undefined, undefined, undefined], ['supplier', 'mapping', 1], ['buyer', 'mapping', 1], [undefined, 'mapping', undefined],
    ]);
  });

  it('leaves out what is hidden, empty or a legend beside tables', async () => {
    const { files } = await inspect('x.xlsx', aWorkbook([
      { name: 'Firmen', rows: [['Name'], ['A GmbH']] }, { name: 'Geheim', rows: [['Name'], ['B AG']], hidden: true }, { name: 'Leer', rows: [] }, { name: 'Legende', rows: [['Feld', 'Sinn'], ['a', 'b']] },
    ]));
    expect(files[0].tables.map(({ sheet, hidden, skip }) => [sheet, hidden, skip])).toEqual([['Firmen', false, false], ['Geheim', true, true], ['Leer', false, true], ['Legende', false, true]]);
  });

  it('leaves out measures and the legend of an exported workbook: they are results', async () => {
    const { files } = await inspect('atlas.xlsx', aWorkbook([
      { name: 'Unternehmen', rows: [['Kennung', 'Name'], ['F1', 'A GmbH']] }, { name: 'Kennzahlen', rows: [['id', 'name', 'in_degree'], ['F1', 'A GmbH', 3]] }, { name: 'Legende', rows: [[...LEGEND_HEADERS[0]], ['Datei', 'Stand', 'heute']] },
    ]));
    expect(files[0].tables.map(({ kind, skip, proposals }) => [kind, skip, proposals.length])).toEqual([['firms', false, 2], [undefined, true, 0], [undefined, true, 0]]);
  });

  it('says why a file cannot be read, and goes on', async () => {
    const { files, findings } = await inspectFiles([aFile('a.xlsx', compoundFile('EncryptedPackage')), aFile('b.csv', 'Name\nA\n'), aFile('c.csv', '')], A_REFERENCE);
    expect([files.map(({ tables }) => tables.length), findings.map(({ file, code }) => [file, code])]).toEqual([[0, 1, 0], [['a.xlsx', 'workbook_encrypted'], ['c.csv', 'empty_file']]]);
    expect(brief((await inspectFiles([], A_REFERENCE)).findings)).toEqual(['error no_files']);
  });

  it('offers every field in two languages', async () => {
    const { fields } = await inspect('a.csv', 'Name\nA\n');
    expect(fields.relations[1]).toEqual({ field: 'supplier', label: { de: 'Lieferant', en: 'Supplier' }, required: true });
  });
});
