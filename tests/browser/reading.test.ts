import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packIds } from '#graph-model/id-list.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

/** Erz supplies Draht and Blech, these supply Feder, Feder supplies Auto, which supplies Feder back; Insel is alone. */
const names = { F1: 'Erz AG', F2: 'Draht GmbH', F3: 'Blech GmbH', F4: 'Feder KG', F5: 'Auto SE', F6: 'Insel e. K.' };
const data = aDataset({
  firms: Object.entries(names).map(([id, name]) => aFirm({ id, name })),
  products: [aProduct({ id: 'P1', name: 'Stahl' }), aProduct({ id: 'P2', name: 'Federn' })],
  relations: ([['F1', 'F2', 'P1'], ['F1', 'F3', 'P1'], ['F2', 'F4', 'P1'], ['F3', 'F4', 'P1'], ['F4', 'F5', 'P2'], ['F5', 'F4', 'P1']] as const)
    .map(([supplier, buyer, product], at) => aRelation({ id: `R${at}`, supplier, buyer, product })),
});

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(data, { pageFolder: path.resolve('dist/client') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function opened(query: string) {
  const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, bypassCSP: true });
  await page.goto(`${server.address}/?${query}`);
  await page.locator('[data-testid="network-picture"][data-ready="true"]').waitFor({ timeout: 60_000 });
  return { page, faults };
}

