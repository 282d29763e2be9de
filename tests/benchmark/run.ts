import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * Runs every benchmark in a process of its own, one after the other: `npm run benchmark`, or `npm run benchmark -- start` for one;
 * what holds a `/` is a size (`peers 3000/12000`).
 */
const BENCHMARKS = ['start', 'picture', 'page', 'analysis', 'esri', 'store', 'import', 'export', 'neo4j', 'following', 'moving', 'gds', 'event-loop', 'region', 'peers', 'gephi-lite'];

const chosen = process.argv.slice(2).filter((argument) => !argument.includes('/'));
const sizes = process.argv.slice(2).filter((argument) => argument.includes('/'));
for (const name of chosen.length > 0 ? chosen : BENCHMARKS) {
  console.log(`\n== ${name}`);
  const file = path.join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, [...process.execArgv, file, ...sizes], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
