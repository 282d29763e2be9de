import { beforeAll, describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { byCodePoint } from '#graph-model/code-point-order.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { combineReference } from '#server/reference/atlas-reference.ts';
import { allMeasures } from '#server/jobs/all-measures.ts';
import { ANSWERS, type JobNetwork } from '#server/jobs/answers.ts';
import { createDatasetPacker } from '#server/jobs/packed-dataset.ts';
import { indexRecords } from '#server/network/record-index.ts';
import type { ReportRequest } from '#server/reports/report-network.ts';
import { pagesOfPdf } from '#tests/support/read-pdf.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { aDataset, aFirm, aProduct, aRelation, aRequirement } from '#tests/support/records.ts';

const HAGEN = '05914000';
/** Steel for the forge has one source, and the forge one buyer, who makes cars. */
const CHAIN = aDataset({
  firms: [
    aFirm({ id: 'F1', name: 'Stahlhandel Ü & Söhne', ags: HAGEN, wz: '46.72', wzEdition: 2008 }),
    aFirm({ id: 'F2', name: 'Gesenkschmiede „Volme“ GmbH', ags: HAGEN, wz: '25.50', wzEdition: 2008, sizeClass: 'medium', capabilities: ['Schmieden'], fictitious: true, source: 'Kammer 2026' }),
    aFirm({ id: 'F3', name: 'Achswerk AG', ags: HAGEN, wz: '29.32', wzEdition: 2008 }),
  ],
  products: [aProduct({ id: 'P1', name: 'Stabstahl', nameEn: 'Steel bars' }), aProduct({ id: 'P2', name: 'Schmiedeteile', nameEn: 'Forgings' })],
  relations: [aRelation({ id: 'R1', product: 'P1', volumeEur: 1_234_567 }), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F3', product: 'P2', share: 0.125 })],
  requirements: [aRequirement({ firm: 'F2', essential: true, stockDays: 12.5 })],
});

async function report(dataset: Dataset, of: ReportRequest['of'], language: ReportRequest['language'] = 'de'): Promise<Uint8Array> {
  const day = '2026-11-22';
  const context = createAnalysisContext(dataset, { day, region: MAERKISCHE_REGION });
  const network: JobNetwork = { dataset, region: MAERKISCHE_REGION, packed: await createDatasetPacker()(dataset), reference: combineReference(loadReferenceData(), []), revision: 1_042, day, context, index: indexRecords(dataset) };
  const request: ReportRequest = { of, language, version: '1.2.3', values: allMeasures(context, undefined, () => undefined).values, uncompressed: true };
  return (await ANSWERS.report(network, request, () => undefined)).result.bytes;
}
const firmPages = async (dataset: Dataset, firm: string, language?: ReportRequest['language']) => pagesOfPdf(await report(dataset, { kind: 'firm', firm }, language));

describe('the report on a firm', () => {
  let pages: string[];
  let english: string;
  beforeAll(async () => {
    pages = await firmPages(CHAIN, 'F2');
    english = (await firmPages(CHAIN, 'F2', 'en')).join('\n');
  });

  it('says on every page what it is, of which revision and day, which page, and that the firm does not exist', () => {
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, at) => {
      for (const text of ['Lieferkettenatlas · Unternehmensbericht · Gesenkschmiede „Volme“ GmbH', 'Fassung 1.042 · Stand 22.11.2026 · Lieferkettenatlas 1.2.3', `Seite ${at + 1} von ${pages.length}`, 'FIKTIV – Demonstrationsregion']) expect(page).toContain(text);
    });
  });

  it('holds partners, proofs, shares and unknown figures in German writing', () => {
    const text = pages.join('\n');
    for (const part of [
      'Stahlhandel Ü & Söhne', '1.234.567 €', '12,5 %', '12,5 Tage', 'mittleres Unternehmen (50–249)', 'unbekannt', 'Stahlhandel Ü & Söhne fällt aus.', '100 %', 'Kammer 2026: 1 Datensätze',
    ]) expect(text).toContain(part);
    expect(text.replaceAll('\n', ' ')).toContain('steht still: Der einzige Lieferant für Stabstahl, Stahlhandel Ü & Söhne, fehlt.');
  });

  it('explains each figure by its formula and source', () => {
    const text = pages.join(' ').replaceAll('\n', ' ');
    expect(text).toContain('Summe der quadrierten Anteile der Abnehmer am Liefervolumen des Unternehmens.');
    expect(text).toContain('Hirschman, A. O. (1964)');
    expect(text).toContain('unbekannt: Dazu liegt keine Angabe vor; es bedeutet nie 0.');
  });

  it('is written in English with English numbers, names and days', () => {
    for (const part of ['€1,234,567', '12.5%', 'Steel bars', 'Revision 1,042 · as of 22 November 2026', 'Page 1 of', 'FICTITIOUS – demonstration region', 'Method, sources and legend']) expect(english).toContain(part);
    expect(english).not.toContain('unbekannt');
  });

  it('is the same bytes for the same data', async () => {
    expect(await report(CHAIN, { kind: 'firm', firm: 'F2' })).toEqual(await report(CHAIN, { kind: 'firm', firm: 'F2' }));
  });

  it('says of a firm about which nothing is known that nothing is known', async () => {
    const text = (await firmPages(aDataset({ firms: [aFirm()] }), 'F1')).join('\n');
    for (const part of ['Keine Lieferanten bekannt.', 'Keine Abnehmer bekannt.', 'Keine Vorleistungen bekannt.', 'Das Unternehmen nennt keine Fähigkeiten: Über neue Märkte lässt sich nichts sagen.']) expect(text).toContain(part);
    expect(text).not.toContain('FIKTIV');
  });

  it('shows a box for what its font lacks, and survives names of any length', async () => {
    const firms = [aFirm({ name: '🏭 מפעל Werk' }), aFirm({ id: 'F2', name: 'Ł'.repeat(200) }), aFirm({ id: 'F3', name: `${'Sehr langer Name '.repeat(11)}Ende` }), aFirm({ id: 'F4', name: 'a\u202eb\u0007c' })];
    const text = (await firmPages(aDataset({ firms, relations: firms.slice(1).map(({ id }, at) => aRelation({ id: `R${at}`, supplier: id, buyer: 'F1' })) }), 'F1')).join('\n');
    for (const part of ['□ □□□□ Werk', 'ŁŁŁŁ', 'Sehr langer Name', 'abc']) expect(text).toContain(part);
  });

  it('repeats the head of a long table on every page and says where it stops', async () => {
    const count = 2_000;
    const firms = Array.from({ length: count + 1 }, (_, at) => aFirm({ id: `F${at}` }));
    const long = await firmPages(aDataset({ firms, relations: firms.slice(1).map(({ id }, at) => aRelation({ id: `R${at}`, supplier: id, buyer: 'F0', volumeEur: count - at })) }), 'F0');
    const headed = long.filter((page) => page.includes('Lieferant\nProdukt'));
    expect(headed.length).toBeGreaterThan(10);
    expect(headed.every((page) => page.includes('Firma F'))).toBe(true);
    const text = long.join('\n');
    expect([text.includes('Firma F500\n'), text.includes('Firma F501\n'), text.replaceAll('\n', ' ').includes('Gezeigt sind 500 von 2.000 Zeilen')]).toEqual([true, false, true]);
  });
});

