import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sumOf } from '#server/store/change-log.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { fillNeo4jDatabase, openNeo4jLog } from '#server/store/neo4j/open-log.ts';
import { stageLog } from '#server/store/sqlite/fill-file.ts';
import { openSqliteLog } from '#server/store/sqlite/open-log.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { everythingOf, liveLong, takeAllBack } from '#tests/support/a-long-life.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, aDataset, aFirm, manyFirms, manyRelations, put, putAll } from '#tests/support/records.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { startTestServer } from '#tests/support/test-server.ts';
import { whileWriting } from '#tests/support/while-writing.ts';

const missing = whyNoNeo4j();
const NO_PLACES = new Map();

/** A closed data file of a store that lived so; its folder. */
async function aDataFolder(live: (store: GraphStore) => Promise<unknown>): Promise<string> {
  const folder = temporaryFolder();
  const store = await openSqliteStore({ file: path.join(folder, 'atlas.sqlite') });
  await live(store);
  await store.close();
  return folder;
}

const aRing = (count: number) => (store: GraphStore) => store.apply(aChangeSet({ id: 'ring', changes: putAll({ firms: hardening(count), relations: manyRelations(count, count) }) }));
const hardening = (count: number) => manyFirms(count, { ags: '05962024', capabilities: ['Härten'] });

