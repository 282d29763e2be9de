import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

/** Dialogs come as chunks of their own, on a machine that may be busy. */
const PATIENT = { timeout: 30_000 };
const DATASET = aDataset({
  firms: [aFirm({ id: 'F1', name: 'Drahtwerk Altena', wz: '24.34', wzEdition: 2008, website: 'https://alt.example', asOf: '2026-03-01' }), aFirm({ id: 'F2', name: 'Federnfabrik Lenne' })],
  products: [aProduct({ id: 'P1', name: 'Federdraht' })], relations: [aRelation({ id: 'R1', supplier: 'F1', buyer: 'F2', product: 'P1', share: 0.5 })],
});
const REGISTER = { source: 'Handelsregister', asOf: '2026-10-01', status: 'confirmed' };
const SURVEY = { source: 'Umfrage 2026', asOf: '2026-03-01', status: 'reported' };

let server: TestServer;
let browser: Browser;
beforeAll(async () => { if (BROWSER_PATH !== undefined) browser = await launchBrowser(); });
afterAll(async () => { await browser?.close(); });
beforeEach(async () => { if (BROWSER_PATH !== undefined) server = await startTestServer(DATASET, { pageFolder: path.resolve('dist/client') }); });
afterEach(async () => { await server?.close(); });

async function importContradiction(): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob(['id,name,wz,website,source,as_of,status\nF1,Drahtwerk Altena,25.93,https://neu.example,Handelsregister,2026-10-01,confirmed\n']), 'firms.csv');
  expect((await server.api('/imports', { method: 'POST', body })).status).toBe(200);
}
async function stored(kind: string, id: string): Promise<Record<string, unknown>> {
  return ((await (await server.api(`/records/${kind}/${id}`)).json()) as { record: Record<string, unknown> }).record;
}
async function opened(address: string, viewport = { width: 1440, height: 900 }) {
  const { page, faults } = await openPage(browser, { viewport, reducedMotion: 'reduce', bypassCSP: true });
  page.setDefaultTimeout(PATIENT.timeout);
  await page.goto(server.address + address);
  return { page, faults, close: () => page.context().close() };
}
const dialog = (page: Page) => page.getByTestId('record-history');

describe.skipIf(BROWSER_PATH === undefined)(`origin and history in the page${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('an import that contradicts is told of the firm; what the other source says is taken over by keyboard, and undone', async () => {
    await importContradiction();
    const before = await stored('firm', 'F1');
    const { page, faults, close } = await opened('/?firm=F1&panel=firm');
    await page.getByTestId('contradictions').getByText('Bei 2 Angaben widersprechen sich die Quellen').waitFor();
    await page.getByTestId('contradictions').press('Enter');
    const field = dialog(page).locator('[data-field=website]');
    await field.getByText('Handelsregister sagt:').waitFor();
    await field.getByText('Quelle: Umfrage 2026 · Stand 01.03.2026').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await field.getByRole('button', { name: '„https://neu.example“ aus Handelsregister für Internet übernehmen' }).press('Enter');
    await field.getByText('Umfrage 2026 sagt:').waitFor();
    expect(await stored('firm', 'F1')).toEqual({
      ...before, ...REGISTER, website: 'https://neu.example',
      otherStatements: [{ field: 'wz', value: '25.93', ...REGISTER }, { field: 'website', value: 'https://alt.example', ...SURVEY }],
    });
    await dialog(page).getByRole('list', { name: 'Verlauf' }).getByText('Internet: https://alt.example → https://neu.example').waitFor();

    await dialog(page).getByRole('button', { name: 'Rückgängig' }).press('Enter');
    await field.getByText('Handelsregister sagt:').waitFor();
    expect(await stored('firm', 'F1')).toEqual(before);

    await dialog(page).locator('[data-field=wz]').getByRole('button', { name: 'verwerfen' }).click();
    await dialog(page).getByText('Bei 1 Angabe widersprechen sich die Quellen').waitFor();
    expect((await stored('firm', 'F1')).otherStatements).toEqual([{ field: 'website', value: 'https://neu.example', ...REGISTER }]);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByTestId('contradictions').getByText('Bei 1 Angabe').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('tells of a scenario who planned what, in the sentences of its view', async () => {
    const create = { op: 'create', kind: 'scenario', record: { id: 'S1', name: 'Ausfall', failures: [{ firms: ['F1'] }], source: 'Werkstatt', status: 'assumed', visibility: 'network' } };
    const changed = await server.api('/change-sets', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ changes: [create] }) });
    expect([changed.status, await changed.text()]).toEqual([200, expect.any(String)]);
    const { page, faults, close } = await opened('/scenarios');
    await page.getByRole('button', { name: 'Herkunft und Verlauf von „Ausfall“' }).press('Enter');
    const failures = dialog(page).locator('[data-field=failures]');
    await failures.getByText('Was ausfällt', { exact: true }).waitFor();
    await failures.getByText('Ausfall: Drahtwerk Altena').waitFor();
    await failures.getByText(/Quelle: Werkstatt/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('is there for every record, from its row and its form, in English and on a phone; a record that never changed says so', async () => {
    const { page, faults, close } = await opened('/?firm=F2&panel=firm&tab=suppliers&lang=en', { width: 390, height: 844 });
    await page.getByRole('button', { name: 'Origin and history of “Drahtwerk Altena → Federnfabrik Lenne”' }).click();
    await dialog(page).getByText('Nothing has changed since it was created.').waitFor();
    await dialog(page).locator('[data-field=supplier]').getByText('Drahtwerk Altena').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Edit “Drahtwerk Altena → Federnfabrik Lenne”' }).click();
    await page.getByTestId('record-form').getByRole('button', { name: 'Origin and history' }).click();
    await dialog(page).locator('[data-field=share]').getByText('50', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.getByTestId('record-form').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  it('what somebody else did meanwhile is seen before anything is taken over', async () => {
    await importContradiction();
    const { page, faults, close } = await opened('/?firm=F1&panel=firm');
    await page.getByTestId('contradictions').click();
    await dialog(page).locator('[data-field=wz]').getByText('Handelsregister sagt:').waitFor();
    const { record, version } = (await (await server.api('/records/firm/F1')).json()) as { record: Record<string, unknown>; version: string };
    const changed = await server.api('/records/firm/F1', { method: 'PUT', headers: { 'content-type': 'application/json', 'if-match': `"${version}"` }, body: JSON.stringify({ ...record, name: 'Drahtwerk Altena AG' }) });
    expect(changed.status).toBe(200);
    await dialog(page).locator('[data-field=name]').getByText('Drahtwerk Altena AG', { exact: true }).waitFor();
    await dialog(page).locator('[data-field=wz]').getByRole('button', { name: 'übernehmen' }).click();
    await dialog(page).locator('[data-field=wz]').getByText('Umfrage 2026 sagt:').waitFor();
    expect(await stored('firm', 'F1')).toMatchObject({ name: 'Drahtwerk Altena AG', wz: '25.93', source: 'Handelsregister' });
    expect(faults).toEqual([]);
    await close();
  });
});
