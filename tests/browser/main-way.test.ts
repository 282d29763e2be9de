import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { scriptBeforePicture } from '#tests/support/script-weight.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const PAGE_FOLDER = path.resolve('dist/client');
const region = generateDemoRegion();
const nameOf = (id: string): string => region.firms.find((firm) => firm.id === id)!.name;
const chainOf = PLANTED_TRUTHS.find((truth) => truth.kind === 'critical_chain')!;

let server: TestServer;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  if (!existsSync(PAGE_FOLDER)) throw new Error('The page is not built; run these tests by "npm test".');
  server = await startTestServer(region, { pageFolder: PAGE_FOLDER });
  browser = await launchBrowser();
  ({ page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 } }));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const picture = () => page.getByTestId('network-picture');
const pictureReady = () => page.locator('[data-testid="network-picture"][data-ready="true"]').waitFor();
const search = async (text: string) => {
  await page.getByRole('searchbox', { name: 'Suchen' }).fill(text);
  await page.keyboard.press('Enter');
};

describe.skipIf(BROWSER_PATH === undefined)(`the way of a user through the page${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('shows the region at once: picture, figures, ranking, and that it is fictitious', async () => {
    await page.goto(server.address);
    await pictureReady();
    await page.getByText(/alle Unternehmen sind fiktiv|alles fiktiv/i).filter({ visible: true }).first().waitFor();
    await page.getByText('2.443').first().waitFor();
    await page.getByRole('heading', { name: 'Rangliste' }).waitFor();
    await page.getByText('Datenabdeckung').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(faults).toEqual([]);
  });

  it('asks for less than 300 kB of compressed JavaScript before its first picture, drawn by the processor or by a graphics card', async () => {
    expect(await scriptBeforePicture(page, PAGE_FOLDER)).toBeLessThan(300_000);
    const { page: onCard } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    await onCard.goto(`${server.address}/?renderer=webgl`);
    await onCard.locator('[data-testid="network-picture"][data-renderer="webgl"]').waitFor();
    expect(await scriptBeforePicture(onCard, PAGE_FOLDER)).toBeLessThan(300_000);
    await onCard.context().close();
  });

  it('finds a firm however its umlauts are typed, by keyboard alone', async () => {
    const name = nameOf(chainOf.chain.at(-1)!);
    await search(name.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss'));
    await page.getByTestId('firm-panel').getByRole('heading', { name }).waitFor();
    expect(new URL(page.url()).searchParams.get('firm')).toBe(chainOf.chain.at(-1));
  });

  it('shows its kritische Stellen, each with the chain that proves it', async () => {
    await page.getByRole('tab', { name: 'Kritische Stellen' }).click();
    const panel = page.getByTestId('firm-panel');
    await panel.getByText(nameOf(chainOf.source)).first().waitFor();
    const text = await panel.innerText();
    expect(text).toMatch(/steht .* still/);
    for (const link of chainOf.chain.slice(0, -1)) expect(text).toContain(nameOf(link));
  });

  it('plays a failure stage by stage and says why each firm stops', async () => {
    await search(nameOf(chainOf.source));
    await page.getByTestId('firm-panel').getByRole('heading', { name: nameOf(chainOf.source) }).waitFor();
    await page.getByRole('button', { name: 'Was fällt aus, wenn …' }).click();
    const player = page.getByTestId('failure-player');
    await player.waitFor();
    for (const link of chainOf.chain) await page.getByText(nameOf(link)).first().waitFor();
    await player.getByText(/Schritt 0 von \d/).waitFor();
    await page.getByRole('button', { name: 'Ein Schritt weiter' }).click();
    await player.getByText(/Schritt 1 von \d/).waitFor();
    await page.keyboard.press('ArrowRight');
    await player.getByText(/Schritt 2 von \d/).waitFor();
    expect(new URL(page.url()).searchParams.get('stage')).toBe('2');
  });

  it('keeps everything on reload, and goes back', async () => {
    await page.reload();
    await page.getByTestId('failure-player').getByText(/Schritt 2 von \d/).waitFor();
    await pictureReady();
    await page.getByRole('button', { name: 'Ausfall beenden' }).first().click();
    await page.getByTestId('failure-player').waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByTestId('failure-player').waitFor();
    await page.goForward();
    await page.getByTestId('failure-player').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('failed')).toBeNull();
  });

  it('switches between stages and map', async () => {
    await page.goto(server.address);
    await pictureReady();
    expect(await picture().getAttribute('data-layout')).toBe('stages');
    await page.getByText('Landkarte', { exact: true }).click();
    await page.locator('[data-testid="network-picture"][data-layout="map"]').waitFor();
    expect(new URL(page.url()).searchParams.get('layout')).toBe('map');
  });

  it('speaks English on request, and remembers it', async () => {
    await page.goto(server.address);
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { name: 'Ranking' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(`${server.address}/method`);
    await page.getByRole('heading', { name: 'Measures', level: 1 }).waitFor();
    await page.getByText('DE', { exact: true }).click();
    await page.getByRole('heading', { name: 'Kennzahlen', level: 1 }).waitFor();
  });

  it('imports a file with a fault only after it is corrected, and takes it back', async () => {
    await page.goto(`${server.address}/data`);
    const rows = ['Lieferant;Abnehmer;Produkt', `Kettenwerk Rotthof;${nameOf(chainOf.chain[0])};Kette`];
    const choose = (lines: string[]) => page.locator('input[type=file]').first()
      .setInputFiles({ name: 'lieferbeziehungen.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
    await choose([...rows, 'Kettenwerk Rotthof;Kettenwerk Rotthof;Kette']);
    await page.getByText(/1 Fehler gefunden/).waitFor();
    await page.getByTestId('findings').getByText('3', { exact: true }).first().waitFor();
    await choose(rows);
    await page.getByText(/Alles in Ordnung: 1 Zeile/).waitFor();
    await page.getByRole('button', { name: 'Importieren', exact: true }).click();
    await page.getByText('Import abgeschlossen').waitFor();
    expect((await server.services.store.load()).dataset.firms).toHaveLength(region.firms.length + 1);
    await page.getByRole('button', { name: '„lieferbeziehungen.csv“ zurücknehmen' }).click();
    await page.getByRole('button', { name: 'Ja, zurücknehmen' }).click();
    await page.getByText('Die Änderung wurde zurückgenommen.').first().waitFor();
    expect((await server.services.store.load()).dataset.firms).toHaveLength(region.firms.length);
  });

  it('shows a missing firm, a stopped server and hostile addresses as sentences', async () => {
    await page.goto(`${server.address}/?firm=FNOBODY&tiers=99&layout=%3Cscript%3E&failed=__proto__&wz=..%2F`);
    await page.getByText('gibt es in den Daten nicht').waitFor();
    await page.goto(server.address);
    await pictureReady();
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Daten' }).first().click();
    await page.getByText('Keine Verbindung zum Server.').waitFor();
    await page.unroute('**/api/v1/**');
    await page.getByText('Keine Verbindung zum Server.').waitFor({ state: 'detached', timeout: 30_000 });
    // The two requests that were meant to fail are the only faults of the whole way.
    expect(faults.filter((fault) => !/ERR_FAILED|404|Failed to load/.test(fault))).toEqual([]);
  });
});
