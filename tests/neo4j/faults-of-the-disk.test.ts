import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { makeSmallDisk, whyNoSmallDisk } from '#tests/support/neo4j/small-disk.ts';
import { aChangeSet, aFirm, put } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const missing = whyNoNeo4j();
const noDisk = whyNoSmallDisk();

/** Neo4j lets its files grow by 32 MB at a time, and wants as much again to recover after it ran out of room. */
const DISK_MB = 300;
const BALLAST_MB = 260;
const FIRMS = 400;
const TEXT = 'x'.repeat(1_000);

describe.skipIf(missing !== undefined)(`the disk of Neo4j${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-disk-'));
  const ballast = path.join(folder, 'data/ballast');
  let unmount = (): void => undefined;
  let server: Neo4jServer;
  let product: TestServer;
  const ready = async (): Promise<[number, string]> => {
    const response = await product.api('/ready');
    return [response.status, await response.text()];
  };

  beforeAll(async () => {
    if (noDisk === undefined) unmount = makeSmallDisk(path.join(folder, 'data'), DISK_MB);
    server = await startNeo4j({ folder });
    const { uri, user, password, database } = server;
    product = await startTestServer(undefined, { neo4j: { uri, user, password, database } });
    await product.services.atlas.current();
  });
  afterAll(async () => {
    await product?.close();
    await server?.kill();
    unmount();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(noDisk !== undefined)(`is full: one sentence says so, readiness too; with room and a restart all that was confirmed is there, nothing by halves${noDisk === undefined ? '' : ` (skipped: ${noDisk})`}`, { timeout: 300_000 }, async () => {
    const { store } = product.services;
    const acknowledged: string[] = [];
    const write = (id: string) => store.apply(aChangeSet({ id, changes: Array.from({ length: FIRMS }, (_, i) => put('firm', aFirm({ id: `${id}:${i}`, contributor: TEXT }))) }));
    writeFileSync(ballast, Buffer.alloc(BALLAST_MB * 1_000_000));
    let failure: unknown;
    while (failure === undefined) {
      const id = `C${acknowledged.length}`;
      try {
        await write(id);
        acknowledged.push(id);
      } catch (error) {
        failure = error;
      }
    }
    const words = 'Neo4j cannot write to database "neo4j": mostly its disk is full';
    expect(failure).toMatchObject({ name: 'AtlasError', code: 'store_unavailable', message: expect.stringContaining(words), german: expect.stringContaining('Datenträger voll') });
    expect(await ready()).toEqual([503, expect.stringContaining('its disk is full')]);
    expect((await product.api('/firms')).status).toBe(200);
    await expect(write('D')).rejects.toThrow(words);

    rmSync(ballast);
    await server.kill();
    await server.restart();
    expect(await ready()).toEqual([200, expect.stringContaining('neo4j')]);
    const known = (await store.changeSets({ limit: 1_000 })).map(({ id }) => String(id)).toReversed();
    // The one that failed may be there, but whole.
    expect([acknowledged, [...acknowledged, `C${acknowledged.length}`]]).toContainEqual(known);
    expect((await store.load()).dataset.firms).toHaveLength(known.length * FIRMS);
    expect(await store.check()).toEqual([]);
    expect(await write('D')).toMatchObject({ revision: known.length + 1 });
  });

  it('is read-only: reading goes on, a change is refused in a sentence and leaves nothing', { timeout: 300_000 }, async () => {
    const { store } = product.services;
    const before = await store.revision();
    await server.kill();
    appendFileSync(path.join(folder, 'conf/neo4j.conf'), 'server.databases.read_only=neo4j\n');
    await server.restart();
    expect(await ready()).toEqual([200, expect.stringContaining('neo4j')]);
    const failure: unknown = await store.apply(aChangeSet({ id: 'E', changes: [put('firm', aFirm({ id: 'E' }))] })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AtlasError);
    expect(failure).toMatchObject({ code: 'store_unavailable', message: expect.stringContaining('takes no changes now: it is read-only') });
    const form = new FormData();
    form.append('files', new Blob(['Lieferant;Abnehmer;Produkt\nA;B;C\n']), 'relations.csv');
    const response = await product.api('/imports', { method: 'POST', body: form });
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('it is read-only')]);
    expect(await store.revision()).toBe(before);
    expect(await store.check()).toEqual([]);
  });
});
