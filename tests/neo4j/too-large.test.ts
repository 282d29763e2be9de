import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, aFirm, putAll } from '#tests/support/records.ts';

const missing = whyNoNeo4j();

describe.skipIf(missing !== undefined)(`a change set that is too large for the memory of Neo4j${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j({ settings: ['db.memory.transaction.max=16m'] });
  });
  afterAll(() => server?.stop());

  it('is refused with what to do, tried once only, leaves nothing by halves, and goes in by parts', async () => {
    const { uri, user, password, database } = server;
    let tries = 0;
    const store = await openNeo4jStore({ uri, user, password, database, onQuery: (text) => { if (text.includes('SET atlas.turn')) tries++; } });
    const firms = Array.from({ length: 12_000 }, (_, i) => aFirm({ id: `F${String(i).padStart(5, '0')}`, capabilities: ['Kaltwalzen'], ags: '05962024' }));
    await store.apply(aChangeSet({ id: 'before', changes: putAll({ firms: firms.slice(0, 1) }) }));
    tries = 0;
    const failure = await store.apply(aChangeSet({ id: 'large', changes: putAll({ firms }) })).then(() => undefined, (error: unknown) => error);
    expect(failure).toMatchObject({ name: 'AtlasError', code: 'too_large', message: expect.stringContaining('nothing was changed. Give the server more heap (docs/neo4j.md, memory) or import in parts') });
    expect(tries).toBe(1);
    expect((await store.load()).dataset.firms).toEqual(firms.slice(0, 1));
    expect(await store.changeSets()).toHaveLength(1);
    expect(await store.check()).toEqual([]);
    for (let start = 0; start < firms.length; start += 1_000) await store.apply(aChangeSet({ id: `part ${start}`, changes: putAll({ firms: firms.slice(start, start + 1_000) }) }));
    expect((await store.load()).dataset.firms).toEqual(firms);
    await store.close();
  });
});
