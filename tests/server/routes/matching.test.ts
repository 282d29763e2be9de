import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const NETWORK = aDataset({
  firms: [
    aFirm({ id: 'F1', name: 'Mühlenbrink Kaltwalzwerk GmbH', ags: '05914000' }), aFirm({ id: 'F2', name: 'Muehlenbrink Kaltwalzwerk', website: 'https://muehlenbrink.example' }),
    aFirm({ id: 'F3', name: 'Quambenloh Guss' }), aFirm({ id: 'F4', name: 'Zeppkenhoff Feinmechanik' }),
  ],
  products: [aProduct({ id: 'P1' })],
  relations: [
    aRelation({ id: 'R1', supplier: 'F1', buyer: 'F3', product: 'P1', volumeEur: 100 }), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F3', product: 'P1', volumeEur: 50 }),
    aRelation({ id: 'R3', supplier: 'F2', buyer: 'F4' }), aRelation({ id: 'R4', supplier: 'F2', buyer: 'F1' }),
  ],
});

let server: TestServer;
beforeEach(async () => { server = await startTestServer(NETWORK); });
afterEach(() => server.close());

const get = async (path: string) => (await server.api(path)).json();
const send = (path: string, body: unknown) => server.api(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
const stored = async () => (await server.services.store.load()).dataset;

describe('who is who among stored firms', () => {
  it('lists what may be one, with score, parts and how much each is connected', async () => {
    expect(await get('/firms/duplicates')).toMatchObject({
      revision: 1, total: 1,
      cases: [{ id: 'F2', firm: { name: 'Muehlenbrink Kaltwalzwerk' }, relations: 3, candidates: [{ id: 'F1', relations: 2, parts: [{ part: 'name', effect: 1 }, { part: 'legalForm' }] }] }],
    });
    expect((await get('/firms/duplicates?likely=1')).total).toBe(0);
    expect((await server.api('/firms/duplicates?likely=2')).status).toBe(400);
  });

  it('merging gives one firm that is found under both ids, and undoing gives back what was', async () => {
    const answer = await send('/firms/merge', { keep: 'F1', merge: ['F2'] });
    const merged = await answer.json();
    expect(merged).toMatchObject({ revision: 2, firm: 'F1', selfRelations: ['R4'], combined: [{ relation: 'R2', into: 'R1' }], counts: { created: 0, updated: 3, deleted: 3 } });
    expect(await get('/firms/F2?measures=now')).toMatchObject({ firm: { id: 'F1', website: 'https://muehlenbrink.example', formerIds: ['F2'] }, buyers: [{ buyer: 'F3', volumeEur: 150 }, { buyer: 'F4' }] });
    expect(await get('/records/firm/F2')).toMatchObject({ record: { id: 'F1' } });
    const form = new FormData();
    form.append('file', new Blob(['supplier,buyer,product\nF4,F2,P1\n']), 'relations.csv');
    expect(await (await server.api('/imports', { method: 'POST', body: form })).json()).toMatchObject({ applied: true });
    expect((await stored()).relations.filter(({ supplier }) => supplier === 'F4')).toMatchObject([{ buyer: 'F1' }]);
    const { items: [{ id: last }] } = await get('/change-sets');
    for (const id of [last, merged.changeSet]) expect((await server.api(`/change-sets/${id}/undo`, { method: 'POST' })).status).toBe(200);
    expect(await stored()).toEqual(NETWORK);
  });

  it('firms that were decided to be different are asked about no more, also after a merge, until that is taken back', async () => {
    const answer = await send('/firms/different', { pairs: [{ firm: 'F2', others: ['F1'] }] });
    const { changeSet, ...kept } = await answer.json();
    expect(kept).toEqual({ revision: 2, counts: { created: 0, updated: 1, deleted: 0 } });
    expect((await stored()).firms[1]).toEqual({ ...NETWORK.firms[1], differentFrom: ['F1'] });
    expect((await get('/firms/duplicates')).total).toBe(0);
    expect(await get('/firms/duplicates?different=show')).toMatchObject({ total: 1, cases: [{ id: 'F2', candidates: [{ id: 'F1', different: true }] }] });
    expect(await (await send('/firms/different', { pairs: [{ firm: 'F1', others: ['F2'] }] })).json()).toEqual({ revision: 2, counts: { created: 0, updated: 0, deleted: 0 } });
    await send('/firms/merge', { keep: 'F4', merge: ['F1'] });
    expect((await get('/firms/duplicates')).total).toBe(0);
    expect(await (await send('/firms/different', { pairs: [{ firm: 'F4', others: ['F2'] }], different: false })).json()).toMatchObject({ revision: 4, counts: { updated: 1 } });
    expect((await stored()).firms.some(({ differentFrom }) => differentFrom)).toBe(false);
    const { items } = await get('/change-sets');
    for (const { id } of items.slice(0, 2)) expect((await server.api(`/change-sets/${id}/undo`, { method: 'POST' })).status).toBe(200);
    expect((await get('/firms/duplicates')).total).toBe(0);
    expect((await server.api(`/change-sets/${changeSet}/undo`, { method: 'POST' })).status).toBe(200);
    expect([(await get('/firms/duplicates')).total, await stored()]).toEqual([1, NETWORK]);
    expect((await send('/firms/different', { pairs: [{ firm: 'F2', others: ['F9'] }] })).status).toBe(404);
    expect((await send('/firms/different', { pairs: [{ firm: 'F2', others: ['F2'] }] })).status).toBe(400);
  });

  it('after a merge the old id is understood wherever a request names a firm', async () => {
    await send('/firms/merge', { keep: 'F1', merge: ['F2'] });
    const answers = (id: string) => Promise.all([
      send('/failures', { firms: [id, 'F3'] }), send('/failures/days', { firms: [id], recoverDays: { [id]: 3 } }), send('/analyses/esri/shock', { firms: [id] }), send('/nexus-index', { firms: [id, 'F3'] }),
      send('/scenarios/evaluate', { failures: [{ firms: [id] }], newRelations: [{ supplier: id, buyer: 'F4' }], stocks: [{ firm: id, product: 'P1', days: 2 }] }),
      send('/scenarios/compare', { scenarios: [{ name: 'Ausfall', failures: [{ firms: [id] }] }] }), server.api(`/interventions?firm=${id}`),
      server.api(`/firms/${id}/critical`), server.api(`/firms/${id}/stock-advice?failed=${id}`), server.api(`/records/relation?firm=${id}`), server.api(`/exports/relations.csv?scope=shown&firm=${id}&tiers=1`),
    ].map(async (answer) => [(await answer).ok, await (await answer).text()]));
    const old = await answers('F2');
    expect(old).toEqual(await answers('F1'));
    expect(old.map(([isGood]) => isGood)).toEqual(old.map(() => true));
    const relation = await send('/records/relation', { id: 'R9', supplier: 'F2', buyer: 'F4', source: 'x' });
    expect([relation.status, await relation.json()]).toEqual([201, expect.objectContaining({ record: expect.objectContaining({ supplier: 'F1' }) })]);
    const scenario = await send('/records/scenario', { id: 'S9', name: 'Ausfall', source: 'x', failures: [{ firms: ['F2', 'F1'] }] });
    expect((await scenario.json()).record).toMatchObject({ failures: [{ firms: ['F1'] }] });
  });

  it('splitting takes a former id out again, as its history knows it, with the relations that are named', async () => {
    await send('/firms/merge', { keep: 'F1', merge: ['F2'] });
    const answer = await send('/firms/F1/split', { formerId: 'F2', records: [{ kind: 'relation', id: 'R3' }] });
    expect(await answer.json()).toMatchObject({ revision: 3, firm: 'F1', formerId: 'F2', restored: ['R2', 'R4'], together: [] });
    const { firms, relations } = await stored();
    expect(firms.find(({ id }) => id === 'F2')).toEqual(NETWORK.firms[1]);
    expect(firms[0].formerIds).toBeUndefined();
    expect(relations).toEqual(NETWORK.relations);
  });

  it('what was added up and changed since stays together when it is split, and the answer says so', async () => {
    await send('/firms/merge', { keep: 'F1', merge: ['F2'] });
    const { record, version } = await get('/records/relation/R1');
    await send('/change-sets', { changes: [{ op: 'replace', kind: 'relation', record: { ...record, volumeEur: 170 }, version }] });
    const answer = await send('/firms/F1/split', { formerId: 'F2', records: [{ kind: 'relation', id: 'R3' }] });
    expect(await answer.json()).toMatchObject({ restored: ['R4'], together: [{ kind: 'relation', id: 'R2', into: 'R1' }] });
    expect((await stored()).relations.map(({ id, volumeEur }) => [id, volumeEur])).toEqual([['R1', 170], ['R3', undefined], ['R4', undefined]]);
  });

  it('what is not there or makes no sense is refused in words', async () => {
    expect((await send('/firms/merge', { keep: 'F1', merge: ['F9'] })).status).toBe(404);
    expect((await send('/firms/merge', { keep: 'F1', merge: ['F1'] })).status).toBe(400);
    expect((await send('/firms/F1/split', { formerId: 'F9' })).status).toBe(400);
    expect((await stored()).firms).toHaveLength(4);
  });
});
