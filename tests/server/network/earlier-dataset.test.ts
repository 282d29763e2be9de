import { afterEach, describe, expect, it } from 'vitest';
import { datasetAt } from '#server/network/earlier-dataset.ts';
import { liveLong } from '#tests/support/a-long-life.ts';
import { aChangeSet, aFirm, put } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer | undefined;
afterEach(async () => { await server?.close(); server = undefined; });

describe('the records of an earlier revision', () => {
  it('are what the store gave then, through edits, deletions, returns and undos', async () => {
    server = await startTestServer();
    const { store } = server.services;
    const given = [await store.load()];
    const apply = store.apply.bind(store);
    const undo = store.undo.bind(store);
    const noting = { ...store, apply: async (...args: Parameters<typeof apply>) => { const done = await apply(...args); given.push(await store.load()); return done; }, undo: async (...args: Parameters<typeof undo>) => { const done = await undo(...args); given.push(await store.load()); return done; } };
    await liveLong(noting);
    const now = await store.load();
    expect(given.length).toBeGreaterThan(7);
    for (const { revision, dataset } of given) expect(await datasetAt(store, now, revision)).toEqual(dataset);
  });

  it('are refused for a revision that is not there yet, and where too much has changed since', async () => {
    server = await startTestServer();
    const { store } = server.services;
    await store.apply(aChangeSet({ changes: [put('firm', aFirm())] }));
    const now = await store.load();
    await expect(datasetAt(store, now, 2)).rejects.toMatchObject({ code: 'bad_input' });
    const [set] = await store.changeSets();
    const large = { steps: () => Promise.resolve([]), changeSets: async () => [{ ...set, counts: { created: 300_000, updated: 0, deleted: 0 } }] };
    await expect(datasetAt(large, now, 0)).rejects.toMatchObject({ code: 'too_large' });
  });
});
