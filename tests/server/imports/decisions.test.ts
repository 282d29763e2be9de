import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '#graph-model/contract/import-options.ts';
import { NO_OPTIONS } from '#graph-model/contract/import-options.ts';
import { afterChanges, brief, importText } from '#tests/support/import-files.ts';
import { aWorkbook } from '#tests/support/workbooks.ts';

const LIST = 'Wer;Wen;x;Was\nA GmbH;B AG;1;Draht\nA GmbH;C AG;2;Feder\n';
const COLUMNS = [{ index: 0, field: 'supplier' }, { index: 1, field: 'buyer' }, { index: 3, field: 'product' }];

function decide(decided: Partial<ImportOptions>, content: string | Uint8Array = LIST, name = 'liste.csv') {
  return importText(name, content, { decided: { ...NO_OPTIONS, ...decided } });
}

describe('a mapping', () => {
  it('makes a table of columns nobody knows', async () => {
    const { changes, report } = await decide({ mapping: [{ file: 'liste.csv', kind: 'relations', columns: COLUMNS }] });
    expect(brief(report.findings)).toEqual(['warning unknown_column 1 x']);
    expect([report.files[0].kind, afterChanges({}, changes).relations.length, afterChanges({}, changes).products.map(({ name }) => name).sort()]).toEqual(['relations', 2, ['Draht', 'Feder']]);
  });

  it('finds a column by its name where it has moved', async () => {
    const columns = [{ index: 0, header: 'Wen', field: 'buyer' }, { index: 1, header: 'Wer', field: 'supplier' }, { index: 2, header: 'fehlt', field: 'product' }];
    const { report } = await decide({ mapping: [{ kind: 'relations', columns }] });
    expect([report.errors, report.files[0].accepted]).toEqual([0, 2]);
  });

  it('goes before what names say, and may leave a column out', async () => {
    const content = 'Lieferant;Abnehmer;Anteil\nB AG;A GmbH;300\n';
    const columns = [{ index: 0, field: 'buyer' }, { index: 1, field: 'supplier' }, { index: 2, field: null }];
    const { changes, report } = await decide({ mapping: [{ columns }] }, content, 'relations.csv');
    const { firms, relations } = afterChanges({}, changes);
    expect([report.findings, relations.map(({ supplier }) => firms.find(({ id }) => id === supplier)?.name)]).toEqual([[], ['A GmbH']]);
  });

  it('names the row of the header', async () => {
    const { report } = await decide({ mapping: [{ headerRow: 3 }] }, 'Lieferant;Abnehmer\nalt;alt\nLieferant;Abnehmer\nA;B\n', 'relations.csv');
    expect([brief(report.findings), report.files[0].rows]).toEqual([['warning rows_above_header 3'], 1]);
  });

  it('with a header row that is not there, a field that is not, a field twice: one finding each', async () => {
    expect(brief((await decide({ mapping: [{ headerRow: 30 }] })).report.findings)).toEqual(['error header_row_missing 30']);
    const findings = (columns: NonNullable<ImportOptions['mapping'][number]['columns']>) => decide({ mapping: [{ kind: 'relations', columns }] }).then(({ report }) => brief(report.findings.filter(({ severity }) => severity === 'error')));
    expect(await findings([...COLUMNS, { index: 2, field: '__proto__' }])).toEqual(['error unknown_mapping_field 1 x']);
    expect(await findings([...COLUMNS, { index: 2, field: 'buyer' }])).toEqual(['error field_chosen_twice 1 x']);
  });

  it('of the sheet goes before one of the file, that before one of all', async () => {
    const sheet = (name: string) => ({ name, rows: [['Name'], ['A']] });
    const content = aWorkbook([sheet('eins'), sheet('zwei'), sheet('drei')]);
    const mapping: ImportOptions['mapping'] = [{ skip: true }, { file: 'x.xlsx', kind: 'products' }, { file: 'x.xlsx', sheet: 'zwei', kind: 'firms' }];
    expect((await decide({ mapping }, content, 'x.xlsx')).report.files.map(({ kind }) => kind)).toEqual(['products', 'firms', 'products']);
    expect((await decide({ mapping }, content, 'y.xlsx')).report.files).toEqual([]);
  });
});

describe('corrections', () => {
  const FAULTY = 'Lieferant;Abnehmer;Anteil\nA;B;viel\nA;B;20\nA;C\n';

  it('are read instead of the cell and checked as it was', async () => {
    const corrections = [{ file: 'relations.csv', row: 2, column: 2, value: '30' }, { file: 'relations.csv', row: 4, column: 2, value: '120' }, { file: 'other.csv', row: 2, column: 0, value: '' }];
    expect(brief((await decide({ corrections }, FAULTY, 'relations.csv')).report.findings)).toEqual(['error duplicate_relation 3', 'error share_over_100 4 Anteil']);
  });

  it('leave out a row, such as the second of two alike', async () => {
    const { report } = await decide({ corrections: [{ file: 'relations.csv', row: 2, column: 2, value: '' }], omittedRows: [{ file: 'relations.csv', row: 3 }] }, FAULTY, 'relations.csv');
    expect([report.errors, report.files[0].accepted]).toEqual([0, 2]);
  });

  it('of a sheet are not those of another', async () => {
    const content = aWorkbook([{ name: 'Firmen', rows: [['Name'], ['A']] }, { name: 'Produkte', rows: [['Name'], ['A']] }]);
    const { changes } = await decide({ corrections: [{ file: 'x.xlsx', sheet: 'Produkte', row: 2, column: 0, value: 'Draht' }] }, content, 'x.xlsx');
    const { firms, products } = afterChanges({}, changes);
    expect([firms.map(({ name }) => name), products.map(({ name }) => name)]).toEqual([['A'], ['Draht']]);
  });
});
