import neo4j, { type Driver } from 'neo4j-driver';
import type { Dataset } from '#graph-model/dataset.ts';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, aFirm, put, putAll } from '#tests/support/records.ts';

/**
 * Neo4j as a store beside the plainest that its driver can do on the same server: import, load, one record.
 * Run: `node --expose-gc tests/benchmark/neo4j.ts [firms] [relations]`, 100,000 and 500,000 unless told; `HEAP_MB` is the server's.
 */
const [FIRMS, RELATIONS] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 500_000)];
const HEAP_MB = Number(process.env.HEAP_MB ?? Math.max(1_024, Math.ceil(RELATIONS / 100_000) * 1_500));
const BATCH = 10_000;

async function timed<T>(label: string, rows: number, work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1_000;
  console.log(`${label.padEnd(58)} ${seconds.toFixed(2).padStart(8)} s ${String(Math.round(rows / seconds)).padStart(9)} rows/s`);
  return { seconds, value };
}

/** One transaction a batch, without history, references, text or revision. */
async function plainImport(driver: Driver, database: string, { firms, relations }: Dataset): Promise<void> {
  await driver.executeQuery('CREATE CONSTRAINT firm_id IF NOT EXISTS FOR (firm:Firm) REQUIRE firm.id IS UNIQUE', {}, { database });
  const write = async (text: string, rows: readonly object[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += BATCH) await driver.executeQuery(text, { rows: rows.slice(start, start + BATCH) }, { database });
  };
  await write('UNWIND $rows AS row CREATE (firm:Firm) SET firm = row', firms);
  await write(
    'UNWIND $rows AS row MATCH (supplier:Firm {id: row.supplier}) MATCH (buyer:Firm {id: row.buyer}) CREATE (supplier)-[relation:SUPPLIES]->(buyer) SET relation = row.properties',
    relations.map(({ supplier, buyer, ...properties }) => ({ supplier, buyer, properties })));
}

/** All firms and relations as the driver gives them: every record held, nothing made of it. */
async function plainLoad(driver: Driver, database: string): Promise<number> {
  const firms = await driver.executeQuery('MATCH (firm:Firm) RETURN firm.body AS body, firm.revision AS revision', {}, { database });
  const relations = await driver.executeQuery('MATCH ()-[relation:SUPPLIES]->() RETURN relation.body AS body, relation.revision AS revision', {}, { database });
  return firms.records.length + relations.records.length;
}

async function propertiesLoad(driver: Driver, database: string): Promise<number> {
  const firms = await driver.executeQuery('MATCH (firm:Firm) RETURN firm {.*, body: null} AS firm', {}, { database });
  const relations = await driver.executeQuery('MATCH (s)-[relation:SUPPLIES]->(b) RETURN s.id AS supplier, b.id AS buyer, relation {.*, body: null} AS relation', {}, { database });
  return firms.records.length + relations.records.length;
}

async function compare(server: Neo4jServer): Promise<void> {
  const { uri, user, password, database } = server;
  const { firms, products, relations } = heavyTailedDataset({ firms: FIRMS, relations: RELATIONS, seed: 1 });
  const whole = { firms, products, relations, requirements: [], offers: [] };
  const rows = firms.length + products.length + relations.length;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true, fetchSize: 5_000 });
  await emptyDatabase(server);
  await plainImport(driver, database, heavyTailedDataset({ firms: 2_000, relations: 8_000, seed: 2 }));
  await emptyDatabase(server);

  const plain = await timed('plain UNWIND loop: firms and relations, many transactions', firms.length + relations.length, () => plainImport(driver, database, whole));
  await emptyDatabase(server);
  const store = await openNeo4jStore({ uri, user, password, database });
  const imported = await timed('store: firms, products, relations, one change set', rows, () => store.apply(aChangeSet({ changes: putAll(whole) })));

  await plainLoad(driver, database);
  await store.load();
  const plainRead = await timed('plain read of the rows that the store reads', rows, () => plainLoad(driver, database));
  const mapsRead = await timed('plain read of all properties', rows, () => propertiesLoad(driver, database));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const loaded = await timed('store: load', rows, () => store.load());
  globalThis.gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / loaded.value.dataset.relations.length;

  const trips = 300;
  const plainGet = await timed('plain read of one firm', trips, async () => {
    for (let i = 0; i < trips; i++) await driver.executeQuery('MATCH (firm:Firm {id: $id}) RETURN firm.body', { id: firms[i % firms.length].id }, { database, routing: neo4j.routing.READ });
  });
  const get = await timed('store: get', trips, async () => {
    for (let i = 0; i < trips; i++) await store.get('firm', firms[i % firms.length].id);
  });
  const plainPut = await timed('plain write of one firm', trips, async () => {
    for (let i = 0; i < trips; i++) await driver.executeQuery('MATCH (firm:Firm {id: $id}) SET firm.plain = $i', { id: firms[i % firms.length].id, i }, { database });
  });
  const apply = await timed('store: apply with one firm', trips, async () => {
    for (let i = 0; i < trips; i++) await store.apply(aChangeSet({ id: `one-${i}`, changes: [put('firm', aFirm({ id: firms[i % firms.length].id, employees: i }))] }));
  });
  const ratio = (a: { seconds: number }, b: { seconds: number }): string => `${(a.seconds / b.seconds).toFixed(2)}×`;
  console.log(`import ${ratio(imported, plain)} of the plain loop · load ${ratio(loaded, plainRead)} of the plain read (${ratio(loaded, mapsRead)} of all properties), ${bytes.toFixed(0)} bytes a relation`
    + ` · read of one ${ratio(get, plainGet)} · write of one ${ratio(apply, plainPut)}`);
  await store.close();
  await driver.close();
}

const missing = whyNoNeo4j();
if (missing === undefined) {
  const server = await startNeo4j({ heapMb: HEAP_MB, pageCacheMb: 512, thorough: true });
  try {
    console.log(`Neo4j 5.26 with a heap of ${HEAP_MB} MB: ${FIRMS} firms, ${RELATIONS} relations`);
    await compare(server);
  } finally {
    await server.stop();
  }
} else {
  console.log(`not measured: ${missing}`);
}
