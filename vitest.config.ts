import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    // Two cores: a browser test beside a full set of workers would starve.
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/benchmark/**', 'tests/neo4j/**'], environment: 'node', testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, pool: 'forks', fileParallelism: false, sequence: { groupOrder: 1 } } },
      // Each file starts a Neo4j server of its own, and waits for it most of the time.
      { test: { name: 'neo4j', include: ['tests/neo4j/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 600_000, pool: 'forks', maxWorkers: 2, sequence: { groupOrder: 2 } } },
    ],
  },
});
