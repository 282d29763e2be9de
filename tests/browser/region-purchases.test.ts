import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

/** Answers are computed in a thread, on a machine that may be busy. */
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

async function open(address: string, options: Parameters<typeof openPage>[1] = {}): Promise<{ page: Page; faults: string[] }> {
  const opened = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', bypassCSP: true, ...options });
  opened.page.setDefaultTimeout(PATIENT.timeout);
  await opened.page.goto(server.address + address);
  return opened;
}

const fitsSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe.skipIf(BROWSER_PATH === undefined)(`what the region buys${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('shows a planted gap as hidden, opens it by keyboard on a slow machine to who offers it and the relations behind, and leads to that firm', async () => {
    const { page, faults } = await open('/region?region-section=gaps&gap=hidden');
    const slowed = await page.context().newCDPSession(page);
    await slowed.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.getByText('109 Lücken: Das kaufen Unternehmen der Region auswärts.').waitFor();
    const row = page.getByTestId('gap-row').filter({ hasText: 'Dichtungen aus Gummi' });
    await expect.poll(() => row.textContent(), PATIENT).toMatch(/versteckt.*hier noch ungenutzt/);
    await page.getByRole('button', { name: 'Dichtungen aus Gummi: Einzelheiten' }).focus();
    await page.keyboard.press('Enter');
    const details = page.getByTestId('gap-details');
    await details.getByText('Gewicht = Lücke 60 Beziehungen × unverzichtbar').waitFor();
    await details.getByText('bietet es an · neu für').waitFor();
    await details.getByRole('button', { name: 'Zeilen anzeigen' }).click();
    await details.getByText('Lieferbeziehungen · 60 von 60').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await slowed.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await details.getByRole('listitem').filter({ hasText: 'bietet es an' }).getByRole('button').click();
    await page.getByTestId('firm-panel').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps a selection and a comparison in the link, in English', async () => {
    const { page, faults } = await open('/region?region-section=gaps&buyer-wz=25&beside=05978&since=2018-01-01&lang=en');
    const beside = page.getByTestId('regions-beside');
    await expect.poll(() => beside.getByRole('row').first().textContent(), PATIENT).toContain('Märkische RegionUnna');
    await expect.poll(() => page.getByTestId('gap-row').first().textContent(), PATIENT).toContain('before ');
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByText('109 gaps: firms of the region buy this elsewhere.').waitFor();
    expect(new URL(page.url()).search).toBe('?region-section=gaps&lang=en');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows where the region buys, divided by industry and municipality, down to the relations, and hands out the table', async () => {
    const { page, faults } = await open('/region');
    await page.getByText('73,9 % dessen, was die Unternehmen der Region kaufen, kommt aus der Region.').waitFor();
    await page.getByText('Gemeinde des Abnehmers').click();
    await page.getByRole('button', { name: 'Hagen: Herkunft und Zeilen', exact: true }).click();
    await page.getByRole('rowheader', { name: 'eigener Kreis' }).waitFor();
    await page.getByText('Warengruppe').click();
    await page.getByRole('button', { name: 'Eisen und Stahl: Herkunft und Zeilen' }).click();
    await page.getByRole('button', { name: 'Zeilen zu „übrige EU“ anzeigen' }).click();
    await page.getByText('Lieferbeziehungen · 100 von 170').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
    expect(file.suggestedFilename()).toBe('origin.csv');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('leads from a gap to the firm that could fill it, on to its new markets, and to the partner who helps with the missing step', async () => {
    const { page, faults } = await open('/region?region-section=gaps&gap=hidden');
    await page.getByRole('button', { name: 'Dichtungen aus Gummi: Einzelheiten' }).click();
    await page.getByTestId('gap-details').getByRole('button', { name: 'Gummitechnik Kalwkenfeld e. K.' }).click();
    await page.getByTestId('firm-panel').waitFor();
    await page.getByRole('navigation').getByText('Partner', { exact: true }).first().click();
    await page.getByRole('tab', { name: 'Neue Märkte' }).click();
    await page.getByText('Gummitechnik Kalwkenfeld e. K. kann: Spritzgießen').waitFor();
    await page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Isolierteile' }) }).getByRole('button', { name: 'Institut für Kunststofftechnik Lennetal (fiktiv)' }).click();
    await page.getByTestId('firm-panel').getByRole('heading', { name: 'Institut für Kunststofftechnik Lennetal (fiktiv)' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says that a part is suppressed, and shows it to whoever presses the switch, until the page is loaded anew', async () => {
    const { page, faults } = await open('/region');
    const row = page.getByTestId('origin-row').filter({ hasText: 'Kupfer' }).first();
    await row.getByTestId('bar-suppressed').getByText('Aufteilung gesperrt').waitFor();
    const internal = page.getByRole('switch', { name: 'Auch gesperrte Werte zeigen (nur intern)' });
    await internal.focus();
    await page.keyboard.press('Space');
    await row.getByRole('img', { name: /^Kupfer: aus der Region \d/ }).waitFor();
    expect(await page.getByTestId('bar-suppressed').count()).toBe(0);
    await page.reload();
    await row.getByTestId('bar-suppressed').waitFor();
    expect(await internal.isChecked()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(['/region', '/region?region-section=gaps', '/region?region-section=gaps&beside=05978'])('fits a phone: %s', async (address) => {
    const { page, faults } = await open(address, { viewport: { width: 390, height: 844 } });
    await page.getByTestId(address === '/region' ? 'origin-lead' : 'gap-lead').waitFor();
    await page.getByTestId(address === '/region' ? 'origin-row' : 'gap-row').first().getByRole('button').first().click();
    expect(await fitsSideways(page)).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
