import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aWorkbook } from '#tests/support/a-workbook.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { CLIPBOARD, paste } from '#tests/support/clipboard.ts';
import { springChain } from '#tests/support/spring-chain.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';
import { compoundFile } from '#tests/support/workbooks.ts';

const SHEET = [
  ['Lieferantenliste der Gießerei'], ['erstellt am 21.11.2026'], [],
  ['Lfd. Nr.', 'Bezeichnung des Betriebs', 'Sitz', 'MA'],
  [1, 'Härterei Wildenfels', 'Altena', 40], [2, 'Gesenkschmiede Ohl', 'Altna', 12], [3, 'Federnwerk Bause', 'Altna', 'viele'],
] as const;

let server: TestServer;
let browser: Browser;
let page: Page;
let faults: string[];
beforeAll(async () => {
  if (BROWSER_PATH !== undefined) browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(springChain(), { pageFolder: path.resolve('dist/client') });
  ({ page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, bypassCSP: true, reducedMotion: 'reduce', acceptDownloads: true, permissions: CLIPBOARD }));
  await page.goto(`${server.address}/data`);
});
afterEach(async () => {
  await page?.context().close();
  await server?.close();
});

const assistant = () => page.getByTestId('import-assistant');
const at = (step: string) => page.locator(`[data-testid="import-assistant"][data-step="${step}"]:not([data-busy])`).waitFor();
const choose = (name: string, buffer: Buffer) => page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const stored = async () => (await server.services.store.load()).dataset;
const readAs = async (column: string, field: string) => {
  await page.getByRole('combobox', { name: `Feld für Spalte „${column}“` }).fill(field);
  await page.getByRole('option', { name: field }).first().click();
  await page.locator('[data-testid="import-assistant"]:not([data-busy])').waitFor();
};

