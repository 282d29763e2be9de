import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { BROWSER_PATH, launchBrowser, openPage } from '#tests/support/browser.ts';
import { startTestServer } from '#tests/support/test-server.ts';
import { THEME_KEY } from '../client/state/use-theme.ts';

/** Takes the pictures of the README from the running product over the demonstration region: `npm run screenshots [folder]`. */
const folder = path.resolve(process.argv[2] ?? 'docs/pictures');
const chain = PLANTED_TRUTHS.find((truth) => truth.kind === 'critical_chain')!;
const market = PLANTED_TRUTHS.find((truth) => truth.kind === 'market')!;
const VIEWS: Readonly<Record<string, string>> = {
  network: '/',
  start: '/start?way=analyst',
  map: '/?layout=map',
  netz: '/?layout=network',
  flows: '/?t-show=flows&t-full=1',
  dark: '/?layout=map&colour=critical',
  stories: '/stories',
  firm: `/?firm=${chain.chain.at(-1)}&tab=critical&chain=${chain.source}`,
  days: `/?firm=${chain.chain.at(-1)}&tab=survival`,
  failure: `/?failed=${chain.source}&stage=3&panel=failure`,
  gaps: '/region?region-section=gaps',
  partners: `/partners?p-words=Galvanik&p-can=Bandgalvanik&p-near=05962032&p-for=${chain.chain[0]}&p-beside=${chain.source}`,
  markets: `/partners?partner-section=markets&firm=${market.firm}`,
  scenarios: '/scenarios',
  editing: `/?firm=${chain.source}&panel=firm`,
  history: `/?firm=${chain.source}&panel=firm`,
  data: '/data',
  import: '/data',
  review: '/review',
  method: '/method',
};
/** A list as firms have them: titles above, headers of their own. */
const LIST = 'Lieferantenliste 2026;;;\n;;;\nWer liefert;Wer kauft;Ware;Anteil\nDrahtzug Nord GmbH;Stanzwerk Kerspenhoff GmbH;Federdraht;30 %\nGalvanik Süd;Stanzwerk Kerspenhoff GmbH;Galvanik;12 %\n';
/** What is opened in a view before its picture is taken, in either language. */
const OPENED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  editing: async (page) => {
    await page.getByTestId('firm-panel').getByRole('button', { name: /^(Bearbeiten|Edit)$/ }).first().click();
    await page.getByRole('menuitem', { name: /Unternehmen bearbeiten|Edit firm/ }).click();
    await page.getByTestId('record-form').waitFor();
  },
  history: async (page) => {
    await page.getByRole('button', { name: /Herkunft und Verlauf|Origin and history/ }).first().click();
    await page.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor();
  },
  import: async (page) => {
    await page.locator('input[type=file]').first().setInputFiles({ name: 'Lieferanten.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await page.locator('[data-testid="import-assistant"][data-step="columns"]:not([data-busy])').waitFor();
  },
  review: async (page) => { await page.getByRole('listbox').waitFor(); },
};
const SIZES = { '': { width: 1440, height: 900 }, '-projector': { width: 1920, height: 1080 }, '-phone': { width: 390, height: 844 } };
/** The README shows the desk in German; `all` takes every size and language, to look at. */
const all = process.argv.includes('all');

if (BROWSER_PATH === undefined) throw new Error('No browser was found: set CHROME_PATH.');
mkdirSync(folder, { recursive: true });
const server = await startTestServer(generateDemoRegion(), { pageFolder: path.resolve('dist/client') });
const browser = await launchBrowser();
try {
  for (const language of all ? ['de', 'en'] : ['de']) {
    for (const [suffix, viewport] of Object.entries(SIZES).filter(([name]) => all || name === '' || name === '-phone')) {
      for (const [view, address] of Object.entries(VIEWS).filter(([name]) => all || suffix === '' || name === 'network')) {
        await take(view, `${view}${suffix}${language === 'en' ? '-en' : ''}.png`, `${address}${address.includes('?') ? '&' : '?'}lang=${language}`, viewport);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}

async function take(view: string, name: string, address: string, viewport: { width: number; height: number }): Promise<void> {
  const { page, faults } = await openPage(browser, { viewport, reducedMotion: 'reduce' });
  if (view === 'dark') await page.addInitScript((key) => localStorage.setItem(key, 'dark'), THEME_KEY);
  await page.goto(server.address + address);
  await page.locator('main h1, main h2').first().waitFor({ state: 'attached' });
  const picture = page.getByTestId('network-picture');
  if ((await picture.count()) > 0) await page.locator('[data-testid="network-picture"][data-ready="true"]').waitFor();
  await OPENED[view]?.(page);
  await page.waitForFunction(() => document.querySelectorAll('main .mantine-Loader-root, main .mantine-Skeleton-root[data-visible]').length === 0);
  await page.waitForTimeout(1_000); // labels settle after the first frame
  await page.screenshot({ path: path.join(folder, name) });
  console.log(name, ...faults);
  await page.context().close();
}
