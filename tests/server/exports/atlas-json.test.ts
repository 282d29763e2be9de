import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AtlasFile, atlasFileSchema } from '#graph-model/contract/atlas-file.ts';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { NO_FILTERS } from '#graph-model/firm-filters.ts';
import { exportPieces } from '#server/exports/export-file.ts';
import { atlasFileAlone, prepareAtlasFile } from '#server/imports/atlas-file.ts';
import type { ImportFile, PreparedImport } from '#server/imports/import-files.ts';
import { arbitraryDataset } from '#tests/support/arbitrary-dataset.ts';
import { anExport } from '#tests/support/exports.ts';
import { A_REFERENCE, aFile, afterChanges } from '#tests/support/import-files.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';
import { aScenario } from '#tests/support/scenarios.ts';

const json = (dataset: Dataset): string => [...exportPieces('atlas.json', anExport(dataset))].join('');

async function* these(...files: ImportFile[]): AsyncGenerator<ImportFile> {
  yield* files;
}

async function importJson(text: string | Uint8Array, known: Dataset = EMPTY_DATASET, onError: 'stop' | 'skip' = 'stop'): Promise<PreparedImport> {
  const { atlasFile } = await atlasFileAlone(these(aFile('atlas.json', text)));
  return prepareAtlasFile(atlasFile!, known, { onError, reference: A_REFERENCE, today: '2026-11-21' });
}

const codes = ({ report }: PreparedImport) => report.findings.map(({ code, row, field }) => [code, row, field]);
const file = (dataset: unknown, more: object = {}) => JSON.stringify({ format: 'lieferkettenatlas', schemaVersion: 1, dataset, ...more });

describe('a dataset in JSON', () => {
  const dataset = aDataset({ firms: [aFirm({ source: 'Umfrage A' }), aFirm({ id: 'F2' })], products: [aProduct()], relations: [aRelation({ share: 0.07 })], scenarios: [aScenario({ failures: [{ firms: ['F1'] }] })] });

  it('fits its own schema, with every measure in words and numbers', () => {
    const { about, measures } = AtlasFile.parse(JSON.parse(json(dataset)));
    expect([about?.revision, about?.day, about?.region]).toEqual([7, '2026-11-21', 'Märkische Region']);
    expect(about?.measures.find(({ id }) => id === 'in_degree')?.formula).toContain('mindestens einer Lieferbeziehung');
    expect([measures?.firms, measures?.values.in_degree, measures?.values.hhi_buyers?.[1]]).toEqual([['F1', 'F2'], [0, 1], null]);
    expect((atlasFileSchema().properties as Record<string, unknown>).schemaVersion).toEqual({ type: 'number', const: 1 });
  });

  it('makes the same dataset again in an empty store, scenarios too', async () => {
    expect(afterChanges({}, (await importJson(json(dataset))).changes)).toEqual(dataset);
    await fc.assert(fc.asyncProperty(arbitraryDataset, async (any) => {
      const { changes, report } = await importJson(json(any));
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(afterChanges({}, changes)).toEqual(any);
    }), { numRuns: 60 });
  });

  it('changes nothing where the dataset is', async () => {
    const { changes, report } = await importJson(json(dataset), dataset);
    expect([changes, report.counts]).toEqual([[], { created: 0, updated: 0, unchanged: 5 }]);
  });

  it('of a part can be imported by itself', async () => {
    const part = [...exportPieces('atlas.json', anExport(dataset, { part: { filters: NO_FILTERS, surroundings: { firm: 'F1', tiers: 1, direction: 'both' } } }))].join('');
    expect((await importJson(part)).report.counts).toEqual({ created: 3, updated: 0, unchanged: 0 });
  });

  it('is refused with the reason where it is none', async () => {
    const texts = ['{', '[]', 'null', '{"format":"other"}', file(null), file({ firms: {} }), file({ __proto__: [], x: [] }), file({}, { schemaVersion: 2 })];
    const found = await Promise.all(texts.map(async (text) => codes(await importJson(text)).flat()[0]));
    expect(found).toEqual([...Array<string>(7).fill('bad_atlas_file'), 'newer_atlas_file']);
    expect(codes(await importJson(Uint8Array.of(0xff, 0xfe, 0x00)))).toEqual([['broken_encoding', undefined, undefined]]);
  });

  it('tells every record at fault by list, number and field, and takes the others where told', async () => {
    const firms = [aFirm(), { ...aFirm({ id: 'F2' }), name: '=1+1' }, 7, { ...aFirm({ id: 'F3' }), colour: 'red' }, aFirm(), aFirm({ id: 'F4' })];
    const relations = [aRelation(), aRelation({ id: 'R2', supplier: 'F4', buyer: 'F1' })];
    const { changes, report } = await importJson(file({ firms, relations }), EMPTY_DATASET, 'skip');
    expect(report.findings.map(({ code, row, field }) => [code, row, field])).toEqual([
      ['dangling_reference', 1, 'relations.buyer'], ['formula', 2, 'firms.name'], ['missing_value', 3, 'firms.id'], ['missing_value', 3, 'firms.name'], ['missing_value', 3, 'firms.source'],
      ['unknown_field', 4, 'firms.colour'], ['duplicate_id', 5, 'firms.id'],
    ]);
    expect(changes.map((change) => (change.op === 'put' ? change.record.id : change.id))).toEqual(['F1', 'F4', 'R2']);
    expect((await importJson(file({ firms, relations }))).changes).toEqual([]);
  });

  it('comes alone', async () => {
    const { atlasFile } = await atlasFileAlone(these(aFile('atlas.json', file({})), aFile('firms.csv', 'id,name')));
    expect(codes(prepareAtlasFile(atlasFile!, EMPTY_DATASET, { onError: 'stop', reference: A_REFERENCE, today: '2026-11-21' }))).toEqual([['not_alone', undefined, undefined]]);
  });

  it('leaves tables to the import of tables', async () => {
    const { files } = await atlasFileAlone(these(aFile('firms.csv', 'a'), aFile('b.csv', 'b')));
    const names: string[] = [];
    for await (const { name } of files!) names.push(name);
    expect(names).toEqual(['firms.csv', 'b.csv']);
  });
});
