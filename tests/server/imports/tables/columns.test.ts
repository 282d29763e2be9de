import { describe, expect, it } from 'vitest';
import { REQUIRED_COLUMNS, TABLE_COLUMNS, TABLE_KINDS } from '#server/imports/tables/column-names.ts';
import { columnOf, recogniseColumns } from '#server/imports/tables/columns.ts';
import { chooseDelimiter } from '#server/imports/tables/delimiter.ts';

function kindOf(name: string, header: string): string | undefined {
  return recogniseColumns({ file: name }, header.split(','))?.kind;
}

describe('column names', () => {
  it('are the fixed ones in every table', () => {
    for (const kind of TABLE_KINDS) for (const column of Object.keys(TABLE_COLUMNS[kind])) expect([kind, columnOf(kind, column)]).toEqual([kind, column]);
  });

  it('are their German labels too', () => {
    for (const kind of TABLE_KINDS) for (const [column, { label }] of Object.entries(TABLE_COLUMNS[kind])) expect([kind, label, columnOf(kind, label)]).toEqual([kind, label, column]);
  });

  it.each([
    ['relations', 'LIEFERANT', 'supplier'], ['relations', ' Zulieferer ', 'supplier'], ['relations', 'Kunde', 'buyer'], ['relations', 'Vorprodukt', 'product'],
    ['relations', 'Liefervolumen (EUR)', 'volume_eur'], ['relations', 'Volumen in €', 'volume_eur'], ['relations', 'Anteil (%)', 'share'], ['relations', 'Bezugsanteil in Prozent', 'share'],
    ['relations', 'Gueltig ab', 'valid_from'], ['relations', 'ValidFrom', 'valid_from'], ['relations', 'valid from', 'valid_from'], ['firms', 'Beschaeftigte', 'employees'],
    ['firms', 'AGS', 'municipality'], ['firms', 'Ort', 'municipality'], ['firms', 'WZ 2008', 'wz'], ['requirements', 'Lagerreichweite [Tage]', 'stock_days'], ['offers', 'Kompetenz', 'capability'],
  ] as const)('in %s take %j for %s', (kind, name, column) => {
    expect(columnOf(kind, name)).toBe(column);
  });
});

describe('kinds of tables', () => {
  it.each([
    ['firms.csv', 'id,name', 'firms'], ['Unternehmen 2026.csv', 'Name,Ort', 'firms'], ['products.csv', 'name', 'products'], ['Vorprodukte.csv', 'Name,Warennummer', 'products'],
    ['relations.csv', 'supplier,buyer', 'relations'], ['Lieferbeziehungen.csv', 'Lieferant,Kunde,Produkt', 'relations'], ['requirements.csv', 'firm,product', 'requirements'],
    ['Stückliste.csv', 'Firma,Vorprodukt', 'requirements'], ['angebote.csv', 'Firma,Kompetenz', 'offers'],
  ])('by the file name %s', (name, header, kind) => {
    expect(kindOf(name, header)).toBe(kind);
  });

  it.each([
    ['supplier,buyer,product', 'relations'], ['Von,An,Was', 'relations'], ['source,target', 'relations'], ['name,country,address', 'firms'], ['firm,product,essential', 'requirements'],
    ['firm,capability', 'offers'], ['name,hs_code', 'products'], ['Name', 'firms'],
  ])('by the columns %s', (header, kind) => {
    expect(kindOf('liste.csv', header)).toBe(kind);
  });

  it('by the columns where the file name says otherwise', () => {
    expect(kindOf('lieferanten.csv', 'Lieferant,Abnehmer,Produkt')).toBe('relations');
  });

  it('stay open where nothing tells them', () => {
    expect(kindOf('liste.csv', 'firm,product')).toBeUndefined();
    expect(kindOf('liste.csv', 'a,b,c')).toBeUndefined();
  });

  it('read the source of a list of edges as the supplier, elsewhere as the origin of a statement', () => {
    expect(recogniseColumns({ file: 'edges.csv' }, ['source', 'target', 'weight'])?.columns).toEqual(['supplier', 'buyer', undefined]);
    expect(recogniseColumns({ file: 'relations.csv' }, ['supplier', 'buyer', 'source'])?.columns).toEqual(['supplier', 'buyer', 'source']);
  });
});

describe('faults of a header', () => {
  it('name unknown columns with what may be meant, columns that come twice, and each that is missing', () => {
    expect(recogniseColumns({ file: 'relations.csv' }, ['Lieferannt', 'Kunde', 'Abnehmer', 'Bemerkungen'])?.faults).toEqual([
      { severity: 'warning', code: 'unknown_column', column: 'Lieferannt', details: { nearest: 'supplier' } },
      { severity: 'error', code: 'duplicate_column', column: 'Abnehmer', details: { first: 'Kunde', column: 'Abnehmer' } },
      { severity: 'warning', code: 'unknown_column', column: 'Bemerkungen' },
      { severity: 'error', code: 'missing_column', details: { column: 'supplier', label: 'Lieferant' } },
    ]);
  });

  it('cannot miss a column that no table has', () => {
    for (const kind of TABLE_KINDS) for (const column of REQUIRED_COLUMNS[kind].flat()) expect(TABLE_COLUMNS[kind]).toHaveProperty(column);
  });
});

describe('delimiters', () => {
  it.each([
    ['supplier;buyer;product\nA, B;C;D\n', ';'], ['supplier,buyer,product\nA;x,C,D\n', ','], ['supplier\tbuyer\nA\tB\n', '\t'], ['"a;b",c\n"d;e",f\n', ','], ['Name\nFedern, Draht; Co\n', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(chooseDelimiter(text)).toEqual({ delimiter, declared: false });
  });

  it('are taken from the line by which spreadsheets declare them', () => {
    expect(chooseDelimiter('sep=,\r\nsupplier;buyer\r\n')).toEqual({ delimiter: ',', declared: true });
  });
});
