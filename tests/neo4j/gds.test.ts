import neo4j, { type Driver } from 'neo4j-driver';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { bridges } from '#graph-model/analysis/bridges.ts';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import { communities } from '#graph-model/analysis/community.ts';
import { linkWeights } from '#graph-model/analysis/link-weights.ts';
import type { CompactNetwork } from '#graph-model/compact-network.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import { connect } from '#server/store/neo4j/connection.ts';
import { GDS_MEASURES } from '#server/store/neo4j/gds/gds-measures.ts';
import { PREFIX, refuseTooLarge } from '#server/store/neo4j/gds/gds-projection.ts';
import { openNeo4jStore, type Neo4jStore, type Neo4jStoreOptions } from '#server/store/neo4j/neo4j-store.ts';
import { fillDemoRegion } from '#server/use-cases/fill-demo-region.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { modularityOf } from '#tests/support/modularity.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aChangeSet, aDataset, aFirm, aRelation, put, putAll } from '#tests/support/records.ts';
import { structureFixture } from '#tests/support/reference-networks.ts';
import { startTestServer } from '#tests/support/test-server.ts';

const missing = whyNoNeo4j();
const DAY = '2026-11-21';
const EVERYTHING = { measures: GDS_MEASURES, bridges: true } as const;

/** The networks that networkx was asked about, as records. */
function datasetOf({ firms, outStart, outFirm, outVolume }: CompactNetwork): Dataset {
  const relations = firms.flatMap((supplier, firm) => Array.from(outFirm.subarray(outStart[firm], outStart[firm + 1]), (buyer, place) => (
    aRelation({ id: `${supplier}>${firms[buyer]}`, supplier, buyer: firms[buyer], volumeEur: outVolume[outStart[firm] + place] }))));
  return aDataset({ firms: firms.map((id) => aFirm({ id })), relations });
}

/** Random networks in which some relations have ended, begin tomorrow or today, some volumes are 0 or unknown. */
function randomWithVolumes(seed: number, known: number): Dataset {
  const random = seededRandom(seed);
  const dataset = randomDataset(random);
  const times = [{}, {}, { validTo: '2026-11-20' }, { validTo: DAY }, { validFrom: '2026-11-22' }, { validFrom: DAY, validTo: '2027-01-01' }];
  const relations = dataset.relations.map((relation): SupplyRelation => ({
    ...relation, product: undefined, ...times[Math.floor(random() * times.length)], ...(random() < known && { volumeEur: random() < 0.2 ? 0 : Math.round(1e6 * random()) }),
  }));
  return { ...dataset, relations, requirements: [] };
}

/** What a call fails with; undefined where it does not. */
function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(() => undefined, (error: unknown) => error);
}

