import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { CLIPBOARD, paste } from '#tests/support/clipboard.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

/** Dialogs come as chunks of their own, on a machine that may be busy. */
const PATIENT = { timeout: 30_000 };
const DESK = { width: 1440, height: 900 };
const NAMED = aDataset({
  firms: [
    aFirm({ id: 'F1', name: 'Drahtwerk Altena', wz: '24.34', wzEdition: 2008, employees: 120, sizeClass: 'medium', fictitious: true }),
    aFirm({ id: 'F2', name: 'Federnfabrik Lenne', capabilities: ['Wickeln', 'Härten'] }), aFirm({ id: 'F3', name: 'Müller & Söhne' }),
  ],
  products: [aProduct({ id: 'P1', name: 'Federdraht' })],
  relations: [aRelation({ id: 'R1', supplier: 'F1', buyer: 'F2', product: 'P1', share: 1 / 3 })],
});

let server: TestServer;
let browser: Browser;
beforeAll(async () => { if (BROWSER_PATH !== undefined) browser = await launchBrowser(); });
afterAll(async () => { await browser?.close(); });
beforeEach(async () => { if (BROWSER_PATH !== undefined) server = await startTestServer(NAMED, { pageFolder: path.resolve('dist/client') }); });
afterEach(async () => { await server?.close(); });

/** The record as it is stored, without its version. */
async function stored(kind: string, id: string): Promise<unknown> {
  const response = await server.api(`/records/${kind}/${id}`);
  return response.status === 404 ? undefined : ((await response.json()) as { record: unknown }).record;
}
const firms = async (): Promise<number> => ((await (await server.api('/atlas')).json()) as { counts: { firms: number } }).counts.firms;

async function opened(address: string) {
  const { page, faults } = await openPage(browser, { viewport: DESK, reducedMotion: 'reduce', permissions: CLIPBOARD });
  page.setDefaultTimeout(PATIENT.timeout);
  await page.goto(server.address + address);
  return { page, faults, close: () => page.context().close() };
}
const form = (page: Page) => page.getByTestId('record-form');

