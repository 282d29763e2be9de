import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule, and the one of WCAG 2.2 that axe leaves to be asked for: targets of 24 pixels. */
const ALL: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
/** What another theme can break. */
const COLOURS: RunOptions = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** What axe finds at fault in a page as it is now, each rule with the places. The page must have been opened with `bypassCSP`. */
export async function axeFaults(page: Page, what: 'all' | 'colours' = 'all'): Promise<[rule: string, places: string[]][]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.addScriptTag({ content: AXE });
  await settled(page);
  const found = await page.evaluate((options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options), what === 'all' ? ALL : COLOURS);
  return found.violations.map((violation) => [violation.id, violation.nodes.map(({ html, any }) => [html.slice(0, 160), any[0]?.message ?? ''].join(' – '))]);
}

/** Until what has just changed is drawn: in the first frame of a transition, however short, a button that can be pressed again has the colours of one that cannot. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => { requestAnimationFrame(drawn); });
    const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
