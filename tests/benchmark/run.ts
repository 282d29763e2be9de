import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Runs every benchmark in a process of its own, one after the other: `npm run benchmark`, or `npm run benchmark -- start` for one. */
const BENCHMARKS = ['start', 'analysis', 'store', 'import', 'neo4j', 'following', 'moving', 'gds', 'event-loop'];

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : BENCHMARKS) {
  console.log(`\n== ${name}`);
  const file = path.join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--expose-gc', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
