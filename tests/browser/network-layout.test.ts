import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_UNFOLDED } from '#graph-model/picture/network-folds.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const MINUTES = 180_000;
const region = generateDemoRegion();
const [{ source }] = PLANTED_TRUTHS.filter((truth) => truth.kind === 'critical_chain');

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

const shown = (page: Page, layout: string) => page.locator(`[data-testid="network-picture"][data-layout="${layout}"]`).waitFor();
/** The demonstration region so often that it is too large for dots, each time with other firms. */
function manyTimes(): { network: (answer: { firms: Record<string, unknown[]>; relations: Record<string, unknown[]> }) => void; times: number } {
  const times = Math.ceil(MOST_UNFOLDED / region.firms.length) + 1;
  return { times, network: ({ firms, relations }) => {
    const count = firms['id'].length;
    for (const [name, column] of Object.entries(firms)) firms[name] = Array.from({ length: times }, (_, time) => (name === 'id' ? column.map((id) => `${String(id)}-${time}`) : column)).flat();
    for (const [name, column] of Object.entries(relations)) {
      const isEnd = name === 'supplier' || name === 'buyer';
      relations[name] = Array.from({ length: times }, (_, time) => (isEnd ? column.map((firm) => Number(firm) + time * count) : name === 'id' ? column.map((id) => `${String(id)}-${time}`) : column)).flat();
    }
  } };
}

describe.skipIf(BROWSER_PATH === undefined)(`the Netz on the page${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('is a third view of the same selection, grouped as the address says, without a fault for a screen reader', { timeout: 2 * MINUTES }, async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
    page.setDefaultTimeout(MINUTES);
    await page.goto(`${server.address}/?firm=${source}`);
    await shown(page, 'stages');
    // The view of this name in the header is there sooner.
    await page.locator('label').getByText('Netz', { exact: true }).click();
    await shown(page, 'network');
    await page.getByRole('combobox', { name: 'Gruppieren nach' }).click();
    await page.getByRole('option', { name: 'Gemeinde' }).click();
    await page.waitForURL(/group-by=municipality/);
    await page.locator('.picture-progress').waitFor({ state: 'detached' });
    expect(await axeFaults(page)).toEqual([]);
    await page.getByText('Landkarte', { exact: true }).click();
    await shown(page, 'map');
    await page.goBack();
    await shown(page, 'network');
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('layout'), searchParams.get('group-by'), searchParams.get('firm')]).toEqual(['network', 'municipality', source]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows the same picture from a link, in English and on a phone', { timeout: 2 * MINUTES }, async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(MINUTES);
    await page.goto(`${server.address}/?layout=network&group-by=branch&lang=en`);
    await shown(page, 'network');
    await page.getByRole('button', { name: 'Search and filters' }).or(page.getByRole('button', { name: /filter/i })).first().click();
    await page.getByRole('combobox', { name: 'Group by' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens a very large network as groups that unfold and fold again by keyboard', { timeout: 3 * MINUTES }, async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(MINUTES);
    const { network, times } = manyTimes();
    await page.route('**/api/v1/network', async (route) => {
      const answer = await (await route.fetch()).json() as Parameters<typeof network>[0];
      network(answer);
      await route.fulfill({ json: answer });
    });
    await page.goto(`${server.address}/?group-by=branch`);
    await shown(page, 'network');
    const groups = page.getByRole('list', { name: 'Gruppen des Netzes' });
    const plastics = groups.getByRole('button', { name: /^Kunststoff & Gummi, / });
    // A button stands where its group is drawn.
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.picture-groups button')!.offsetWidth > 20);
    await plastics.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/open-group=plastics/);
    const firms = new Intl.NumberFormat('de-DE').format(128 * times);
    await page.getByText(`Kunststoff & Gummi: ${firms} Unternehmen`).waitFor();
    expect(await plastics.getAttribute('aria-expanded')).toBe('true');
    await page.reload();
    await page.getByRole('button', { name: 'Zur Übersicht' }).click();
    await page.getByRole('button', { name: 'Zur Übersicht' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('open-group')).toBeNull();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