describe('the report on a region', () => {
  it('holds its figures, its ranking and how they are made', async () => {
    const text = pagesOfPdf(await report(CHAIN, { kind: 'region' })).join('\n');
    for (const part of ['Lieferkettenatlas · Regionsbericht · Märkische Region', 'Rangliste nach Systemrelevanz', 'Stahlhandel Ü & Söhne', 'Hagen', 'Ausfälle, die die Region treffen (2)', 'Fassung 1.042 · Stand 22.11.2026']) expect(text).toContain(part);
  });

  it('shows no figure over fewer than three firms', async () => {
    const twoBuyers = aDataset({ ...CHAIN, relations: CHAIN.relations.map((relation) => ({ ...relation, volumeEur: 100_000 })) });
    expect(pagesOfPdf(await report(twoBuyers, { kind: 'region' })).join('\n')).toContain('gesperrt');
  });

  it('is about the places asked for, and refuses keys that are none', async () => {
    expect(pagesOfPdf(await report(CHAIN, { kind: 'region', keys: HAGEN }, 'en')).join('\n')).toContain('Region report');
    await expect(report(CHAIN, { kind: 'region', keys: 'Hagen' })).rejects.toThrow('Not keys of places');
  });

  it('comes as tables too, with a legend', async () => {
    const sheets = readWorkbook(await report(CHAIN, { kind: 'tables' }));
    expect([...sheets.keys()]).toEqual(['Rangliste', 'Kritische Stellen', 'Branchen', 'Herkunft', 'Versorgungslücken', 'Legende']);
    expect(sheets.get('Branchen')!.slice(1).map(([division, , firms]) => [division, firms])).toEqual([['25', 1], ['29', 1], ['46', 1]]);
    expect(sheets.get('Rangliste')!.slice(1).map(([id, , place]) => `${id} ${place}`).toSorted(byCodePoint)).toEqual(['F1 Hagen', 'F2 Hagen', 'F3 Hagen']);
    expect(sheets.get('Legende')!).toContainEqual(['Fassung der Daten', '1.042']);
  });
});
