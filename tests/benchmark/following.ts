import { setTimeout as pause } from 'node:timers/promises';
import { aFirm } from '#tests/support/records.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { startTestServer } from '#tests/support/test-server.ts';

/**
 * How long an edit through one server takes until another one on the same Neo4j shows it in its list of firms (a firm's page waits for measures too): `node tests/benchmark/following.ts [firms relations]…`,
 * 3,000 with 12,000 and 20,000 with 100,000 unless told. Both servers run in this process.
 */
const SIZES = process.argv.length > 3 ? process.argv.slice(2).map(Number) : [3_000, 12_000, 20_000, 100_000];
const EDITS = 10;

async function follow(neo4j: Neo4jServer, firms: number, relations: number): Promise<void> {
  await emptyDatabase(neo4j);
  const one = await startTestServer(heavyTailedDataset({ firms, relations, seed: 1 }), { neo4j });
  const other = await startTestServer(undefined, { neo4j });
  try {
    const { id } = (await one.services.atlas.current()).dataset.firms[firms >> 1];
    await other.services.atlas.current();
    const times: number[] = [];
    for (let edit = -2; edit < EDITS; edit++) {
      // Not in step with the looks of the other server.
      await pause(500 + Math.random() * 400);
      const name = `Drahtwerk ${edit}`;
      const start = performance.now();
      const answer = await one.api(`/records/firm/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json', 'if-match': '*' }, body: JSON.stringify(aFirm({ id, name })) });
      if (!answer.ok) throw new Error(await answer.text());
      for (let shown = 0; shown === 0; await pause(5)) shown = ((await (await other.api(`/firms?search=${encodeURIComponent(name)}`)).json()) as { items: unknown[] }).items.length;
      if (edit >= 0) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const [first, median, last] = [0, EDITS >> 1, EDITS - 1].map((place) => `${(times[place] / 1_000).toFixed(2)} s`);
    console.log(`${firms} firms, ${relations} relations, ${EDITS} edits: shown by the other server after ${first} to ${last}, median ${median}`);
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
}

const missing = whyNoNeo4j();
if (missing === undefined) {
  const server = await startNeo4j({ heapMb: 2_000, pageCacheMb: 256, thorough: true });
  try {
    for (let at = 0; at < SIZES.length; at += 2) await follow(server, SIZES[at], SIZES[at + 1]);
  } finally {
    await server.stop();
  }
} else {
  console.log(`skipped: ${missing}`);
}
