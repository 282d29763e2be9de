import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AtlasFile } from '#graph-model/contract/atlas-file.ts';
import { CSV_FILES, EXPORT_FILES } from '#graph-model/contract/exports.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const DATASET = aDataset({
  firms: [aFirm({ wz: '25.93', wzEdition: 2008, ags: '05914000' }), aFirm({ id: 'F2', wz: '25.50', wzEdition: 2008 }), aFirm({ id: 'F3', kind: 'craft' })],
  products: [aProduct()], relations: [aRelation({ product: 'P1' }), aRelation({ id: 'R2', buyer: 'F3' })],
});

describe('exports over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => { server = await startTestServer(DATASET); });
  afterAll(async () => { await server.close(); });
  const firmsOf = async (query: string) => AtlasFile.parse(await (await server.api(`/exports/atlas.json?${query}`)).json()).dataset.firms?.map(({ id }) => id);

  it('name themselves, with the type of what they are', async () => {
    const heads = await Promise.all(EXPORT_FILES.map(async (file) => {
      const { status, headers } = await server.api(`/exports/${file}`);
      return [status, headers.get('content-disposition'), headers.get('content-type')];
    }));
    const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(heads).toEqual(EXPORT_FILES.map((file, at) => [200, `attachment; filename=${file}`, [
      ...Array<string>(CSV_FILES.length).fill('text/csv; charset=utf-8'), xlsx, 'application/gexf+xml; charset=utf-8', 'application/graphml+xml; charset=utf-8', 'application/json; charset=utf-8', 'text/plain; charset=utf-8', 'application/zip',
    ][at]]));
  });

  it('hold everything, or what the filters of the page leave', async () => {
    expect(await firmsOf('')).toEqual(['F1', 'F2', 'F3']);
    expect(await firmsOf('wz=25')).toEqual(['F1', 'F2']);
    expect(await firmsOf('wz=25.93&wz=25.50&kind=craft')).toEqual([]);
    expect(await firmsOf('kind=craft&kind=industry')).toEqual(['F3']);
    expect(await firmsOf('product=P1')).toEqual(['F1']);
    expect(await firmsOf('firm=F2&tiers=1&direction=upstream')).toEqual(['F1', 'F2']);
    expect(await firmsOf('wz=25&scope=all')).toEqual(['F1', 'F2', 'F3']);
    expect(await firmsOf('scope=shown')).toEqual(['F1', 'F2', 'F3']);
  });

  it('can be imported again into an empty store', async () => {
    const form = new FormData();
    form.append('file', new Blob([await (await server.api('/exports/atlas.json')).arrayBuffer()]), 'atlas.json');
    const empty = await startTestServer();
    try {
      const response = await empty.api('/imports', { method: 'POST', body: form });
      expect([response.status, ((await response.json()) as { counts: unknown }).counts]).toEqual([200, { created: 6, updated: 0, unchanged: 0 }]);
      expect((await empty.services.store.load()).dataset).toEqual(DATASET);
    } finally {
      await empty.close();
    }
  });

  it('in a zip are the very files', async () => {
    const files = unzipSync(new Uint8Array(await (await server.api('/exports/atlas.zip?wz=25&lang=en')).arrayBuffer()));
    expect(strFromU8(files['firms.csv'])).toBe(await (await server.api('/exports/firms.csv?wz=25')).text());
    expect(strFromU8(files['legend.csv'])).toContain('as shown: 2 of 3 firms, 1 of 2 supply relations');
  });

  it('refuse what they do not understand', async () => {
    const statuses = await Promise.all(['secrets.txt', 'firms.csv?wz=x', 'firms.csv?firm=F9&tiers=1', 'firms.csv?tiers=99', 'firms.csv?colour=red', `firms.csv?${'wz=25&'.repeat(60)}`].map(async (file) => (await server.api(`/exports/${file}`)).status));
    expect(statuses).toEqual([404, 400, 404, 400, 400, 400]);
  });

  it('publish the schema of the JSON file', async () => {
    const schema = (await (await server.api('/schemas/atlas.json')).json()) as { $schema: string; required: string[] };
    expect([schema.$schema, schema.required]).toEqual(['https://json-schema.org/draft/2020-12/schema', ['format', 'schemaVersion', 'dataset']]);
  });
});
