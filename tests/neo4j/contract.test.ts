import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe } from 'vitest';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { fillNeo4jDatabase, openNeo4jLog } from '#server/store/neo4j/open-log.ts';
import { stageLog } from '#server/store/sqlite/fill-file.ts';
import { describeGraphStore } from '#tests/contract/graph-store.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { TESTED_LINE, whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';

const missing = whyNoNeo4j();

describe.skipIf(missing !== undefined)(`Neo4j${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  /** Community has one database a server, and some tests hold two stores beside each other. */
  const free: Neo4jServer[] = [];
  const all: Neo4jServer[] = [];
  const another = async (): Promise<Neo4jServer> => {
    const server = await startNeo4j();
    all.push(server);
    return server;
  };
  beforeAll(async () => {
    free.push(await another());
  });
  afterAll(() => Promise.all(all.map((server) => server.stop())));

  describeGraphStore(`Neo4j, ${TESTED_LINE} line`, async () => {
    const server = free.pop() ?? (await another());
    await emptyDatabase(server);
    const { uri, user, password, database } = server;
    const open = () => openNeo4jStore({ uri, user, password, database, retryMs: 30_000 });
    let store = await open();
    return {
      store,
      async reopen() {
        await store.close();
        store = await open();
        return store;
      },
      async refill() {
        await store.close();
        const address = { uri, user, password, database };
        const { log, close } = await openNeo4jLog(address);
        const staged = await stageLog(tmpdir(), log);
        await close();
        await fillNeo4jDatabase(address, staged.log, { places: new Map(), replace: true });
        await staged.close();
        store = await open();
        return store;
      },
      async cleanup() {
        await store.close();
        free.push(server);
      },
    };
  });
});
