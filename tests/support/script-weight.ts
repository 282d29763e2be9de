import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { FIRST_PICTURE } from '../../client/state/first-picture.ts';

/** Bytes of JavaScript, compressed file by file, that a page has asked for before its first picture stood. */
export async function scriptBeforePicture(page: Page, pageFolder: string): Promise<number> {
  const asked = await page.evaluate((mark) => {
    const [{ startTime: stood }] = performance.getEntriesByName(mark);
    return performance.getEntriesByType('resource').filter(({ startTime }) => startTime < stood).map(({ name }) => new URL(name).pathname);
  }, FIRST_PICTURE);
  const files = new Set(asked.filter((name) => name.endsWith('.js')));
  return [...files].reduce((sum, name) => sum + gzipSync(readFileSync(path.join(pageFolder, name))).length, 0);
}
