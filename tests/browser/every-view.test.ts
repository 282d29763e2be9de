import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { aScenario } from '#tests/support/scenarios.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const chain = PLANTED_TRUTHS.find((truth) => truth.kind === 'critical_chain')!;
const market = PLANTED_TRUTHS.find((truth) => truth.kind === 'market')!;
const last = chain.chain.at(-1);
const DRAWN = '[data-testid=network-picture][data-ready=true]';
/** Every view and section of one, and what is there once it has its answer. */
const VIEWS = {
  network: ['/', `${DRAWN}[data-layout=stages]`],
  map: ['/?layout=map', `${DRAWN}[data-layout=map]`],
  ranking: ['/?panel=ranking', '[data-testid=ranking] [role=grid] [role=row] + [role=row]'],
  firm: [`/?firm=${last}&panel=firm&tab=critical`, '[data-testid=firm-panel] ol'],
  days: [`/?firm=${last}&panel=firm&tab=survival`, '[data-testid=firm-survival]'],
  failure: [`/?failed=${chain.source}&stage=2&panel=failure`, '[data-testid=failure-panel] section ul li'],
  scenarios: ['/scenarios', '[data-testid=comparison] table'],
  start: ['/start', 'main h1'],
  'start of an analyst': ['/start?way=analyst', 'main li'],
  stories: ['/stories', 'main h2'],
  data: ['/data', '[data-testid=records] li'],
  method: ['/method', 'main h3'],
  duplicates: ['/review', '[data-testid=cases]'],
  origin: ['/region', '[data-testid=origin-row]'],
  gaps: ['/region?region-section=gaps', '[data-testid=gap-row]'],
  missing: ['/region?region-section=missing', '[data-testid=missing-basis]'],
  strengths: ['/region?region-section=profile', '[data-testid=profile-basis]'],
  partners: ['/partners?p-words=Galvanik&p-near=05962032', '[data-testid=partners-found] article'],
  markets: [`/partners?partner-section=markets&firm=${market.firm}`, 'main li h2'],
  relations: [`/partners?partner-section=relations&firm=${chain.chain[0]}`, 'main article'],
  'markets of an industry': ['/partners?partner-section=markets', 'main tbody tr'],
} as const satisfies Readonly<Record<string, readonly [address: string, answered: string]>>;
/** Screens, then 1440×900 at 200 %, and 1280 pixels at 400 % as WCAG 1.4.10 has it. */
const SIZES = {
  projector: { width: 1920, height: 1080 }, desk: { width: 1440, height: 900 }, zoomed: { width: 720, height: 450 }, narrow: { width: 320, height: 640 }, phone: { width: 390, height: 844 },
};

let server: TestServer;
let empty: TestServer;
let browser: Browser;
/** One page that is led from view to view as a person goes, without loading anew. */
let page: Page;
let faults: string[];
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  const pageFolder = path.resolve('dist/client');
  const scenarios = [aScenario({ failures: [{ firms: [chain.source] }] }), aScenario({ id: 'S2', failures: [{ municipality: '05962004', days: 20 }], endedRelations: ['weg'] })];
  server = await startTestServer({ ...generateDemoRegion(), scenarios }, { pageFolder });
  empty = await startTestServer(undefined, { pageFolder });
  browser = await launchBrowser();
  ({ page, faults } = await openPage(browser, { viewport: SIZES.desk, bypassCSP: true, reducedMotion: 'reduce' }));
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.address}/method`);
  await page.locator('main h3').first().waitFor();
  // However short, a transition leaves the colours of the other theme for a frame.
  await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important; }' });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await empty?.close();
});

/** Follows an address inside the page, and waits for what it shows. */
async function follow(address: string, language: 'de' | 'en', answered: string): Promise<void> {
  await page.evaluate((to) => { window.history.pushState(null, '', to); }, `${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
  await page.locator(`html[lang=${language}]`).waitFor();
  await page.locator(answered).first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('main .mantine-Loader-root, main .mantine-Skeleton-root[data-visible]').count(), { timeout: 60_000 }).toBe(0);
}

/** What axe finds, in both themes: all of it in one, what colours can break in the other. */
async function faultsInBothThemes(): Promise<Record<string, unknown>> {
  const paint = (theme: string) => page.evaluate((name) => { document.documentElement.dataset['mantineColorScheme'] = name; }, theme);
  const light = await axeFaults(page);
  await paint('dark');
  const dark = await axeFaults(page, 'colours');
  await paint('light');
  return { light, dark };
}

describe.skipIf(BROWSER_PATH === undefined)(`every view${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])('%s has no fault that axe finds in either language and theme, and fits each screen', async (view) => {
    const [address, answered] = VIEWS[view];
    await page.setViewportSize(SIZES.desk);
    await follow(address, 'de', answered);
    expect(await faultsInBothThemes(), 'de, desk').toEqual({ light: [], dark: [] });
    for (const [name, size] of Object.entries(SIZES)) {
      await page.setViewportSize(size);
      // The layout of a width is there once the page has been painted in it.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), { timeout: 60_000, message: name }).toBeLessThanOrEqual(0);
    }
    await follow(address, 'en', answered);
    expect(await faultsInBothThemes(), 'en, phone').toEqual({ light: [], dark: [] });
    expect(faults).toEqual([]);
  });

  it('is dark where that was chosen, remembered and set before the page runs, and light on paper', async () => {
    const { page: first, faults: own } = await openPage(browser, { viewport: SIZES.desk, colorScheme: 'light' });
    const theme = () => first.evaluate(() => document.documentElement.dataset['mantineColorScheme']);
    await first.goto(`${server.address}/method`);
    await first.getByRole('button', { name: 'Darstellung: Wie das System' }).click();
    expect(await theme()).toBe('light');
    await first.getByRole('menuitemradio', { name: 'Dunkel' }).click();
    await expect.poll(theme).toBe('dark');
    await first.emulateMedia({ media: 'print' });
    await expect.poll(theme).toBe('light');
    await first.emulateMedia({ media: 'screen' });
    await expect.poll(theme).toBe('dark');
    await first.route('**/assets/*.js', (route) => route.abort());
    await first.reload({ waitUntil: 'commit' });
    await first.locator('body').waitFor({ state: 'attached' });
    expect(await theme(), 'without any script of the page').toBe('dark');
    expect(own.filter((fault) => !fault.includes('/assets/') && !fault.includes('ERR_FAILED'))).toEqual([]);
    await first.context().close();
  });

  it('says what to do where there are no data yet', async () => {
    const { page: first, faults: own } = await openPage(browser, { viewport: SIZES.desk });
    await first.goto(empty.address);
    await first.getByText('Noch keine Daten').waitFor();
    await first.getByRole('button', { name: 'Daten importieren' }).click();
    await first.getByText('Dateien hierher ziehen').waitFor();
    expect(own).toEqual([]);
    await first.context().close();
  });
});
