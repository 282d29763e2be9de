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

  it('are saved as a search that tells who has come since, is renamed, deleted and brought back', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENT.timeout);
    await page.goto(`${server.address}/partners?p-can=Bandgalvanik`);
    const saved = page.getByTestId('saved-searches');
    await saved.getByText('Noch keine.').waitFor();
    await page.getByRole('button', { name: 'Suche speichern' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Zweite Galvanik');
    await page.getByRole('dialog').getByLabel('Name').press('Enter');
    await saved.getByText(/^nichts Neues seit .* \(Fassung 2\)$/).waitFor();

    // Somebody else adds a firm that can do it and offers it, while nobody looks.
    const record = { source: 'Umfrage', status: 'reported', visibility: 'network' };
    const added = await server.api('/change-sets', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ title: 'Neue Angaben', changes: [
      { op: 'create', kind: 'firm', record: { ...record, id: 'NEU-1', name: 'Aufgetaucht GmbH', ags: '05962032', capabilities: ['Bandgalvanik'] } },
      { op: 'create', kind: 'offer', record: { ...record, id: 'NEU-A', firm: 'NEU-1', direction: 'offers', capability: 'Bandgalvanik' } },
      { op: 'create', kind: 'offer', record: { ...record, id: 'NEU-G', firm: planted.forFirm, direction: 'seeks', capability: 'Bandgalvanik' } },
    ] }) });
    expect(added.status).toBe(200);
    await page.goto(`${server.address}/partners`);
    await saved.getByText(/^1 neu seit .* \(Fassung 2\)$/).waitFor();
    await expect.poll(() => page.getByTestId('board').getByText(/^\d+ neu seit .* \(Fassung \d\)$/).count(), PATIENT).toBe(1);
    await page.getByTestId('board').getByRole('listitem').filter({ hasText: 'Aufgetaucht GmbH' }).getByText('neu', { exact: true }).first().waitFor();

    await saved.getByRole('button', { name: 'Suche „Zweite Galvanik“ öffnen' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('p-can'), PATIENT).toEqual(['Bandgalvanik']);
    const found = page.getByTestId('partners-found');
    await found.getByRole('article', { name: 'Aufgetaucht GmbH' }).getByText('neu', { exact: true }).waitFor();
    expect(await found.getByText('neu', { exact: true }).count()).toBe(1);
    await found.getByRole('switch', { name: 'Nur Neues zeigen' }).click();
    await expect.poll(() => found.getByRole('article').count(), PATIENT).toBe(1);
    await found.getByRole('button', { name: 'Zweite Galvanik: als gesehen merken' }).click();
    await saved.getByText(/^nichts Neues seit .* \(Fassung 3\)$/).waitFor();
    await expect.poll(() => found.getByText('neu', { exact: true }).count(), PATIENT).toBe(0);

    await saved.getByRole('button', { name: '„Zweite Galvanik“ umbenennen' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Galvanik im Band');
    await page.getByRole('dialog').getByLabel('Name').press('Enter');
    await saved.getByRole('button', { name: '„Galvanik im Band“ löschen' }).click();
    await saved.getByText('Noch keine.').waitFor();
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click();
    await saved.getByRole('button', { name: 'Suche „Galvanik im Band“ öffnen' }).waitFor();
    await saved.getByText(/^nichts Neues seit .* \(Fassung 3\)$/).waitFor();
    expect(faults).toEqual([]);
  }, 180_000);
});
