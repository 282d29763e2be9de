import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { CLIPBOARD } from '#tests/support/clipboard.ts';
import { pagesOfPdf } from '#tests/support/read-pdf.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { aStory } from '#tests/support/saved-records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const PATIENT = 60_000;
const NAMES = ['Walzwerk Ölmann & Söhne', 'Federn <Süd>', 'Žďár Autodíly'];
const DATASET = aDataset({
  firms: NAMES.map((name, at) => aFirm({ id: `F${at + 1}`, name, kind: 'industry', wz: ['24.10', '25.93', '29.32'][at], wzEdition: 2008 })),
  relations: [aRelation({ supplier: 'F1', buyer: 'F2' }), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F3' })],
  stories: [aStory({ name: 'Draht & Federn', steps: [
    { title: `Was ${NAMES[0]} liefert`, text: 'Zwei Stufen.', notes: 'Geheim', address: '/?firm=F1&tiers=2' }, { address: '/region' }, { title: 'Ein Ausfall', address: '/?failed=F1&layout=map' },
  ] })],
});

/** Another site, under two names: of these only the first may frame the picture. It has tiles of one colour as well. */
let site: Server;
let sites: { named: string; other: string };
/** An image of one violet pixel. */
const TILE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4wXACAAMkAZGwgErnAAAAAElFTkSuQmCC', 'base64');
const tilesAsked: { readonly path: string; readonly from: string | undefined }[] = [];
let server: TestServer;
let browser: Browser;
let page: Page;
let faults: string[];
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  site = createServer((request, response) => {
    if (request.url!.startsWith('/tiles/')) {
      tilesAsked.push({ path: request.url!, from: request.headers.referer });
      response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'image/png').end(TILE);
      return;
    }
    const framed = new URL(request.url!, 'http://site').searchParams.get('framed') ?? '';
    response.setHeader('content-type', 'text/html').end(`<title>Another site</title><iframe src="${server.address}${framed.replaceAll('&', '&amp;')}" width="900" height="600"></iframe>`);
  });
  await new Promise<void>((resolve) => { site.listen(0, '127.0.0.1', resolve); });
  const { port } = site.address() as AddressInfo;
  sites = { named: `http://127.0.0.1:${port}`, other: `http://localhost:${port}` };
  server = await startTestServer(DATASET, { pageFolder: path.resolve('dist/client'), embedOrigins: [sites.named] });
  browser = await launchBrowser();
  ({ page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', acceptDownloads: true, bypassCSP: true, permissions: CLIPBOARD }));
  page.setDefaultTimeout(PATIENT);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.close();
});

