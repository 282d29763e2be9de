import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXPORT_FILES, type ExportFile } from '#graph-model/contract/exports.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { NO_FILTERS } from '#graph-model/firm-filters.ts';
import { leftOutOf } from '#server/exports/about.ts';
import { exportPieces, type ExportRequest } from '#server/exports/export-file.ts';
import { anExport } from '#tests/support/exports.ts';
import { aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement } from '#tests/support/records.ts';

const DATASET = aDataset({
  firms: [aFirm({ employees: 8137, wz: '25.93', wzEdition: 2008, source: 'Umfrage A' }), aFirm({ id: 'F2', wz: '25.50' }), aFirm({ id: 'F3', wz: '24.10' })],
  products: [aProduct(), aProduct({ id: 'P2' })],
  relations: [aRelation({ product: 'P1' }), aRelation({ id: 'R2', supplier: 'F3', buyer: 'F1', product: 'P2' }), aRelation({ id: 'R3', validTo: '2020-12-31' })],
  requirements: [aRequirement({ firm: 'F2' }), aRequirement({ id: 'Q2', firm: 'F3', product: 'P2' })], offers: [anOffer({ firm: 'F3', product: 'P2' })],
});

function textOf(file: ExportFile, request: Partial<ExportRequest> = {}): string {
  const bytes = Buffer.concat([...exportPieces(file, anExport(DATASET, request))].map((piece) => Buffer.from(piece)));
  return /xlsx|zip/.test(file) ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('') : bytes.toString();
}

describe('files to take away', () => {
  it('each say source, day, revision and how a measure is computed; tables say it in the legend beside them', () => {
    const said = ['Umfrage A (1)', '2026-11-21', 'Fassung der Daten', 'Zahl der Unternehmen mit mindestens einer Lieferbeziehung zu diesem Unternehmen'];
    const silent = EXPORT_FILES.filter((file) => !said.every((text) => textOf(file).includes(text)));
    expect(silent).toEqual(['firms.csv', 'products.csv', 'relations.csv', 'requirements.csv', 'offers.csv', 'scenarios.csv', 'regions.csv', 'searches.csv', 'stories.csv', 'measures.csv']);
  });

  it('speak English where they are asked to', () => {
    for (const file of ['atlas.xlsx', 'network.gexf', 'network.graphml', 'atlas.json', 'atlas.cypher', 'legend.csv'] as const) expect(textOf(file, { language: 'en' })).toContain('Revision of the data');
  });

  it('tell the head count in the tables of records alone', () => {
    expect(EXPORT_FILES.filter((file) => textOf(file).includes('8137'))).toEqual(['firms.csv', 'atlas.xlsx', 'atlas.json', 'atlas.cypher', 'atlas.zip']);
  });

  it('are all in the zip', () => {
    const names = Object.keys(unzipSync(Buffer.concat([...exportPieces('atlas.zip', anExport(DATASET))].map((piece) => Buffer.from(piece)))));
    expect(names).toEqual(EXPORT_FILES.filter((file) => file !== 'atlas.zip'));
  });

  it('hold of a part its firms, the relations in force between them, their needs and offers, and the products that these name', () => {
    const { dataset, about } = anExport(DATASET, { part: { filters: { ...NO_FILTERS, branches: ['25'] } } });
    expect(Object.fromEntries(Object.entries(dataset).map(([list, records]) => [list, (records as { id: string }[]).map(({ id }) => id)]))).toEqual({
      firms: ['F1', 'F2'], products: ['P1'], relations: ['R1'], requirements: ['Q1'], offers: [], scenarios: [], regions: [], searches: [], stories: [],
    });
    expect(about.facts.find(([name]) => name === 'Umfang')).toEqual(['Umfang', 'wie angezeigt: 2 von 3 Unternehmen, 1 von 2 Lieferbeziehungen; Kennzahlen aus dem ganzen Netz; ohne Szenarien, Regionen, Partnersuchen und Geschichten']);
  });

  it('hold of surroundings the firms so many steps away', () => {
    const firms = (tiers: number) => anExport(DATASET, { part: { filters: NO_FILTERS, surroundings: { firm: 'F2', tiers, direction: 'upstream' } } }).dataset.firms.map(({ id }) => id);
    expect([firms(1), firms(2)]).toEqual([['F1', 'F2'], ['F1', 'F2', 'F3']]);
  });

  it('are refused around a firm that is not there, rather than hold everything', () => {
    expect(() => anExport(DATASET, { part: { filters: NO_FILTERS, surroundings: { firm: 'F9', tiers: 1, direction: 'both' } } })).toThrow(new AtlasError('not_found', 'There is no firm "F9".'));
  });

  it('keep the measures of the whole network where they hold a part of it', () => {
    const rows = textOf('measures.csv', { part: { filters: { ...NO_FILTERS, branches: ['25'] } } }).trim().split('\r\n');
    const column = rows[0].split(',').indexOf('in_degree');
    expect(rows.slice(1).map((row) => [row.split(',')[0], row.split(',')[column]])).toEqual([['F1', '1'], ['F2', '1']]);
  });

  it('says of which records other statements fit into no cell, and that atlas.json has them', () => {
    const otherStatements = Array.from({ length: 3 }, (_, number) => ({ field: 'website', value: 'x'.repeat(6_000), source: `Quelle ${number}` }));
    const dataset = aDataset({ firms: [aFirm({ id: 'F1', otherStatements }), aFirm({ id: 'F2', otherStatements: otherStatements.slice(0, 1) })] });
    expect(leftOutOf(dataset, 'de')).toEqual([['Nicht in den Tabellen', '2 Angaben anderer Quellen passen in keine Zelle (F1); atlas.json hat alle']]);
    expect(leftOutOf(aDataset({ firms: [dataset.firms[1]] }), 'en')).toEqual([]);
  });
});
