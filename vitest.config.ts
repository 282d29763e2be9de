import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    // Two cores: a browser test beside a full set of workers would starve.
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/benchmark/**'], environment: 'node', testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, pool: 'forks', fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
