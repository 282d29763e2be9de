import { describe, expect, it } from 'vitest';
import { boxOf, cameraOn, WHOLE } from '../../../client/scene/camera-box.ts';

const FRAME = { x: 0, y: 0, width: 1000, height: 600 };
const placement = { frame: FRAME, x: Float64Array.of(100, 300, 950), y: Float64Array.of(100, 200, 550), radius: Float32Array.of(5, 10, 5) };
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

describe('the camera', () => {
  it('knows the box of some firms', () => {
    expect(boxOf(placement, [0, 1])).toEqual({ x: 95, y: 95, width: 215, height: 115 });
    expect(boxOf(placement, [])).toBeUndefined();
    expect(boxOf(placement, [77])).toBeUndefined();
  });

  it('brings a box into the middle', () => {
    const { x, y, ratio } = cameraOn({ x: 400, y: 100, width: 200, height: 100 }, FRAME, NO_INSETS);
    expect([x, y, ratio]).toEqual([0.5, 0.5 + 150 / 1000, 0.25]);
  });

  it('shows everything when the box is nearly everything', () => {
    expect(cameraOn({ x: 20, y: 20, width: 900, height: 300 }, FRAME, NO_INSETS)).toEqual(WHOLE);
  });

  it('keeps a distance from a single firm, and clear of what lies over the picture', () => {
    expect(cameraOn({ x: 500, y: 300, width: 4, height: 4 }, FRAME, NO_INSETS).ratio).toBe(0.16);
    const clear = cameraOn({ x: 500, y: 300, width: 0, height: 0 }, FRAME, { ...NO_INSETS, left: 200 });
    expect(clear.x).toBeLessThan(0.5);
  });
});
