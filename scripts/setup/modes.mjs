import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensurePage } from './build.mjs';
import { withSetupLock } from './lock.mjs';
import { ensurePackages, ensureRuntime } from './packages.mjs';
import { runChecks } from './checks.mjs';
import { ROOT, runToEnd, SetupError } from './tools.mjs';

/**
 * Node runs the TypeScript sources; older ones want the first flag, newer ones accept it. What has just been made gets 16 MB a half in each thread instead of
 * 32: a large import takes 130 MB less for it, in the same time.
 */
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--enable-source-maps', '--max-semi-space-size=16'];
const CACHE = { NODE_COMPILE_CACHE: path.join(ROOT, '.tools/compile-cache') };

const MODES = {
  start: (node, args) => runToEnd(node, [...FLAGS, 'server/main.ts', ...args], { ...CACHE, NODE_ENV: 'production' }),
  atlas: (node, args) => runToEnd(node, [...FLAGS, 'server/cli/main.ts', ...args], { ...CACHE, NODE_ENV: 'production' }),
  dev: (node, args) => runToEnd(node, ['node_modules/vite/bin/vite.js', ...args]),
  test: (node, args) => runChecks(node, args, ensureBrowser(node)),
  benchmark: (node, args) => runToEnd(node, [...FLAGS, '--expose-gc', 'tests/benchmark/run.ts', ...args], { ...CACHE, ...ensureBrowser(node) }),
  kernels: (node) => runToEnd(node, ['scripts/kernels.mjs']),
  neo4j: (node, args) => runToEnd(node, [...FLAGS, 'scripts/neo4j.ts', ...args], CACHE),
  screenshots: (node, args) => runToEnd(node, [...FLAGS, 'scripts/screenshots.ts', ...args], { ...CACHE, ...ensureBrowser(node) }),
};
const WITH_PAGE = new Set(['start', 'test', 'benchmark', 'screenshots']);

/** Installs and builds what a mode needs, then runs it; resolves to the exit code. */
export async function runMode(mode, args) {
  if (!Object.hasOwn(MODES, mode)) {
    console.error(`There is no mode "${mode}". There are: ${Object.keys(MODES).join(', ')}.`);
    return 1;
  }
  try {
    const node = await withSetupLock(() => {
      ensurePackages();
      const runtime = ensureRuntime();
      if (WITH_PAGE.has(mode)) ensurePage(runtime);
      return runtime;
    });
    return await MODES[mode](node, args);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}`);
    return 1;
  }
}
