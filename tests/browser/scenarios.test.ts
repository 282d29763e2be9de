import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#graph-model/scenario.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const [chain] = PLANTED_TRUTHS.filter((truth) => truth.kind === 'critical_chain');
/** The comparison is computed in a thread of its own, on a machine that may be busy. */
const PATIENT = { timeout: 60_000 };
const PAGE = path.resolve('dist/client');
let server: TestServer;
let demo: TestServer | undefined;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer({ ...generateDemoRegion(), scenarios: [] }, { pageFolder: PAGE });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await demo?.close();
});

const figure = (page: Page, name: string) => page.getByTestId('comparison').getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell');

describe.skipIf(BROWSER_PATH === undefined)(`scenarios${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('lead from an empty view over a failure that was played to what more stock changes, and back by undo', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENT.timeout);
    await page.goto(`${server.address}/scenarios`);
    await page.getByText('Noch kein Szenario').waitFor();
    await page.goto(`${server.address}/?failed=${chain.source}&panel=failure`);
    await page.getByRole('button', { name: 'Als Szenario speichern' }).click();
    const row = (name: string) => figure(page, name);
    await expect.poll(() => row('Durchhaltezeit').allTextContents(), PATIENT).toEqual(['niemand steht', 'Tag 4']);

    // By keyboard alone, on a slow machine: Enter takes the first suggestion however soon it comes.
    const slowed = await page.context().newCDPSession(page);
    await slowed.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.getByRole('button', { name: /kopieren$/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Mit Lager');
    await dialog.getByRole('combobox', { name: 'Unternehmen' }).fill('Stanzwerk Kerspenhoff');
    await highlighted(page, 'Stanzwerk Kerspenhoff').waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: 'Vorleistung' }).fill('Galvanik');
    await highlighted(page, 'Galvanik').waitFor();
    await page.keyboard.press('Enter');
    await slowed.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await dialog.getByLabel('reicht für Tage').fill('60');
    await dialog.getByRole('button', { name: 'Hinzufügen', exact: true }).press('Enter');
    await dialog.getByText('Lager Galvanik (Lohn) bei Stanzwerk Kerspenhoff GmbH: 60 Tage').waitFor();
    await dialog.getByLabel('Name').press('Enter');
    await expect.poll(() => row('Durchhaltezeit').allTextContents(), PATIENT).toEqual(['niemand steht', 'Tag 4 am schlechtesten', 'niemand steht am besten']);

    await page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click();
    await expect.poll(() => row('Durchhaltezeit').allTextContents(), PATIENT).toEqual(['niemand steht', 'Tag 4']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keep a place that fails as such: chosen in the failure panel, beside today, saved, and played again from the list', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENT.timeout);
    await page.goto(`${server.address}/?panel=failure`);
    const panel = page.getByTestId('failure-panel');
    await panel.getByText('Noch fällt niemand aus').waitFor();
    await panel.getByRole('combobox', { name: 'Ort, Branche oder Land' }).fill('Iserlohn');
    await highlighted(page, 'Iserlohn').waitFor();
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'alle in Iserlohn nicht mehr ausfallen lassen' }).waitFor();
    await panel.getByRole('button', { name: 'Nebeneinander' }).click();
    const today = page.getByRole('region', { name: 'B Heute' });
    await today.getByText('Niemand sonst steht.').waitFor();
    await page.getByRole('region', { name: 'A Ausfall' }).getByText('Ausfall: Iserlohn').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click();
    await today.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Als Szenario speichern' }).click();
    await page.getByRole('button', { name: '„Ausfall alle in Iserlohn“ abspielen' }).click();
    await panel.getByRole('button', { name: 'alle in Iserlohn nicht mehr ausfallen lassen' }).waitFor();
    const { scenarios } = await (await server.api('/scenarios')).json() as { scenarios: { scenario: Scenario }[] };
    expect(scenarios.find(({ scenario }) => scenario.name === 'Ausfall alle in Iserlohn')!.scenario.failures).toEqual([{ municipality: '05962024' }]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('of the demonstration region are compared from the first start; a new relation says what is known of it, and undo takes it back', async () => {
    demo = await startTestServer(generateDemoRegion(), { pageFolder: PAGE });
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENT.timeout);
    await page.goto(`${demo.address}/scenarios`);
    await expect.poll(() => figure(page, 'Durchhaltezeit').allTextContents(), PATIENT).toEqual(['niemand steht', 'Tag 4 am schlechtesten', 'niemand steht am besten']);
    await page.getByRole('button', { name: '„Ausfall einer Galvanik“ kopieren' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Zweite Quelle ohne Zahlen');
    await dialog.getByText('Neue Lieferbeziehung').click();
    await choose(page, 'Lieferant', 'Zörkenkamp');
    await choose(page, 'Abnehmer', 'Stanzwerk Kerspenhoff');
    await choose(page, 'Produkt', 'Galvanik (Lohn)');
    await dialog.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    const words = 'neu: Zörkenkamp Stanz- und Umformtechnik AG → Stanzwerk Kerspenhoff GmbH (Galvanik (Lohn))';
    await dialog.getByText(words, { exact: true }).waitFor();

    await choose(page, 'Lieferant', 'Wehnkenkessel');
    await dialog.getByLabel('Anteil am Bezug des Abnehmers').fill('12,5');
    await dialog.getByLabel('Umstellungszeit in Tagen').fill('99999');
    await dialog.getByLabel('Umstellungszeit in Tagen').fill('20');
    await dialog.getByRole('combobox', { name: 'oder Volumenklasse' }).click();
    await page.getByRole('option', { name: '10.000–100.000 €/Jahr' }).click();
    await dialog.getByLabel('Liefervolumen in Euro im Jahr').fill('-1250000');
    expect(await dialog.getByRole('combobox', { name: 'oder Volumenklasse' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    const known = 'neu: Wehnkenkessel Oberflächentechnik GmbH → Stanzwerk Kerspenhoff GmbH (Galvanik (Lohn)), 1,3 Mio. € im Jahr, 12,5 % des Bezugs, Umstellungszeit 20 Tage';
    await dialog.getByText(known).waitFor();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const list = page.getByRole('region', { name: 'Gespeicherte Szenarien' });
    await list.getByText(known).waitFor();
    const { scenarios } = await (await demo.api('/scenarios')).json() as { scenarios: { scenario: Scenario }[] };
    const [unknown, assumed] = scenarios.find(({ scenario }) => scenario.name === 'Zweite Quelle ohne Zahlen')!.scenario.newRelations!;
    expect([Object.keys(unknown).sort(), assumed]).toEqual([['buyer', 'product', 'supplier'], { ...unknown, supplier: assumed.supplier, volumeEur: 1_250_000, share: 0.125, switchDays: 20 }]);

    await page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click();
    await list.getByText(known).waitFor({ state: 'detached' });
    expect(await list.getByRole('checkbox').count()).toBe(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** The option that Enter takes: a list that is shown has none yet. */
function highlighted(page: Page, name: string): Locator {
  return page.locator('[role="option"][data-combobox-selected]').filter({ hasText: name });
}

async function choose(page: Page, field: string, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: field, exact: true }).fill(name);
  await page.getByRole('option', { name: new RegExp(name.replace(/[()]/g, '\\$&')) }).first().click();
}
