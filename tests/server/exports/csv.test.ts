import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { TABLE_COLUMNS, TABLE_KINDS } from '#server/imports/tables/column-names.ts';
import { exportCsv } from '#server/exports/csv.ts';
import { rowsOf } from '#server/exports/tables.ts';
import { DEFAULT_STYLE, GERMAN_STYLE } from '#server/exports/csv-text.ts';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { arbitraryDataset } from '#tests/support/arbitrary-dataset.ts';
import { aFile, afterChanges, importInto } from '#tests/support/import-files.ts';
import { aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement } from '#tests/support/records.ts';
import { aRegion, aSearch, aStory } from '#tests/support/saved-records.ts';
import { aScenario } from '#tests/support/scenarios.ts';

function csv(dataset: Partial<Dataset>, kind: (typeof TABLE_KINDS)[number], style = DEFAULT_STYLE): string {
  return [...exportCsv({ ...EMPTY_DATASET, ...dataset }, kind, style)].join('');
}

describe('tables to take away', () => {
  it('have the fixed columns, unknown as an empty cell, and Windows line ends', () => {
    expect(csv({ relations: [aRelation({ product: 'P1', volumeEur: 1234.5, share: 0.07, validFrom: '2026-01-01' })] }, 'relations')).toBe(
      'id,supplier,buyer,product,volume_eur,share,switch_days,status,valid_from,valid_to,source,as_of,visibility,volume_class,contributor,other_statements\r\n'
      + 'R1,F1,F2,P1,1234.5,7,,reported,2026-01-01,,Umfrage 2026,,network,,,\r\n',
    );
    expect(csv({ requirements: [aRequirement({ essential: false, stockDays: 9 })] }, 'requirements')).toBe(
      'firm,product,for_product,essential,stock_days,id,source,as_of,contributor,status,visibility,other_statements\r\nF1,P1,,no,9,Q1,Umfrage 2026,,,reported,network,\r\n',
    );
  });

  it('have the columns by which import knows them', () => {
    for (const kind of TABLE_KINDS) expect([kind, csv({}, kind).trim().split(',')]).toEqual([kind, Object.keys(TABLE_COLUMNS[kind])]);
  });

  it('open in a German spreadsheet with semicolon, decimal comma and byte order mark', () => {
    const text = csv({ relations: [aRelation({ volumeEur: 0.5, share: 0.125, switchDays: 1.5 })] }, 'relations', GERMAN_STYLE);
    expect(text.split('\r\n')[1]).toBe('R1;F1;F2;;0,5;12,5;1,5;reported;;;Umfrage 2026;;network;;;');
    expect(text.startsWith('\uFEFFid;')).toBe(true);
  });

  it('hold no cell that a spreadsheet would run', () => {
    const names = ['-5 °C Kühlung', '@home', '+49 Federn', '\'=x'];
    const rows = parse(csv(aDataset({ firms: names.map((name, index) => aFirm({ id: `F${index}`, name })) }), 'firms'), { columns: true }) as { name: string }[];
    expect(rows.map(({ name }) => name)).toEqual(['\'-5 °C Kühlung', '\'@home', '\'+49 Federn', '\'\'=x']);
  });

  it('are valid CSV whatever they hold, and no text cell begins like a formula', () => {
    fc.assert(fc.property(arbitraryDataset, fc.constantFrom(DEFAULT_STYLE, GERMAN_STYLE), (dataset, style) => {
      for (const kind of TABLE_KINDS) {
        const rows = parse(csv(dataset, kind, style), { bom: true, delimiter: style.delimiter }) as string[][];
        expect(rows).toHaveLength(rowsOf(dataset, kind).length + 1);
        for (const row of rows) for (const cell of row) expect(cell).toMatch(/^(?:[^=+\-@\t\r]|$|-?[\d.,]+(?:e-?\d+)?$)/);
      }
    }), { numRuns: 60 });
  });

  it('come in pieces, for large tables', () => {
    const firms = Array.from({ length: 2500 }, (_, index) => aFirm({ id: `F${index}` }));
    expect([...exportCsv({ ...EMPTY_DATASET, firms }, 'firms')]).toHaveLength(3);
  });
});

describe('the tables of a dataset', () => {
  const files = (dataset: Dataset, style = DEFAULT_STYLE) => TABLE_KINDS.map((kind) => aFile(`${kind}.csv`, csv(dataset, kind, style)));

  it('make the same dataset again in an empty store', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDataset, fc.constantFrom(DEFAULT_STYLE, GERMAN_STYLE), async (dataset, style) => {
      const { changes, report } = await importInto({}, files(dataset, style), { onError: 'stop' });
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(afterChanges({}, changes)).toEqual(dataset);
    }), { numRuns: 150 });
  });

  it('change nothing where the dataset is', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDataset, async (dataset) => {
      const { changes } = await importInto(dataset, files(dataset));
      expect(changes).toEqual([]);
    }), { numRuns: 60 });
  });

  it('give no warning about what we wrote ourselves', async () => {
    const dataset = aDataset({
      firms: [aFirm({ wz: '25.93', wzEdition: 2008, employees: 37, sizeClass: 'small', ags: '05914000' }), aFirm({ id: 'F2', name: 'Unbekannt' })],
      products: [aProduct({ code: '722830', codeSystem: 'HS' })],
      relations: [aRelation({ volumeEur: 1.234, share: 0.005 }), aRelation({ id: 'R2', volumeEur: 12_500, share: 1 })],
      requirements: [aRequirement()], offers: [anOffer()],
      scenarios: [aScenario({ failures: [{ firms: ['F1', 'F2'], days: 3 }, { municipality: '05914', capacity: 0.005 }], stocks: [{ firm: 'F1', product: 'P1', days: 9 }] })],
      regions: [aRegion()], searches: [aSearch({ firm: 'F1', product: 'P1', code: '7318', codeSystem: 'HS', radiusKm: 12.5, kinds: ['craft', 'service'], capabilities: ['Ziehen, kalt', 'Härten'] })],
      stories: [aStory({ note: 'Für alle' })],
    });
    for (const style of [DEFAULT_STYLE, GERMAN_STYLE]) {
      const { changes, report } = await importInto({}, files(dataset, style));
      expect([report.findings, afterChanges({}, changes)]).toEqual([[], dataset]);
    }
  });
});
