import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

/** Searches are computed in a thread of their own, on a machine that may be busy. */
const PATIENT = { timeout: 60_000 };
const [{ search: planted }] = PLANTED_TRUTHS.filter((truth) => truth.kind === 'partner');
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

describe.skipIf(BROWSER_PATH === undefined)(`partners${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('lead from an input of a firm to a second source, its certificate and what it changes, and into the network; the link keeps it all', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENT.timeout);
    await page.goto(`${server.address}/?firm=${planted.forFirm}&panel=firm`);
    await page.getByRole('button', { name: 'Zweite Quelle suchen: Galvanik (Lohn)' }).click();
    const found = page.getByTestId('partners-found');
    await found.getByText('Als Zweitlieferant: kritische Stellen 5 → 3').first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Zusätzlich zu welchem Lieferanten' }).inputValue()).toMatch(/^Galvanik Uhlkenrath GmbH/);

    const slowed = await page.context().newCDPSession(page);
    await slowed.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.getByRole('combobox', { name: 'Kompetenzen' }).fill('bandgalv');
    await page.getByRole('option', { name: /^Bandgalvanik/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('p-can'), PATIENT).toEqual(['Bandgalvanik']);
    await page.keyboard.press('Escape');
    const first = found.getByRole('article').first();
    await expect.poll(() => first.getAttribute('aria-label'), PATIENT).toBe('Bandgalvanik Ösenkrump GmbH');
    expect(await first.textContent()).toContain('keine gemeinsame Wurzel mit dem heutigen Lieferanten');

    const link = page.url();
    await first.getByRole('button', { name: 'Im Netz zeigen' }).click();
    await page.getByRole('heading', { name: 'Bandgalvanik Ösenkrump GmbH' }).waitFor();
    await page.goto(link);
    await found.getByRole('checkbox', { name: 'Vergleichen' }).nth(0).check();
    await found.getByRole('checkbox', { name: 'Vergleichen' }).nth(1).check();
    await expect.poll(() => page.getByTestId('partners-compared').getByRole('row', { name: /^Kritische Stellen/ }).getByRole('cell').allTextContents(), PATIENT).toEqual(['5 → 3', '5 → 3']);
    expect(faults).toEqual([]);
  });

  it('say what to drop where nobody fits, answer requests, and fit on a phone without a fault that axe finds', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 390, height: 844 }, bypassCSP: true, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENT.timeout);
    await page.goto(`${server.address}/partners?p-words=Federn&p-cert=AS9100&lang=en`);
    await page.getByRole('button', { name: /^without the required certificates: \d+ firms/ }).click();
    await page.getByTestId('partners-found').getByRole('article').first().waitFor();
    expect(new URL(page.url()).searchParams.getAll('p-cert')).toEqual([]);
    await page.getByTestId('board').getByRole('button', { name: 'Open as a search' }).first().click();
    await expect.poll(() => new URL(page.url()).searchParams.has('p-for'), PATIENT).toBe(true);
    await page.getByTestId('partners-found').getByRole('article').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