const shown = (page: Page) => page.getByRole('group', { name: 'Was Sie sehen' });
const inAddress = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe.skipIf(BROWSER_PATH === undefined)(`reading the picture${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('tells every shortest way between two firms in sentences, and what comes nearest where there is none', async () => {
    const { page, faults } = await opened('firm=F1');
    await page.getByRole('button', { name: 'Weg zwischen zwei Unternehmen' }).click();
    const panel = page.getByTestId('way-panel');
    await panel.getByRole('searchbox', { name: 'Zu welchem Unternehmen?' }).fill('Auto');
    await page.keyboard.press('Enter');
    await panel.getByText('Von Erz AG nach Auto SE sind es 3 Lieferstufen.').waitFor();
    expect(await panel.getByRole('listitem').allInnerTexts()).toEqual([
      'Erz AG liefert Stahl an Draht GmbH.', 'Draht GmbH liefert Stahl an Feder KG.', 'Feder KG liefert Federn an Auto SE.',
      'Erz AG liefert Stahl an Blech GmbH.', 'Blech GmbH liefert Stahl an Feder KG.', 'Feder KG liefert Federn an Auto SE.',
    ]);
    await panel.getByRole('button', { name: 'Anfang und Ende tauschen' }).click();
    await panel.getByText('Es gibt keinen Weg von Auto SE nach Erz AG').waitFor();
    await panel.getByText('In der Gegenrichtung aber schon:').waitFor();
    await page.goto(`${server.address}/?panel=way&way-from=F2&way-to=F3`);
    await panel.getByText('Erz AG beliefert beide: Draht GmbH über 1, Blech GmbH über 1 Lieferstufen.').waitFor();
    await page.goto(`${server.address}/?panel=way&way-from=F2&way-to=F6&hide=${packIds(['F4'])}`);
    await panel.getByText('Sie haben auch keinen gemeinsamen Lieferanten').waitFor();
    await panel.getByText('Das ausgeblendete Unternehmen zählt dabei nicht.').waitFor();
    expect([await axeFaults(page), faults]).toEqual([[], []]);
    await page.context().close();
  });

  it('hides and pins by the menu of a firm, says so in words, and takes it back by key, button and the browser', async () => {
    const { page, faults } = await opened('firm=F4');
    const at = page.getByTestId('firm-panel').getByRole('group', { name: 'In der Netzkarte' });
    await at.getByRole('button', { name: 'Anheften' }).click();
    await shown(page).getByText('1 angeheftet').waitFor();
    // The menu key on the picture asks about the selected firm.
    await page.getByRole('application').focus();
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu');
    await menu.getByText('Feder KG').waitFor();
    await menu.getByRole('menuitem', { name: 'Ausblenden' }).click();
    await shown(page).getByText('Sie sehen 5 von 6 Unternehmen:').waitFor();
    expect([inAddress(page, 'hide'), inAddress(page, 'pin')]).toEqual(['0F4', '0F4']);
    await page.keyboard.press('Control+z');
    await shown(page).getByText('Sie sehen').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Schritt der Ansicht wiederholen' }).click();
    await shown(page).getByText('Sie sehen 5 von 6 Unternehmen:').waitFor();
    await page.goBack();
    await shown(page).getByText('Sie sehen').waitFor({ state: 'hidden' });
    await shown(page).getByRole('button', { name: 'Aufheben: 1 angeheftet' }).click();
    await page.getByText('Rechtsklick oder langer Druck').waitFor();
    expect([inAddress(page, 'hide'), inAddress(page, 'pin'), faults]).toEqual([null, null, []]);
    await page.context().close();
  });

  it('selects firms by lasso or by keyboard, and tells what they have in common', async () => {
    const { page, faults } = await opened('panel=ranking');
    const picture = page.getByRole('application');
    await page.getByRole('button', { name: 'Mit dem Lasso auswählen' }).click();
    const sheet = page.getByTestId('lasso');
    await sheet.waitFor();
    const { x, y, width, height } = (await picture.boundingBox())!;
    await page.mouse.move(x + 4, y + 4);
    await page.mouse.down();
    for (const [right, down] of [[width - 4, 4], [width - 4, height - 4], [4, height - 4], [4, 8]]) await page.mouse.move(x + right!, y + down!, { steps: 3 });
    await page.mouse.up();
    const panel = page.getByTestId('selection-panel');
    await panel.getByRole('heading', { name: '6 Unternehmen' }).waitFor();
    await panel.getByRole('button', { name: 'Auswahl aufheben' }).click();
    await panel.getByText('Noch nichts ausgewählt').waitFor();
    await page.getByRole('button', { name: 'Mehrere Unternehmen auswählen' }).click();
    const ranking = page.getByRole('grid');
    await page.getByRole('button', { name: 'Nach Unternehmen ordnen' }).click();
    await ranking.getByText('Auto SE').waitFor();
    await ranking.focus();
    for (const key of ['Home', 'ArrowDown', 'Shift+Enter', 'ArrowDown', 'Shift+Enter']) await page.keyboard.press(key);
    await page.waitForURL(/set=/);
    expect(inAddress(page, 'set')).toBe('0F2*13');
    await page.getByRole('button', { name: 'Mehrere Unternehmen auswählen' }).click();
    expect(await panel.getByRole('list', { name: 'Lieferanten mehrerer von ihnen' }).innerText()).toMatch(/Erz AG\s+bei 2/);
    await panel.getByRole('button', { name: 'Nur diese zeigen' }).click();
    await shown(page).getByText('Sie sehen 2 von 6 Unternehmen:').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('compares two selections, with the kritische Stellen that stop somebody in both', async () => {
    const { page, faults } = await opened(`panel=selection&set=${packIds(['F2'])}&set-b=${packIds(['F3', 'F5'])}`);
    const panel = page.getByTestId('selection-panel');
    expect(await panel.getByRole('list', { name: 'Gemeinsame Lieferanten' }).innerText()).toMatch(/Erz AG\s+1 von A · 1 von B/);
    expect(await panel.getByRole('list', { name: 'Gemeinsame kritische Stellen' }).innerText()).toMatch(/Erz AG\s+hält 1 von A und \d von B an/);
    expect(await axeFaults(page)).toEqual([]);
    await panel.getByRole('button', { name: 'A und B tauschen' }).click();
    await panel.getByRole('heading', { name: 'A: 2 Unternehmen' }).waitFor();
    expect([inAddress(page, 'set'), faults]).toEqual(['0F3*15', []]);
    await page.context().close();
  });

  it('shows what a product hangs on and what hangs on it', async () => {
    const { page, faults } = await opened('lang=en');
    await page.getByRole('button', { name: 'Value chain of a product' }).click();
    await page.getByRole('combobox', { name: 'Product', exact: true }).fill('Federn');
    await page.getByRole('option', { name: 'Federn' }).click();
    await page.getByText('Makers: 1. Before them: 4 firms that they depend on; behind: 1 that depend on the product.').waitFor();
    expect([inAddress(page, 'chain-of'), faults]).toEqual(['P2', []]);
    await page.context().close();
  });
});
