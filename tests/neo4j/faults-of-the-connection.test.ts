import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import neo4j from 'neo4j-driver';
import type { ChangeSet } from '#graph-model/change-set.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { startFaultProxy, type FaultProxy } from '#tests/support/neo4j/fault-proxy.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { runAtlas, startProduct } from '#tests/support/product-process.ts';
import { aChangeSet, aFirm, put, putAll } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const missing = whyNoNeo4j();

const ROWS = 1_000;

/** Sends an import as the page does. */
function importOver(address: string, rows: number): Promise<Response> {
  const lines = Array.from({ length: rows }, (_, row) => `Lieferant ${row % 300};Abnehmer ${(row * 7) % 401};Produkt ${row % 97}\n`);
  const form = new FormData();
  // The names differ by a number alone: nobody is to be asked who is who.
  form.append('options', JSON.stringify({ undecided: 'new' }));
  form.append('files', new Blob(['Lieferant;Abnehmer;Produkt\n', ...lines]), 'relations.csv');
  return fetch(`${address}/api/v1/imports`, { method: 'POST', body: form });
}

function firms(id: string, count: number): ChangeSet {
  return aChangeSet({ id, changes: Array.from({ length: count }, (_, i) => put('firm', aFirm({ id: `${id}:${i}` }))) });
}