describe.skipIf(missing !== undefined)(`moving between the embedded store and Neo4j${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  let driver: Driver;
  const address = () => ({ uri: server.uri, user: server.user, password: server.password, database: server.database });
  const open = () => openNeo4jStore({ ...address(), retryMs: 20_000 });
  const atlas = (dataDir: string, ...args: string[]) => spawn(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'server/cli/main.ts', ...args], {
    env: { ...process.env, DATA_DIR: dataDir, NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password, NEO4J_DATABASE: server.database }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run = async (dataDir: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> => {
    const child = atlas(dataDir, ...args);
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => { out += text; });
    child.stderr.on('data', (text) => { err += text; });
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out, err };
  };
  /** The key of the Atlas node; undefined where there is none. */
  const markOf = async (): Promise<string | undefined> => {
    const { records } = await driver.executeQuery('MATCH (atlas:Atlas) RETURN atlas.key AS key', {}, { database: server.database });
    return records[0]?.get('key') as string | undefined;
  };
  /** Until a transaction waits for another one's lock. */
  const lockAwaited = async (): Promise<void> => {
    const blocked = async (): Promise<number> => (await driver.executeQuery(`SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status`, {}, { database: server.database })).records.length;
    while ((await blocked()) === 0) await pause(20);
  };
  /** Fills the database from a data folder. */
  const fill = async (folder: string, replace = false): Promise<void> => {
    const { log, close } = await openSqliteLog(path.join(folder, 'atlas.sqlite'));
    await fillNeo4jDatabase(address(), log, { places: NO_PLACES, replace }).finally(close);
  };
  beforeAll(async () => {
    server = await startNeo4j();
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  });
  beforeEach(() => emptyDatabase(server));
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  it('a store is copied to Neo4j and back, and every copy tells the same and takes back the same', async () => {
    const folder = await aDataFolder(liveLong);
    const there = await run(folder, 'copy', '--from', 'sqlite', '--to', 'neo4j', '--json');
    expect([there.err, there.code]).toEqual(['', 0]);
    const back = temporaryFolder();
    const returned = await run(back, 'copy', '--from', 'neo4j', '--to', 'sqlite', '--json');
    expect([returned.err, returned.code]).toEqual(['', 0]);
    const { sha256, changes } = JSON.parse(there.out) as Record<string, unknown>;
    expect(JSON.parse(returned.out)).toEqual({ from: 'neo4j', to: 'sqlite', revision: 7, changeSets: 7, changes, sha256 });

    const stores = [await openSqliteStore({ file: path.join(folder, 'atlas.sqlite') }), await open(), await openSqliteStore({ file: path.join(back, 'atlas.sqlite') })];
    const [first, second, third] = await Promise.all(stores.map(everythingOf));
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    const [a, b, c] = await Promise.all(stores.map(takeAllBack));
    expect(b).toEqual(a);
    expect(c).toEqual(a);
    expect((await everythingOf(stores[1]))).toEqual(await everythingOf(stores[0]));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('a backup of either store restores to either store, while a server has Neo4j open', async () => {
    const folder = await aDataFolder(liveLong);
    const file = path.join(temporaryFolder(), 'b.gz');
    expect((await run(folder, 'backup', '--from', 'sqlite', '--out', file)).code).toBe(0);
    expect((await run(folder, 'restore', file, '--json')).code).toBe(0);
    const store = await open();
    const second = path.join(temporaryFolder(), 'b.gz');
    expect((await run(folder, 'backup', '--out', second)).code).toBe(0);
    const other = temporaryFolder();
    expect((await run(other, 'restore', second, '--to', 'sqlite')).code).toBe(0);
    const restored = await openSqliteStore({ file: path.join(other, 'atlas.sqlite') });
    expect(await everythingOf(restored)).toEqual(await everythingOf(store));
    await Promise.all([restored.close(), store.close()]);
  });

  it('a database with data is filled only when told so, and servers see the older revision at once', async () => {
    const folder = await aDataFolder((store) => store.apply(aChangeSet({ id: 'only', changes: putAll({ firms: [aFirm({ id: 'F7', name: 'Aus der Sicherung' })] }) })));
    const product = await startTestServer(aDataset({ firms: [aFirm({ id: 'F1' })] }), { neo4j: address() });
    try {
      await product.services.store.apply(aChangeSet({ id: 'second', changes: [put('firm', aFirm({ id: 'F2' }))] }));
      await product.services.atlas.refresh();
      const refused = await run(folder, 'copy', '--from', 'sqlite', '--to', 'neo4j');
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('liegen schon Daten')]);
      expect(await product.services.store.revision()).toBe(2);
      expect((await run(folder, 'copy', '--from', 'sqlite', '--to', 'neo4j', '--replace')).code).toBe(0);
      await seen(product, { revision: 1, firm: 'Aus der Sicherung' });
      // The same revision of another life.
      await fill(await aDataFolder((store) => store.apply(aChangeSet({ id: 'other', changes: putAll({ firms: [aFirm({ id: 'F7', name: 'Anders' })] }) }))), true);
      await seen(product, { revision: 1, firm: 'Anders' });
      expect(await product.services.store.check()).toEqual([]);
    } finally {
      await product.close();
    }
  });

  it('while it is filled, and after that was broken off, no server takes it for a store; started again it begins anew', { timeout: 400_000 }, async () => {
    const folder = await aDataFolder(aRing(8_000));
    const before = await open();
    // The shortest last: on a quick machine a copy that is let run may be done before it is broken off.
    for (const delay of [1_600, 700, 0]) {
      const child = atlas(folder, 'copy', '--from', 'sqlite', '--to', 'neo4j', '--replace');
      const gone = once(child, 'close');
      while ((await markOf()) !== 'filling') await pause(20);
      await pause(delay);
      child.kill('SIGKILL');
      await gone;
      if ((await markOf()) !== 'filling') continue;
      const outcomes = await Promise.allSettled([
        open(), before.revision(), before.load(), before.apply(aChangeSet({ id: 'late', changes: [put('firm', aFirm())] })), before.undo(aChangeSet({ id: 'ring' }).id, aChangeSet({ id: 'U' })),
      ]);
      const refusal = { status: 'rejected', reason: expect.objectContaining({ code: 'store_unavailable', message: expect.stringContaining('is being filled by a copy or restore') }) };
      expect(outcomes).toEqual(outcomes.map(() => refusal));
    }
    expect(await markOf()).toBe('filling');
    // What is half there needs no leave to be replaced.
    const again = await run(folder, 'copy', '--from', 'sqlite', '--to', 'neo4j', '--json');
    expect([again.err, again.code]).toEqual(['', 0]);
    expect(JSON.parse(again.out)).toMatchObject({ revision: 1, changes: { firm: 8_000, relation: 8_000 } });
    expect(await before.revision()).toBe(1);
    expect(await before.check()).toEqual([]);
    await before.close();
  });

  it.each([['is being filled', `SET atlas.key = 'filling'`], ['is emptied', 'DELETE atlas']])('a change that waited while the database %s is refused and leaves nothing', async (_what, change) => {
    const store = await open();
    const session = driver.session({ database: server.database });
    const filling = session.beginTransaction();
    await filling.run(`MATCH (atlas:Atlas) ${change}`);
    const waiting = store.apply(aChangeSet({ id: 'waiting', changes: [put('firm', aFirm())] })).then(() => 'taken', (error: unknown) => error);
    await lockAwaited();
    await filling.commit();
    expect(await waiting).toMatchObject({ code: 'store_unavailable' });
    const { records } = await driver.executeQuery('MATCH (n:Firm|ChangeSet) RETURN count(n) AS left', {}, { database: server.database });
    expect(Number(records[0]!.get('left'))).toBe(0);
    await Promise.all([session.close(), store.close()]);
  });

  it('of two copies at once one is whole, and the other says that it was overtaken', async () => {
    const folder = await aDataFolder(aRing(3_000));
    const { log, close } = await openSqliteLog(path.join(folder, 'atlas.sqlite'));
    const outcomes = await Promise.allSettled([fillNeo4jDatabase(address(), log, { places: NO_PLACES }), fillNeo4jDatabase(address(), log, { places: NO_PLACES })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
    const there = await openNeo4jLog(address());
    expect(await sumOf(there.log)).toEqual(await sumOf(log));
    await Promise.all([there.close(), close()]);
    const store = await open();
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it('a log that is read while others write is that of one revision', { timeout: 180_000 }, async () => {
    const [writer, reader] = [await open(), await open()];
    const firms = hardening(30);
    await writer.apply(aChangeSet({ id: 'C0', changes: putAll({ firms }) }));
    const write = async (end: AbortSignal): Promise<void> => {
      for (let n = 1; !end.aborted; n++) await writer.apply(aChangeSet({ id: `C${n}`, changes: firms.map((firm) => put('firm', { ...firm, source: `C${n}` })) }));
    };
    await whileWriting(write, async () => {
      for (let i = 0; i < 6; i++) {
        const { log, close } = await openNeo4jLog(address());
        const staged = await stageLog(tmpdir(), log);
        expect([...staged.log.records('firm')].flat().map(({ revision }) => revision)).toEqual(firms.map(() => log.revision));
        await Promise.all([staged.close(), close()]);
      }
    });
    await Promise.all([writer.close(), reader.close()]);
  });
});

/** Waits until a server shows a revision, and the firm of the name. */
async function seen(product: Awaited<ReturnType<typeof startTestServer>>, { revision, firm }: { revision: number; firm: string }): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 10_000; await pause(100)) {
    const shown = (await (await product.api('/firms/F7')).json()) as { firm?: { name?: string } };
    if (shown.firm?.name === firm) break;
  }
  expect(await (await product.api('/firms/F7')).json()).toMatchObject({ firm: { name: firm } });
  expect(await (await product.api('/atlas')).json()).toMatchObject({ revision, counts: { firms: 1 } });
}
