import type { Page } from 'playwright-core';

/** A failure that was run at its usual speed. */
export interface FailureRun {
  readonly stages: number;
  /** Stages that were drawn while they stood in the player. */
  readonly shown: number;
  /** Milliseconds of the longest time without a frame. */
  readonly longestFrame: number;
  /** Work of more than 50 ms on the page's main thread: how often, and the longest. */
  readonly blocks: number;
  readonly longestBlock: number;
}

/** How long a page is left alone after its picture, in milliseconds: meanwhile it fetches what comes later and computes the places of the Netz ahead. */
const LEFT_ALONE = 4_000;

/** Waits while a page does what it does by itself after its picture. */
export async function leftAlone(page: Page): Promise<void> {
  await page.waitForTimeout(LEFT_ALONE);
}

/** Runs the failure that a page shows, from its first stage to its last. */
export async function failureRun(page: Page): Promise<FailureRun> {
  await page.getByTestId('failure-player').waitFor({ timeout: 120_000 });
  await page.locator('html[data-failures-here]').waitFor({ state: 'attached', timeout: 240_000 });
  await leftAlone(page);
  return page.evaluate(async () => {
    const player = document.querySelector('[data-testid="failure-player"]')!;
    const words = () => /(\d+)\D+(\d+)/.exec(player.querySelector('[role="status"]')!.firstElementChild!.textContent)!;
    const stages = 1 + Number(words()[2]);
    const [first, , play] = player.querySelectorAll('button');
    first.click();
    await new Promise((resolve) => { setTimeout(resolve, 1_000); });
    const shown = new Set([0]);
    const onDrawn = () => shown.add(Number(words()[1]));
    document.addEventListener('picture-drawn', onDrawn, true);
    const blocks: number[] = [];
    const observer = new PerformanceObserver((list) => { blocks.push(...list.getEntries().map(({ duration }) => duration)); });
    observer.observe({ type: 'longtask' });
    let [longestFrame, before] = [0, performance.now()];
    play.click();
    const end = performance.now() + stages * 1_400 + 60_000;
    let isOver = false;
    // After the last stage the player stands a little: its drawing belongs to the run.
    for (let atEnd = 0; !isOver; ) {
      const now = await new Promise<number>((resolve) => { requestAnimationFrame(resolve); });
      longestFrame = Math.max(longestFrame, now - before);
      before = now;
      if (Number(words()[1]) === stages - 1) atEnd ||= now;
      isOver = (atEnd > 0 && now - atEnd > 1_000) || now > end;
    }
    observer.disconnect();
    document.removeEventListener('picture-drawn', onDrawn, true);
    return { stages, shown: shown.size, longestFrame, blocks: blocks.length, longestBlock: Math.max(0, ...blocks) };
  });
}