describe.skipIf(missing !== undefined)(`engine gds${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  let driver: Driver;
  const stores: Neo4jStore[] = [];
  const open = async (options: Partial<Neo4jStoreOptions> = {}): Promise<Neo4jStore> => {
    const { uri, user, password, database } = server;
    const store = await openNeo4jStore({ uri, user, password, database, retryMs: 10_000, ...options });
    stores.push(store);
    return store;
  };
  /** A store that holds this and nothing else. */
  const holding = async (dataset: Dataset, options: Partial<Neo4jStoreOptions> = {}): Promise<Neo4jStore> => {
    await emptyDatabase(server);
    const store = await open(options);
    if (dataset.firms.length > 0) await store.apply(aChangeSet({ id: 'network', reason: 'import', changes: putAll(dataset) }));
    return store;
  };
  const ask = async (text: string, parameters: object = {}): Promise<unknown[]> => (await driver.executeQuery(text, parameters, { database: server.database })).records.map((record) => record.get(0));
  const projections = () => ask('CALL gds.graph.list() YIELD graphName RETURN graphName');
  const someProjection = async (): Promise<void> => {
    while ((await projections()).length === 0) await pause(50);
  };

  beforeAll(async () => {
    server = await startNeo4j({ gds: true, heapMb: 768 });
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    const left = await projections();
    if (left.length > 0) throw new Error(`left in Neo4j: ${left.join(', ')}`);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  /** Both engines on a store's network, compared value by value; communities, which are any good division, by their modularity. */
  async function expectSame(store: Neo4jStore, day?: string): Promise<void> {
    const { dataset, revision } = await store.load();
    const context = createAnalysisContext(dataset, { day });
    const answer = await store.gds.compute({ ...EVERYTHING, day });
    expect(answer).toMatchObject({ engine: 'gds', revision, ...(day !== undefined && { day }) });
    expect(answer.firms.map(({ id }) => id)).toEqual(context.network.firms);
    expect([...answer.values.keys()]).toEqual(GDS_MEASURES);
    for (const [id, found] of answer.values) {
      const expected = measureById(id)!.compute(context);
      expect(found.coverage, id).toBeCloseTo(expected.coverage, 12);
      if (id === 'community') continue;
      expect(found.values.length, id).toBe(expected.values.length);
      expected.values.forEach((value, firm) => expect(Math.abs(found.values[firm] - value), `${id} of ${context.network.firms[firm]}`).toBeLessThan(1e-9));
      expect(found.note, id).toEqual(expected.note);
    }
    expect(answer.bridges).toEqual(bridges(context));
    const { values, parameters } = answer.values.get('community')!;
    const { weights } = linkWeights(context);
    const best = communities(context);
    if (Number.isNaN(best.modularity)) {
      expect(parameters).toBeUndefined();
      expect(values).toEqual(measureById('community')!.compute(context).values);
      return;
    }
    expect(parameters!.modularity).toBeCloseTo(modularityOf(context.network, values, weights), 9);
    expect(parameters!.modularity).toBeGreaterThan(best.modularity - 0.03);
  }

  it.each(['edge9', 'karate', 'lesmis', 'supply200'] as const)('answers as the local engine does on %s', async (name) => {
    await expectSame(await holding(datasetOf(structureFixture(name).network)));
  });

  it('answers as the local engine does on random networks with circles, parallel and ended relations, firms that supply themselves or nobody', { timeout: 600_000 }, async () => {
    for (let seed = 1; seed <= 12; seed++) await expectSame(await holding(randomWithVolumes(seed, [0, 0.5, 0.97, 1][seed % 4])), DAY);
  });

  it.each([
    ['none', aDataset()],
    ['one firm', aDataset({ firms: [aFirm()] })],
    ['firms without relations', aDataset({ firms: [aFirm(), aFirm({ id: 'F2' }), aFirm({ id: 'F3' })] })],
    ['a firm that supplies itself', aDataset({ firms: [aFirm(), aFirm({ id: 'F2' })], relations: [aRelation({ buyer: 'F1' })] })],
    ['two firms that supply each other', aDataset({ firms: [aFirm(), aFirm({ id: 'F2' })], relations: [aRelation(), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F1' })] })],
    ['relations whose volumes are all 0', aDataset({ firms: [aFirm(), aFirm({ id: 'F2' }), aFirm({ id: 'F3' })], relations: [aRelation({ volumeEur: 0 }), aRelation({ id: 'R2', supplier: 'F3', volumeEur: 0 })] })],
  ])('answers as the local engine does where there are %s', async (_, dataset) => {
    await expectSame(await holding(dataset), DAY);
  });

  it('answers as the local engine does on the demonstration region, twice the same', async () => {
    const store = await holding(aDataset());
    await fillDemoRegion(store, '2026-11-21T10:00:00.000Z');
    await expectSame(store, DAY);
    const [first, second] = [await store.gds.compute({ measures: ['community'], day: DAY }), await store.gds.compute({ measures: ['community'], day: DAY })];
    expect(first).toEqual(second);
    expect(first.fictitious).toBe(true);
  });

  it('estimates betweenness from an even sample, with a bound that holds, twice the same', async () => {
    const store = await holding(heavyTailedDataset({ firms: 1_500, relations: 7_000, seed: 3 }));
    const exact = measureById('betweenness')!.compute(createAnalysisContext((await store.load()).dataset)).values;
    const estimate = async () => (await store.gds.compute({ measures: ['betweenness'], samplingSize: 500 })).values.get('betweenness')!;
    const { values, parameters, note } = await estimate();
    expect(parameters).toEqual({ samplingSize: 500, samplingSeed: 1977 });
    expect(note!.en).toBe('Estimated from 500 random end points. With 95 % confidence no value is off by more than 0.1094.');
    const sum = (of: Float64Array) => of.reduce((total, value) => total + value, 0);
    // Left to itself, Graph Data Science draws by degree: the first firm of the demonstration region came out at half its value.
    expect(sum(values) / sum(exact)).toBeGreaterThan(0.85);
    expect(sum(values) / sum(exact)).toBeLessThan(1.15);
    const order = exact.map((_, firm) => firm).sort((a, b) => exact[b] - exact[a]);
    for (const firm of order.slice(0, 5)) expect(Math.abs(values[firm] / exact[firm] - 1)).toBeLessThan(0.4);
    expect((await estimate()).values).toEqual(values);
  });

  it('is exact from a sample of all firms on', async () => {
    const store = await holding(datasetOf(structureFixture('supply200').network));
    const [all, more] = [await store.gds.compute({ measures: ['betweenness'], samplingSize: 200 }), await store.gds.compute({ measures: ['betweenness'], samplingSize: 5_000 })];
    const [some, exact] = [all, more].map(({ values }) => values.get('betweenness')!);
    some.values.forEach((value, firm) => expect(value).toBeCloseTo(exact.values[firm], 12));
    expect([some.note, some.parameters]).toEqual([undefined, undefined]);
  });

  it('says which measures it has not', async () => {
    const store = await holding(aDataset());
    await expect(store.gds.compute({ measures: ['betweenness', 'tier'] })).rejects.toMatchObject({ code: 'bad_input', message: expect.stringContaining('does not compute tier, only in_degree') });
  });

  describe('one revision', () => {
    const chain = aDataset({ firms: [aFirm(), aFirm({ id: 'F2' }), aFirm({ id: 'F3' })], relations: [aRelation()] });
    const another = (n: number) => aChangeSet({ id: `more-${n}`, changes: [put('relation', aRelation({ id: `S${n}`, supplier: 'F2', buyer: 'F3', volumeEur: n }))] });

    it('is looked for again where a change came in between', async () => {
      const writer = await holding(chain);
      let looks = 0;
      const applied: Promise<unknown>[] = [];
      const store = await open({ onQuery: (text) => void (text.includes('RETURN count(*) AS links') && looks++ === 0 && applied.push(writer.apply(another(applied.length)))) });
      // A change that is not yet underway when a projection is ready comes after it, not in between.
      for (let round = 1, between = 0; between === 0; round++) {
        looks = 0;
        const answer = await store.gds.compute({ measures: ['out_degree'] });
        await Promise.all(applied);
        if (looks === 2) between++;
        const revision = looks === 2 ? round + 1 : round;
        expect([answer.revision, ...answer.values.get('out_degree')!.values]).toEqual([revision, 1, revision > 1 ? 1 : 0, 0]);
      }
    });

    it('is not to be had where changes never end', async () => {
      const writer = await holding(chain);
      const applied: Promise<unknown>[] = [];
      const store = await open({ onQuery: (text) => void (text.includes('RETURN count(*) AS links') && applied.push(writer.apply(another(applied.length)))) });
      await expect(store.gds.compute({ measures: ['out_degree'] })).rejects.toMatchObject({ code: 'conflict' });
      await Promise.all(applied);
    });
  });

  describe('nothing of it stays in Neo4j', () => {
    const FIRMS = 6_000;
    /** Takes a quarter of a minute or more; Graph Data Science looks every ten seconds whether it shall end. */
    const LONG = { measures: ['betweenness'], samplingSize: FIRMS } as const;
    /** A store on a network that is large enough, written without history. */
    const holdingMuch = async (): Promise<Neo4jStore> => {
      const store = await holding(aDataset());
      await ask('UNWIND range(1, $firms) AS i CREATE (firm:Firm {id: toString(i), name: toString(i)})', { firms: FIRMS });
      await ask(`UNWIND range(1, 10 * $firms) AS i MATCH (supplier:Firm {id: toString(1 + (i * 7919) % $firms)}) MATCH (buyer:Firm {id: toString(1 + (i * i + i / $firms) % $firms)})
        CREATE (supplier)-[:SUPPLIES]->(buyer)`, { firms: neo4j.int(FIRMS) });
      return store;
    };

    it('after a failure in the middle', async () => {
      const store = await holding(datasetOf(structureFixture('karate').network), {
        onQuery: (text) => { if (text.includes('gds.wcc')) throw new Error('in the middle'); },
      });
      await expect(store.gds.compute(EVERYTHING)).rejects.toThrow('in the middle');
      expect(await projections()).toEqual([]);
    });

    it('after Neo4j ended the transaction, and half a result is never taken for the whole', { timeout: 300_000 }, async () => {
      const store = await holdingMuch();
      const failed = failureOf(store.gds.compute(LONG));
      await someProjection();
      const [graph] = (await projections()) as string[];
      await ask(`SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.attempt = $attempt TERMINATE TRANSACTIONS id YIELD message RETURN message`, { attempt: graph.slice(PREFIX.length) });
      expect(await failed).toMatchObject({ code: 'store_busy' });
      expect(await projections()).toEqual([]);
    });

    it('after the asker has gone, nor after the store was closed', { timeout: 300_000 }, async () => {
      const store = await holdingMuch();
      const gone = new AbortController();
      const ended = failureOf(store.gds.compute({ ...LONG, signal: gone.signal }));
      await someProjection();
      gone.abort();
      expect(await ended).toMatchObject({ code: 'conflict' });
      expect(await projections()).toEqual([]);

      const closed = failureOf(store.gds.compute(LONG));
      await someProjection();
      await store.close();
      expect(await closed).toMatchObject({ code: 'conflict' });
      expect(await projections()).toEqual([]);
    });

    it('where a process was killed: a later run drops what belongs to no running one, and nothing else', { timeout: 300_000 }, async () => {
      const store = await holdingMuch();
      const { uri, user, password, database } = server;
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('../support/neo4j/gds-process.ts', import.meta.url)), JSON.stringify({ uri, user, password, database })], { stdio: 'inherit' });
      await someProjection();
      const [left] = await projections();
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(await projections()).toEqual([left]);

      const session = driver.session({ database });
      const running = session.beginTransaction({ metadata: { attempt: 'of-a-running-one' } });
      const ofRunning = `${PREFIX}of-a-running-one`;
      for (const name of [ofRunning, 'of-others']) await running.run('MATCH (firm:Firm) WITH gds.graph.project($name, firm, null) AS projected RETURN projected.nodeCount', { name });
      // Until Neo4j has seen that its client is gone, the projection of the killed one counts as in use.
      for (let look = 0; look < 60 && (await projections()).includes(left); look++) {
        await store.gds.compute({ measures: ['in_degree'] });
        await pause(500);
      }
      expect(new Set(await projections())).toEqual(new Set([ofRunning, 'of-others']));
      await running.rollback();
      await session.close();
      await store.gds.compute({ measures: ['in_degree'] });
      expect(await projections()).toEqual(['of-others']);
      await ask(`CALL gds.graph.drop('of-others') YIELD graphName RETURN graphName`);
    });

    it('after a client of the interface has gone', { timeout: 300_000 }, async () => {
      await holdingMuch();
      const { uri, user, password, database } = server;
      const atlas = await startTestServer(undefined, { neo4j: { uri, user, password, database } });
      try {
        const gone = new AbortController();
        const asked = atlas.api(`/analyses/betweenness?engine=gds&samplingSize=${FIRMS}`, { signal: gone.signal });
        await someProjection();
        gone.abort();
        await expect(asked).rejects.toThrow('abort');
        for (let look = 0; look < 600 && (await projections()).length > 0; look++) await pause(50);
        expect(await projections()).toEqual([]);
      } finally {
        await atlas.close();
      }
    });
  });

  it('refuses before it projects what cannot fit into the memory of the server', async () => {
    const connection = connect(server);
    try {
      await expect(connection.read((run) => refuseTooLarge(run, 1e9, 1e10, ['volume']))).rejects.toMatchObject({
        code: 'too_large', message: expect.stringMatching(/^The network is too large for Graph Data Science on this server: its projection takes at least \d+ MB, the heap of the server has \d+ MB\./),
      });
      await connection.read((run) => refuseTooLarge(run, 1_000, 10_000, []));
    } finally {
      await connection.close();
    }
  });

  it('is offered over HTTP with the same shape as the local one', async () => {
    await emptyDatabase(server);
    const { uri, user, password, database } = server;
    const { network } = structureFixture('supply200');
    const atlas = await startTestServer(datasetOf(network), { neo4j: { uri, user, password, database } });
    const get = async (path: string) => (await atlas.api(path)).json();
    try {
      const [local, gds] = [await get('/analyses/articulation_point'), await get('/analyses/articulation_point?engine=gds')];
      expect({ ...gds, engine: 'local' }).toEqual(local);
      expect(gds.engine).toBe('gds');
      expect({ ...(await get('/bridges?engine=gds')), engine: 'local' }).toEqual(await get('/bridges'));
      expect((await get('/analyses/betweenness?engine=gds&samplingSize=50')).parameters).toEqual({ samplingSize: 50, samplingSeed: 1977 });
      expect((await atlas.api('/analyses/betweenness?engine=gds&samplingSize=0')).status).toBe(400);
      expect((await atlas.api('/analyses/tier?engine=gds')).status).toBe(400);
    } finally {
      await atlas.close();
    }
  });

  it('says every query that is written down', async () => {
    let said: { text: string; parameters: Readonly<Record<string, unknown>> }[] = [];
    const scene = async (name: string, volumeEur: number | undefined, samplingSize?: number): Promise<string> => {
      const dataset = aDataset({ firms: [aFirm(), aFirm({ id: 'F2' }), aFirm({ id: 'F3' })], relations: [aRelation({ volumeEur })] });
      const store = await holding(dataset, { onQuery: (text, parameters) => void said.push({ text, parameters }) });
      said = [];
      await store.gds.compute({ ...EVERYTHING, day: DAY, samplingSize });
      const lines = said.map(({ text, parameters }) => `${text}\n    ${JSON.stringify(parameters, (_, value: unknown) => (neo4j.isInt(value) ? { int: value.toNumber() } : value))}\n`);
      return `== ${name}\n${lines.join('')}\n`.replaceAll(/(?<=lieferkettenatlas-)[-0-9a-f]{36}/g, '…');
    };
    const report = (await scene('volumes unknown', undefined)) + (await scene('volumes known, betweenness from a sample', 1_000, 2));
    await expect(report).toMatchFileSnapshot('gds.cypher.txt');
    for (const value of ['F1', DAY]) expect(report.split('\n').filter((line) => !line.startsWith('    ')).join('\n')).not.toContain(value);
  });
});

describe.skipIf(missing !== undefined)(`engine gds on a Neo4j without Graph Data Science${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  it('says that it is not there, and what else to do', async () => {
    const server = await startNeo4j();
    const { uri, user, password, database } = server;
    const atlas = await startTestServer(aDataset({ firms: [aFirm()] }), { neo4j: { uri, user, password, database } });
    try {
      const response = await atlas.api('/analyses/pagerank?engine=gds');
      expect(response.status).toBe(501);
      expect(await response.json()).toMatchObject({ code: 'not_offered', detail: 'This Neo4j has no Graph Data Science: install its plugin (docs/neo4j.md, engine gds), or use engine "local"' });
      expect((await atlas.api('/analyses/pagerank')).status).toBe(200);
    } finally {
      await atlas.close();
      await server.stop();
    }
  });
});
