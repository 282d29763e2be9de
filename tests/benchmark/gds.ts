import neo4j, { type Driver } from 'neo4j-driver';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { sampledBetweenness } from '#graph-model/analysis/sampled-betweenness.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { GDS_MEASURES } from '#server/store/neo4j/gds/gds-measures.ts';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';

/**
 * Each measure by the local engine and by Graph Data Science, on one machine. Both figures hold everything that a first question needs:
 * local the network out of records in memory, gds the projection and the way of the values back. Betweenness from `DRAWS` starting points.
 * Run: `node tests/benchmark/gds.ts [firms/relations …]`, 2400/12000 20000/100000 100000/500000 unless told; `HEAP_MB` is the server's.
 */
const SIZES = (process.argv.length > 2 ? process.argv.slice(2) : ['2400/12000', '20000/100000', '100000/500000']).map((size) => size.split('/').map(Number));
const HEAP_MB = Number(process.env.HEAP_MB ?? 3_000);
const DRAWS = 100;
const BATCH = 10_000;
const DAY = '2026-11-21';

async function write(driver: Driver, database: string, { firms, relations }: Dataset): Promise<void> {
  const send = async (text: string, rows: readonly object[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += BATCH) await driver.executeQuery(text, { rows: rows.slice(start, start + BATCH) }, { database });
  };
  await send('UNWIND $rows AS row CREATE (firm:Firm {id: row.id, name: row.name})', firms);
  await send(
    `UNWIND $rows AS row MATCH (supplier:Firm {id: row.supplier}) MATCH (buyer:Firm {id: row.buyer})
    CREATE (supplier)-[relation:SUPPLIES {id: row.id}]->(buyer) SET relation.volumeEur = row.volumeEur`, relations);
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

function local(dataset: Dataset, id: MeasureId): void {
  const context = createAnalysisContext(dataset, { day: DAY });
  if (id === 'betweenness') sampledBetweenness(context.network, DRAWS);
  else measureById(id)!.compute(context);
}

async function compare({ uri, user, password, database }: Neo4jServer): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  for (const [firms, relations] of SIZES) {
    await emptyDatabase({ uri, user, password, database });
    const store = await openNeo4jStore({ uri, user, password, database });
    const dataset = heavyTailedDataset({ firms, relations, seed: 1 });
    await write(driver, database, dataset);
    const { heapUsed } = process.memoryUsage();
    console.log(`\n${firms} firms, ${relations} relations (this process holds ${Math.round(heapUsed / 2 ** 20)} MB)`);
    console.log('measure'.padEnd(22), 'local s'.padStart(9), 'gds s'.padStart(9));
    const row = (name: string, here: number, there: number) => console.log(name.padEnd(22), here.toFixed(2).padStart(9), there.toFixed(2).padStart(9));
    const samplingSize = Math.min(DRAWS, firms - 1);
    // The second run of each: the first one pays for loading classes and compiling.
    await store.gds.compute({ measures: GDS_MEASURES, samplingSize, day: DAY });
    row('all but betweenness', await seconds(() => GDS_MEASURES.filter((id) => id !== 'betweenness').map((id) => local(dataset, id))),
      await seconds(() => store.gds.compute({ measures: GDS_MEASURES.filter((id) => id !== 'betweenness'), day: DAY })));
    for (const id of GDS_MEASURES) row(id, await seconds(() => local(dataset, id)), await seconds(() => store.gds.compute({ measures: [id], samplingSize, day: DAY })));
    await store.close();
  }
  await driver.close();
}

const missing = whyNoNeo4j();
if (missing === undefined) {
  const server = await startNeo4j({ gds: true, heapMb: HEAP_MB, pageCacheMb: 512, thorough: true });
  try {
    console.log(`Neo4j 5.26 with Graph Data Science, heap ${HEAP_MB} MB`);
    await compare(server);
  } finally {
    await server.stop();
  }
} else {
  console.log(`not measured: ${missing}`);
}
