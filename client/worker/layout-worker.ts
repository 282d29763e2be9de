import { placeNetwork } from '#graph-model/picture/network-layout.ts';
import type { LayoutAnswer, LayoutQuestion } from './layout-messages.ts';

/** Steps in which progress is told: each message wakes the page. */
const STEPS = 50;

addEventListener('message', ({ data: { id, question } }: MessageEvent<LayoutQuestion>) => {
  const say = (answer: LayoutAnswer) => postMessage(answer);
  let told = 0;
  try {
    const places = placeNetwork(question, (done) => {
      if (done - told < 1 / STEPS) return;
      told = done;
      say({ id, done });
    });
    say({ id, places });
  } catch (error) {
    say({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});
