import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { axeFaults } from '#tests/support/axe.ts';
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

describe.skipIf(BROWSER_PATH === undefined)(`strengths and questions of the region on the page${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('show strong branches as a picture, open the calculation of one with the firms behind it, and look at one place alone', { timeout: 2 * MINUTES }, async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, locale: 'de-DE', bypassCSP: true, reducedMotion: 'reduce' });
    page.setDefaultTimeout(MINUTES);
    await page.goto(`${server.address}/region?region-section=profile`);
    await page.getByRole('img', { name: /^Herstellung von Schmiede-.*-mal so häufig wie üblich, [\d.]+ Beschäftigte in \d+ Unternehmen$/ }).waitFor();
    const table = page.getByRole('region', { name: 'Alle Branchen' });
    await table.getByRole('button', { name: /^Herstellung von Schmiede-/ }).click();
    await table.getByText(/^\([\d.]+ von [\d.]+ Beschäftigten hier\) ÷/).waitFor();
    await table.getByText(/^Unternehmen dahinter: \d+ Unternehmen$/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lüdenscheid allein ansehen' }).click();
    await page.getByText(/^Lüdenscheid im Vergleich mit: Märkische Region\./).waitFor();
    expect(new URL(page.url()).searchParams.get('strengths-place')).toBe('05962032');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('ask about inputs that a firm has not stated; what it does not need is kept, and asked again after an undo, on a phone', { timeout: 2 * MINUTES }, async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 390, height: 844 }, locale: 'de-DE', bypassCSP: true, reducedMotion: 'reduce' });
    page.setDefaultTimeout(MINUTES);
    await page.goto(`${server.address}/region?region-section=missing`);
    await page.getByText('Demonstrationswerte', { exact: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nölpenstock Umformtechnik GmbH' }).first().click();
    const firm = page.getByTestId('firm-missing');
    await firm.getByRole('button', { name: /^Fehlt eine Angabe\? \d+$/ }).click();
    const dismiss = firm.getByRole('button', { name: /^Brauchen wir nicht: Erzeugung von Roheisen/ });
    await dismiss.click();
    await page.getByText('„Erzeugung von Roheisen, Stahl und Ferrolegierungen“ wird nicht gebraucht.').waitFor();
    await dismiss.waitFor({ state: 'detached' });
    await page.getByRole('banner').getByRole('button', { name: 'Rückgängig' }).click();
    await dismiss.waitFor();
    await firm.getByRole('button', { name: /^Angabe ergänzen: Erzeugung von Roheisen/ }).click();
    await page.getByTestId('record-form').waitFor();
    expect(await page.getByTestId('record-form').getByRole('combobox', { name: 'Benötigte Vorleistung' }).inputValue()).toMatch(/Stabstahl/);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
