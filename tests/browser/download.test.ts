import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '#tests/support/axe.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const DATASET = aDataset({
  firms: [aFirm({ wz: '25.93', wzEdition: 2008 }), aFirm({ id: 'F2', wz: '25.50', wzEdition: 2008 }), aFirm({ id: 'F3', wz: '24.10', wzEdition: 2008 })],
  relations: [aRelation(), aRelation({ id: 'R2', supplier: 'F3', buyer: 'F1' })],
});

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(DATASET, { pageFolder: path.resolve('dist/client') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.skipIf(BROWSER_PATH === undefined)(`downloading${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('beside the picture says what a file will hold, and the file holds it', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, bypassCSP: true, reducedMotion: 'reduce', acceptDownloads: true });
    await page.goto(`${server.address}/?wz=25`);
    await page.getByRole('button', { name: 'Daten herunterladen' }).click();
    await page.getByRole('radio', { name: 'Wie angezeigt: 2 von 3 Unternehmen, 1 Lieferbeziehungen zwischen ihnen' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const firmsIn = async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Datenbestand als JSON' }).click()]);
      const { dataset } = JSON.parse(readFileSync(await download.path(), 'utf8')) as { dataset: { firms: { id: string }[] } };
      return dataset.firms.map(({ id }) => id);
    };
    expect(await firmsIn()).toEqual(['F1', 'F2']);
    await page.getByRole('radio', { name: /^Alles: 3 Unternehmen, 2 Lieferbeziehungen/ }).check();
    expect(await firmsIn()).toEqual(['F1', 'F2', 'F3']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('in the data view on a phone offers everything where no filter is set', async () => {
    const { page } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    await page.goto(`${server.address}/data?lang=en`);
    await page.getByRole('radio', { name: /^Everything: 3 firms/ }).waitFor();
    expect([await page.getByRole('radio', { name: 'As shown: no filter is set' }).isDisabled(), await page.getByRole('radio', { name: /^Everything/ }).isChecked()]).toEqual([true, true]);
    await page.context().close();
  });
});
