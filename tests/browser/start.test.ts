import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURE_IDS } from '#graph-model/analysis/measure.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { axeFaults } from '#tests/support/axe.ts';
import { BROWSER_PATH, launchBrowser, NO_BROWSER, openPage } from '#tests/support/browser.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const PATIENT = { timeout: 60_000 };
/** A test walks through several views. */
const SLOW = { timeout: 120_000 };
const DESK = { width: 1440, height: 900 };
const region = generateDemoRegion();
const chain = PLANTED_TRUTHS.find((truth) => truth.kind === 'critical_chain')!;
const mine = region.firms.find(({ id }) => id === chain.chain.at(-1))!;
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

async function open(options: Parameters<typeof openPage>[1]) {
  const opened = await openPage(browser, { bypassCSP: true, reducedMotion: 'reduce', ...options });
  opened.page.setDefaultTimeout(PATIENT.timeout);
  return opened;
}

describe.skipIf(BROWSER_PATH === undefined)(`the start page${BROWSER_PATH === undefined ? ` (${NO_BROWSER})` : ''}`, () => {
  it('asks a firm for its name once, tells what can stop it with days, and leads to the proof', SLOW, async () => {
    const { page, faults } = await open({ viewport: DESK });
    await page.goto(`${server.address}/start`);
    await page.getByRole('button', { name: /^Ich arbeite in einem Unternehmen/ }).click();
    await page.getByRole('searchbox', { name: 'Welches ist Ihr Unternehmen?' }).fill(mine.name);
    await page.getByRole('option', { name: mine.name }).first().click();
    await page.getByRole('heading', { name: mine.name }).waitFor();
    expect(new URL(page.url()).search).toBe(`?way=firm&my-firm=${mine.id}`);
    await page.getByText(/^\d+ Unternehmen können Ihren Betrieb jedes für sich anhalten\.$/).waitFor();
    await page.getByRole('region', { name: 'Meine Durchhaltezeit' }).getByText('im ungünstigsten Fall').waitFor();
    await page.getByRole('region', { name: 'Meine Abhängigkeiten' }).getByText('hoch ab 0,4').waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('link', { name: 'Alle mit Beweiskette (Meine kritischen Stellen)' }).click();
    await page.getByText(/steht .* still:$/).first().waitFor();
    expect(new URL(page.url()).searchParams.get('tab')).toBe('critical');
    await page.goto(`${server.address}/start`);
    await page.getByRole('heading', { name: mine.name }).waitFor();
    expect(new URL(page.url()).search).toBe(`?way=firm&my-firm=${mine.id}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows the region in eight figures that open their rows, its gaps, its ranking and the way to a scenario', SLOW, async () => {
    const { page, faults } = await open({ viewport: { width: 390, height: 844 } });
    await page.goto(`${server.address}/start?way=analyst&lang=en`);
    const figures = page.getByTestId('region-figures').getByRole('link');
    await expect.poll(async () => (await figures.allTextContents()).filter((text) => !text.includes('…')).length, PATIENT).toBe(8);
    await page.getByRole('region', { name: 'Who stops the most others' }).getByRole('listitem').nth(4).waitFor();
    await page.getByRole('region', { name: 'Largest supply gaps' }).getByRole('listitem').nth(4).waitFor();
    await page.getByRole('region', { name: 'Scenarios' }).getByRole('link', { name: 'Ausfall einer Galvanik', exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await axeFaults(page)).toEqual([]);
    await figures.filter({ hasText: 'Supply gaps' }).click();
    await page.getByTestId('gap-row').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('offers a workshop its chains in the stages view, and failures to play', SLOW, async () => {
    const { page, faults } = await open({ viewport: DESK });
    await page.goto(`${server.address}/start?way=facilitator`);
    await page.getByTestId('chains').getByText(/kritische Stelle/).first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const card = page.getByTestId('chains').getByRole('link').first();
    const firms = /^[\d.]+ Unternehmen/m.exec(await card.innerText())![0];
    await card.click();
    await page.getByTestId('ranking').getByText(/^alles vor „/).waitFor();
    await page.getByTestId('ranking').getByText(firms, { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('chain-side')).toBe('upstream');
    await page.goBack();
    await page.getByRole('region', { name: 'Ausfall spielen' }).getByRole('button').first().click();
    await page.getByTestId('failure-player').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('welcomes who comes for the first time, and never again once it was answered', SLOW, async () => {
    const { page, faults } = await open({ viewport: { width: 390, height: 844 }, firstVisit: true });
    await page.goto(server.address);
    const welcome = page.getByTestId('welcome');
    await welcome.getByRole('button', { name: 'Rundgang (5 Minuten)' }).waitFor();
    await welcome.getByRole('button', { name: 'Nicht mehr zeigen' }).click();
    await welcome.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('searchbox', { name: 'Suchen' }).waitFor();
    expect(await welcome.count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('leads through the tour by keyboard, lets it be left with Escape and taken up again', SLOW, async () => {
    const { page, faults } = await open({ viewport: DESK, firstVisit: true });
    await page.goto(server.address);
    await page.getByRole('button', { name: 'Rundgang (5 Minuten)' }).press('Enter');
    const card = page.locator('#tour');
    const isAt = async (title: string): Promise<void> => {
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), PATIENT).toBe(title);
    };
    /** From the heading of the card: the cross is before it, "Zurück" (where it can be used) and "Weiter" are behind. */
    const next = async (tabs: number): Promise<void> => {
      for (let tab = 0; tab < tabs; tab += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    };
    await isAt('Das ganze Liefernetz');
    await next(1);
    await isAt('Wer ist am kritischsten?');
    await expect.poll(() => new URL(page.url()).searchParams.get('panel'), PATIENT).toBe('ranking');
    await next(2);
    await isAt('Wer hängt daran?');
    await next(2);
    await isAt('Ausfall spielen');
    await page.getByTestId('failure-player').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });

    await page.goto(`${server.address}/start?way=analyst`);
    await page.getByRole('button', { name: 'Rundgang fortsetzen (Schritt 4)' }).press('Enter');
    await isAt('Ausfall spielen');
    await page.getByTestId('failure-player').waitFor();
    await next(2);
    await isAt('Eine versteckte Lücke');
    await page.getByTestId('gap-row').first().waitFor();
    await next(2);
    await isAt('Einen Partner finden');
    await page.getByTestId('partners-found').getByRole('article').first().waitFor();
    await next(2);
    await isAt('Mitnehmen');
    await next(2);
    await isAt('Das war der Rundgang');
    await next(2);
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rundgang in fünf Minuten' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('explains every view by the question mark, and measures by a picture', SLOW, async () => {
    const { page, faults } = await open({ viewport: DESK });
    await page.goto(`${server.address}/method?lang=en`);
    await page.locator('main article figure').nth(MEASURE_IDS.length - 1).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('What each measure means, how it is computed and where it comes from, with a small picture.').waitFor();
    await page.goto(`${server.address}/start?lang=en`);
    await page.getByRole('button', { name: /^I lead a workshop/ }).waitFor();
    await page.getByRole('button', { name: 'What do I see here?' }).click();
    const help = page.getByRole('dialog', { name: /What do I see here\?/ });
    await help.getByText('This help').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
