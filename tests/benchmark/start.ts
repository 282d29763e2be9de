import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BROWSER_PATH, launchBrowser, openPage } from '#tests/support/browser.ts';

/**
 * What a user waits for with the demonstration region: the second `npm start`, the page, and the measures after a change.
 * Run: `npm run benchmark -- start`.
 */
const PORT = 3177;
const ADDRESS = `http://127.0.0.1:${PORT}`;
const RUNS = 5;

const dataDir = mkdtempSync(path.join(tmpdir(), 'atlas-benchmark-'));
try {
  await stop(await start('first start (fills the demonstration region)'));
  for (let run = 1; run < RUNS; run++) await stop(await start('second start'));
  const server = await start('second start');
  await measureChange();
  if (BROWSER_PATH === undefined) console.log('page: not measured, CHROME_PATH names no browser');
  else await measurePage();
  await stop(server);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

function report(label: string, milliseconds: number): void {
  console.log(`${label.padEnd(52)} ${(milliseconds / 1000).toFixed(2)} s`);
}

/** From `npm start` to the printed address: then the page can be opened and the measures are there. */
async function start(label: string): Promise<ChildProcess> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], { env: { ...process.env, PORT: String(PORT), DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => { if (text.includes('http://')) resolve(); });
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  report(label, performance.now() - begin);
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => { child.removeAllListeners('exit').once('exit', resolve); });
  child.kill('SIGTERM');
  await ended;
}

/** One new relation, then network and all measures of the new revision. */
async function measureChange(): Promise<void> {
  const form = new FormData();
  form.append('files', new Blob(['supplier,buyer,product\nMesswerk Neu,Messwerk Alt,Messuhr\n']), 'relations.csv');
  const imported = await fetch(`${ADDRESS}/api/v1/imports`, { method: 'POST', body: form });
  if (!imported.ok) throw new Error(await imported.text());
  const begin = performance.now();
  await (await fetch(`${ADDRESS}/api/v1/network`)).text();
  await (await fetch(`${ADDRESS}/api/v1/measures`)).text();
  report('network and all measures after a change', performance.now() - begin);
}

/** Navigation to a drawn picture by the page's own clock, in a browser that draws WebGL in software: an upper bound. */
async function measurePage(): Promise<void> {
  const browser = await launchBrowser();
  for (let run = 0; run < RUNS; run++) {
    const { page } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    await page.addInitScript(noteWhenDrawn);
    await page.goto(ADDRESS);
    const drawn = await page.waitForFunction(() => (globalThis as { drawnAt?: number }).drawnAt);
    report(run === 0 ? 'page: navigation to drawn picture, cold' : 'page: navigation to drawn picture', await drawn.jsonValue() ?? Number.NaN);
    await page.context().close();
  }
  await browser.close();
}

/** Runs in the page before anything else. */
function noteWhenDrawn(): void {
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('[data-testid="network-picture"][data-ready="true"]') === null) return;
    (globalThis as { drawnAt?: number }).drawnAt = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
}