describe.skipIf(BROWSER_PATH === undefined)(`editing in the page${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('changes a firm by keyboard alone, shows every fault at its field, keeps what is not shown, and is undone and done again by keys', async () => {
    const { page, faults, close } = await opened('/?firm=F1&panel=firm');
    await page.getByTestId('firm-panel').getByRole('button', { name: 'Bearbeiten', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: 'Unternehmen bearbeiten' }).press('Enter');
    await form(page).getByLabel('Name', { exact: false }).first().fill('');
    await form(page).getByLabel('Wirtschaftszweig').fill('drahtig');
    await form(page).getByLabel('Wiederherstellungszeit').fill('zwei Wochen');
    await page.keyboard.press('Enter');
    await form(page).getByText('3 Angaben sind zu verbessern').waitFor();
    expect(await form(page).getByLabel('Name').first().evaluate((element) => element === document.activeElement)).toBe(true);
    await form(page).getByText('„zwei Wochen“ ist keine Zahl').waitFor();
    expect(await stored('firm', 'F1')).toEqual(NAMED.firms[0]);

    await page.keyboard.type('Drahtwerk Altena GmbH');
    await form(page).getByLabel('Wirtschaftszweig').fill('24.34');
    await form(page).getByLabel('Wiederherstellungszeit').fill('10,5');
    await page.keyboard.press('Control+s');
    await page.getByText('„Drahtwerk Altena GmbH“ ist gespeichert.').waitFor();
    const changed = { ...NAMED.firms[0], name: 'Drahtwerk Altena GmbH', daysToRecover: 10.5 };
    expect(await stored('firm', 'F1')).toEqual(changed);

    await form(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText('Rückgängig gemacht: Drahtwerk Altena GmbH').waitFor();
    expect(await stored('firm', 'F1')).toEqual(NAMED.firms[0]);
    await page.keyboard.press('Control+Shift+z');
    await page.getByText('Wiederholt: Drahtwerk Altena GmbH').waitFor();
    expect(await stored('firm', 'F1')).toEqual(changed);
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).first().click();
    await expect.poll(() => stored('firm', 'F1'), PATIENT).toEqual(NAMED.firms[0]);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows what somebody else changed before it is overwritten, and after a refused save: field by field, both changes survive', async () => {
    const mine = await opened('/?firm=F2&panel=firm');
    const theirs = await opened('/?firm=F2&panel=firm&lang=en');
    await mine.page.getByTestId('firm-panel').getByRole('button', { name: 'Bearbeiten', exact: true }).click();
    await mine.page.getByRole('menuitem', { name: 'Unternehmen bearbeiten' }).click();
    await theirs.page.getByTestId('firm-panel').getByRole('button', { name: 'Edit', exact: true }).click();
    await theirs.page.getByRole('menuitem', { name: 'Edit firm' }).click();
    await form(mine.page).getByLabel('Name').first().fill('Federnfabrik Lenne GmbH');
    await form(theirs.page).getByLabel('Name').first().fill('Federn Lenne KG');
    await form(theirs.page).getByLabel('Time to recover').fill('7');
    await form(theirs.page).getByRole('button', { name: 'Save' }).click();
    await theirs.page.getByText('“Federn Lenne KG” is saved.').waitFor();

    await mine.page.getByText('Jemand anderes hat diesen Datensatz inzwischen geändert.').waitFor();
    await form(mine.page).getByRole('button', { name: 'Speichern' }).click();
    const choice = mine.page.getByTestId('version-choice');
    await choice.getByText('Bei 1 Feld haben beide').waitFor();
    expect(await choice.getByRole('button', { name: 'Übernehmen und speichern' }).isDisabled()).toBe(true);
    expect(await choice.getByRole('radio', { name: 'Wiederherstellungszeit in Tagen, Andere Fassung: 7' }).isChecked()).toBe(true);
    await choice.getByRole('radio', { name: 'Name, Ihre Fassung: Federnfabrik Lenne GmbH' }).check();
    await choice.getByRole('button', { name: 'Übernehmen und speichern' }).click();
    await mine.page.getByText('„Federnfabrik Lenne GmbH“ ist gespeichert.').waitFor();
    expect(await stored('firm', 'F2')).toEqual({ ...NAMED.firms[1], name: 'Federnfabrik Lenne GmbH', daysToRecover: 7 });
    // A refused save is told by the browser, too.
    expect([mine.faults.filter((fault) => !fault.includes('409')), theirs.faults]).toEqual([[], []]);
    await mine.close();
    await theirs.close();
  });

  it('deletes a firm with all that refers to it, and brings all of it back', async () => {
    const { page, faults, close } = await opened('/data');
    await page.getByTestId('records').getByRole('searchbox').fill('drahtwerk');
    await page.getByRole('button', { name: '„Drahtwerk Altena“ löschen' }).click();
    const question = page.getByTestId('removal');
    await question.getByText('Drahtwerk Altena → Federnfabrik Lenne').waitFor();
    await question.getByRole('button', { name: 'Löschen mit 1 weiteren' }).click();
    await page.getByText('„Drahtwerk Altena“ ist gelöscht.').waitFor();
    expect([await stored('firm', 'F1'), await stored('relation', 'R1')]).toEqual([undefined, undefined]);
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click();
    await expect.poll(async () => [await stored('firm', 'F1'), await stored('relation', 'R1')], PATIENT).toEqual([NAMED.firms[0], NAMED.relations[0]]);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps a form that could not be saved, and asks before it is closed', async () => {
    const { page, close } = await opened('/?firm=F2&panel=firm');
    await page.getByTestId('firm-panel').getByRole('button', { name: 'Bearbeiten', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Lieferanten hinzufügen' }).click();
    await form(page).getByRole('combobox', { name: 'Lieferant' }).fill('mueller');
    await page.getByRole('option', { name: 'Müller & Söhne' }).waitFor();
    await page.keyboard.press('Enter');
    await form(page).getByLabel('Bezugsanteil').fill('25 %');
    await page.route('**/change-sets', (route) => route.abort());
    await form(page).getByRole('button', { name: 'Speichern' }).click();
    await form(page).getByText('Ihre Eingaben bleiben hier stehen').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
    expect(await form(page).getByLabel('Bezugsanteil').inputValue()).toBe('25 %');
    await page.unroute('**/change-sets');
    await form(page).getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('„Müller & Söhne → Federnfabrik Lenne“ ist gespeichert.').waitFor();
    const { items } = (await (await server.api('/records/relation?firm=F3')).json()) as { items: { record: Record<string, unknown> }[] };
    expect(items.map(({ record }) => ({ ...record, id: undefined, asOf: undefined }))).toEqual([{ supplier: 'F3', buyer: 'F2', share: 0.25, source: 'Eingabe auf der Seite', status: 'reported', visibility: 'network' }]);
    await close();
  });

  it('finds municipality and industry by words in the official tables; a chosen code brings its edition', async () => {
    const { page, faults, close } = await opened('/data');
    await page.getByTestId('records').getByRole('button', { name: 'Unternehmen anlegen' }).click();
    await form(page).getByLabel('Name').first().fill('Gesenkschmiede Ohl');
    await form(page).getByLabel('Gemeinde').pressSequentially('ludenscheid');
    await page.getByRole('option', { name: /Lüdenscheid · Märkischer Kreis · 05962032/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form(page).getByLabel('Wirtschaftszweig').pressSequentially('Gesenkschmiedeteile');
    await page.getByRole('option', { name: /^25\.50\.2.*WZ 2008/ }).click();
    expect([await form(page).getByLabel('Wirtschaftszweig').inputValue(), await form(page).getByRole('combobox', { name: 'Ausgabe der WZ' }).inputValue()]).toEqual(['25.50.2', 'WZ 2008']);
    await page.keyboard.press('Control+s');
    await page.getByText('„Gesenkschmiede Ohl“ ist gespeichert.').waitFor();
    const { items } = (await (await server.api('/records/firm?search=Gesenkschmiede')).json()) as { items: { record: Record<string, unknown> }[] };
    expect(items.map(({ record: { ags, wz, wzEdition } }) => [ags, wz, wzEdition])).toEqual([['05962032', '25.50.2', 2008]]);
    expect(faults).toEqual([]);
    await close();
  });

  it('takes 200 rows from the clipboard, names the fault in a cell, and saves all of them at once after it is corrected by keyboard', async () => {
    const { page, faults, close } = await opened('/data');
    await page.getByRole('button', { name: 'Viele auf einmal eingeben' }).click();
    const editor = page.getByTestId('table-editor');
    const grid = editor.getByRole('grid');
    await grid.waitFor();
    const rows = Array.from({ length: 200 }, (_, row) => `Betrieb ${row + 1}\tHandwerk\t${row === 150 ? 'elf' : row}`);
    await grid.focus();
    await paste(page, ['Name\tArt\tWiederherstellungszeit in Tagen', ...rows].join('\r\n'));
    await editor.getByText('1 Zeile ist fehlerhaft').waitFor();
    await editor.getByRole('button', { name: 'Nächster Fehler' }).click();
    await editor.getByText('„elf“ ist keine Zahl').waitFor();
    await grid.focus();
    await page.keyboard.type('11');
    await page.keyboard.press('Enter');
    await editor.getByText('Keine Fehler').waitFor();

    // A step back and forth in the draft, which touches nothing that is stored.
    await page.keyboard.press('Control+z');
    await editor.getByText('1 Zeile ist fehlerhaft').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await editor.getByText('Keine Fehler').waitFor();
    expect(await firms()).toBe(3);
    await page.keyboard.press('Escape');
    await editor.getByRole('button', { name: '200 Änderungen speichern' }).click();
    await page.getByText('200 Änderungen sind gespeichert.').waitFor();
    expect(await firms()).toBe(203);
    const { items } = (await (await server.api('/records/firm?search=Betrieb%20151')).json()) as { items: { record: Record<string, unknown> }[] };
    // Ids are searched too, and made by chance: one of the other 199 may hold the number.
    const saved = items.filter(({ record }) => record['name'] === 'Betrieb 151');
    expect(saved.map(({ record }) => ({ ...record, id: undefined, asOf: undefined }))).toEqual([{ name: 'Betrieb 151', kind: 'craft', daysToRecover: 11, source: 'Eingabe auf der Seite', status: 'reported', visibility: 'network' }]);
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click();
    await expect.poll(firms, PATIENT).toBe(3);
    expect(faults).toEqual([]);
    await close();
  });

  it('edits stored records in the table: copies a cell, leaves one as it was, changes one, and meets another one\u2019s edit', async () => {
    const { page, faults, close } = await opened('/data');
    await page.getByRole('button', { name: 'Gefundene als Tabelle bearbeiten' }).click();
    const editor = page.getByTestId('table-editor');
    const grid = editor.getByRole('grid');
    await grid.getByRole('gridcell', { name: 'Müller & Söhne' }).waitFor();
    await server.services.store.apply({ id: 'other' as never, title: 'x', reason: 'edit', author: 'Erika Beispiel', at: '2026-11-20T09:00:00.000Z', changes: [{ op: 'put', kind: 'firm', record: { ...NAMED.firms[2], legalForm: 'KG' } }] });
    await grid.focus();
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Home');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Drahtwerk Altena');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await page.keyboard.type(' AG');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('craft');
    await page.keyboard.press('Escape');
    await editor.getByRole('button', { name: '1 Änderung speichern' }).click();
    await page.getByTestId('version-choice').waitFor();
    await page.getByRole('button', { name: 'Übernehmen und speichern' }).click();
    await page.getByText('1 Änderung ist gespeichert.').waitFor();
    expect(await stored('firm', 'F3')).toEqual({ ...NAMED.firms[2], name: 'Müller & Söhne AG', legalForm: 'KG' });
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
    await close();
  });

  it('shows in the table what others have changed before it is saved: untouched rows as they are now, the others compared', async () => {
    const { page, faults, close } = await opened('/data');
    await page.getByRole('button', { name: 'Gefundene als Tabelle bearbeiten' }).click();
    const editor = page.getByTestId('table-editor');
    const grid = editor.getByRole('grid');
    await grid.getByRole('gridcell', { name: 'Müller & Söhne' }).waitFor();
    await grid.focus();
    await page.keyboard.type('Drahtwerk Altena AG');
    await page.keyboard.press('Enter');
    await editor.getByRole('button', { name: '1 Änderung speichern' }).waitFor();
    const renamed = async (id: string, name: string) => {
      const { record, version } = (await (await server.api(`/records/firm/${id}`)).json()) as { record: object; version: string };
      return { op: 'replace', kind: 'firm', version, record: { ...record, name } };
    };
    const changes = [await renamed('F1', 'Drahtwerk Altena KG'), await renamed('F3', 'Müller & Töchter')];
    expect((await server.api('/change-sets', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ changes }) })).status).toBe(200);
    await editor.getByText('Jemand anderes hat inzwischen die Datensätze von 2 Zeilen geändert.').waitFor();
    expect(await grid.getByRole('rowheader', { name: /von anderen geändert/ }).count()).toBe(2);
    await editor.getByRole('button', { name: 'Änderungen ansehen' }).click();
    await grid.getByRole('gridcell', { name: 'Müller & Töchter' }).waitFor();
    await page.getByTestId('version-choice').getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByTestId('version-choice').waitFor({ state: 'detached' });
    await grid.getByRole('rowheader', { name: /von anderen geändert/ }).first().waitFor({ state: 'detached' });
    expect([await stored('firm', 'F1'), await stored('firm', 'F3')]).toEqual([{ ...NAMED.firms[0], name: 'Drahtwerk Altena KG' }, { ...NAMED.firms[2], name: 'Müller & Töchter' }]);
    expect(faults).toEqual([]);
    await close();
  });

  it('makes a record anew that somebody else has deleted, and says why an edit that others build on cannot be taken back', async () => {
    const { page, faults, close } = await opened('/data');
    await page.getByRole('button', { name: '„Müller & Söhne“ bearbeiten' }).click();
    await form(page).getByLabel('Name').first().fill('Müller & Töchter');
    const other = { title: 'x', reason: 'edit', author: 'Erika Beispiel', at: '2026-11-20T09:00:00.000Z' } as const;
    await server.services.store.apply({ ...other, id: 'gone' as never, changes: [{ op: 'delete', kind: 'firm', id: 'F3' }] });
    await page.getByText('Jemand anderes hat diesen Datensatz inzwischen gelöscht.').waitFor();
    await page.getByRole('button', { name: 'Neu anlegen' }).click();
    await page.getByText('„Müller & Töchter“ ist gespeichert.').waitFor();
    const again = { ...NAMED.firms[2], name: 'Müller & Töchter' };
    expect(await stored('firm', 'F3')).toEqual(again);

    await server.services.store.apply({ ...other, id: 'later' as never, changes: [{ op: 'put', kind: 'firm', record: { ...again, legalForm: 'KG' } }] });
    await form(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText('„Müller & Töchter“ lässt sich so nicht mehr zurücknehmen:').waitFor();
    await page.getByText('wurde seither noch einmal geändert').waitFor();
    expect(await stored('firm', 'F3')).toEqual({ ...again, legalForm: 'KG' });
    expect(faults.filter((fault) => !/40[49]/.test(fault))).toEqual([]);
    await close();
  });

  it.each([['de', DESK], ['en', { width: 390, height: 844 }]] as const)('has no fault that axe finds in form, comparison, question and table, and fits its screen: %s', async (language, viewport) => {
    const { page } = await openPage(browser, { viewport, reducedMotion: 'reduce', bypassCSP: true });
    page.setDefaultTimeout(PATIENT.timeout);
    const checked = async (state: string): Promise<void> => {
      expect(await axeFaults(page), state).toEqual([]);
      const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
      expect(scroll, state).toBeLessThanOrEqual(client);
    };
    await page.goto(`${server.address}/data?lang=${language}`);
    const records = page.getByTestId('records');
    await records.getByRole('button', { name: /Drahtwerk Altena.*(bearbeiten)|Edit .Drahtwerk/ }).click();
    await form(page).getByLabel('Name').first().fill('');
    await form(page).getByLabel('WZ').first().fill('x');
    await page.keyboard.press('Enter');
    await form(page).getByRole('alert').waitFor();
    await checked('form');
    await server.services.store.apply({ id: 'other' as never, title: 'x', reason: 'edit', author: 'Erika Beispiel', at: '2026-11-20T09:00:00.000Z', changes: [{ op: 'put', kind: 'firm', record: { ...NAMED.firms[0], name: 'Anders' } }] });
    // As an edit that came through the server: lists have it, too.
    await server.services.atlas.refresh();
    await form(page).getByRole('button', { name: /Vergleichen|Compare/ }).click();
    await page.getByTestId('version-choice').waitFor();
    await checked('comparison');
    await page.keyboard.press('Escape');
    await page.getByTestId('version-choice').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Verwerfen und|Discard and/ }).click();
    await form(page).waitFor({ state: 'detached' });
    await records.getByRole('button', { name: /löschen|Delete/ }).first().click();
    await page.getByTestId('removal').getByRole('listitem').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: /Löschen mit|Delete with/ }).isEnabled(), PATIENT).toBe(true);
    await checked('question');
    await page.keyboard.press('Escape');
    await page.getByTestId('removal').waitFor({ state: 'detached' });
    await records.getByRole('button', { name: /als Tabelle|as a table/ }).click();
    await page.getByRole('grid').getByRole('gridcell', { name: 'Müller & Söhne' }).waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await page.getByText(/1 Zeile ist fehlerhaft|1 row is faulty/).waitFor();
    await page.keyboard.press('F2');
    await checked('table');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('Umbenannt');
    await page.keyboard.press('Control+s');
    await page.getByTestId('table-editor').waitFor({ state: 'detached' });
    await page.getByRole('group', { name: /Eigene Änderungen|Your changes/ }).waitFor();
    await checked('after an edit');
    await page.context().close();
  });
});
