import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import { springChain } from '#tests/support/spring-chain.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeEach(async () => { server = await startTestServer(springChain()); });
afterEach(() => server.close());

function send(files: Record<string, string | Blob>, query = ''): Promise<Response> {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('files', text instanceof Blob ? text : new Blob([text]), name);
  return server.api(`/imports${query}`, { method: 'POST', body: form });
}
const get = async (path: string) => (await server.api(path)).json();
const RELATIONS = 'Lieferant;Abnehmer;Produkt\nDrahtzieherei Müßhoff;Kettenwerk Rotthof;Federdraht\nKettenwerk Rotthof;Modulbau Lennetal;Kette\n';

describe('an import over HTTP', () => {
  it('takes three name columns, creates what is new and finds what is known', async () => {
    const response = await send({ 'lieferbeziehungen.csv': RELATIONS });
    const report = await response.json();
    expect(report).toMatchObject({ applied: true, dryRun: false, revision: 2, errors: 0, files: [{ kind: 'relations', delimiter: ';', rows: 2, accepted: 2, rejected: 0 }] });
    expect(report.counts).toMatchObject({ created: 4 }); // one firm, one product, two relations
    const { items } = await get('/firms?search=rotthof');
    expect(items).toHaveLength(1);
    expect((await get(`/firms/${items[0].id}`)).suppliers.map((relation: { supplier: string }) => relation.supplier)).toEqual(['draht']);
    expect((await get('/analyses/critical_count')).values.draht).toBe(5);
  });

  it('changes nothing in a dry run', async () => {
    const report = await (await send({ 'relations.csv': RELATIONS }, '?dry_run=true')).json();
    expect(report).toMatchObject({ applied: false, dryRun: true, revision: 1, errors: 0 });
    expect((await get('/atlas')).revision).toBe(1);
  });

  it('refuses the whole where a row is at fault, and names file, row and field', async () => {
    const response = await send({ 'relations.csv': `${RELATIONS}Galvanik Vossrath;Galvanik Vossrath;Beschichtung\n` });
    expect(response.status).toBe(422);
    const problem = await response.json();
    expect(problem.findings).toMatchObject([{ severity: 'error', code: 'self_relation', file: 'relations.csv', row: 4 }]);
    expect((await get('/atlas')).revision).toBe(1);
  });

  it('takes the good rows where it is told to skip the bad ones', async () => {
    const report = await (await send({ 'relations.csv': `${RELATIONS}Galvanik Vossrath;Galvanik Vossrath;Beschichtung\n` }, '?on_error=skip')).json();
    expect(report).toMatchObject({ applied: true, errors: 1, files: [{ rows: 3, accepted: 2, rejected: 1 }] });
    expect((await get('/atlas')).counts.relations).toBe(10);
  });

  it('names no change set where nothing was left to store, and says whether faults are why', async () => {
    await send({ 'relations.csv': RELATIONS });
    const known = await (await send({ 'relations.csv': RELATIONS })).json();
    expect(known).toMatchObject({ applied: true, revision: 2, counts: { created: 0, unchanged: 2 } });
    const hopeless = await (await send({ 'relations.csv': 'Lieferant;Abnehmer\nA;A\n' }, '?on_error=skip')).json();
    expect(hopeless).toMatchObject({ applied: false, revision: 2, errors: 1, files: [{ accepted: 0, rejected: 1 }] });
    expect([known.changeSet, hopeless.changeSet]).toEqual([undefined, undefined]);
  });

  it('takes several files that refer to each other as one change set, and takes it back as a whole', async () => {
    const report = await (await send({
      'relations.csv': 'supplier,buyer,product\nN1,modul,P9\n',
      'products.csv': 'id,name\nP9,Dichtring\n',
      'firms.csv': 'id,name,municipality\nN1,Dichtungen Sellbrink,Altena\n',
    })).json();
    expect(report).toMatchObject({ applied: true, errors: 0, counts: { created: 3 } });
    const undone = await server.api(`/change-sets/${report.changeSet}/undo`, { method: 'POST' });
    expect(await undone.json()).toMatchObject({ reason: 'undo', undoes: report.changeSet, counts: { deleted: 3 } });
    expect((await get('/atlas')).counts).toMatchObject({ firms: 8, products: 5, relations: 8 });
    const again = await server.api(`/change-sets/${report.changeSet}/undo`, { method: 'POST' });
    expect(again.status).toBe(409);
    expect((await get('/change-sets')).items.map((item: { reason: string; undoneBy?: string }) => [item.reason, item.undoneBy !== undefined])).toEqual([['undo', false], ['import', true], ['import', false]]);
  });

  it('is taken back later too: a preview says what goes and what others built upon, and the rest goes', async () => {
    const report = await (await send({ 'lieferbeziehungen.csv': RELATIONS })).json();
    const { items: [chain] } = await get('/firms?search=rotthof');
    await server.api('/records/offer', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ firm: chain.id, direction: 'offers', capability: 'Kettenschweißen', source: 'Gespräch' }) });
    const refused = await server.api(`/change-sets/${report.changeSet}/undo`, { method: 'POST' });
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'conflict']);

    const preview = await get(`/change-sets/${report.changeSet}/undo`);
    expect(preview).toMatchObject({
      revision: 3, changeSet: { id: report.changeSet }, kinds: [{ kind: 'product', deleted: 1 }, { kind: 'relation', deleted: 2 }], keptCount: 1,
      kept: [{ kind: 'firm', name: 'Kettenwerk Rotthof', because: 'referred_to_since', by: { kind: 'offer', name: 'Kettenwerk Rotthof: Kettenschweißen' } }],
    });
    const undone = await server.api(`/change-sets/${report.changeSet}/undo?later=keep`, { method: 'POST' });
    expect(await undone.json()).toMatchObject({ reason: 'undo', undoes: report.changeSet, revision: 4, counts: { created: 0, updated: 0, deleted: 3 } });
    expect((await get(`/firms/${chain.id}`)).suppliers).toEqual([]);
    expect((await server.api(`/change-sets/${report.changeSet}/undo`)).status).toBe(409);
    expect((await server.api(`/change-sets/${report.changeSet}/undo?later=keep`, { method: 'POST' })).status).toBe(409);
    expect((await server.api('/change-sets/unknown/undo')).status).toBe(404);
    const [{ id: undo }] = (await get('/change-sets')).items;
    expect(await (await server.api(`/change-sets/${undo}/undo`, { method: 'POST' })).json()).toMatchObject({ counts: { created: 3 } });
  });

  it('needs no reading afterwards to be seen; its undo is stored and acknowledged although the network cannot be read, and the next reading makes up for it', async () => {
    await server.services.atlas.current();
    const { store } = server.services;
    const changesSince = store.changesSince.bind(store);
    store.changesSince = () => Promise.reject(new AtlasError('store_unavailable', 'away'));
    const imported = await send({ 'relations.csv': RELATIONS });
    const report = await imported.json();
    expect([imported.status, report]).toEqual([200, expect.objectContaining({ applied: true, revision: 2 })]);
    const undone = await server.api(`/change-sets/${report.changeSet}/undo`, { method: 'POST' });
    expect([undone.status, (await undone.json()).revision]).toEqual([200, 3]);
    expect((await get('/atlas')).revision).toBe(2);
    store.changesSince = changesSince;
    expect((await server.services.atlas.refresh()).revision).toBe(3);
    expect((await get('/atlas')).counts).toMatchObject({ firms: 8, relations: 8 });
  });

  it('of which the second file is broken off while the first is still read is refused in a sentence, and the server lives', async () => {
    const part = (name: string, text: string) => `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${text}`;
    const many = Array.from({ length: 2_000 }, (_, row) => `Werk ${row};Abnehmer ${row};Draht\n`).join('');
    for (const second of ['Lieferant;Abneh', many]) {
      const body = `${part('lieferbeziehungen.csv', `Lieferant;Abnehmer;Produkt\n${many}`)}\r\n${part('zweite.csv', second)}`;
      const response = await server.api('/imports', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body });
      expect(response.status).toBe(400);
      expect((await response.json()).detail).toContain('The form is garbled');
    }
    expect((await get('/atlas')).revision).toBe(1);
  });

  it('of which the upload is broken off does not keep the next one waiting', async () => {
    const gone = new AbortController();
    const head = '--x\r\nContent-Disposition: form-data; name="files"; filename="relations.csv"\r\n\r\nsupplier;buyer;product\n';
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(head + 'a;b;c\n'.repeat(50_000))),
      pull: () => { setImmediate(() => gone.abort()); return new Promise<void>(() => undefined); },
    }, { highWaterMark: 2 });
    const sent = server.api('/imports?dry_run=true', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: endless, signal: gone.signal, duplex: 'half' } as RequestInit);
    await expect(sent).rejects.toThrow(/abort/i);
    expect((await send({ 'relations.csv': RELATIONS }, '?dry_run=true')).status).toBe(200);
  });

  it('says in words what it cannot read', async () => {
    const noForm = await server.api('/imports', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: RELATIONS });
    expect([noForm.status, (await noForm.json()).code]).toEqual([415, 'unsupported']);
    const empty = await server.api('/imports', { method: 'POST', body: new FormData() });
    expect(empty.status).toBe(400);
    const garbled = await server.api('/imports', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--y\r\nnonsense' });
    expect(garbled.status).toBe(400);
    const brokenOff = await server.api('/imports', {
      method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: `--x\r\nContent-Disposition: form-data; name="f"; filename="relations.csv"\r\n\r\n${RELATIONS}`,
    });
    expect([brokenOff.status, (await brokenOff.json()).code]).toEqual([400, 'bad_input']);
    const excel = await send({ 'relations.csv': new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])]) });
    expect([excel.status, (await excel.json()).findings[0].code]).toEqual([422, 'workbook_damaged']);
    expect((await send({ 'relations.csv': '' })).status).toBe(422);
    expect((await server.api('/change-sets/unknown/undo', { method: 'POST' })).status).toBe(404);
    expect(server.logged).toEqual([]);
  });

  it('takes two imports at once one after the other', async () => {
    const [first, second] = await Promise.all([send({ 'relations.csv': RELATIONS }), send({ 'relations.csv': RELATIONS })]);
    expect([(await first.json()).counts.created, (await second.json()).counts.created].toSorted((a, b) => a - b)).toEqual([0, 4]);
  });
});

