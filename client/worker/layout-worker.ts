import { placeNetwork } from '#graph-model/picture/network-layout.ts';
import type { LayoutAnswer, LayoutQuestion } from './layout-messages.ts';

/** Steps in which progress is told: each message wakes the page. */
const STEPS = 50;
/** From so many firms on the places take seconds: where firms begin is told first. */
const SLOW = 8_000;

addEventListener('message', ({ data: { id, question } }: MessageEvent<LayoutQuestion>) => {
  const say = (answer: LayoutAnswer) => postMessage(answer);
  let told = 0;
  try {
    const places = placeNetwork(question, (done, beginning) => {
      if (done - told < 1 / STEPS) return;
      told = done;
      say({ id, done, ...(beginning && question.relative.length >= SLOW && { beginning: beginning() }) });
    });
    say({ id, places });
  } catch (error) {
    say({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});
