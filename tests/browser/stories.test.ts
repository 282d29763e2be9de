import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const PATIENT = { timeout: 60_000 };
const PAGE = path.resolve('dist/client');
/** A projector. */
const ROOM = { width: 1920, height: 1080 };

const demo = generateDemoRegion();
const NAMES = demo.firms.map(({ name }) => name);
const plating = demo.stories.find(({ name }) => name === 'Eine kleine Galvanik und ihre Kette')!;

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  if (BROWSER_PATH === undefined) return;
  server = await startTestServer(demo, { pageFolder: PAGE });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page that remembers what is written into canvases, with the size of type. */
async function open(address: string, viewport = ROOM) {
  const { page, faults } = await openPage(browser, { viewport, reducedMotion: 'reduce', bypassCSP: true });
  page.setDefaultTimeout(PATIENT.timeout);
  await page.addInitScript(() => {
    const drawn = new Map<string, number>();
    Object.assign(globalThis, { drawn });
    const plain = Reflect.get(CanvasRenderingContext2D.prototype, 'fillText') as (...written: unknown[]) => void;
    CanvasRenderingContext2D.prototype.fillText = function fillText(text, ...rest) {
      drawn.set(text, Math.min(drawn.get(text) ?? Infinity, Number.parseFloat(/([\d.]+)px/.exec(this.font)![1])));
      Reflect.apply(plain, this, [text, ...rest]);
    };
  });
  await page.goto(`${server.address}${address}`);
  return { page, faults };
}

const drawn = (page: Page): Promise<[string, number][]> => page.evaluate(() => [...(globalThis as unknown as { drawn: Map<string, number> }).drawn]);
const forget = (page: Page): Promise<void> => page.evaluate(() => { (globalThis as unknown as { drawn: Map<string, number> }).drawn.clear(); });
const room = (page: Page) => page.getByTestId('presentation');
const rehearsed = (page: Page): Promise<void> => page.locator('[data-testid=presentation][data-rehearsed]').waitFor();
const progress = (page: Page, text: string): Promise<void> => room(page).getByText(text, { exact: true }).waitFor();

