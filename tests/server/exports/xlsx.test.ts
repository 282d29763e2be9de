import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Language } from '#graph-model/language.ts';
import { DEFAULT_STYLE, textCell } from '#server/exports/csv-text.ts';
import { exportPieces } from '#server/exports/export-file.ts';
import { tableTitles } from '#server/exports/legend.ts';
import { percentText, volumeText } from '#server/exports/number-text.ts';
import { columnOf } from '#server/imports/tables/columns.ts';
import { TABLE_KINDS, type TableKind } from '#server/imports/tables/column-names.ts';
import { arbitraryDataset } from '#tests/support/arbitrary-dataset.ts';
import { anExport } from '#tests/support/exports.ts';
import { aFile, afterChanges, importInto } from '#tests/support/import-files.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';

function workbook(dataset: Dataset, language: Language = 'de') {
  return readWorkbook(Buffer.concat([...exportPieces('atlas.xlsx', anExport(dataset, { language }))] as Uint8Array[]));
}

/** A cell as a person would type it, by what its column holds. */
function typed(column: string | undefined, value: string | number | undefined): string {
  if (typeof value !== 'number') return value ?? '';
  if (column === 'share' || column === 'capacity') return percentText(value);
  if (column === 'volume_eur') return volumeText(value);
  if (['as_of', 'valid_from', 'valid_to'].includes(column!)) return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10);
  return String(value);
}

/** A sheet as the CSV file that it stands for; names beside ids are for people and left out. */
function asCsv(kind: TableKind, rows: readonly (readonly (string | number | undefined)[])[]): string {
  const width = rows[0].findIndex((header) => String(header).startsWith('→'));
  const columns = rows[0].slice(0, width < 0 ? undefined : width).map((header) => columnOf(kind, String(header)));
  const cells = (row: readonly (string | number | undefined)[]) => columns.map((column, at) => {
    const text = typed(column, row[at]);
    // Texts of the workbook carry their apostrophe already where import needs one.
    return textCell(text, DEFAULT_STYLE).replace(/^("?)'(?=')/, '$1');
  });
  return [columns.join(','), ...rows.slice(1).map((row) => cells(row).join(','))].join('\r\n');
}

describe('the workbook', () => {
  const dataset = aDataset({
    firms: [aFirm({ name: '=1+1 & <Söhne>', ags: '05914000', asOf: '2026-11-21', fictitious: true }), aFirm({ id: 'F2', name: 'unbekannt' })], products: [aProduct({ name: 'Draht' })],
    relations: [aRelation({ product: 'P1', volumeEur: 1234.5, share: 0.07 })],
  });

  it('has a sheet for each kind, the measures and a legend, in the language of the reader', () => {
    expect([...workbook(dataset).keys()]).toEqual(['Unternehmen', 'Produkte', 'Lieferbeziehungen', 'Vorleistungen', 'Angebote', 'Szenarien', 'Regionen', 'Partnersuchen', 'Geschichten', 'Kennzahlen', 'Legende']);
    expect([...workbook(dataset, 'en').keys()]).toEqual(['Firms', 'Products', 'Supply relations', 'Requirements', 'Offers', 'Scenarios', 'Regions', 'Partner searches', 'Stories', 'Measures', 'Legend']);
  });

  it('keeps texts, numbers, shares and days what they are, and names what an id stands for', () => {
    const book = workbook(dataset);
    const [header, row] = book.get('Lieferbeziehungen')!;
    expect(Object.fromEntries(header.map((name, at) => [name, row[at]]).filter(([, value]) => value !== undefined))).toEqual({
      Kennung: 'R1', Lieferant: 'F1', Abnehmer: 'F2', Produkt: 'P1', 'Liefervolumen (EUR)': 1234.5, Bezugsanteil: 0.07, Status: 'reported', Quelle: 'Umfrage 2026', Sichtbarkeit: 'network',
      '→ Lieferant (Name)': '=1+1 & <Söhne>', '→ Abnehmer (Name)': 'unbekannt', '→ Produkt (Name)': 'Draht',
    });
    const firm = book.get('Unternehmen')![1];
    expect([firm[1], firm[3], firm[22], firm[26]]).toEqual(['=1+1 & <Söhne>', '05914000', 'yes', 46_347]);
  });

  it('explains every measure and every column in the legend', () => {
    const legend = workbook(dataset).get('Legende')!;
    const [, , meaning] = legend.find(([part, name]) => part === 'Kennzahl' && name === 'in_degree')!;
    expect(meaning).toBe('Zahl der Lieferanten. Von wie vielen Unternehmen bezieht das Unternehmen? Zahl der Unternehmen mit mindestens einer Lieferbeziehung zu diesem Unternehmen. Einheit: firms; Quelle: Freeman, L. C. (1978): Centrality in social networks. Social Networks 1, 215–239; Datenabdeckung: 100 %');
    expect(legend.find(([, name]) => name === 'switch_days (Umstellzeit)')).toEqual(['Lieferbeziehungen', 'switch_days (Umstellzeit)', 'Tage, bis der Abnehmer eine freigegebene andere Quelle hat']);
  });

  it('holds all that makes the same dataset again in an empty store', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDataset, fc.constantFrom('de' as const, 'en' as const), async (any, language) => {
      const book = workbook(any, language);
      const files = TABLE_KINDS.map((kind) => aFile(`${kind}.csv`, asCsv(kind, book.get(tableTitles(language)[kind])!)));
      const { changes, report } = await importInto({}, files, { onError: 'stop' });
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(afterChanges({}, changes)).toEqual(any);
    }), { numRuns: 60 });
  });
});
