import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeSet } from '#graph-model/change-set.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, aFirm, aRelation, put } from '#tests/support/records.ts';

const missing = whyNoNeo4j();
/** A kill and a restart take 20 seconds: few with every run, `NEO4J_KILLS=20 npm test -- killed-server` for the whole proof. */
const KILLS = Number(process.env.NEO4J_KILLS ?? 5);

/** Firms in a ring, each a supplier of the next; the title says how many records that makes. */
function ring(id: string, firms: number): ChangeSet {
  const name = (index: number): string => `${id}:${index % firms}`;
  const list = Array.from({ length: firms }, (_, i) => i);
  return aChangeSet({
    id, title: String(firms * 2),
    changes: [...list.map((i) => put('firm', aFirm({ id: name(i), capabilities: ['Härten'], ags: '05962024' }))), ...list.map((i) => put('relation', aRelation({ id: name(i), supplier: name(i), buyer: name(i + 1) })))],
  });
}

describe.skipIf(missing !== undefined)(`a Neo4j server that is killed while it writes${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  const stores: GraphStore[] = [];
  const open = async (retryMs: number): Promise<GraphStore> => {
    const { uri, user, password, database } = server;
    const store = await openNeo4jStore({ uri, user, password, database, retryMs });
    stores.push(store);
    return store;
  };
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await server?.stop();
  });

  it(`loses nothing that was acknowledged and leaves nothing by halves, ${KILLS} times over`, { timeout: 1_800_000 }, async () => {
    const [patient, hasty, reader] = [await open(180_000), await open(1), await open(180_000)];
    const acknowledged: string[] = [];
    const sizes = [1, 60, 400];
    const end = new AbortController();
    /** A call waits through crashes; one that gave up after many in a row is sent again as it was. */
    const insist = async (id: string, call: () => Promise<unknown>): Promise<void> => {
      await call().catch((error: unknown) => {
        if (!(error instanceof AtlasError && error.code === 'store_unavailable')) throw error;
        return insist(id, call);
      });
      if (!acknowledged.includes(id)) acknowledged.push(id);
    };
    const patientWriter = async (): Promise<void> => {
      for (let n = 0; !end.signal.aborted; n++) {
        const id = `A${n}`;
        await insist(id, () => patient.apply(ring(id, sizes[n % 3])));
        if (n % 4 === 3) await insist(`U${id}`, () => patient.undo(aChangeSet({ id }).id, aChangeSet({ id: `U${id}` })));
      }
    };
    /** Gives up at the first fault, and does not know whether its change set went in. */
    const hastyWriter = async (): Promise<void> => {
      for (let n = 0; !end.signal.aborted; n++) {
        try {
          await hasty.apply(ring(`B${n}`, sizes[n % 3]));
          acknowledged.push(`B${n}`);
        } catch (error) {
          if (!(error instanceof AtlasError)) throw error;
          await pause(200);
        }
      }
    };
    const writers = Promise.allSettled([patientWriter(), hastyWriter()]);
    const random = seededRandom(20_261_121);
    for (let kill = 0; kill < KILLS; kill++) {
      // A slow machine must be writing again, or the kill would hit nothing.
      for (const known = acknowledged.length; acknowledged.length === known;) await pause(50);
      await pause(500 + random() * 3_000);
      await server.kill();
      const before = [...acknowledged];
      await server.restart();
      const known = new Set<string>((await reader.changeSets({ limit: 1_000_000 })).map(({ id }) => id));
      expect(before.filter((id) => !known.has(id))).toEqual([]);
    }
    end.abort();
    expect(await writers).toEqual([{ status: 'fulfilled', value: undefined }, { status: 'fulfilled', value: undefined }]);
    await expectWhole(reader, acknowledged);
  });
});

/** Every change set that the store knows is whole: all its records are there, or none where it was undone. */
async function expectWhole(store: GraphStore, acknowledged: readonly string[]): Promise<void> {
  const changeSets = await store.changeSets({ limit: 1_000_000 });
  const { revision, dataset } = await store.load();
  expect(changeSets.map((changeSet) => changeSet.revision)).toEqual(changeSets.map((_, i) => revision - i));
  const found = new Map<string, number>();
  for (const { id } of [...dataset.firms, ...dataset.relations]) {
    const owner = id.slice(0, id.lastIndexOf(':'));
    found.set(owner, (found.get(owner) ?? 0) + 1);
  }
  const expected = changeSets.filter((changeSet) => changeSet.undoes === undefined && changeSet.undoneBy === undefined);
  expect(found).toEqual(new Map(expected.map(({ id, title }) => [id, Number(title)])));
  const known = new Set<string>(changeSets.map(({ id }) => id));
  expect(acknowledged.filter((id) => !known.has(id))).toEqual([]);
  expect(await store.check()).toEqual([]);
}
