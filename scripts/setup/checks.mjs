import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { cleanEnvironment, ROOT, runToEnd, say } from './tools.mjs';

const bin = (file) => path.join(ROOT, 'node_modules', file);

/** What is checked before the tests run, each with what to do where it fails. */
const STATIC_CHECKS = [
  { name: 'types', program: null, args: [bin('typescript/bin/tsc'), '-p', ROOT], advice: 'Correct the types named above.' },
  { name: 'lint and architecture', program: null, args: [bin('oxlint/bin/oxlint'), '--type-aware', '--quiet'], advice: 'The rules and their reasons stand in .oxlintrc.json.' },
  { name: 'dead code', program: null, args: [bin('knip/bin/knip.js'), '--no-progress'], advice: 'Delete what is named, or say in knip.json who uses it.' },
];

/** Types, lint, dead code, then all tests, or only the test files named; every check runs even where one before it failed. */
export async function runChecks(node, args, browser) {
  const failed = [];
  for (const check of args.length === 0 ? STATIC_CHECKS : []) {
    say(`checking ${check.name}`);
    const result = spawnSync(node, check.args, { cwd: ROOT, env: cleanEnvironment(), stdio: 'inherit' });
    if (result.status !== 0) failed.push(`${check.name}: ${check.advice}`);
  }
  say(browser.CHROME_PATH === undefined ? 'testing without a browser: none could be found; set CHROME_PATH to run those tests too' : 'testing');
  rmSync(path.join(ROOT, 'test-results'), { recursive: true, force: true });
  const code = await runToEnd(node, [bin('vitest/vitest.mjs'), 'run', ...args], { ...browser, NODE_ENV: 'test' });
  if (code !== 0) failed.push('tests: the lines above name each one; "npm test -- <part of a file name>" runs some alone.');
  for (const line of failed) console.error(`FAILED ${line}`);
  return failed.length === 0 ? 0 : 1;
}