describe.skipIf(BROWSER_PATH === undefined)(`the import assistant${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('takes a workbook with titles and odd headers: the mapping is corrected, faults are put right in place, and the import is taken back', async () => {
    const before = await stored();
    await choose('liste.xlsx', aWorkbook({ Betriebe: SHEET, Legende: [['MA', 'Beschäftigte']] }));
    await at('columns');
    await page.getByRole('button', { name: /liste\.xlsx › Legende/ }).click();
    await page.getByRole('checkbox', { name: 'Diese Tabelle importieren' }).uncheck();
    await page.getByRole('button', { name: /Legende.*ausgelassen/ }).waitFor();
    await page.getByRole('button', { name: /liste\.xlsx › Betriebe/ }).click();
    await page.getByRole('button', { name: '4: Kopfzeile' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Inhalt der Tabelle' }).click();
    await page.getByRole('option', { name: 'Unternehmen' }).click();
    await page.getByRole('combobox', { name: 'Feld für Spalte „Sitz“' }).waitFor();
    await readAs('Bezeichnung des Betriebs', 'Name');
    await readAs('Sitz', 'Gemeinde');
    await readAs('MA', 'Beschäftigte');
    await page.getByText('Alles Nötige ist zugeordnet.').waitFor();
    await page.getByRole('button', { name: 'Weiter zur Prüfung' }).click();
    await at('check');
    const findings = page.getByTestId('findings');
    await page.getByText(/Fehler gefunden/).waitFor();
    await findings.getByRole('combobox', { name: 'Wert in Zeile 6, Spalte „Sitz“' }).fill('Altena');
    await findings.getByRole('button', { name: 'Für alle gleichen: Zellen mit „Altna“ in Spalte „Sitz“' }).first().click();
    await findings.getByRole('button', { name: 'Zeile zeigen: 7' }).first().click();
    const row = page.getByTestId('row-panel');
    await row.getByRole('textbox', { name: 'MA' }).fill('25');
    await page.keyboard.press('Enter');
    expect(await row.getByRole('combobox', { name: 'Sitz' }).inputValue()).toBe('Altena');
    await findings.getByText('2 Korrekturen').waitFor();
    await findings.getByRole('button', { name: 'Rückgängig' }).click();
    await findings.getByText('1 Korrektur', { exact: true }).waitFor();
    await findings.getByRole('button', { name: 'Wiederholen' }).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Erneut prüfen' }).click();
    await page.getByText(/Fehler gefunden/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Importieren', exact: true }).click();
    await page.getByText('Import abgeschlossen').waitFor();
    const after = await stored();
    expect(after.firms.filter(({ name }) => /Wildenfels|Ohl|Bause/.test(name)).map(({ name, ags, employees }) => [name, ags, employees].join(' ')).sort()).toEqual([
      'Federnwerk Bause 05962004 25', 'Gesenkschmiede Ohl 05962004 12', 'Härterei Wildenfels 05962004 40',
    ]);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import zurücknehmen' }).click();
    await page.getByRole('button', { name: 'Ja, zurücknehmen' }).click();
    await page.getByText('Die Änderung wurde zurückgenommen.').first().waitFor();
    expect((await stored()).firms).toHaveLength(before.firms.length);
    expect(faults).toEqual([]);
  });

  it('gives the report as a workbook with the faulty cells marked', async () => {
    await choose('firms.csv', Buffer.from('name;municipality;employees\nGesenkschmiede Ohl;Altna;12\nHärterei Wildenfels;Altena;viele\n'));
    await page.getByText(/2 Fehler gefunden/).waitFor();
    // Out of the official table, by keyboard: a municipality is written so that nobody can mistake it.
    await page.getByRole('combobox', { name: 'Wert in Zeile 2, Spalte „municipality“' }).fill('Alten');
    await page.getByRole('option', { name: /Altena · Märkischer Kreis/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('1 Korrektur', { exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bericht herunterladen (XLSX)' }).click()]);
    expect(download.suggestedFilename()).toBe('befunde.xlsx');
    const book = read(readFileSync(await download.path()), { cellStyles: true });
    const { firms } = book.Sheets;
    // What was corrected in the page is right in the report, too.
    expect([book.SheetNames, firms.B2.v, firms.B2.c, firms.C3.v, firms.C3.s?.fgColor?.rgb]).toEqual([['Befunde', 'firms'], '05962004', undefined, 'viele', 'F8C9C4']);
    expect(firms.C3.c?.[0].t).toContain('„viele“');
    expect(faults).toEqual([]);
  });

  it('takes a block that is pasted into the page', async () => {
    await page.getByRole('button', { name: 'Block einfügen' }).waitFor();
    await paste(page, 'Lieferant\tAbnehmer\tProdukt\nHärterei Wildenfels\tGesenkschmiede Ohl\tBlech\n');
    await page.getByText(/Alles in Ordnung: 1 Zeile/).waitFor();
    await page.getByRole('button', { name: 'Importieren', exact: true }).click();
    await page.getByText('Import abgeschlossen').waitFor();
    expect((await stored()).relations.map(({ source }) => source)).toContain('eingefuegt.csv');
  });

  it('remembers a mapping by its headers, and uses it by itself the next time', async () => {
    const odd = Buffer.from('Von wem;An wen;Was\nHärterei Wildenfels;Gesenkschmiede Ohl;Blech\n');
    await choose('fluss.csv', odd);
    await at('columns');
    await page.getByRole('combobox', { name: 'Inhalt der Tabelle' }).click();
    await page.getByRole('option', { name: 'Lieferbeziehungen' }).click();
    await page.getByRole('combobox', { name: 'Feld für Spalte „Was“' }).waitFor();
    await readAs('Von wem', 'Lieferant');
    await readAs('An wen', 'Abnehmer');
    await readAs('Was', 'Produkt');
    await page.getByText('Zuordnung merken').click();
    await page.getByRole('textbox', { name: 'Name der Zuordnung' }).fill('Warenfluss');
    await page.getByRole('button', { name: 'Merken', exact: true }).click();
    await page.getByText('„Warenfluss“ ist gemerkt.').waitFor();
    await page.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await page.getByRole('button', { name: 'Ja, verwerfen' }).click();
    await choose('neu.csv', odd);
    await page.getByText(/Alles in Ordnung: 1 Zeile/).waitFor();
    await page.getByRole('button', { name: 'Zuordnung ändern' }).click();
    await page.getByText('Gelesen mit der gemerkten Zuordnung „Warenfluss“.').waitFor();
    expect(faults).toEqual([]);
  });

  it('says what is wrong with files that cannot be read, and nothing else; keeps corrections over a reload', async () => {
    await choose('kaputt.xlsx', Buffer.from('PK\u0003\u0004 nichts'));
    await assistant().getByText(/beschädigt/).waitFor();
    await choose('gesperrt.xlsx', Buffer.from(compoundFile('EncryptionInfo', 'EncryptedPackage')));
    await assistant().getByText(/gesperrt\.xlsx: Die Arbeitsmappe ist mit einem Kennwort geschützt\..*entfernen Sie/).waitFor();
    expect(await assistant().getByRole('button').allTextContents()).toEqual(['1 Dateien', '2 Zuordnung', '3 Prüfung', '4 Import', 'Andere Dateien auswählen', 'Verwerfen']);
    expect(await assistant().getByRole('table').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    const list = Buffer.from('name;municipality\nGesenkschmiede Ohl;Altna\n');
    await choose('firms.csv', list);
    await page.getByText(/1 Fehler gefunden/).waitFor();
    await page.getByRole('combobox', { name: 'Wert in Zeile 2, Spalte „municipality“' }).fill('Altena');
    await page.keyboard.press('Enter');
    await page.getByText('1 Korrektur', { exact: true }).waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('Ein Import wurde unterbrochen').waitFor();
    await choose('firms.csv', list);
    await page.getByText(/Alles in Ordnung: 1 Zeile/).waitFor();
    expect(faults).toEqual([]);
  });

  it('works where the server is away: it says so, and goes on when asked', async () => {
    await page.route('**/api/v1/imports**', (route) => route.abort());
    await choose('firms.csv', Buffer.from('name\nGesenkschmiede Ohl\n'));
    await assistant().getByRole('button', { name: 'Erneut versuchen' }).waitFor();
    await page.unroute('**/api/v1/imports**');
    await assistant().getByRole('button', { name: 'Erneut versuchen' }).click();
    await page.getByText(/Alles in Ordnung: 1 Zeile/).waitFor();
    expect((await stored()).firms.map(({ name }) => name)).not.toContain('Gesenkschmiede Ohl');
  });
});
