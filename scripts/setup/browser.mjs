import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cleanEnvironment, npm, ROOT, say, SetupError } from './tools.mjs';

const INSTALLED = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Newer ones of this package want a newer Node than we promise to run on. */
const CARRIED = '@sparticuz/chromium@147.0.0';

/**
 * The environment that the browser tests need: `CHROME_PATH` and whatever its libraries want. An installed browser is preferred, then the
 * system's package manager (as root), then the one an npm package carries; an empty object where none can be had.
 */
export function ensureBrowser(node) {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new SetupError(`CHROME_PATH names "${given}", which is not there. Correct it, or leave it out to let a browser be found.`);
    return { CHROME_PATH: given };
  }
  const installed = INSTALLED.find(existsSync) ?? fromSystemPackages();
  return installed === undefined ? fromNpm(node) : { CHROME_PATH: installed };
}

function fromSystemPackages() {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  say('no browser found; installing chromium with apt-get for the browser tests');
  const options = { env: cleanEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }), stdio: 'ignore' };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options);
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}

function fromNpm(node) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return {};
  const folder = path.join(ROOT, '.tools/chromium');
  const unpacked = path.join(folder, 'unpacked');
  const program = path.join(unpacked, 'chromium');
  if (!existsSync(program)) {
    say('no browser found; unpacking one from the npm registry into .tools/chromium for the browser tests');
    mkdirSync(unpacked, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{"private":true,"type":"module"}\n');
    npm(['install', '--no-save', CARRIED], { cwd: folder, hint: 'Install Chromium or Chrome, or set CHROME_PATH.' });
    const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
    // The second variable makes the package unpack the system libraries it needs, too.
    const env = cleanEnvironment({ TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
    spawnSync(node, ['--input-type=module', '-e', unpack], { cwd: folder, env, stdio: ['ignore', 2, 2] });
    if (!existsSync(program)) throw new SetupError('The browser from npm could not be unpacked. Install Chromium or Chrome, or set CHROME_PATH.');
    writeFileSync(path.join(unpacked, 'fonts/fonts.conf'), fontConfiguration(unpacked));
  }
  const libraries = [path.join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { CHROME_PATH: program, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(unpacked, 'fonts') };
}

/** Without it the carried browser draws no text. */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`;
}
