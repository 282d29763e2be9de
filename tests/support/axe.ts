import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds at fault in a page as it is now, each rule with the places. The page must have been opened with `bypassCSP`. */
export async function axeFaults(page: Page): Promise<[rule: string, places: string[]][]> {
  await page.addScriptTag({ content: AXE });
  const found = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return found.violations.map((violation) => [violation.id, violation.nodes.map((node) => node.html.slice(0, 160))]);
}