describe('decisions about files over HTTP', () => {
  const LIST = 'Wer;Wen\nDrahtzieherei Müßhoff;Kettenwerk\n';
  const MAPPING = { mapping: [{ file: 'liste.csv', kind: 'relations', columns: [{ index: 0, field: 'supplier' }, { index: 1, field: 'buyer' }] }] };
  const post = (path: string, parts: readonly (readonly [string, string | Blob, string?])[]) => {
    const form = new FormData();
    for (const [field, content, name] of parts) {
      if (content instanceof Blob) form.append(field, content, name);
      else form.append(field, content);
    }
    return server.api(path, { method: 'POST', body: form });
  };

  it('are the part "options", as a text or as JSON; without them the list is refused', async () => {
    expect((await post('/imports', [['f', new Blob([LIST]), 'liste.csv']])).status).toBe(422);
    const asText = await post('/imports?dry_run=true', [['options', JSON.stringify(MAPPING)], ['f', new Blob([LIST]), 'liste.csv']]);
    expect(await asText.json()).toMatchObject({ errors: 0, files: [{ kind: 'relations', accepted: 1 }] });
    const asJson = await post('/imports', [['options', new Blob([JSON.stringify(MAPPING)], { type: 'application/json' }), 'blob'], ['f', new Blob([LIST]), 'liste.csv']]);
    expect(await asJson.json()).toMatchObject({ applied: true, errors: 0, counts: { created: 2 } });
  });

  it.each([['no JSON', '{'], ['something else', '{"mapping":[{"kind":"x"}]}'], ['unknown', '{"mappings":[]}']])('that are %s are refused before a file is read', async (_name, options) => {
    const response = await post('/imports', [['options', options], ['f', new Blob([LIST]), 'liste.csv']]);
    expect([response.status, (await response.json()).code]).toEqual([400, 'bad_input']);
  });

  it('that come after a file come too late', async () => {
    const response = await post('/imports', [['f', new Blob([LIST]), 'liste.csv'], ['options', JSON.stringify(MAPPING)]]);
    expect([response.status, (await response.json()).detail]).toEqual([400, 'The part "options" must stand before the files.']);
  });

  it('are asked for by an inspection, which stores nothing', async () => {
    const inspection = await (await post('/imports/inspect', [['f', new Blob([LIST]), 'liste.csv'], ['g', new Blob(['Name\nA GmbH\n']), 'firms.csv']])).json();
    expect(inspection.files.map((file: { tables: { kind?: string }[] }) => file.tables[0].kind)).toEqual([undefined, 'firms']);
    expect((await get('/atlas')).revision).toBe(1);
  });

  it('may be taken back with the report, a workbook; the template is one, too', async () => {
    const report = await post('/imports/report.xlsx?language=en', [['options', JSON.stringify(MAPPING)], ['f', new Blob([LIST]), 'liste.csv']]);
    const template = await server.api('/imports/template.xlsx');
    for (const [response, name] of [[report, 'findings.xlsx'], [template, 'vorlage.xlsx']] as const) {
      expect([response.status, response.headers.get('content-disposition'), Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 2)]).toEqual([200, `attachment; filename=${name}`, 'PK']);
    }
    expect((await get('/atlas')).revision).toBe(1);
  });
});

describe('exports', () => {
  it('give back what an import into an empty store takes', async () => {
    const files: Record<string, string> = {};
    for (const name of ['firms.csv', 'products.csv', 'relations.csv', 'requirements.csv', 'offers.csv', 'scenarios.csv', 'regions.csv', 'searches.csv', 'stories.csv']) files[name] = await (await server.api(`/exports/${name}`)).text();
    const before = await server.services.store.load();
    const other = server;
    server = await startTestServer();
    await other.close();
    expect(await (await send(files)).json()).toMatchObject({ applied: true, errors: 0 });
    expect((await server.services.store.load()).dataset).toEqual(before.dataset);
  });

  it('write measures and a network that Gephi opens', async () => {
    const table = await (await server.api('/exports/measures.csv')).text();
    expect(table.split('\r\n')[0]).toMatch(/^id,name,.*critical_count/);
    const gexf = await server.api('/exports/network.gexf');
    expect(gexf.headers.get('content-disposition')).toContain('network.gexf');
    expect(gexf.headers.get('content-type')).toContain('application/gexf+xml');
    expect(await gexf.text()).toContain('<gexf');
    expect((await server.api('/exports/passwords.csv')).status).toBe(404);
  });
});
