import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const letters = (number: number) => number.toString(26).padStart(4, '0').replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]);
/** Twenty-six pairs of a firm and its other spelling, the first with a relation. */
const PAIRS = Array.from({ length: 26 }, (_, number) => `${letters(number * 17_000 + 3)}enbrink`);
const NETWORK = aDataset({
  firms: PAIRS.flatMap((name, number) => [aFirm({ id: `A${number}`, name: `${name} Kaltwalzwerk GmbH`, ags: '05914000' }), aFirm({ id: `B${number}`, name: `${name} Kaltwalzw. G.m.b.H.`, ags: '05914000' })]),
  relations: [aRelation({ id: 'R1', supplier: 'A0', buyer: 'A1' })],
});

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(NETWORK, { pageFolder: path.resolve('dist/client') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.skipIf(BROWSER_PATH === undefined)(`the review of duplicates${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('decides by keyboard, takes back, merges, and the merged firms are gone from the list and found under both ids', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.address}/review`);
    const progress = (decided: number, total: number) => page.getByText(`${decided} von ${total} entschieden`).waitFor();
    await progress(0, 26);
    await page.getByTestId('cases').focus();
    const name = await page.getByTestId('comparison').locator('tbody tr').first().locator('td').first().textContent();
    await page.keyboard.press('=');
    await progress(1, 26);
    await page.keyboard.press('n');
    await progress(2, 26);
    await page.keyboard.press('u');
    await progress(1, 26);
    await page.keyboard.press('s');
    await progress(2, 26);
    await page.getByRole('button', { name: '1 Paar zusammenführen' }).click();
    await page.getByText('1 Unternehmen ist in einem anderen aufgegangen.').waitFor();
    await progress(0, 25);
    const { dataset } = await server.services.store.load();
    expect(dataset.firms).toHaveLength(51);
    const merged = dataset.firms.find(({ formerIds }) => formerIds !== undefined)!;
    expect(dataset.firms.some((firm) => firm.name === name && firm.id !== merged.id)).toBe(false);
    expect(await (await server.api(`/firms/${merged.formerIds![0]}?measures=now`)).json()).toMatchObject({ firm: { id: merged.id } });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('who is different is not asked about again, is shown when wanted, and can be asked about again', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.address}/review`);
    const total = async () => ((await (await server.api('/firms/duplicates')).json()) as { total: number }).total;
    const before = await total();
    await page.getByText(`0 von ${before} entschieden`).waitFor();
    await page.getByTestId('cases').focus();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: '1 Fall getrennt lassen' }).click();
    await page.getByText('1 Fall bleibt getrennt und wird nicht wieder gefragt.').waitFor();
    await page.getByText(`0 von ${before - 1} entschieden`).waitFor();
    expect(await total()).toBe(before - 1);
    await page.getByLabel('Auch getrennt gelassene zeigen').check();
    await page.getByText(`0 von ${before} entschieden`).waitFor();
    await page.getByTestId('cases').getByText('verschieden').click();
    await page.getByText('Als verschieden entschieden.').waitFor();
    await page.getByRole('button', { name: 'Wieder fragen' }).click();
    await page.getByText('Als verschieden entschieden.').waitFor({ state: 'detached' });
    expect([await total(), faults]).toEqual([before, []]);
    await page.context().close();
  });

  it.each([['de', 1440], ['en', 390]] as const)('has no fault that axe finds and fits its screen: %s, %i wide', async (language, width) => {
    const { page, faults } = await openPage(browser, { viewport: { width, height: 844 }, bypassCSP: true, reducedMotion: 'reduce' });
    await page.goto(`${server.address}/review?lang=${language}`);
    await page.getByTestId('comparison').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
