import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import neo4j from 'neo4j-driver';
import type { HistoryEntry } from '#graph-model/change-set.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { LOOK_EVERY_MS } from '#server/network/watch-revision.ts';
import type { GraphStore, RevisionMark } from '#server/store/graph-store.ts';
import { ATLAS_STATE } from '#server/store/neo4j/change-set-queries.ts';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { TOUCHED } from '#server/store/neo4j/log-queries.ts';
import { ALL_RECORDS } from '#server/store/neo4j/record-queries.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, aFirm, anOffer, aProduct, aRelation, put, putAll, remove } from '#tests/support/records.ts';
import { aRegion, aSearch, aStory } from '#tests/support/saved-records.ts';
import { aScenario } from '#tests/support/scenarios.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';
import { whileWriting } from '#tests/support/while-writing.ts';

const missing = whyNoNeo4j();

describe.skipIf(missing !== undefined)(`several servers on one Neo4j${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  const address = () => ({ uri: server.uri, user: server.user, password: server.password, database: server.database });
  const open = (overrides: Partial<ReturnType<typeof address>> = {}): Promise<GraphStore> => openNeo4jStore({ ...address(), retryMs: 20_000, ...overrides });
  const cypher = async (text: string): Promise<void> => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    await driver.executeQuery(text, {}, { database: server.database }).finally(() => driver.close());
  };
  beforeAll(async () => {
    server = await startNeo4j();
  });
  beforeEach(() => emptyDatabase(server));
  afterAll(() => server?.stop());

  const twoServers = async (asked: string[] = []) => {
    const neo4jOfOther = { ...address(), onQuery: (text: string) => void asked.push(text) };
    const [one, other] = await Promise.all([startTestServer(undefined, { neo4j: address() }), startTestServer(undefined, { neo4j: neo4jOfOther })]);
    return { one, other, close: () => Promise.all([one.close(), other.close()]) };
  };

  it('what is changed through one is seen by the other at its next look: within a second', async () => {
    const asked: string[] = [];
    const { one, other, close } = await twoServers(asked);
    try {
      await Promise.all([one.services.atlas.current(), other.services.atlas.current()]);
      asked.length = 0;
      for (let round = 1; round <= 5; round++) {
        const written = await putFirm(one, `Drahtwerk ${round}`, round === 1 ? { 'if-none-match': '*' } : { 'if-match': '*' });
        const answered = asked.length;
        expect(written.body.revision).toBe(round);
        // Whoever wrote sees it at once, and so does everybody who asks for the record itself.
        expect(await json(one, '/firms/F1')).toMatchObject({ revision: round, firm: { name: `Drahtwerk ${round}` } });
        expect(await json(other, '/records/firm/F1')).toMatchObject({ version: written.body.version });
        let seen: { revision?: number } = {};
        while (seen.revision !== round) {
          await pause(20);
          seen = await json(other, '/atlas');
        }
        expect(await json(other, '/firms/F1')).toMatchObject({ firm: { name: `Drahtwerk ${round}` } });
        // Looks, not time, which a busy machine stretches: the first one after the answer sees the edit, if not one before the answer did. Reading begins with the state too.
        const since = asked.slice(answered);
        const looks = since.slice(0, since.indexOf(TOUCHED.text) + 1).filter((text) => text === ATLAS_STATE.text);
        expect(looks.length).toBeLessThanOrEqual(2);
        expect(asked.filter((text) => text === TOUCHED.text).length).toBeGreaterThanOrEqual(round);
      }
      // It has read what changed, not the network.
      expect(asked).not.toContain(ALL_RECORDS.Firm.text);
      const { revision, dataset } = await other.services.atlas.current();
      expect({ revision, dataset }).toEqual(await one.services.store.load());
      expect(LOOK_EVERY_MS).toBeLessThanOrEqual(500);
      expect(await json(other, '/ready')).toMatchObject({ store: 'neo4j', revision: 5 });
    } finally {
      await close();
    }
  });

  it('of two edits of one version through two servers exactly one is taken, and the other gets both versions', async () => {
    const { one, other, close } = await twoServers();
    try {
      let { etag } = await putFirm(one, 'Drahtwerk', { 'if-none-match': '*' });
      for (let round = 1; round <= 20; round++) {
        const { record: base } = await json(one, '/records/firm/F1') as { record: unknown };
        const answers = await Promise.all([one, other].map((to, i) => putFirm(to, `Runde ${round}, Fassung ${i}`, { 'if-match': etag! })));
        const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
        expect([won.status, lost.status]).toEqual([200, 409]);
        const { record, version, changeSet } = won.body;
        const yours = `Runde ${round}, Fassung ${answers.indexOf(lost)}`;
        expect(lost.body.conflicts).toEqual([
          { kind: 'firm', id: 'F1', base, yours: aFirm({ name: yours }), current: { record, version }, changedBy: { changeSet, revision: round + 1, author: 'local', at: expect.any(String) } },
        ]);
        etag = won.etag;
      }
      expect(await json(other, '/change-sets?limit=1')).toMatchObject({ items: [{ revision: 21 }] });
      expect(await one.services.store.check()).toEqual([]);
    } finally {
      await close();
    }
  });

  it('an edit may refer to what another server has just stored', async () => {
    const { one, other, close } = await twoServers();
    try {
      await other.services.atlas.current();
      for (let round = 1; round <= 5; round++) {
        await one.services.store.apply(aChangeSet({ id: `C${round}`, changes: putAll({ firms: [aFirm({ id: `A${round}` }), aFirm({ id: `B${round}` })] }) }));
        const answer = await other.api('/records/relation', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ supplier: `A${round}`, buyer: `B${round}`, source: 'U' }) });
        expect(answer.status).toBe(201);
      }
    } finally {
      await close();
    }
  });

  it('of two conflicting edits through two servers exactly one wins', async () => {
    const stores = await Promise.all([open(), open()]);
    for (let round = 0; round < 10; round++) {
      const outcomes = await Promise.allSettled(stores.map((store, i) =>
        store.apply(aChangeSet({ id: `C${round}-${i}`, changes: [put('firm', aFirm({ employees: round * 2 + i }))] }), { expectedRevision: round })));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
    }
    expect(await stores[0].revision()).toBe(10);
    expect(await stores[1].check()).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('a network read while others write is always that of one revision', async () => {
    const [writer, second, reader] = await Promise.all([open(), open(), open()]);
    const firms = Array.from({ length: 20 }, (_, i) => aFirm({ id: `F${i}` }));
    await writer.apply(aChangeSet({ id: 'C0', changes: putAll({ firms }) }));
    /** Every change set sets all firms to its own number, takes the relations of the last away and brings as many. */
    const write = async (store: GraphStore, name: string, end: AbortSignal): Promise<void> => {
      for (let n = 1; !end.aborted; n++) {
        await store.apply(aChangeSet({
          id: `${name}${n}`,
          changes: [...firms.map((firm) => put('firm', { ...firm, source: `${name}${n}` })), ...firms.map((firm, i) => put('relation', aRelation({ id: `R${i}`, supplier: firm.id, buyer: `F${(i + n) % 20}`, source: `${name}${n}` })))],
        }));
      }
    };
    await whileWriting((end) => Promise.all([write(writer, 'A', end), write(second, 'B', end)]), async () => {
      for (let i = 0; i < 25; i++) {
        const { revision, dataset } = await reader.load();
        expect(new Set([...dataset.firms, ...dataset.relations].map((record) => record.source)).size).toBe(1);
        expect(dataset.relations).toHaveLength(revision === 1 ? 0 : 20);
      }
    });
    expect(await reader.check()).toEqual([]);
    await Promise.all([writer, second, reader].map((store) => store.close()));
  });

  it('a network that is followed while others write is always that of one revision', async () => {
    const [writer, second, reader] = await Promise.all([open(), open(), open()]);
    const firms = Array.from({ length: 20 }, (_, i) => aFirm({ id: `F${i}` }));
    await writer.apply(aChangeSet({ id: 'C0', changes: putAll({ firms }) }));
    let mark: RevisionMark = { revision: 1, changeSet: 'C0' };
    let { dataset } = await reader.load();
    /** As above; every other change set takes a firm away that the next one brings back. */
    const write = async (store: GraphStore, name: string, end: AbortSignal): Promise<void> => {
      for (let n = 1; !end.aborted; n++) {
        const source = `${name}${n}`;
        await store.apply(aChangeSet({
          id: source,
          changes: [
            ...firms.map((firm) => put('firm', { ...firm, source })), n % 2 === 0 ? remove('firm', `G${name}`) : put('firm', aFirm({ id: `G${name}`, source })),
            ...firms.map((firm, i) => put('relation', aRelation({ id: `R${i}`, supplier: firm.id, buyer: `F${(i + n) % 20}`, source }))),
          ],
        }));
      }
    };
    await whileWriting((end) => Promise.all([write(writer, 'A', end), write(second, 'B', end)]), async () => {
      let steps = 0;
      while (steps < 40) {
        const since = await reader.changesSince(mark, 100_000);
        if (since === undefined) {
          // Where each look met a commit, a reader begins with the whole again, as the server does.
          const whole = await reader.load();
          [mark, dataset] = [{ revision: whole.revision, changeSet: whole.revision === 1 ? 'C0' : whole.dataset.relations[0].source }, whole.dataset];
          continue;
        }
        if (since.revision === mark.revision) continue;
        steps++;
        dataset = changedDataset(dataset, since.changes);
        mark = since;
        expect(new Set([...dataset.firms.filter(({ id }) => id.startsWith('F')), ...dataset.relations].map((record) => record.source))).toEqual(new Set([since.changeSet]));
        expect([dataset.firms.filter(({ id }) => id.startsWith('F')).length, dataset.relations.length]).toEqual([20, 20]);
      }
    });
    const last = await reader.changesSince(mark, 100_000);
    expect({ revision: last?.revision, dataset: changedDataset(dataset, last!.changes) }).toEqual(await reader.load());
    await Promise.all([writer, second, reader].map((store) => store.close()));
  });

  it('the life of a record asked for while it is written always chains, and what moves is never gone', async () => {
    const [writer, reader] = await Promise.all([open(), open()]);
    const steps = 200;
    await writer.apply(aChangeSet({ id: 'C0', changes: putAll({ firms: [aFirm(), aFirm({ id: 'F2' }), aFirm({ id: 'F3' })], products: [aProduct()], relations: [aRelation()], offers: [anOffer()] }) }));
    const versions = Array.from({ length: steps }, (_, i) => aFirm({ employees: i, source: `Fassung ${i} `.padEnd(20 + (i * 37) % 180, 'x') }));
    const write = async (end: AbortSignal): Promise<void> => {
      for (const [i, firm] of versions.entries()) {
        if (end.aborted) return;
        await writer.apply(aChangeSet({
          id: `C${i + 1}`,
          changes: [
            ...(i % 10 === 9 ? [remove('firm', 'F3')] : [put('firm', aFirm({ id: 'F3', employees: i }))]),
            put('firm', firm), put('relation', aRelation({ supplier: i % 2 === 0 ? 'F2' : 'F1', buyer: i % 2 === 0 ? 'F1' : 'F2' })), put('offer', anOffer({ direction: i % 2 === 0 ? 'seeks' : 'offers' })),
          ],
        }));
      }
    };
    let looks = 0;
    const readLives = async (end: AbortSignal): Promise<void> => {
      while (!end.aborted) {
        for (const [kind, id] of [['firm', 'F1'], ['firm', 'F3'], ['relation', 'R1']] as const) expectToChain(await reader.history(kind, id));
        looks++;
      }
    };
    const readRecords = async (end: AbortSignal): Promise<void> => {
      while (!end.aborted) {
        expect(await reader.get('offer', 'O1')).toMatchObject({ id: 'O1' });
        expect(await reader.get('relation', 'R1')).toMatchObject({ id: 'R1' });
      }
    };
    await whileWriting(write, (end) => Promise.all([readLives(end), readLives(end), readLives(end), readRecords(end)]));
    expect(looks).toBeGreaterThan(10);
    const life = await reader.history('firm', 'F1');
    expectToChain(life);
    expect(life.map(({ after }) => after)).toEqual([aFirm(), ...versions]);
    await Promise.all([writer.close(), reader.close()]);
  });

  it('two that start at the same moment on an empty database both come up', async () => {
    await cypher('DROP CONSTRAINT firm_id IF EXISTS');
    await cypher('DROP INDEX supplies_product IF EXISTS');
    const stores = await Promise.all(Array.from({ length: 4 }, () => open()));
    expect(await Promise.all(stores.map((store) => store.revision()))).toEqual([0, 0, 0, 0]);
    await stores[0].apply(aChangeSet({ changes: [put('firm', aFirm())] }));
    expect(await stores[3].get('firm', 'F1')).toEqual(aFirm());
    await Promise.all(stores.map((store) => store.close()));
  });

  it.each([
    [1, 'scenarios', ['scenario_id', 'region_id', 'search_id', 'story_id'], 5], [2, 'regions and searches', ['region_id', 'search_id', 'story_id'], 6], [3, 'stories', ['story_id'], 8],
  ] as const)('a database of schema %i, from before there were %s, is brought forward and takes them', async (schema, _, constraints, kinds) => {
    const before = await open();
    await before.apply(aChangeSet({ changes: [put('firm', aFirm())] }));
    await before.close();
    for (const name of constraints) await cypher(`DROP CONSTRAINT ${name}`);
    await cypher(`MATCH (atlas:Atlas) SET atlas.schema = ${schema}, atlas.counts = atlas.counts[..${kinds}], atlas.sums = atlas.sums[..${kinds}]`);
    const store = await open();
    await store.apply(aChangeSet({ id: 'C2', changes: [put('scenario', aScenario({ failures: [{ firms: ['F1'] }] })), put('region', aRegion()), put('search', aSearch({ firm: 'F1' })), put('story', aStory())] }));
    expect((await store.load()).dataset).toMatchObject({ firms: [aFirm()], scenarios: [aScenario({ failures: [{ firms: ['F1'] }] })], regions: [aRegion()], searches: [aSearch({ firm: 'F1' })], stories: [aStory()] });
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it('five that start at the same moment on a database of an older version bring it forward, and its records stay', async () => {
    const before = await open();
    await before.apply(aChangeSet({ changes: [put('firm', aFirm())] }));
    await before.close();
    await cypher('MATCH (atlas:Atlas) SET atlas.schema = 0');
    for (const name of ['firm_id', 'past_state', 'change_set_id']) await cypher(`DROP CONSTRAINT ${name} IF EXISTS`);
    await cypher('DROP INDEX supplies_product IF EXISTS');
    const stores = await Promise.all(Array.from({ length: 5 }, () => open()));
    expect(await Promise.all(stores.map((store) => store.get('firm', 'F1')))).toEqual(stores.map(() => aFirm()));
    expect(await stores[4].check()).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
    const { records } = await driver.executeQuery(`SHOW INDEXES YIELD name, state WHERE name IN ['firm_id', 'past_state', 'change_set_id', 'supplies_product'] RETURN name, state ORDER BY name`, {}, { database: server.database })
      .finally(() => driver.close());
    expect(records.map((record) => Object.values(record.toObject()))).toEqual([['change_set_id', 'ONLINE'], ['firm_id', 'ONLINE'], ['past_state', 'ONLINE'], ['supplies_product', 'ONLINE']]);
  });

  it('a process reads what it has just written, through the routing scheme as well', async () => {
    const store = await open({ uri: server.uri.replace('bolt:', 'neo4j:') });
    for (let i = 1; i <= 5; i++) {
      await store.apply(aChangeSet({ id: `C${i}`, changes: [put('firm', aFirm({ employees: i }))] }));
      expect(await store.get('firm', 'F1')).toEqual(aFirm({ employees: i }));
    }
    await store.close();
  });

  it('properties that others put on a firm outlive its edits', async () => {
    const store = await open();
    await store.apply(aChangeSet({ id: 'C1', changes: putAll({ firms: [aFirm({ employees: 3 })] }) }));
    await cypher(`MATCH (firm:Firm {id: 'F1'}) SET firm.betweenness = 0.5`);
    await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ name: 'Neu' }))] }));
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    const { records } = await driver.executeQuery('MATCH (firm:Firm) RETURN firm.name AS name, firm.employees AS employees, firm.betweenness AS betweenness', {}, { database: server.database });
    await driver.close();
    expect(records.map((record) => record.toObject())).toEqual([{ name: 'Neu', employees: null, betweenness: 0.5 }]);
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it('the check names what was changed beside the program', async () => {
    const store = await open();
    await store.apply(aChangeSet({ changes: putAll({ firms: [aFirm(), aFirm({ id: 'F2' }), aFirm({ id: 'F3' })], relations: [aRelation()] }) }));
    await cypher(`MATCH (firm:Firm {id: 'F3'}) DELETE firm`);
    await cypher(`MATCH (:Firm {id: 'F1'})-[old:SUPPLIES]->(:Firm {id: 'F2'}) MATCH (f:Firm {id: 'F1'}) WITH f, old, properties(old) AS p DELETE old CREATE (f)-[r:SUPPLIES]->(f) SET r = p`);
    expect(await store.check()).toEqual([
      'The text of relation R1 is damaged or does not fit its place in the graph',
      'The firms are not what the last change set left: 2 are there, 3 should be',
      'Change set C1 says 4 changes, its history holds 3 or other ones',
    ]);
    expect((await store.load()).dataset.firms.map(({ id }) => id)).toEqual(['F1', 'F2']);
    await store.close();
  });

  it.each([
    ['a wrong password', { password: 'wrong-password' }, 'refuses user or password'],
    ['a database that is not there', { database: 'nowhere' }, 'Neo4j has no database "nowhere"'],
    ['an address where nobody answers', { uri: 'bolt://127.0.0.1:1' }, 'Neo4j at bolt://127.0.0.1:1 does not answer'],
    ['an address where nobody answers, with routing', { uri: 'neo4j://127.0.0.1:1' }, 'Neo4j at neo4j://127.0.0.1:1 does not answer'],
    ['encryption that the server does not speak', { uri: 'bolt+s://127.0.0.1:1' }, 'does not answer'],
  ])('%s is told in a sentence, at once and without secrets', async (_what, overrides, words) => {
    const failure = await open(overrides).then(() => undefined, (error: unknown) => error);
    expect(failure).toMatchObject({ name: 'AtlasError', code: 'store_unavailable', message: expect.stringContaining(words) });
    expect((failure as Error).message).not.toContain('wrong-password');
  });

  it('a database of a newer version and one of another program are refused and left as they are', async () => {
    await cypher('CREATE (:Firm {name: "fremd"})');
    await expect(open()).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('another program') });
    await emptyDatabase(server);
    await (await open()).close();
    await cypher(`MATCH (atlas:Atlas) SET atlas.schema = 99`);
    await expect(open()).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('schema 99') });
  });

  it('a server that runs on while a newer one brings the database forward changes nothing any more, and says so', async () => {
    const product = await startTestServer(undefined, { neo4j: address() });
    try {
      await product.services.store.apply(aChangeSet({ changes: [put('firm', aFirm())] }));
      await cypher('MATCH (atlas:Atlas) SET atlas.schema = 99');
      await expect(product.services.store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ employees: 9 }))] }))).rejects.toMatchObject({ code: 'store_unavailable', message: expect.stringContaining('schema 99') });
      const ready = await product.api('/ready');
      expect(ready.status).toBe(503);
      expect(await ready.text()).toContain('written by a newer version');
      await cypher('MATCH (atlas:Atlas) SET atlas.schema = 2');
      expect(await product.services.store.get('firm', aFirm().id)).toEqual(aFirm());
    } finally {
      await product.close();
    }
  });

  it('a server that went away is told of within seconds, and found again', { timeout: 180_000 }, async () => {
    const product = await startTestServer(undefined, { neo4j: address() });
    try {
      await product.services.atlas.current();
      await server.kill();
      const away = await product.api('/ready');
      expect(away.status).toBe(503);
      expect(await away.text()).toContain('does not answer');
      await server.restart();
      expect((await product.api('/ready')).status).toBe(200);
      await product.services.store.apply(aChangeSet({ changes: [put('firm', aFirm())] }));
      expect(await product.services.store.revision()).toBe(1);
    } finally {
      await product.close();
    }
  });
});

async function json(from: TestServer, path: string): Promise<Record<string, unknown>> {
  return (await (await from.api(path)).json()) as Record<string, unknown>;
}

interface PutAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: { readonly revision?: number; readonly record?: unknown; readonly version?: string; readonly changeSet?: string; readonly conflicts?: unknown };
}

async function putFirm(to: TestServer, name: string, headers: Record<string, string>): Promise<PutAnswer> {
  const response = await to.api('/records/firm/F1', { method: 'PUT', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(aFirm({ name })) });
  return { status: response.status, etag: response.headers.get('etag'), body: (await response.json()) as PutAnswer['body'] };
}

/** Revisions rise by what the writer does, one at a time; each step begins with what the one before left. */
function expectToChain(life: readonly HistoryEntry[]): void {
  const revisions = life.map(({ revision }) => revision);
  expect(revisions).toEqual(revisions.map((_, i) => i + 1));
  expect(life.slice(1).map(({ before }) => before)).toEqual(life.slice(0, -1).map(({ after }) => after));
}
