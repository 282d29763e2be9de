import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { aScenario } from '#tests/support/scenarios.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const chain = PLANTED_TRUTHS.find((truth) => truth.kind === 'critical_chain')!;
const VIEWS = {
  network: '/', map: '/?layout=map', firm: `/?firm=${chain.chain.at(-1)}&tab=critical`, days: `/?firm=${chain.chain.at(-1)}&tab=survival`, failure: `/?failed=${chain.source}&stage=2&panel=failure`,
  scenarios: '/scenarios', data: '/data', method: '/method',
};
const market = PLANTED_TRUTHS.find((truth) => truth.kind === 'market')!;
/** Sections of a view, and what is there when one has its answer. */
const SECTIONS = {
  origin: ['/region', '[data-testid=origin-row]'],
  gaps: ['/region?region-section=gaps', '[data-testid=gap-row]'],
  missing: ['/region?region-section=missing', '[data-testid=missing-basis]'],
  strengths: ['/region?region-section=profile', 'main tbody tr'],
  partners: ['/partners?p-words=Galvanik&p-near=05962032', '[data-testid=partners-found] article'],
  markets: [`/partners?partner-section=markets&firm=${market.firm}`, 'main li h2'],
  'markets of an industry': ['/partners?partner-section=markets', 'main tbody tr'],
  relations: [`/partners?partner-section=relations&firm=${chain.chain[0]}`, 'main article'],
} as const satisfies Readonly<Record<string, readonly [address: string, answered: string]>>;
const SIZES = { desk: { width: 1440, height: 900 }, projector: { width: 1920, height: 1080 }, phone: { width: 390, height: 844 } };

let server: TestServer;
let empty: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  const pageFolder = path.resolve('dist/client');
  const scenarios = [aScenario({ failures: [{ firms: [chain.source] }] }), aScenario({ id: 'S2', failures: [{ municipality: '05962004', days: 20 }], endedRelations: ['weg'] })];
  server = await startTestServer({ ...generateDemoRegion(), scenarios }, { pageFolder });
  empty = await startTestServer(undefined, { pageFolder });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await empty?.close();
});

describe.skipIf(BROWSER_PATH === undefined)(`every view${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  const cases = Object.keys(VIEWS).flatMap((view) => (['de', 'en'] as const).map((language) => ({ view: view as keyof typeof VIEWS, language })));

  it.each(cases)('$view in $language has no fault that axe finds', async ({ view, language }) => {
    const { page, faults } = await openPage(browser, { viewport: SIZES.desk, bypassCSP: true, reducedMotion: 'reduce' });
    await page.goto(`${server.address}${VIEWS[view]}${VIEWS[view].includes('?') ? '&' : '?'}lang=${language}`);
    await page.locator('main').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(Object.keys(SIZES))('fits its screen without scrolling sideways: %s', async (size) => {
    const { page } = await openPage(browser, { viewport: SIZES[size as keyof typeof SIZES] });
    for (const address of Object.values(VIEWS)) {
      await page.goto(server.address + address);
      await page.locator('main').waitFor();
      await page.waitForLoadState('networkidle');
      const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
      expect(scroll, address).toBeLessThanOrEqual(client);
    }
    await page.context().close();
  });

  it.each(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[])('%s has no fault that axe finds in either language, and fits each screen', { timeout: 120_000 }, async (section) => {
    const [address, answered] = SECTIONS[section];
    const { page, faults } = await openPage(browser, { viewport: SIZES.desk, bypassCSP: true, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    for (const [language, size] of [['de', SIZES.desk], ['en', SIZES.phone]] as const) {
      await page.setViewportSize(size);
      await page.goto(`${server.address}${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
      await page.locator(answered).first().waitFor();
      expect(await axeFaults(page), language).toEqual([]);
    }
    for (const size of Object.values(SIZES)) {
      await page.setViewportSize(size);
      // The layout of a width is there once the page has been painted in it.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), { timeout: 60_000 }).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says what to do where there are no data yet', async () => {
    const { page, faults } = await openPage(browser, { viewport: SIZES.desk });
    await page.goto(empty.address);
    await page.getByText('Noch keine Daten').waitFor();
    await page.getByRole('button', { name: 'Daten importieren' }).click();
    await page.getByText('Dateien hierher ziehen').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
