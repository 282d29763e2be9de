import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const region = generateDemoRegion();
const nameOf = (id: string): string => region.firms.find((firm) => firm.id === id)!.name;
const [chain] = PLANTED_TRUTHS.filter((truth) => truth.kind === 'critical_chain');

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(region, { pageFolder: path.resolve('dist/client') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page, with the calls it makes to the routes that compute failures. */
async function openedPage() {
  const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
  const asked: string[] = [];
  page.on('request', (request) => { if (request.url().includes('/api/v1/failures')) asked.push(new URL(request.url()).pathname); });
  return { page, faults, asked };
}

/** The page and its worker have the data of the revision. They come when the page is at rest, on a busy machine late. */
async function handedOver(page: Page, revision: number): Promise<void> {
  await page.locator(`html[data-failures-here="${revision}"]`).waitFor();
}

const revisionOf = async (of: TestServer): Promise<number> => ((await (await of.api('/network')).json()) as { revision: number }).revision;

describe.skipIf(BROWSER_PATH === undefined)(`failures played in the browser${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('need no server: after it has stopped, a failure is still played with stages, causes, days and an estimate of employees', async () => {
    const leaving = await startTestServer(region, { pageFolder: path.resolve('dist/client') });
    const { page, asked } = await openedPage();
    await page.goto(`${leaving.address}/?firm=${chain.source}`);
    await page.getByRole('button', { name: 'Was fällt aus, wenn …' }).waitFor();
    await handedOver(page, await revisionOf(leaving));
    const exact = page.waitForResponse('**/api/v1/failures');
    await page.getByRole('button', { name: 'Was fällt aus, wenn …' }).click();
    await exact;
    expect(asked).toEqual(['/api/v1/failures']);
    await leaving.close();
    const panel = page.getByTestId('failure-panel');
    await panel.getByRole('searchbox', { name: 'Weiteres Unternehmen ausfallen lassen' }).fill(nameOf(chain.chain[1]));
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: new RegExp(nameOf(chain.chain[1])) }).first().waitFor();
    await panel.locator('[data-stage="1"]').waitFor();
    await panel.getByText(/etwa \d/).waitFor();
    expect(await panel.innerText()).toMatch(/einziger Lieferant .* fehlt/);
    await panel.getByTestId('failure-days').waitFor();
    await page.context().close();
  });

  it('come from the server where the worker cannot be had', async () => {
    const { page, asked } = await openedPage();
    await page.route('**/assets/failure-worker*', (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }));
    await page.goto(`${server.address}/?firm=${chain.source}`);
    await page.getByRole('button', { name: 'Was fällt aus, wenn …' }).click();
    for (const link of chain.chain) await page.getByTestId('failure-panel').getByText(nameOf(link)).first().waitFor();
    expect([...asked].sort()).toEqual(['/api/v1/failures', '/api/v1/failures/days']);
    await page.context().close();
  });

  it('follow the data: after a change the worker has the new ones', async () => {
    const { page, faults, asked } = await openedPage();
    await page.clock.install();
    await page.goto(`${server.address}/?firm=${chain.source}`);
    await handedOver(page, await revisionOf(server));
    const { id } = region.relations.find(({ supplier, buyer }) => supplier === chain.source && buyer === chain.chain[0])!;
    const { headers } = await server.api(`/records/relation/${id}`);
    const removed = await server.api(`/records/relation/${id}`, { method: 'DELETE', headers: { 'if-match': headers.get('etag')! } });
    expect(removed.status).toBe(200);
    await page.clock.fastForward(31_000);
    await handedOver(page, await revisionOf(server));
    const exact = page.waitForResponse('**/api/v1/failures');
    await page.getByRole('button', { name: 'Was fällt aus, wenn …' }).click();
    await page.getByTestId('failure-player').waitFor();
    expect(await page.getByTestId('failure-panel').innerText()).not.toContain(nameOf(chain.chain[0]));
    await exact;
    await page.getByTestId('failure-days').waitFor();
    // The exact share of employees is all that the server is asked for.
    expect([faults, asked]).toEqual([[], ['/api/v1/failures']]);
    await page.context().close();
  });
});
