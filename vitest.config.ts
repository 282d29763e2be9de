import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    // As `npm start` and `npm run atlas` have it: a process that a test starts need not read all sources anew.
    env: { NODE_COMPILE_CACHE: path.join(import.meta.dirname, '.tools/compile-cache') },
    // Two cores: a browser test beside a full set of workers would starve.
    projects: [
      // Left to itself the runner keeps one core free, of two half the machine.
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/benchmark/**', 'tests/neo4j/**'], environment: 'node', testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks', maxWorkers: '100%' } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, pool: 'forks', fileParallelism: false, sequence: { groupOrder: 1 } } },
      // Each file starts a Neo4j server of its own, and waits for it most of the time: three keep two cores busy.
      { test: { name: 'neo4j', include: ['tests/neo4j/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 600_000, pool: 'forks', maxWorkers: 3, sequence: { groupOrder: 2 } } },
    ],
  },
});
