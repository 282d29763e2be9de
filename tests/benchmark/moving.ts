import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, putAll } from '#tests/support/records.ts';

/**
 * A large store once around: file → backup → Neo4j → file, each a command of its own as people call it.
 * Run: `node tests/benchmark/moving.ts [firms] [relations]`, 100,000 and 500,000 unless told; `HEAP_MB` is the server's, 1,024 unless told.
 */
const [FIRMS, RELATIONS] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 500_000)];
const HEAP_MB = Number(process.env.HEAP_MB ?? 1_024);

/** Has a command say at its end what it cost. */
const USAGE = `data:text/javascript,process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error(\`\${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} CPU s, \${Math.round(maxRSS / 1024)} MB\`);
})`;

function atlas(label: string, environment: Record<string, string>, ...args: string[]): void {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', USAGE, 'server/cli/main.ts', ...args, '--json'], { encoding: 'utf8', env: { ...process.env, ...environment } });
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  if (status !== 0) throw new Error(`${label}: ${stdout}${stderr}`);
  const { revision, sha256 } = JSON.parse(stdout) as { revision: number; sha256: string };
  console.log(`${label.padEnd(42)} ${seconds.padStart(7)} s, ${stderr.trim()}   revision ${revision}, checksum ${sha256.slice(0, 12)}`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'atlas-moving-'));
const missing = whyNoNeo4j();
try {
  const [first, second, third] = ['first', 'second', 'third'].map((name) => path.join(folder, name));
  const store = await openSqliteStore({ file: path.join(first, 'atlas.sqlite') });
  const dataset = heavyTailedDataset({ firms: FIRMS, relations: RELATIONS, seed: 1 });
  await store.apply(aChangeSet({ id: 'C1', changes: putAll({ ...dataset, requirements: [] }) }));
  await store.apply(aChangeSet({ id: 'C2', changes: putAll({ firms: dataset.firms.slice(0, 5_000).map((firm) => ({ ...firm, contributor: 'Kammer' })) }) }));
  await store.close();
  const backup = path.join(folder, 'backup.jsonl.gz');
  console.log(`${FIRMS} firms, ${RELATIONS} relations; data file ${Math.round(statSync(path.join(first, 'atlas.sqlite')).size / 1e6)} MB`);
  atlas('backup of the file', { DATA_DIR: first }, 'backup', '--out', backup);
  console.log(`the backup has ${Math.round(statSync(backup).size / 1e6)} MB`);
  atlas('restore to another file', { DATA_DIR: second }, 'restore', backup);
  if (missing === undefined) {
    const server = await startNeo4j({ heapMb: HEAP_MB, pageCacheMb: 256, thorough: true });
    const neo4j = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
    try {
      atlas(`copy of the file to Neo4j, heap ${HEAP_MB} MB`, { DATA_DIR: first, ...neo4j }, 'copy', '--from', 'sqlite', '--to', 'neo4j');
      atlas('backup of Neo4j', neo4j, 'backup', '--out', path.join(folder, 'neo4j.jsonl.gz'));
      atlas('copy of Neo4j to a third file', { DATA_DIR: third, ...neo4j }, 'copy', '--from', 'neo4j', '--to', 'sqlite');
    } finally {
      await server.stop();
    }
  } else console.log(`Neo4j not measured: ${missing}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
