import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { BROWSER_PATH, launchBrowser, openPage } from '#tests/support/browser.ts';
import { startTestServer } from '#tests/support/test-server.ts';
import type { TestServer } from '#tests/support/test-server.ts';
import { failureRun, leftAlone } from './failure-run.ts';
import { placedDataset } from './placed-dataset.ts';

/**
 * The picture drawn by WebGL in software and on 2D canvases: time to the first picture and milliseconds of a frame while panning, by the clock and of
 * all processors together (which other work on the machine does not lengthen); and a failure run at its usual speed, also on a processor a quarter as fast.
 * Run: `npm run benchmark -- picture [3000/12000]`; wants a built page.
 */
const asked = process.argv.slice(2).filter((argument) => argument.includes('/'));
const SIZES = asked.length > 0 ? asked : ['3000/12000', '30000/120000'];
const VIEWPORT = { width: 1440, height: 900 };
const FRAMES = 30;
const RENDERERS = ['webgl', 'canvas'] as const;
/** A failure of more stages only takes longer to run. */
const MOST_STAGES = 20;
/** Above this many firms a failure is not run: WebGL in software would take minutes. */
const MOST_FOR_FAILURE = 5_000;

if (BROWSER_PATH === undefined) console.log('picture: not measured, CHROME_PATH names no browser');
else {
  for (const size of SIZES) {
    const [firms, relations] = size.split('/').map(Number);
    await measure(size, placedDataset(firms, relations), firms <= MOST_FOR_FAILURE);
  }
  if (asked.length === 0) await measure('demo region', generateDemoRegion(), true);
}

async function measure(size: string, dataset: Dataset, withFailure: boolean): Promise<void> {
  const server = await startTestServer(dataset, { pageFolder: path.resolve('dist/client') });
  const browser = await launchBrowser();
  try {
    // The server computes the network once for whoever comes first.
    await server.api('/network');
    for (const layout of ['stages', 'map', 'network']) for (const renderer of RENDERERS) await measureFrame(browser, server, size, renderer, layout);
    if (withFailure) await measureFailure(browser, server, size, dataset);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measureFrame(browser: Browser, server: TestServer, size: string, renderer: string, layout: string): Promise<void> {
  const { page } = await openPage(browser, { viewport: VIEWPORT });
  await page.goto(`${server.address}/?renderer=${renderer}&layout=${layout}`);
  await page.locator(`[data-testid="network-picture"][data-ready="true"][data-renderer="${renderer}"]`).waitFor({ timeout: 240_000 });
  const first = await page.evaluate(() => performance.now());
  // Measures that arrive meanwhile would lay the picture out anew.
  await page.getByText('Kennzahlen werden berechnet').first().waitFor({ state: 'detached', timeout: 600_000 });
  await leftAlone(page);
  const before = await computed(browser);
  const frame = await panned(page);
  const cpu = ((await computed(browser)) - before) / FRAMES;
  console.log(`${size.padEnd(14)} ${renderer.padEnd(8)} ${layout.padEnd(8)} first picture ${(first / 1000).toFixed(1)} s   frame while panning ${frame.toFixed(0)} ms, computing ${cpu.toFixed(0)} ms`);
  await page.context().close();
}

async function measureFailure(browser: Browser, server: TestServer, size: string, dataset: Dataset): Promise<void> {
  const failed = widestFailure(dataset);
  for (const renderer of RENDERERS) for (const slower of [1, 4]) {
    const { page } = await openPage(browser, { viewport: VIEWPORT });
    await page.goto(`${server.address}/?renderer=${renderer}&failed=${failed}&panel=failure`);
    await page.getByTestId('failure-player').waitFor({ timeout: 120_000 });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const { stages, shown, longestFrame, blocks, longestBlock } = await failureRun(page);
    console.log(`${size.padEnd(14)} ${renderer.padEnd(8)} failure ${slower > 1 ? `at a ${slower}th of the speed` : ''} stages ${shown} of ${stages} shown   longest frame ${longestFrame.toFixed(0)} ms, blocks over 50 ms: ${blocks}, longest ${longestBlock.toFixed(0)} ms`);
    await page.context().close();
  }
}

/** The firm whose failure has most stages, though not too many, among some with most buyers. */
function widestFailure(dataset: Dataset): string {
  const context = createAnalysisContext(dataset);
  const buyers = new Map<string, number>();
  for (const { supplier } of dataset.relations) buyers.set(supplier, (buyers.get(supplier) ?? 0) + 1);
  const firms = [...buyers].sort((a, b) => b[1] - a[1]).slice(0, 200).map(([firm]) => firm);
  return firms.map((firm) => ({ firm, stages: failureOf(context, [firm]).stages })).filter(({ stages }) => stages <= MOST_STAGES).reduce((best, each) => (each.stages > best.stages ? each : best)).firm;
}

/** Milliseconds that all processes of a browser have computed so far. */
async function computed(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Median milliseconds from frame to frame while the picture is dragged a little in each. */
async function panned(page: Page): Promise<number> {
  return page.evaluate(async (frames) => {
    const host = document.querySelector('.picture-host')!;
    const { left, top, width, height } = host.getBoundingClientRect();
    const target = host.querySelector('.sigma-mouse') ?? host;
    const next = () => new Promise<number>((resolve) => { requestAnimationFrame(resolve); });
    const send = (type: string, x: number, buttons: number) => {
      const where = { bubbles: true, cancelable: true, button: 0, buttons, clientX: left + width / 2 + x, clientY: top + height / 2, pointerId: 1, pointerType: 'mouse', isPrimary: true };
      if (target === host) target.dispatchEvent(new PointerEvent(`pointer${type}`, where)); else target.dispatchEvent(new MouseEvent(`mouse${type}`, where));
    };
    // A made-up pointer has nothing that could be captured.
    host.setPointerCapture = () => undefined;
    send('down', 0, 1);
    const times: number[] = [];
    let before = await next();
    for (let frame = 1; frame <= frames; frame++) {
      send('move', 10 + 4 * frame, 1);
      const now = await next();
      times.push(now - before);
      before = now;
    }
    send('up', 10 + 4 * frames, 0);
    return times.sort((a, b) => a - b)[Math.floor(frames / 2)];
  }, FRAMES);
}
