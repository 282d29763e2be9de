import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunView } from '#graph-model/contract/runs.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(generateDemoRegion(), { pageFolder: path.resolve('dist/client') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const MINUTES = 180_000;

describe.skipIf(BROWSER_PATH === undefined)(`the rank range on the page${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('tells how far it is, ends on the server when it is cancelled, and comes when it is asked for again', { timeout: 2 * MINUTES }, async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, locale: 'de-DE' });
    page.setDefaultTimeout(MINUTES);
    await page.goto(`${server.address}/?rank=esri`);
    const begin = page.getByRole('button', { name: 'Rangspanne berechnen' });
    await begin.click();
    const running = page.getByTestId('rank-range-progress');
    await running.getByText(/[1-9]\d?(,\d)?\s%/).waitFor();
    const cancelled = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await running.getByRole('button', { name: 'Abbrechen' }).click();
    expect(await (await cancelled).json() as RunView).toMatchObject({ analysis: 'rank_ranges', state: 'cancelled' });
    // A measure that is computed faster.
    await page.goto(`${server.address}/`);
    await begin.click();
    await page.getByTestId('rank-range').waitFor();
    expect(await page.getByTestId('rank-range').innerText()).toContain('200 Ziehungen');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
