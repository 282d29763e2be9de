import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { pagesOfPdf } from '#tests/support/read-pdf.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const NAMES = ['Walzwerk Ölmann & Söhne', 'Federn <Süd>', 'Žďár Autodíly'];
const DATASET = aDataset({
  firms: NAMES.map((name, at) => aFirm({ id: `F${at + 1}`, name, kind: 'industry', wz: ['24.10', '25.93', '29.32'][at], wzEdition: 2008 })),
  relations: [aRelation({ supplier: 'F1', buyer: 'F2' }), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F3' })],
});

let server: TestServer;
let browser: Browser;
let page: Page;
let faults: string[];
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(DATASET, { pageFolder: path.resolve('dist/client') });
  browser = await launchBrowser();
  ({ page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', acceptDownloads: true, bypassCSP: true }));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = async (address: string) => {
  await page.goto(server.address + address);
  await page.locator('[data-testid="network-picture"][data-ready="true"]').waitFor();
};
/** Saves the picture by an entry of the menu; its name and bytes. */
async function saved(menu: string, entry: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: menu }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: entry }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
/** Elements by name and all texts of a well-formed SVG; fails for any other. */
function readSvg(source: string): { elements: Map<string, number>; texts: string[]; root: Record<string, string> } {
  const elements = new Map<string, number>();
  const texts: string[] = [];
  let root: Record<string, string> | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    root ??= attributes as Record<string, string>;
    elements.set(name, (elements.get(name) ?? 0) + 1);
  });
  parser.on('text', (text) => { if (text.trim() !== '') texts.push(text); });
  parser.write(source).close();
  return { elements, texts, root: root! };
}
const today = () => page.evaluate(() => new Date().toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' }));

describe.skipIf(BROWSER_PATH === undefined)(`taking the picture away${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('gives a drawing of real texts and paths, with title, names, legend, filters, source, revision and date', async () => {
    await open('/?kind=industry&renderer=canvas');
    const { name, bytes } = await saved('Bild speichern', 'SVG, bearbeitbar');
    const { elements, texts, root } = readSvg(bytes.toString());
    expect(name).toMatch(/^liefernetz-.*fassung-1\.svg$/);
    expect(root['xml:lang']).toBe('de');
    expect(texts).toEqual(expect.arrayContaining([...NAMES, 'Branche']));
    expect(texts.join('\n')).toContain(`Fassung 1, gespeichert am ${await today()}`);
    expect(texts.join('\n')).toContain('Stufen · Art: Industrie');
    expect(elements.get('path')).toBeGreaterThan(5);
    expect([elements.has('image'), elements.has('foreignObject')]).toEqual([false, false]);
    // A browser that opens the file draws it: the dots have their colours.
    const drawn = await browser.newPage();
    await drawn.setContent(`<img id="it" src="data:image/svg+xml;base64,${bytes.toString('base64')}">`);
    expect(await drawn.locator('#it').evaluate(async (image: HTMLImageElement) => { await image.decode(); return image.naturalWidth; })).toBe(Number(root['width']));
    await drawn.close();
  });

  it('gives images of one, two and four times the size', async () => {
    const widths = [];
    for (const entry of ['PNG, einfache Größe', 'PNG, doppelte Größe', 'PNG, vierfache Größe']) {
      const { bytes } = await saved('Bild speichern', entry);
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      widths.push(bytes.readUInt32BE(16));
    }
    expect(widths).toEqual([widths[0], 2 * widths[0], 4 * widths[0]]);
    expect(widths[0]).toBeGreaterThan(400);
  });

  it('gives pages to print on A4 and A3, upright and across, in the language of the page', async () => {
    await open('/?lang=en');
    const sizes = [];
    for (const entry of ['PDF, A4 landscape', 'PDF, A4 portrait', 'PDF, A3 landscape', 'PDF, A3 portrait']) {
      const { name, bytes } = await saved('Save picture', entry);
      expect(name).toMatch(/^supply-network-.*revision-1\.pdf$/);
      const [, , , width, height] = /\/MediaBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(bytes.toString('latin1'))!.map(Number);
      sizes.push([Math.round(width), Math.round(height)]);
      const pages = pagesOfPdf(bytes);
      expect(pages.length).toBe(1);
      for (const text of [...NAMES, 'Stages · All firms', 'Steel & metals (1)', 'Source: Lieferkettenatlas, revision 1']) expect(pages[0]).toContain(text);
    }
    await open('/?layout=map&lang=en');
    expect(pagesOfPdf((await saved('Save picture', 'PDF, A4 landscape')).bytes)[0]).toMatch(/Lüdenscheid[^]*GeoBasis-DE/);
    expect(sizes).toEqual([[842, 595], [595, 842], [1191, 842], [842, 1191]]);
  });

  it('is reached by keyboard, and the menu has no fault that axe finds', async () => {
    await page.getByRole('button', { name: 'Save picture' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'PNG, normal size' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), (async () => { await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter'); })()]);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    expect(faults).toEqual([]);
  });
});
