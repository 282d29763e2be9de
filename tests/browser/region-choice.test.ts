import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

/** The machine may be busy. */
const PATIENT = { timeout: 60_000 };
const PAGE = path.resolve('dist/client');
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(generateDemoRegion(), { pageFolder: PAGE });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const regions = async () => ((await (await server.api('/records/region')).json()) as { items: { record: { id: string; name: string; keys: string[] } }[] }).items.map(({ record }) => record);
const shown = (page: Page) => page.getByRole('combobox', { name: 'Region', exact: true });
const addressOf = (page: Page) => new URL(page.url()).searchParams.get('region');

describe.skipIf(BROWSER_PATH === undefined)(`the region of a view${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('is put together from districts, municipalities and NUTS-3, saved, renamed and deleted, and each is taken back', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENT.timeout);
    await page.goto(`${server.address}/region`);
    await expect.poll(() => shown(page).inputValue(), PATIENT).toBe('Märkische Region (Vorgabe)');

    await shown(page).click();
    await page.getByRole('option', { name: 'Eigene Auswahl …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Noch kein Ort ausgewählt.').waitFor();
    const search = dialog.getByLabel('Gemeinden und Kreise');
    await search.fill('DEA53, dea56');
    await dialog.getByRole('button', { name: 'Alle 2 Treffer auswählen' }).click();
    await search.fill('altena');
    await dialog.getByRole('checkbox', { name: /^Altena 05962004/ }).check();
    await dialog.getByText('Ausgewählt: Altena, Ennepe-Ruhr-Kreis, Hagen').or(dialog.getByText('Ausgewählt: Ennepe-Ruhr-Kreis, Hagen, Altena')).waitFor();
    // Of a whole district one municipality is taken out.
    await search.fill('Herdecke');
    await dialog.getByRole('checkbox', { name: /^Herdecke/ }).uncheck();
    await dialog.getByLabel('Name').fill('Volmetal');
    await dialog.getByLabel('Name').press('Enter');
    await expect.poll(() => shown(page).inputValue(), PATIENT).toBe('Volmetal');
    const [saved] = await regions();
    expect([saved.name, saved.keys.includes('05954020'), saved.keys.length, saved.keys.includes('05914'), saved.keys.includes('05962004')]).toEqual(['Volmetal', false, 10, true, true]);
    expect(addressOf(page)).toBe(saved.id);

    await page.getByRole('button', { name: 'Region bearbeiten' }).click();
    await dialog.getByLabel('Name').fill('Volme und Ennepe');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await expect.poll(() => shown(page).inputValue(), PATIENT).toBe('Volme und Ennepe');
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click();
    await expect.poll(() => shown(page).inputValue(), PATIENT).toBe('Volmetal');

    await page.getByRole('button', { name: 'Region bearbeiten' }).click();
    await dialog.getByRole('button', { name: 'Löschen' }).click();
    await expect.poll(() => shown(page).inputValue(), PATIENT).toBe('Märkische Region (Vorgabe)');
    expect(await regions()).toEqual([]);
    expect(faults).toEqual([]);
    // Whoever goes back to it asks for what is gone; that the server says so is no fault.
    await page.goBack();
    await page.getByText(/^Diese gespeicherte Region gibt es nicht mehr/).waitFor();
    await page.getByRole('button', { name: 'Zur Vorgabe' }).click();
    await expect.poll(() => shown(page).inputValue(), PATIENT).toBe('Märkische Region (Vorgabe)');
    expect(faults.filter((fault) => !fault.includes('status of 404'))).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('is any places without a name, by keyboard alone on a phone, and stands in the address', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENT.timeout);
    await page.goto(`${server.address}/region?lang=en`);
    const select = page.getByRole('combobox', { name: 'Region', exact: true });
    await expect.poll(() => select.inputValue(), PATIENT).toBe('Märkische Region (default)');
    await select.focus();
    await page.keyboard.press('Enter');
    const own = page.getByRole('option', { name: 'Own choice …' });
    await own.waitFor();
    // Whether the first press highlights the first option or the second depends on which is chosen.
    await expect.poll(async () => {
      if (await own.getAttribute('data-combobox-selected') === null) await page.keyboard.press('ArrowDown');
      return own.getAttribute('data-combobox-selected');
    }, PATIENT).toBe('true');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Municipalities and districts').focus();
    await page.keyboard.type('Olpe');
    const town = dialog.getByRole('checkbox', { name: /^Olpe 05966\d{3}$/ });
    await dialog.getByRole('button', { name: 'Municipalities of Olpe' }).press('Enter');
    await town.press('Space');
    expect(await town.isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Show only' }).press('Enter');
    await expect.poll(() => select.inputValue(), PATIENT).toBe('Own choice (one place)');
    expect(addressOf(page)).toMatch(/^05966\d{3}$/);
    await page.reload();
    await expect.poll(() => select.inputValue(), PATIENT).toBe('Own choice (one place)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);
});
