import type { FirmPositions } from '../canvas/renderer.ts';
import type { Placement } from '#graph-model/picture/placement.ts';
import { animate } from './animation.ts';

/** Lets the firms wander from where they are to another layout; `step` hears where they are and how far, 0–1. Returns what stops it. */
export function changeOver(
  from: FirmPositions, { x, y }: Placement, duration: number, step: (now: FirmPositions, progress: number) => void, arrived: () => void,
): () => void {
  const now = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  return animate(duration, (progress) => {
    for (let firm = 0; firm < x.length; firm++) {
      now.x[firm] = from.x[firm] + (x[firm] - from.x[firm]) * progress;
      now.y[firm] = from.y[firm] + (y[firm] - from.y[firm]) * progress;
    }
    step(now, progress);
  }, arrived);
}
