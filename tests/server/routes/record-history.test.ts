import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordHistory } from '#graph-model/contract/record-history.ts';
import { aChangeSet, aDataset, aFirm } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const FIRM = aFirm({ id: 'F1', name: 'Ziehwerk', website: 'https://alt.example', employees: 40, sizeClass: 'small', asOf: '2026-03-01' });

let server: TestServer;
beforeEach(async () => { server = await startTestServer(aDataset({ firms: [FIRM] })); });
afterEach(async () => {
  const { logged } = server;
  await server.close();
  if (logged.length > 0) throw new Error(logged.join('\n'));
});

async function history(id: string, kind = 'firm'): Promise<RecordHistory> {
  return (await (await server.api(`/records/${kind}/${id}/history`)).json()) as RecordHistory;
}

async function importFirms(csv: string): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob([csv]), 'firms.csv');
  expect((await server.api('/imports', { method: 'POST', body })).status).toBe(200);
}

describe('GET /records/{kind}/{id}/history', () => {
  it('says of each field who said it, in which change; the exact head count is left out', async () => {
    const said = { source: 'Umfrage 2026', asOf: '2026-03-01', status: 'reported', changeSet: 'test-data', revision: 1, author: expect.any(String), at: expect.any(String) };
    const answer = await history('F1');
    expect([answer.kind, answer.id, answer.exists, answer.otherStatements]).toEqual(['firm', 'F1', true, []]);
    expect(answer.fields).toEqual([
      { field: 'name', value: 'Ziehwerk', ...said }, { field: 'website', value: 'https://alt.example', ...said }, { field: 'sizeClass', value: 'small', ...said },
    ]);
    expect(answer.steps).toMatchObject([{ changeSet: 'test-data', does: 'created', reason: 'import', revision: 1 }]);
    expect(answer.steps[0].changed.map(({ field }) => field)).not.toContain('employees');
  });

  it('has what an import from another source says otherwise, without head counts, and leaves the values and their source', async () => {
    await importFirms('id,name,website,employees,source,as_of,status\nF1,Ziehwerk,https://neu.example,300,Handelsregister,2026-10-01,confirmed\n');
    const said = { source: 'Handelsregister', asOf: '2026-10-01', status: 'confirmed' };
    const answer = await history('F1');
    expect(answer.otherStatements).toEqual([{ field: 'website', value: 'https://neu.example', ...said }, { field: 'sizeClass', value: 'large', ...said }]);
    expect(answer.fields.map(({ field, value, source }) => [field, value, source])).toEqual([
      ['name', 'Ziehwerk', 'Umfrage 2026'], ['website', 'https://alt.example', 'Umfrage 2026'], ['sizeClass', 'small', 'Umfrage 2026'],
    ]);
    const { firm } = (await (await server.api('/firms/F1')).json()) as { firm: { otherStatements?: unknown } };
    expect(firm.otherStatements).toEqual(answer.otherStatements);
    // Neither the stored head count nor the imported one is anywhere in what is shown.
    expect(JSON.stringify([answer, firm])).not.toMatch(/"employees"|\b300\b/);
  });

  it('has the steps newest first, each with what it changed; of a deleted record the steps alone', async () => {
    const renamed = { ...FIRM, name: 'Ziehwerk AG', source: 'Gespräch' };
    await server.services.store.apply(aChangeSet({ id: 'renamed', title: 'Umbenannt', reason: 'edit', changes: [{ op: 'put', kind: 'firm', record: renamed }] }));
    const { steps, fields } = await history('F1');
    expect(steps.map(({ changeSet, does, changed }) => [changeSet, does, changed])).toEqual([
      ['renamed', 'updated', [{ field: 'name', before: 'Ziehwerk', after: 'Ziehwerk AG' }, { field: 'source', before: 'Umfrage 2026', after: 'Gespräch' }]],
      ['test-data', 'created', expect.arrayContaining([{ field: 'name', after: 'Ziehwerk' }])],
    ]);
    expect(fields.map(({ field, source, changeSet }) => [field, source, changeSet])).toEqual([
      ['name', 'Gespräch', 'renamed'], ['website', 'Umfrage 2026', 'test-data'], ['sizeClass', 'Umfrage 2026', 'test-data'],
    ]);
    await server.services.store.apply(aChangeSet({ id: 'gone', reason: 'edit', changes: [{ op: 'delete', kind: 'firm', id: 'F1' }] }));
    const gone = await history('F1');
    expect([gone.exists, gone.fields, gone.otherStatements, gone.steps.map(({ does }) => does)]).toEqual([false, [], [], ['deleted', 'updated', 'created']]);
  });

  it('is 404 for what never was, and for a kind that there is not', async () => {
    expect((await server.api('/records/firm/F9/history')).status).toBe(404);
    expect((await server.api('/records/product/F1/history')).status).toBe(404);
    expect((await server.api('/records/thing/F1/history')).status).toBe(404);
  });
});