describe.skipIf(missing !== undefined)(`the connection to Neo4j${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  let proxy: FaultProxy;
  const opened: { close(): Promise<void> }[] = [];
  const address = () => ({ uri: proxy.uri, user: server.user, password: server.password, database: server.database });
  const environment = () => ({ NEO4J_URI: proxy.uri, NEO4J_PASSWORD: server.password, DEMO_REGION: 'off' });
  const open = async (retryMs = 60_000): Promise<GraphStore> => {
    const store = await openNeo4jStore({ ...address(), retryMs });
    opened.push(store);
    return store;
  };
  const startServer = async (): Promise<TestServer> => {
    const product = await startTestServer(undefined, { neo4j: address() });
    opened.push(product);
    return product;
  };
  /** Holds up every change, as a long one of another server does. Returns what ends it. */
  const holdLock = async (): Promise<() => Promise<void>> => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    const transaction = await driver.session({ database: server.database }).beginTransaction();
    await transaction.run(`MATCH (atlas:Atlas) SET atlas.turn = 'other'`);
    return async () => {
      await transaction.commit();
      await driver.close();
    };
  };
  const status = async (product: TestServer): Promise<{ status: number; text: string; ms: number }> => {
    const start = performance.now();
    const response = await product.api('/ready');
    return { status: response.status, text: await response.text(), ms: performance.now() - start };
  };

  beforeAll(async () => {
    // With its defaults of a minute and two probes a client takes a silent server for lost after two minutes.
    server = await startNeo4j({ settings: ['server.bolt.connection_keep_alive=2s', 'server.bolt.connection_keep_alive_probes=2'] });
  });
  beforeEach(async () => {
    await emptyDatabase(server);
    proxy = await startFaultProxy(server.uri);
  });
  afterEach(async () => {
    vi.useRealTimers();
    for (const name of Object.keys(proxy.faults) as (keyof FaultProxy['faults'])[]) delete proxy.faults[name];
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await proxy.close();
  });
  afterAll(() => server?.stop());

  it('is cut in the middle of an import, twice: the import is there once, and its sender is told', async () => {
    const product = await startServer();
    const answer = importOver(product.address, ROWS);
    for (const how of ['reset', 'fin'] as const) {
      await proxy.sent(80_000);
      proxy.cut(how);
    }
    expect(await (await answer).json()).toMatchObject({ applied: true, revision: 1 });
    expect((await product.services.store.load()).dataset.relations).toHaveLength(ROWS);
    expect(await product.services.store.changeSets()).toHaveLength(1);
    expect(await product.services.store.check()).toEqual([]);
  });

  it('breaks after a commit before its answer: the change is there once and acknowledged', async () => {
    const store = await open();
    proxy.faults.losesCommitAnswer = true;
    expect(await store.apply(firms('C1', 3))).toMatchObject({ revision: 1, counts: { created: 3 } });
    proxy.faults.losesCommitAnswer = true;
    expect(await store.undo(aChangeSet({ id: 'C1' }).id, aChangeSet({ id: 'U1' }))).toMatchObject({ revision: 2, counts: { deleted: 3 } });
    expect(proxy.seen.lostCommits).toBe(2);
    expect((await store.changeSets()).map(({ id, undoneBy }) => [id, undoneBy])).toEqual([['U1', undefined], ['C1', 'U1']]);
    expect(await store.check()).toEqual([]);
  });

  it('is slow: everything goes on, and the page does not wait for it', async () => {
    const product = await startServer();
    await product.services.store.apply(aChangeSet({ id: 'C1', changes: putAll({ firms: [aFirm()] }) }));
    await product.services.atlas.refresh();
    Object.assign(proxy.faults, { delayMs: 200, bytesPerSecond: 50_000 });
    let isWritten = false;
    const written = product.services.store.apply(firms('C2', 50)).finally(() => { isWritten = true; });
    expect([(await product.api('/firms/F1')).status, isWritten]).toEqual([200, false]);
    expect(await written).toMatchObject({ revision: 2, counts: { created: 50 } });
    expect(await status(product)).toMatchObject({ status: 200 });
  });

  it('falls silent in the middle of a change: the change is made anew, and what is left of the first try does not block it', async () => {
    const store = await open();
    const written = store.apply(firms('C1', 3_000));
    await proxy.sent(100_000);
    proxy.faults.stalled = true;
    await pause(1_000);
    proxy.faults.stalled = false;
    expect(await written).toMatchObject({ revision: 1, counts: { created: 3_000 } });
    expect(await store.changeSets()).toHaveLength(1);
    expect(await store.check()).toEqual([]);
  });

  it('falls silent for good: readiness says so within seconds, the page shows what it knows, a change ends in a sentence', async () => {
    const [product, hasty] = [await startServer(), await open(1_000)];
    await product.services.atlas.current();
    proxy.faults.stalled = true;
    const silent = await status(product);
    expect(silent).toMatchObject({ status: 503, text: expect.stringContaining('says nothing') });
    expect(silent.ms).toBeLessThan(8_000);
    expect((await product.api('/firms')).status).toBe(200);
    await expect(hasty.apply(firms('C1', 1))).rejects.toMatchObject({ code: 'store_unavailable' });
    proxy.faults.stalled = false;
    await vi.waitFor(async () => expect(await status(product)).toMatchObject({ status: 200 }), { timeout: 20_000, interval: 500 });
  });

  it('is silent at the start: the command line ends with 2 and a German sentence, the server with 2 and an English one', { timeout: 120_000 }, async () => {
    proxy.faults.stalled = true;
    const [cli, product] = await Promise.all([runAtlas(['check'], environment()), startProduct(environment()).ended]);
    expect(cli).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^Neo4j bei bolt:\/\/127\.0\.0\.1:\d+ nimmt Verbindungen an, sagt aber nichts.*\nNeo4j at .* says nothing/) });
    expect(product).toMatchObject({ code: 2, err: expect.stringMatching(/^Neo4j at bolt:\/\/127\.0\.0\.1:\d+ takes connections but says nothing/) });
    for (const text of [cli.err, product.err]) expect(text).not.toContain(server.password);
  });

  it('is away and comes back: readiness says so within seconds, and is well again by itself', async () => {
    const product = await startServer();
    await product.services.atlas.current();
    proxy.faults.refusing = true;
    proxy.cut('reset');
    const away = await status(product);
    expect(away).toMatchObject({ status: 503, text: expect.stringContaining('does not answer') });
    expect(away.ms).toBeLessThan(8_000);
    proxy.faults.refusing = false;
    expect(await status(product)).toMatchObject({ status: 200 });
  });

  it('waits for a change of another server for longer than a silent server is waited for', async () => {
    const store = await open();
    const release = await holdLock();
    const { connections } = proxy.seen;
    const written = store.apply(firms('C1', 1));
    await pause(8_000);
    await release();
    expect(await written).toMatchObject({ revision: 1 });
    // The server said all the time that it is there: nothing was tried a second time.
    expect(proxy.seen.connections).toBe(connections);
  });

  describe('when the clock of the day jumps', () => {
    const HOUR = 3_600_000;
    it.each([['forward', HOUR], ['back', -HOUR]])('%s, a change still waits as long as it should for a server that is away', async (_which, jump) => {
      const [patient, hasty] = [await open(30_000), await open(2_000)];
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
      proxy.faults.refusing = true;
      proxy.cut('reset');
      const written = patient.apply(firms('C1', 1));
      const given = hasty.apply(firms('C2', 1)).catch((error: unknown) => error);
      await pause(500);
      vi.setSystemTime(Date.now() + jump);
      const start = performance.now();
      expect(await given).toMatchObject({ code: 'store_unavailable' });
      expect(performance.now() - start).toBeLessThan(8_000);
      proxy.faults.refusing = false;
      expect(await written).toMatchObject({ revision: 1 });
    });

    it('history and change sets keep the order in which they were made', async () => {
      const store = await open();
      const at = ['2026-11-21T12:00:00.000Z', '2026-11-21T11:00:00.000Z', '2027-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'];
      for (const [n, moment] of at.entries()) await store.apply(aChangeSet({ id: `C${n}`, at: moment, changes: [put('firm', aFirm({ employees: n }))] }));
      expect((await store.changeSets()).map((changeSet) => changeSet.at)).toEqual(at.toReversed());
      expect((await store.history('firm', 'F1')).map((entry) => [entry.at, entry.after?.employees])).toEqual(at.map((moment, n) => [moment, n]));
      expect(await store.load()).toMatchObject({ revision: 4, dataset: { firms: [{ employees: 3 }] } });
    });
  });

  it('a server that is told to stop in a long import finishes it, answers, and then ends', { timeout: 120_000 }, async () => {
    const product = startProduct(environment());
    opened.push({ close: async () => product.send('SIGKILL') });
    const base = (await product.address()).replace(/\/$/, '');
    const release = await holdLock();
    const answer = importOver(base, 500);
    await proxy.sent(1_000);
    product.send('SIGTERM');
    await pause(11_000);
    await release();
    expect(await (await answer).json()).toMatchObject({ applied: true, revision: 1 });
    expect(await product.ended).toMatchObject({ code: 0, err: '' });
    expect((await (await open()).load()).dataset.relations).toHaveLength(500);
  });
});
