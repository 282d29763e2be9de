import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Dataset } from '#graph-model/dataset.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { BROWSER_PATH, launchBrowser, openPage } from '#tests/support/browser.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { scriptBeforePicture } from '#tests/support/script-weight.ts';
import { startTestServer } from '#tests/support/test-server.ts';
import { FIRST_PICTURE } from '../../client/state/first-picture.ts';

/**
 * What a user waits for at the picture: until it is there, until another view of it is, and until a group of a large network is unfolded.
 * Real Chromium with WebGL in software, so drawing is an upper bound. Run: `npm run benchmark -- page`, or `-- page 30000/120000` for one size.
 */
const SIZES = ['3000/12000', '30000/120000', '100000/400000'];
const PAGE_FOLDER = path.resolve('dist/client');
const PATIENCE = 240_000;

if (BROWSER_PATH === undefined) console.log('page: not measured, CHROME_PATH names no browser');
else if (!existsSync(PAGE_FOLDER)) console.log('page: not measured, it is not built');
else await measureAll();

async function measureAll(): Promise<void> {
  const asked = process.argv.slice(2);
  const browser = await launchBrowser();
  if (asked.length === 0) await measure(browser, 'demonstration region', generateDemoRegion());
  for (const size of asked.length > 0 ? asked : SIZES) {
    const [firms, relations] = size.split('/').map(Number);
    await measure(browser, size, settled(heavyTailedDataset({ firms, relations, seed: 8 })));
  }
  await browser.close();
}

/** The same firms with places and branches, so that they can be grouped. */
function settled(dataset: Dataset): Dataset {
  const { firms } = generateDemoRegion();
  return { ...dataset, firms: dataset.firms.map((firm, at) => {
    const { ags, country, wz } = firms[(at * 7919) % firms.length];
    return { ...firm, ...(ags === undefined ? {} : { ags }), ...(country === undefined ? {} : { country }), ...(wz === undefined ? {} : { wz }) };
  }) };
}

async function measure(browser: Browser, name: string, dataset: Dataset): Promise<void> {
  console.log(`\n${name}`);
  const server = await startTestServer(dataset, { pageFolder: PAGE_FOLDER });
  try {
    // The server reads its store once; that is the time of its start, not of the page.
    await (await server.api('/network')).arrayBuffer();
    const { page } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    const isLarge = dataset.firms.length > 40_000;
    await page.goto(server.address);
    await page.waitForFunction(() => document.querySelector('[data-testid="network-picture"][data-ready="true"]') !== null);
    report('navigation to the drawn picture', await page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, FIRST_PICTURE));
    console.log(`${'JavaScript before the picture, compressed'.padEnd(52)} ${(await scriptBeforePicture(page, PAGE_FOLDER) / 1000).toFixed(0)} kB`);
    await quiet(page);
    if (isLarge) await measureUnfolding(page);
    else await measureViews(page);
    const heap = await page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize);
    console.log(`${'JavaScript heap'.padEnd(52)} ${(heap / 1e6).toFixed(0)} MB`);
    await page.context().close();
  } finally {
    await server.close();
  }
}

/** From the click to the first frame in the other view; firms then move there for 0.65 s where they are few enough. */
async function measureViews(page: Page): Promise<void> {
  for (const [label, layout] of [['Netz', 'network'], ['Stufen', 'stages'], ['Netz', 'network'], ['Landkarte', 'map'], ['Netz', 'network']]) {
    const begin = performance.now();
    await page.getByRole('radiogroup', { name: 'Ansicht' }).getByText(label, { exact: true }).click();
    await page.locator(`[data-testid="network-picture"][data-layout="${layout}"]`).waitFor();
    report(`change of view: ${label}`, performance.now() - begin);
    await quiet(page);
  }
}

async function measureUnfolding(page: Page): Promise<void> {
  const groups = page.getByRole('list', { name: 'Gruppen des Netzes' }).getByRole('button');
  console.log(`${'groups of the overview'.padEnd(52)} ${await groups.count()}`);
  const begin = performance.now();
  await groups.first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Zur Übersicht' }).waitFor();
  await quiet(page);
  report('unfold the largest group, until the page rests', performance.now() - begin);
}

/** Until the page has answered three frames in a row quickly. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => {
    let calm = 0;
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      calm = now - last < 100 ? calm + 1 : 0;
      last = now;
      if (calm >= 3) resolve(); else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }));
}

function report(label: string, milliseconds: number): void {
  console.log(`${label.padEnd(52)} ${(milliseconds / 1000).toFixed(2)} s`);
}
