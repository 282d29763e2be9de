import neo4j, { type Driver } from 'neo4j-driver';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, put, putAll } from '#tests/support/records.ts';

/**
 * Neo4j as a store beside the plainest that its driver can do on the same server: import, load, one record.
 * Run: `node --expose-gc tests/benchmark/neo4j.ts [firms] [relations]`, 100,000 and 500,000 unless told; `HEAP_MB` is the server's.
 */
const [FIRMS, RELATIONS] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 500_000)];
const HEAP_MB = Number(process.env.HEAP_MB ?? Math.max(1_024, Math.ceil(RELATIONS / 100_000) * 1_500));
const BATCH = 10_000;
const [LOADS, TRIPS] = [5, 400];

/** Seconds that one run takes. */
async function timed(label: string, rows: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1_000;
  console.log(`${label.padEnd(58)} ${seconds.toFixed(2).padStart(8)} s ${String(Math.round(rows / seconds)).padStart(9)} rows/s`);
  return seconds;
}

/** Median milliseconds of each work. They take turns, so that what else the machine does meets all alike; a first quarter warms up. */
async function inTurn<Name extends string>(rounds: number, works: Readonly<Record<Name, () => Promise<unknown>>>, before?: () => void): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    for (const name of names) {
      before?.();
      const start = performance.now();
      await works[name]();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  const medians = names.map((name) => [name, times[name].sort((a, b) => a - b)[rounds >> 1]] as const);
  for (const [name, median] of medians) console.log(`${name.padEnd(58)} ${median.toFixed(2).padStart(11)} ms, median of ${rounds}`);
  return Object.fromEntries(medians) as Record<Name, number>;
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
  const whole = { ...EMPTY_DATASET, firms, products, relations };
  const rows = firms.length + products.length + relations.length;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true, fetchSize: 5_000 });
  await emptyDatabase(server);
  await plainImport(driver, database, heavyTailedDataset({ firms: 2_000, relations: 8_000, seed: 2 }));
  await emptyDatabase(server);

  const plain = await timed('plain UNWIND loop: firms and relations, many transactions', firms.length + relations.length, () => plainImport(driver, database, whole));
  await emptyDatabase(server);
  const store = await openNeo4jStore({ uri, user, password, database });
  const imported = await timed('store: firms, products, relations, one change set', rows, () => store.apply(aChangeSet({ changes: putAll(whole) })));

  const reads = await inTurn(LOADS, { plain: () => plainLoad(driver, database), properties: () => propertiesLoad(driver, database), store: () => store.load() }, () => void globalThis.gc?.());
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const { dataset } = await store.load();
  globalThis.gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / dataset.relations.length;

  let next = 0;
  const firm = () => firms[next++ % firms.length];
  const relation = () => relations[next++ % relations.length];
  const run = (text: string, parameters: object) => driver.executeQuery(text, parameters, { database });
  const trips = await inTurn(TRIPS, {
    'plain read': () => driver.executeQuery('MATCH (firm:Firm {id: $id}) RETURN firm.body', { id: firm().id }, { database, routing: neo4j.routing.READ }),
    get: () => store.get('firm', firm().id),
    'plain write of a firm': () => run('MATCH (firm:Firm {id: $id}) SET firm.plain = $i', { id: firm().id, i: next }),
    'apply with a firm': () => store.apply(aChangeSet({ id: `one-${next}`, changes: [put('firm', { ...firm(), employees: next })] })),
    'plain write of a relation': () => run('MATCH ()-[relation:SUPPLIES {id: $id}]->() SET relation.plain = $i', { id: relation().id, i: next }),
    'apply with a relation': () => store.apply(aChangeSet({ id: `one-${next}`, changes: [put('relation', { ...relation(), volumeEur: next + 0.5 })] })),
  });
  const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)}×`;
  console.log(`import ${ratio(imported, plain)} of the plain loop · load ${ratio(reads.store, reads.plain)} of the plain read (${ratio(reads.store, reads.properties)} of all properties), ${bytes.toFixed(0)} bytes a relation`
    + ` · read of one ${ratio(trips.get, trips['plain read'])} · write of a firm ${ratio(trips['apply with a firm'], trips['plain write of a firm'])}, of a relation ${ratio(trips['apply with a relation'], trips['plain write of a relation'])}`);
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