const open = async (address: string) => {
  await page.goto(server.address + address);
  await page.locator('[data-testid="network-picture"][data-ready="true"]').waitFor();
};
/** Saves the picture by an entry of the menu; its name and bytes. */
async function saved(menu: string, entry: string, from = page): Promise<{ name: string; bytes: Buffer }> {
  await from.getByRole('button', { name: menu }).click();
  const [download] = await Promise.all([from.waitForEvent('download'), from.getByRole('menuitem', { name: entry }).click()]);
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
/** Texts of each slide of a PPTX file. */
function slidesOf(bytes: Buffer): string[][] {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return names.map((_, at) => readSvg(strFromU8(parts[`ppt/slides/slide${at + 1}.xml`])).texts);
}
/** Share of the pixels of an image that are violet. */
const violetIn = (inPage: Page, png: string) => inPage.evaluate(async (base64) => {
  const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  return data.filter((red, at) => at % 4 === 0 && Math.min(red, data[at + 2]) - data[at + 1] > 40).length / (data.length / 4);
}, png);
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

  it('gives the same drawing whatever the theme of the page', async () => {
    const light = await saved('Bild speichern', 'SVG, bearbeitbar');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    expect((await saved('Bild speichern', 'SVG, bearbeitbar')).bytes.toString()).toBe(light.bytes.toString());
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('gives a slide of texts and shapes', async () => {
    const { name, bytes } = await saved('Bild speichern', 'PPTX, Folie 16:9 mit Texten');
    expect(name).toMatch(/^liefernetz-.*fassung-1\.pptx$/);
    const [texts] = slidesOf(bytes);
    expect(texts).toEqual(expect.arrayContaining([...NAMES, 'Branche', 'Stufen · Art: Industrie', `Quelle: Lieferkettenatlas, Fassung 1, gespeichert am ${await today()}`]));
    const slide = strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml']);
    expect([slide.includes('<p:pic>'), slide.includes('prst="ellipse"'), slide.includes('lang="de-DE"')]).toEqual([false, true, true]);
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

  it('gives a story as slides without a name where that is asked, and without notes', async () => {
    await page.goto(`${server.address}/stories`);
    const take = async (): Promise<string[][]> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('button', { name: 'Speichern', exact: true }).click()]);
      expect(download.suggestedFilename()).toBe('draht-federn.pptx');
      await page.getByText('Gespeichert. Die Datei liegt bei den Downloads.').waitFor();
      return slidesOf(await readFile(await download.path()));
    };
    await page.getByRole('button', { name: 'Als PPTX speichern' }).click();
    const named = await take();
    expect(named.map(([title]) => title)).toEqual([`Was ${NAMES[0]} liefert`, 'Region', 'Ein Ausfall', 'Ergebnisse']);
    expect(named[0]).toEqual(expect.arrayContaining(['Zwei Stufen.', ...NAMES]));
    expect(named[3][1]).toContain(`Ein Ausfall – Ausfall von ${NAMES[0]} · Schritt `);
    await page.getByRole('switch', { name: 'Namen verbergen' }).press('Space');
    const hidden = (await take()).flat().join('\n');
    expect([...NAMES, 'Geheim'].filter((name) => hidden.includes(name))).toEqual([]);
    expect(hidden).toContain('Ein Ausfall – Ausfall von ');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('hands on a link that holds what is shown, by button, or selected where the browser refuses to copy', async () => {
    await open('/?kind=industry&firm=F2&panel=firm');
    await page.getByRole('button', { name: 'Link und Einbetten' }).press('Enter');
    const dialog = page.getByRole('dialog');
    const copy = dialog.getByRole('button', { name: /Link zu dieser Ansicht$/ });
    await dialog.getByRole('img', { name: /QR-Code/ }).waitFor();
    await copy.press('Enter');
    await copy.filter({ hasText: 'Kopiert' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.address}/?kind=industry&panel=firm&firm=F2`);
    expect(await dialog.getByLabel('In eine andere Seite einbetten').inputValue()).toContain(`<iframe src="${server.address}/embed?kind=industry&amp;firm=F2" title="Liefernetz`);
    expect(await axeFaults(page)).toEqual([]);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await dialog.getByRole('button', { name: /In eine andere Seite einbetten$/ }).press('Enter');
    await dialog.getByText('Der Text ist markiert').waitFor();
    expect(await page.evaluate(() => window.getSelection()!.toString())).toContain('<iframe src=');
  });

  it('is shown inside pages of the named site alone, to be looked at and no more', async () => {
    const framed = (address: string) => `?framed=${encodeURIComponent(address)}`;
    const { page: outside, faults: outsideFaults } = await openPage(browser, { viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' });
    outside.setDefaultTimeout(PATIENT);
    await outside.goto(`${sites.named}/${framed('/embed?kind=industry&layout=map&lang=de')}`);
    const frame = outside.frameLocator('iframe');
    await frame.locator('[data-testid="network-picture"][data-ready="true"]').waitFor();
    expect(await frame.getByRole('heading').allTextContents()).toEqual([expect.stringMatching(/^Liefernetz/)]);
    expect(await frame.getByText(/^Quelle: Lieferkettenatlas, Fassung 1, abgerufen am/).isVisible()).toBe(true);
    expect(await frame.getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent))).toEqual(['Legende', 'Vergrößern', 'Verkleinern', 'Alles zeigen']);
    const link = frame.getByRole('link', { name: 'Im Lieferkettenatlas öffnen' });
    expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual(['/?layout=map&kind=industry&lang=de', '_blank']);
    expect(outsideFaults).toEqual([]);
    for (const [from, address] of [[sites.other, '/embed'], [sites.named, '/'], [sites.named, '/embed/']]) {
      const [refusal] = await Promise.all([outside.waitForEvent('console', (message) => message.text().includes('frame-ancestors')), outside.goto(`${from}/${framed(address)}`)]);
      expect(refusal.type()).toBe('error');
    }
    await outside.context().close();
  });

  it('has, alone in a narrow dark window, no fault that axe finds', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await open('/embed?lang=en');
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('has tiles of another server under the map where some are configured, drawn by either renderer, in images with whom they are by, and gone where they are switched off', async () => {
    // The maps of this file until here have none.
    expect(tilesAsked).toEqual([]);
    const tiled = await startTestServer(DATASET, {
      pageFolder: path.resolve('dist/client'), mapTiles: { url: `${sites.other}/tiles/{z}/{x}/{y}.png`, attribution: [{ text: '© Kacheln', link: 'https://tiles.example/licence' }, { text: '© Amt' }], maxZoom: 19 },
    });
    const { page: map, faults: mapFaults } = await openPage(browser, { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', acceptDownloads: true });
    map.setDefaultTimeout(PATIENT);
    // Fails where the browser does not let the canvas be read.
    const violet = async () => violetIn(map, await map.locator('.picture-host canvas:is([data-layer="ground"], .sigma-ground)').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().split(',')[1]));
    for (const renderer of ['webgl', 'canvas']) {
      await map.goto(`${tiled.address}/?layout=map&firm=F1&renderer=${renderer}`);
      await map.locator(`[data-testid="network-picture"][data-renderer="${renderer}"]`).waitFor();
      await expect.poll(violet, { timeout: PATIENT }).toBeGreaterThan(0.3);
    }
    expect(await map.locator('.picture-source').innerText()).toBe('© GeoBasis-DE / BKG 2016 (Daten verändert) · © Kacheln · © Amt');
    expect(await map.getByRole('link', { name: '© Kacheln' }).getAttribute('href')).toBe('https://tiles.example/licence');
    // Their server learns the site and nothing of what is looked at.
    expect(new Set(tilesAsked.map(({ from }) => from))).toEqual(new Set([`${tiled.address}/`]));
    expect(tilesAsked.every(({ path: asked }) => /^\/tiles\/\d+\/\d+\/\d+\.png$/.test(asked))).toBe(true);
    const image = (await saved('Bild speichern', 'PNG, einfache Größe', map)).bytes.toString('base64');
    expect(await violetIn(map, image)).toBeGreaterThan(0.2);
    const drawing = readSvg((await saved('Bild speichern', 'SVG, bearbeitbar', map)).bytes.toString());
    expect([drawing.elements.has('image'), drawing.texts.join('\n').includes('Kacheln'), drawing.texts.join('\n').includes('GeoBasis')]).toEqual([false, false, true]);
    await map.getByRole('switch', { name: 'Kartenhintergrund' }).press('Space');
    await expect.poll(violet, { timeout: PATIENT }).toBe(0);
    expect(await map.locator('.picture-source').innerText()).not.toContain('Kacheln');
    expect(mapFaults).toEqual([]);
    await map.context().close();
    await tiled.close();
  });
});
