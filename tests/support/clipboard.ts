import type { Page } from 'playwright-core';

/** What a page must be allowed so that `paste` works. */
export const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

/** Pastes a text by keyboard where the focus is, as after copying it in another program. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}
