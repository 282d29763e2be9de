import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { BROWSER_PATH, launchBrowser, openPage } from '#tests/support/browser.ts';
import { startTestServer } from '#tests/support/test-server.ts';
import type { TestServer } from '#tests/support/test-server.ts';
import { FIRST_PICTURE } from '../../client/state/first-picture.ts';
import { placedDataset } from './placed-dataset.ts';

/**
 * The page beside what Gephi Lite is made of (Sigma, graphology, ForceAtlas2), as Gephi Lite itself is in no package registry: the same network, there
 * as the GEXF file of our export. Its time to the picture holds neither an interface nor measures; its firms stand anywhere then.
 * Run: `npm run benchmark -- gephi-lite [firms/relations …]`; wants a built page.
 */
const asked = process.argv.slice(2);
const SIZES = asked.length > 0 ? asked : ['3000/12000', '30000/120000'];
const VIEWPORT = { width: 1440, height: 900 };
const PATIENCE = 600_000;
/** After so many rounds of ForceAtlas2 groups of firms begin to be seen. */
const ROUNDS = 100;
const PARTS = path.resolve('.tools/gephi-parts');
const ORIGIN = 'http://parts.test';

if (BROWSER_PATH === undefined) console.log('gephi-lite: not measured, CHROME_PATH names no browser');
else {
  await build({ root: path.join(import.meta.dirname, 'peers/gephi-parts'), configFile: false, logLevel: 'error', build: { outDir: PARTS, emptyOutDir: true, target: 'es2022' } });
  const browser = await launchBrowser();
  for (const size of SIZES) await measure(browser, size);
  await browser.close();
}

async function measure(browser: Browser, size: string): Promise<void> {
  const [firms, relations] = size.split('/').map(Number);
  const server = await startTestServer(placedDataset(firms, relations), { pageFolder: path.resolve('dist/client') });
  try {
    await (await server.api('/network')).arrayBuffer();
    const file = await (await server.api('/exports/network.gexf')).text();
    console.log(`\n${size}, GEXF of ${(file.length / 1e6).toFixed(1)} MB`);
    for (const renderer of ['webgl', 'canvas']) await measureOurs(browser, server, renderer);
    await measureParts(browser, file);
  } finally {
    await server.close();
  }
}

async function measureOurs(browser: Browser, server: TestServer, renderer: string): Promise<void> {
  const { page } = await openPage(browser, { viewport: VIEWPORT });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${server.address}/?renderer=${renderer}`);
  await page.locator('[data-testid="network-picture"][data-ready="true"]').waitFor();
  const picture = await page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, FIRST_PICTURE);
  await page.locator('html[data-failures-here]').waitFor({ state: 'attached' });
  const begin = performance.now();
  await page.getByRole('radiogroup', { name: 'Ansicht' }).getByText('Netz', { exact: true }).click();
  await page.locator('[data-testid="network-picture"][data-layout="network"]').waitFor();
  await page.locator('.picture-progress').waitFor({ state: 'detached' });
  report(`this page, ${renderer}`, picture, performance.now() - begin, 'to the Netz with all places', await heapOf(page));
  await page.context().close();
}

async function measureParts(browser: Browser, file: string): Promise<void> {
  const { page } = await openPage(browser, { viewport: VIEWPORT });
  page.setDefaultTimeout(PATIENCE);
  await page.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const type = { html: 'text/html', js: 'text/javascript', gexf: 'text/xml' }[name.split('.').at(-1)!];
    return route.fulfill({ body: name === 'network.gexf' ? file : readFileSync(path.join(PARTS, name)), contentType: type });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => window.parts?.picture !== undefined && window.parts.layOut !== undefined, undefined, { timeout: PATIENCE });
  const [picture, layout] = await page.evaluate((rounds) => [window.parts.picture!, window.parts.layOut!(rounds)], ROUNDS);
  report('Sigma, graphology, ForceAtlas2', picture, layout, `for ${ROUNDS} rounds of layout`, await heapOf(page));
  await page.context().close();
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function report(who: string, picture: number, layout: number, what: string, heap: number): void {
  console.log(`${who.padEnd(32)} picture ${(picture / 1000).toFixed(2)} s   ${(layout / 1000).toFixed(2)} s ${what}   heap ${(heap / 1e6).toFixed(0)} MB`);
}
