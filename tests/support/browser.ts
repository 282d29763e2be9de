import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Software WebGL, so that the picture is drawn on machines without a graphics card; no calls to anywhere. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];

/** Path of the browser that the set-up found, or undefined: then browser tests are skipped with this reason. */
export const BROWSER_PATH = process.env.CHROME_PATH || undefined;
export const NO_BROWSER = 'no browser: set CHROME_PATH, or run "npm test", which looks for one';

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: BROWSER_PATH, headless: true, args: FLAGS });
}

/** A page that fails the test on any error of its own: an exception, a console error, a refused resource. Its browser was here before, unless told. */
export async function openPage(browser: Browser, { firstVisit = false, ...options }: BrowserContextOptions & { firstVisit?: boolean } = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', ...options });
  // A page that is still empty has no storage.
  if (!firstVisit) await context.addInitScript(() => { if (window.location.protocol.startsWith('http')) window.localStorage.setItem('lieferkettenatlas.welcome', 'seen'); });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
  page.on('requestfailed', (request) => { if (!request.failure()?.errorText.includes('ERR_ABORTED')) faults.push(`request: ${request.url()} ${request.failure()?.errorText}`); });
  return { page, faults };
}
