import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first: half a minute or more each. */
const LONG = [
  'neo4j/gds', 'neo4j/contract', 'neo4j/faults-of-the-connection', 'neo4j/killed-server', 'server/cli/atlas', 'server/store/sqlite/sqlite-store', 'server/cli/moving', 'server/store/sqlite/killed-process',
].map((name) => path.join(import.meta.dirname, 'tests', `${name}.test.ts`));

/** Begins with what takes long, so that no core waits for it at the end. Left to itself the runner goes by the size of files that it has not run before. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => (LONG.includes(path.normalize(moduleId)) ? LONG.indexOf(path.normalize(moduleId)) : LONG.length);
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    sequence: { sequencer: LongestFirst },
    // As `npm start` and `npm run atlas` have it: a process that a test starts need not read all sources anew.
    env: { NODE_COMPILE_CACHE: path.join(import.meta.dirname, '.tools/compile-cache') },
    // Two cores: a browser test beside a full set of workers would starve.
    projects: [
      // Left to itself the runner keeps one core free, of two half the machine.
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/benchmark/**', 'tests/neo4j/**'], environment: 'node', testTimeout: 60_000, hookTimeout: 60_000, pool: 'forks', maxWorkers: '100%' } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, pool: 'forks', fileParallelism: false, sequence: { groupOrder: 1 } } },
      // Each file starts a Neo4j server of its own, and waits for it most of the time: three keep two cores busy.
      { test: { name: 'neo4j', include: ['tests/neo4j/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 600_000, pool: 'forks', maxWorkers: 3, sequence: { groupOrder: 2 } } },
    ],
  },
});
