import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

/** The picture and the measures come when they are ready, on a machine that may be busy. */
const PATIENT = { timeout: 60_000 };
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

async function open(address: string, options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(browser, { viewport: { width: 1440, height: 900 }, bypassCSP: true, reducedMotion: 'reduce', ...options });
  opened.page.setDefaultTimeout(PATIENT.timeout);
  await opened.page.goto(server.address + address);
  return opened;
}

const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
const firstCells = (page: Page) => page.getByRole('grid', { name: /Tabelle|Table/ }).getByRole('row').nth(1).getByRole('gridcell').allTextContents();

describe.skipIf(BROWSER_PATH === undefined)(`beside the picture${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('a table of the firms shown is ordered, searched, taken away, and selects in the picture; the link keeps it', async () => {
    const { page, faults } = await open('/?place=05914');
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
    const grid = page.getByRole('grid', { name: 'Tabelle der gezeigten Unternehmen' });
    await grid.waitFor();
    expect(await page.getByTestId('beside').getByText('349 von 349').count()).toBe(1);
    await grid.getByRole('button', { name: 'Nach Reichweite des Ausfalls ordnen' }).click();
    await expect.poll(() => parameter(page, 't-by'), PATIENT).toBe('critical_count');
    const [name] = await firstCells(page);
    expect(name).toBe('Mürkenknapp NE-Metalle GmbH & Co. KG');

    await page.getByRole('searchbox', { name: 'In der Tabelle suchen' }).fill('haerterei');
    await expect.poll(() => parameter(page, 't-find'), PATIENT).toBe('haerterei');
    await expect.poll(async () => (await firstCells(page))[0], PATIENT).toMatch(/Härterei/);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    const lines = (await readFile(await (await waiting).path(), 'utf8')).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFUnternehmen;Ort;Branche;Stufe;Lieferanten;Abnehmer;Reichweite des Ausfalls/);
    expect(lines[1]!.split(';')[0]).toBe((await firstCells(page))[0]);
    const workbook = page.waitForEvent('download');
    await page.getByRole('button', { name: 'XLSX', exact: true }).click();
    expect((await workbook).suggestedFilename()).toBe('unternehmen-1.xlsx');

    await grid.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page, 'firm'), PATIENT).not.toBeNull();
    await expect.poll(() => grid.locator('[aria-selected=true]').count(), PATIENT).toBe(1);
    const link = page.url();
    await page.goto(link);
    await expect.poll(() => grid.locator('[aria-selected=true]').count(), PATIENT).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('the network is a list that is walked by keyboard from the skip link, from a firm to its suppliers and buyers and back', async () => {
    const { page, faults } = await open('/', { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Liste', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), PATIENT).toBe('Wo wollen Sie beginnen?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Stahlwerk Arroliza');
    await page.getByTestId('walk').getByRole('listitem').nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused, PATIENT).toBe('Stahlwerk Arroliza S.L.');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused, PATIENT).toMatch(/ bezieht .+ (?:unverzichtbar|verzichtbar|Unverzichtbarkeit unbekannt) · Stufe \d+ · .+ Ein Ausfall stoppt /);
    const buyer = (await focused()).split(' bezieht ')[0]!;
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect((await focused()).split(' bezieht ')[0]).toBe(buyer);
    await page.keyboard.press('Enter');
    await expect.poll(focused, PATIENT).toBe(buyer);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(focused, PATIENT).toMatch(/ liefert /);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Backspace');
    await expect.poll(focused, PATIENT).toBe('Stahlwerk Arroliza S.L.');
    expect(parameter(page, 't-way')).toBeNull();
    expect(faults).toEqual([]);
  });

  it('flows by industry and origin suppress what may not be shown, and each opens its rows; all fits on a phone', async () => {
    const { page, faults } = await open('/?t-show=flows&t-flows=ring&t-flows-of=volume&lang=en', { viewport: { width: 390, height: 844 } });
    await page.getByTestId('flow-picture').waitFor();
    const table = page.getByTestId('flow-table');
    expect(await table.getByText('suppressed', { exact: true }).count()).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
    await table.getByRole('button', { name: /^Rows of: / }).first().click();
    await page.getByRole('grid', { name: 'Table of the supply relations shown' }).waitFor();
    expect(parameter(page, 't-flow')).toMatch(/^(in|out)\./);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: 'Back to the flows' }).click();
    await page.getByTestId('flow-picture').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Table', exact: true }).waitFor();
    expect(parameter(page, 't-show')).toBeNull();
    expect(faults).toEqual([]);
  });
});