describe.skipIf(BROWSER_PATH === undefined)(`stories${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('are recorded from the picture with its place, put in order by keyboard, captioned and saved by themselves; undo takes a change back', async () => {
    const { page, faults } = await open('/?layout=map&camera=0.4%2C0.5%2C2', { width: 1440, height: 900 });
    await page.locator('.picture[data-ready]').waitFor();
    await page.getByRole('button', { name: 'Als Schritt aufnehmen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Geschichte').selectOption('');
    await dialog.getByLabel('Name der neuen Geschichte').fill('Draht und Federn');
    await dialog.getByLabel('Überschrift').fill('Rund um Hagen');
    await expect(dialog.getByRole('switch').isChecked()).resolves.toBe(true);
    await dialog.getByRole('button', { name: 'Aufnehmen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByRole('link', { name: 'Geschichten' }).click();
    await page.getByRole('button', { name: /^Draht und Federn/ }).click();
    const editor = page.getByTestId('story-editor');
    const steps = editor.getByRole('list').getByRole('listitem');
    await editor.getByRole('button', { name: 'Zuletzt gezeigte Ansicht aufnehmen' }).click();
    await expect.poll(() => steps.count(), PATIENT).toBe(2);
    await steps.nth(1).getByLabel('Überschrift').fill('Zum Schluss');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => steps.getByLabel('Überschrift').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)), PATIENT).toEqual(['Zum Schluss', 'Rund um Hagen']);
    await page.locator('[data-testid=story-editor][data-state=saved]').waitFor();
    const stored = async () => {
      const { items } = await (await fetch(`${server.address}/api/v1/records/story?search=Draht`)).json() as { items: { record: { steps: { title?: string; address: string }[] } }[] };
      return items[0].record.steps;
    };
    await expect.poll(stored, PATIENT).toEqual([
      { title: 'Zum Schluss', address: '/?layout=map&camera=0.4%2C0.5%2C2' }, { title: 'Rund um Hagen', address: expect.stringMatching(/^\/\?layout=map&camera=0\.\d+%2C0\.\d+%2C2$/) },
    ]);
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).first().click();
    await expect.poll(() => steps.first().getByLabel('Überschrift').inputValue(), PATIENT).not.toBe('Zum Schluss');
    expect([await axeFaults(page), faults]).toEqual([[], []]);
    await page.context().close();
  });

  it('are presented by clicker, the failure stage by stage, in type of 18 px and more with 40 names at most, and go on without a server', async () => {
    const { page, faults } = await open(`/stories?story=${plating.id}`);
    await page.getByRole('button', { name: 'Vortragen', exact: true }).click();
    await rehearsed(page);
    await progress(page, '1 von 5');
    await page.context().setOffline(true);
    faults.length = 0;
    const sizes: number[] = [];
    const look = async (): Promise<void> => {
      await page.locator('.picture[data-ready]').waitFor();
      await forget(page);
      // Another size each time: one that comes while the page goes full screen is lost.
      let width = 1918;
      await expect.poll(async () => {
        await page.setViewportSize({ width, height: 1080 });
        width = width === 1918 ? 1916 : 1918;
        return (await drawn(page)).length;
      }, PATIENT).toBeGreaterThan(5);
      await page.setViewportSize(ROOM);
      const texts = await drawn(page);
      sizes.push(texts.length);
      expect(texts.filter(([, size]) => size < 18)).toEqual([]);
    };
    await look();
    await page.keyboard.press('PageDown');
    await progress(page, '2 von 5');
    await look();
    await page.keyboard.press('ArrowRight');
    await progress(page, '3 von 5');
    await page.keyboard.press(' ');
    await progress(page, '4 von 5');
    const failure = page.getByTestId('room-failure');
    for (const stage of ['0 von 3', '1 von 3', '2 von 3', '3 von 3']) {
      await failure.getByText(`Schritt ${stage}`).waitFor();
      if (stage !== '3 von 3') await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('PageUp');
    await failure.getByText('Schritt 2 von 3').waitFor();
    await page.keyboard.press('.');
    await page.getByRole('button', { name: /^Der Bildschirm ist schwarz/ }).waitFor();
    await page.keyboard.press('PageDown');
    await failure.getByText('Schritt 2 von 3').waitFor();
    await page.keyboard.press('End');
    await progress(page, '5 von 5');
    await page.getByRole('heading', { name: 'Szenarien', exact: true }).waitFor();
    await page.keyboard.press('Home');
    await progress(page, '1 von 5');
    expect(Math.max(...sizes)).toBeLessThanOrEqual(40);
    const small = await room(page).evaluate((root) => [...root.querySelectorAll('*')].filter((element) => [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim() !== '')
      && (element as HTMLElement).checkVisibility() && Number.parseFloat(getComputedStyle(element).fontSize) < 18).map(({ textContent }) => textContent));
    expect(small).toEqual([]);
    // Only the server was missed, by the pulse of the page.
    expect(faults.filter((fault) => !/\/api\/v1\/|ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
    await page.context().setOffline(false);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId('story-editor').waitFor();
    await page.context().close();
  });

  it('name nobody where names are hidden: not in the page, not in its title, not in the picture, not in what somebody wrote', async () => {
    const told = demo.firms.find(({ id }) => plating.steps[3].address.includes(id))!.name;
    const record = { name: `Die Kette der ${told}`, source: 'Test', steps: [...plating.steps.slice(0, 4), { title: told, text: `${told} fällt aus`, notes: told, address: plating.steps[3].address }, plating.steps[4], { address: '/region?region-section=gaps' }, { address: '/start?way=facilitator' }, { address: '/?t-show=firms' }] };
    const { record: { id } } = await (await fetch(`${server.address}/api/v1/records/story`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(record) })).json() as { record: { id: string } };
    const { page, faults } = await open(`/stories?story=${id}&presenting=on&names=off`);
    await rehearsed(page);
    const seen: string[] = [];
    const beside = { 6: '[data-testid=comparison] table', 7: '[data-testid=gap-row]', 8: '[data-testid=chains] a', 9: '[data-testid=beside] [role=gridcell]' };
    for (let step = 1; step <= 9; step++) {
      await progress(page, `${step} von 9`);
      await page.locator(beside[step as keyof typeof beside] ?? '.picture[data-ready]').first().waitFor();
      if (step === 5) await page.keyboard.press('ArrowDown');
      seen.push(await page.evaluate(() => `${document.title} ${document.documentElement.outerHTML}`));
      // The failures of steps 4 and 5 are played by the same keys; the latter is at its first stage already.
      const stages = step === 4 ? 3 : step === 5 ? 2 : 0;
      for (let key = 0; key <= stages; key++) await page.keyboard.press('ArrowRight');
    }
    const all = [...seen, ...(await drawn(page)).map(([text]) => text)].join('\n').replaceAll('&amp;', '&');
    expect(NAMES.filter((name) => all.includes(name))).toEqual([]);
    const bare = NAMES.map((name) => name.replace(/ (?:GmbH & Co\. KG|GmbH|AG|e\. K\.)$/, '')).filter((name) => name.includes(' '));
    expect(bare.filter((name) => all.includes(name))).toEqual([]);
    expect(all).toContain('Iserlohn');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
