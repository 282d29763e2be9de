import { describe, expect, it } from 'vitest';
import { laidDown, serves } from '../../../client/canvas/kept-drawing.ts';

const FRAME = { x: 0, y: 0, width: 800, height: 500 };
/** Made at the starting zoom, with a margin of 160 and 100 pixels around a screen of 800 × 500. */
const KEPT = { k: 1, dx: 160, dy: 100, width: 1120, height: 700 };
const seen = (k: number, dx: number, dy: number) => ({ k, dx, dy, width: 800, height: 500 });

describe('a drawing that is kept while the picture moves', () => {
  it('lies with its margin beside the screen where nothing has moved', () => {
    expect(laidDown(KEPT, seen(1, 0, 0))).toEqual({ x: -160, y: -100, scale: 1 });
  });

  it('is moved and stretched so that every point of the frame stays where the view has it', () => {
    const view = seen(1.5, -90, 40);
    const { x, y, scale } = laidDown(KEPT, view);
    // The frame's point (300, 200) lies at (460, 300) of what is kept.
    expect([460 * scale + x, 300 * scale + y]).toEqual([300 * 1.5 - 90, 200 * 1.5 + 40]);
  });

  it('serves as long as it covers what of the frame is in sight', () => {
    expect(serves(KEPT, seen(1, 0, 0), FRAME)).toBe(true);
    // Dragged to the right, the frame's left edge is in sight: left of it there is nothing to draw.
    expect(serves(KEPT, seen(1, 400, 0), FRAME)).toBe(true);
    const close = { k: 3, dx: -500, dy: -400, width: 1120, height: 700 };
    expect(serves(close, seen(3, -640, -500), FRAME)).toBe(true);
    expect(serves(close, seen(3, -830, -500), FRAME)).toBe(false);
    expect(serves(close, seen(3, -640, -310), FRAME)).toBe(false);
  });

  it('is not stretched to a blur', () => {
    expect(serves(KEPT, seen(1.6, -100, -100), FRAME)).toBe(true);
    expect(serves(KEPT, seen(1.7, -100, -100), FRAME)).toBe(false);
    expect(serves(KEPT, seen(0.6, 100, 100), FRAME)).toBe(false);
  });
});
