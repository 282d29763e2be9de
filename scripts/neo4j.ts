import path from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4j } from '#tests/support/neo4j/neo4j-server.ts';

/**
 * A Neo4j for developers, until Ctrl+C: `npm run neo4j`, with its data in `.data/neo4j`. Options: `--line lts|calendar`, `--gds`,
 * `--port 7687`, `--heap 1024` (MB), `--folder`.
 */
const { values } = parseArgs({
  options: {
    line: { type: 'string', default: 'lts' }, gds: { type: 'boolean', default: false }, port: { type: 'string', default: '7687' },
    heap: { type: 'string', default: '1024' }, folder: { type: 'string' },
  },
});
const line = values.line === 'calendar' ? 'calendar' : 'lts';
const password = process.env.NEO4J_PASSWORD ?? 'lieferketten';

console.error('Starting Neo4j …');
const server = await startNeo4j({
  line, gds: values.gds, password, heapMb: Number(values.heap), port: Number(values.port), thorough: true, pageCacheMb: 256,
  folder: path.resolve(values.folder ?? `.data/neo4j-${line}`),
});
console.log(`NEO4J_URI=${server.uri}\nNEO4J_USER=${server.user}\nNEO4J_PASSWORD=${password}\nNEO4J_DATABASE=${server.database}`);
console.error(`Data: ${server.folder} · Ctrl+C ends it`);
const ended = setInterval(() => undefined, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearInterval(ended);
    server.stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  });
}
