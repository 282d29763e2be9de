import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const chain = PLANTED_TRUTHS.find((truth) => truth.kind === 'critical_chain')!;
/** A failure: dots in several colours and sizes, links, rings, numbers. */
const FAILURE = `/?failed=${chain.source}&stage=3&panel=failure`;

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(generateDemoRegion(), { pageFolder: path.resolve('dist/client') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const drawnBy = (page: Page, renderer: string) => page.locator(`[data-testid="network-picture"][data-ready="true"][data-renderer="${renderer}"]`).waitFor();

/** How much ink, and how much colour, in a grid of 8 × 8 fields: what is drawn, and where. Sums, as edges of small dots are smoothed by each renderer in its own way. */
async function looks(page: Page): Promise<number[]> {
  const png = await page.locator('.picture-host').screenshot();
  return page.evaluate(async (source) => {
    const image = await createImageBitmap(await (await fetch(source)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    const shares = Array.from({ length: 8 * 8 * 2 }, () => 0);
    for (let at = 0; at < data.length; at += 4) {
      const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
      const field = 2 * (8 * Math.floor((8 * y) / height) + Math.floor((8 * x) / width));
      const [r, g, b] = data.subarray(at, at + 3);
      shares[field] += ((255 - Math.min(r, g, b)) / 255) * (64 / (width * height));
      shares[field + 1] += ((Math.max(r, g, b) - Math.min(r, g, b)) / 255) * (64 / (width * height));
    }
    return shares;
  }, `data:image/png;base64,${png.toString('base64')}`);
}

async function opened(renderer: string): Promise<{ page: Page; faults: string[]; loaded: string[] }> {
  const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', bypassCSP: true });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${server.address}${FAILURE}${renderer}`);
  // The server computes the measures before the failure: on a busy machine that takes its time.
  await page.getByText('Schritt 3 von 3').waitFor({ timeout: 90_000 });
  return { page, faults, loaded };
}

describe.skipIf(BROWSER_PATH === undefined)(`what draws the picture${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('is Canvas where WebGL is done in software, without loading Sigma, and both draw the same', async () => {
    const canvas = await opened('');
    await drawnBy(canvas.page, 'canvas');
    expect(canvas.loaded.filter((address) => /picture-renderer/.test(address))).toEqual([]);
    const webgl = await opened('&renderer=webgl');
    await drawnBy(webgl.page, 'webgl');
    // Sizes follow when the measures come.
    for (const { page } of [canvas, webgl]) await page.getByText(/größter Punkt/).waitFor();
    let expected: number[] = [];
    await expect.poll(async () => {
      expected = await looks(webgl.page);
      const drawn = await looks(canvas.page);
      return Math.max(...drawn.map((share, at) => Math.abs(share - expected[at])));
    }, { timeout: 30_000 }).toBeLessThan(0.01);
    expect(expected.filter((share) => share > 0.005).length).toBeGreaterThan(20);
    expect([...canvas.faults, ...webgl.faults]).toEqual([]);
    await webgl.page.context().close();
    await canvas.page.context().close();
  });

  it('heals WebGL that is lost, and is Canvas from the third loss on', async () => {
    const { page, faults } = await opened('&renderer=webgl');
    await drawnBy(page, 'webgl');
    for (const after of ['webgl', 'webgl', 'canvas']) {
      await page.evaluate(() => {
        const root = document.querySelector<HTMLElement>('[data-testid="network-picture"]')!;
        delete root.dataset['renderer'];
        const canvas = document.querySelector<HTMLCanvasElement>('.picture-host .sigma-nodes')!;
        canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
      });
      await drawnBy(page, after);
    }
    expect((await looks(page)).filter((share) => share > 0.005).length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('pans, zooms, selects and walks by keyboard alike on Canvas', async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', bypassCSP: true });
    await page.goto(`${server.address}/?firm=${chain.source}`);
    await drawnBy(page, 'canvas');
    const host = page.locator('.picture-host');
    const box = (await host.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const settled = async (change: () => Promise<unknown>) => {
      const before = (await host.screenshot()).toString('base64');
      await change();
      await expect.poll(async () => (await host.screenshot()).toString('base64') !== before, { timeout: 20_000 }).toBe(true);
    };
    await settled(async () => { await page.mouse.move(x, y); await page.mouse.wheel(0, -400); });
    await settled(async () => { await page.mouse.down(); await page.mouse.move(x + 80, y + 40, { steps: 4 }); await page.mouse.up(); });
    // A drag is no click: the firm stays selected. A click beside all firms ends the selection.
    expect(new URL(page.url()).searchParams.get('firm')).toBe(chain.source);
    await page.locator('.picture-stage').focus();
    await settled(() => page.keyboard.press('ArrowRight'));
    await settled(() => page.keyboard.press('0'));
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.get('firm')).toBe(null);
    // Places of the Landkarte have one stop of the tab key among them, and a menu each.
    await page.getByText('Landkarte', { exact: true }).click();
    await page.getByRole('list', { name: 'Orte und Länder der Landkarte' }).getByRole('button', { name: 'Altena: ' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tooltip').getByText('Attendorn').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('menu', { name: 'Was tun mit Attendorn?' }).getByRole('menuitem', { name: 'Nur diese zeigen' }).press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe('05966004');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(['canvas', 'webgl'])('is moved by fingers, and asks by a resting finger or a tap what can be done with a firm or a place: %s', async (renderer) => {
    const { page, faults } = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce', bypassCSP: true });
    const devTools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
      devTools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x: Math.round(x), y: Math.round(y), id })) });
    const tap = async (x: number, y: number) => { await touch('touchStart', [x, y]); await touch('touchEnd'); };
    // Here nothing above the picture grows when measures come.
    await page.goto(`${server.address}/?layout=map&size=uniform&panel=failure&renderer=${renderer}`);
    await drawnBy(page, renderer);
    const place = page.getByRole('button', { name: 'Wipperfürth: 13 Unternehmen' });
    const middle = async (): Promise<readonly [number, number]> => {
      const box = (await place.boundingBox())!;
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const isAt = async (x: number, y: number) => {
      await expect.poll(async () => {
        const [left, top] = await middle();
        return Math.hypot(left - x, top - y) < 4;
      }, { timeout: 30_000 }).toBe(true);
    };
    // Two fingers beside it go apart, each its own way: what lay in their middle lies there still, four times as large.
    const [x, y] = await middle();
    await touch('touchStart', [x - 20, y - 70], [x + 20, y - 70]);
    for (const share of [0.5, 1]) await touch('touchMove', [x - 20 - 60 * share, y - 70], [x + 20 + 60 * share, y - 70]);
    await touch('touchEnd');
    await isAt(x, y + 210);
    await touch('touchStart', [200, 340]);
    for (const share of [0.5, 1]) await touch('touchMove', [200, 340 - 220 * share]);
    await touch('touchEnd');
    await isAt(x, y - 10);
    expect(await page.evaluate(() => [window.scrollY, window.visualViewport?.scale, String(window.getSelection())])).toEqual([0, 1, '']);
    // A finger that rests and trembles: the menu comes, and lifting the finger neither closes it nor selects.
    const firmMenu = page.getByRole('menu', { name: /^Was tun mit .*/ });
    await touch('touchStart', [x, y - 10]);
    await touch('touchMove', [x + 6, y - 15]);
    await firmMenu.waitFor();
    await touch('touchEnd');
    expect(await firmMenu.getByRole('menuitem', { name: 'Lieferanten auswählen' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await firmMenu.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('firm')).toBe(null);
    // A tap beside its dots means the place: it is what the failure waits for.
    await tap(x, y - 55);
    await expect.poll(() => new URL(page.url()).searchParams.get('failed-place')).toBe('05374052');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
