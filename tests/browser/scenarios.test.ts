import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const [chain] = PLANTED_TRUTHS.filter((truth) => truth.kind === 'critical_chain');
/** The comparison is computed in a thread of its own, on a machine that may be busy. */
const PATIENT = { timeout: 30_000 };
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

describe.skipIf(BROWSER_PATH === undefined)(`scenarios${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('lead from an empty view over a failure that was played to what more stock changes, and back by undo', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`${server.address}/scenarios`);
    await page.getByText('Noch kein Szenario').waitFor();
    await page.goto(`${server.address}/?failed=${chain.source}&panel=failure`);
    await page.getByRole('button', { name: 'Als Szenario speichern' }).click();
    const row = (name: string) => page.getByTestId('comparison').getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell');
    await expect.poll(() => row('Durchhaltezeit').allTextContents(), PATIENT).toEqual(['niemand steht', 'Tag 4']);

    // By keyboard alone, on a slow machine: Enter takes the first suggestion however soon it comes.
    const slowed = await page.context().newCDPSession(page);
    await slowed.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.getByRole('button', { name: /kopieren$/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Mit Lager');
    await dialog.getByRole('combobox', { name: 'Unternehmen' }).fill('Stanzwerk Kerspenhoff');
    await page.getByRole('option', { name: /Stanzwerk Kerspenhoff/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: 'Vorleistung' }).fill('Galvanik');
    await page.getByRole('option', { name: /Galvanik/ }).waitFor();
    await page.keyboard.press('Enter');
    await slowed.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await dialog.getByLabel('reicht für Tage').fill('60');
    await dialog.getByRole('button', { name: 'Hinzufügen', exact: true }).press('Enter');
    await dialog.getByText('Lager Galvanik (Lohn) bei Stanzwerk Kerspenhoff GmbH: 60 Tage').waitFor();
    await dialog.getByLabel('Name').press('Enter');
    await expect.poll(() => row('Durchhaltezeit').allTextContents(), PATIENT).toEqual(['niemand steht', 'Tag 4 am schlechtesten', 'niemand steht am besten']);

    await page.getByRole('button', { name: 'Rückgängig machen' }).last().click();
    await expect.poll(() => row('Durchhaltezeit').allTextContents(), PATIENT).toEqual(['niemand steht', 'Tag 4']);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
