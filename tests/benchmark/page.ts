import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Dataset } from '#graph-model/dataset.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { BROWSER_PATH, launchBrowser, openPage } from '#tests/support/browser.ts';
import { scriptBeforePicture } from '#tests/support/script-weight.ts';
import { startTestServer } from '#tests/support/test-server.ts';
import { leftAlone } from './failure-run.ts';
import { placedDataset } from './placed-dataset.ts';
import { FIRST_PICTURE } from '../../client/state/first-picture.ts';

/**
 * What a user waits for at the picture: until it is there, until another view of it is, and until a group of a large network is unfolded.
 * Real Chromium with WebGL in software, so drawing is an upper bound. Run: `npm run benchmark -- page`, or `-- page 30000/120000` for one size.
 */
const SIZES = ['3000/12000', '30000/120000', '100000/400000'];
const PAGE_FOLDER = path.resolve('dist/client');
const PATIENCE = 240_000;
const OPENINGS = 5;

if (BROWSER_PATH === undefined) console.log('page: not measured, CHROME_PATH names no browser');
else if (!existsSync(PAGE_FOLDER)) console.log('page: not measured, it is not built');
else await measureAll();

async function measureAll(): Promise<void> {
  const asked = process.argv.slice(2);
  const browser = await launchBrowser();
  // A browser that has just been installed starts its own parts with its first page.
  await (await browser.newPage()).close();
  if (asked.length === 0) await measure(browser, 'demonstration region', generateDemoRegion());
  for (const size of asked.length > 0 ? asked : SIZES) {
    const [firms, relations] = size.split('/').map(Number);
    await measure(browser, size, placedDataset(firms, relations));
  }
  await browser.close();
}

async function measure(browser: Browser, name: string, dataset: Dataset): Promise<void> {
  console.log(`\n${name}`);
  const server = await startTestServer(dataset, { pageFolder: PAGE_FOLDER });
  try {
    // The server reads its store once; that is the time of its start, not of the page.
    await (await server.api('/network')).arrayBuffer();
    const isLarge = dataset.firms.length > 40_000;
    const times: number[] = [];
    let page = await openedPage(browser, server.address, times);
    // Each in a new profile: nothing is kept from the one before.
    while (times.length < (isLarge ? 1 : OPENINGS)) {
      await page.context().close();
      page = await openedPage(browser, server.address, times);
    }
    times.sort((a, b) => a - b);
    report(`navigation to the drawn picture, median of ${times.length}`, times[times.length >> 1]);
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

async function openedPage(browser: Browser, address: string, times: number[]): Promise<Page> {
  const { page } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('[data-testid="network-picture"][data-ready="true"]') !== null);
  times.push(await page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, FIRST_PICTURE));
  return page;
}

/** From the click to the first frame in the other view; firms then move there for 0.65 s where they are few enough. */
async function measureViews(page: Page): Promise<void> {
  await leftAlone(page);
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
