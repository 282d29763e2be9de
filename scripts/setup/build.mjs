import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanEnvironment, filesBelow, fingerprint, ROOT, say, SetupError, unlessDone } from './tools.mjs';

/** Builds the page where its sources have changed. The server needs no build: Node runs its TypeScript as it is. */
export function ensurePage(node) {
  const sources = ['client', 'graph-model', 'seed-data/reference'].flatMap((folder) => filesBelow(path.join(ROOT, folder)));
  const files = [...sources, ...['vite.config.ts', 'package-lock.json'].map((file) => path.join(ROOT, file))];
  const want = fingerprint(files.flatMap((file) => [path.relative(ROOT, file), readFileSync(file)]));
  unlessDone(path.join(ROOT, 'dist/client/.setup-stamp'), want, () => {
    say('building the page');
    const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
    const result = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, env: cleanEnvironment({ NODE_ENV: 'production' }), stdio: ['ignore', 2, 2] });
    if (result.status !== 0) throw new SetupError('The page could not be built; the lines above name the file. After "git status" shows no change of yours, delete node_modules and try again.');
  });
}
