import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { BROWSER_PATH, launchBrowser, openPage } from '#tests/support/browser.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { startTestServer } from '#tests/support/test-server.ts';

/**
 * The picture drawn by WebGL in software and on 2D canvases: time to the first picture and milliseconds of a frame while panning, by the clock and of
 * all processors together (which other work on the machine does not lengthen).
 * Run: `npm run benchmark -- picture [3000/12000]`; wants a built page.
 */
const asked = process.argv.slice(2).filter((argument) => argument.includes('/'));
const SIZES = asked.length > 0 ? asked : ['3000/12000', '30000/120000'];
const VIEWPORT = { width: 1440, height: 900 };
const FRAMES = 30;

if (BROWSER_PATH === undefined) console.log('picture: not measured, CHROME_PATH names no browser');
else for (const size of SIZES) await measure(size);

async function measure(size: string): Promise<void> {
  const [firms, relations] = size.split('/').map(Number);
  const server = await startTestServer(heavyTailedDataset({ firms, relations, seed: 8 }), { pageFolder: path.resolve('dist/client') });
  const browser = await launchBrowser();
  try {
    // The server computes the network once for whoever comes first.
    await server.api('/network');
    for (const renderer of ['webgl', 'canvas']) for (const layout of ['stages', 'map']) {
      const { page } = await openPage(browser, { viewport: VIEWPORT });
      await page.goto(`${server.address}/?renderer=${renderer}&layout=${layout}`);
      const picture = page.locator(`[data-testid="network-picture"][data-ready="true"][data-renderer="${renderer}"]`);
      await picture.waitFor({ timeout: 120_000 });
      const first = await page.evaluate(() => performance.now());
      await page.waitForLoadState('networkidle');
      const before = await computed(browser);
      const frame = await panned(page);
      const cpu = ((await computed(browser)) - before) / FRAMES;
      console.log(`${size.padEnd(14)} ${renderer.padEnd(8)} ${layout.padEnd(8)} first picture ${(first / 1000).toFixed(1)} s   frame while panning ${frame.toFixed(0)} ms, computing ${cpu.toFixed(0)} ms`);
      await page.context().close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
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
