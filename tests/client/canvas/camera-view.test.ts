import { describe, expect, it } from 'vitest';
import { boundedCamera, pannedBy, viewAt, zoomedAt } from '../../../client/canvas/camera-view.ts';
import { cameraOn, WHOLE } from '../../../client/scene/camera-box.ts';

const FRAME = { x: 0, y: 0, width: 800, height: 500 };
const SIZE = { width: 800, height: 500 };
const onScreen = (camera: typeof WHOLE, x: number, y: number) => {
  const { k, dx, dy } = viewAt(camera, FRAME, SIZE);
  return [x * k + dx, y * k + dy].map((each) => Math.round(each * 1000) / 1000);
};

describe('the camera of the Canvas renderer', () => {
  it('shows the whole frame pixel by pixel at its start', () => {
    expect(viewAt(WHOLE, FRAME, SIZE)).toEqual({ k: 1, dx: 0, dy: 0 });
  });

  it('brings a box into the middle of what the insets leave, as Sigma does', () => {
    const camera = cameraOn({ x: 100, y: 300, width: 80, height: 40 }, FRAME, { top: 0, right: 0, bottom: 0, left: 0 });
    expect(onScreen(camera, 140, 320)).toEqual([400, 250]);
  });

  it('moves the picture with the pointer that drags it', () => {
    const close = { x: 0.5, y: 0.5, ratio: 0.5 };
    const [x, y] = onScreen(close, 200, 100);
    expect(onScreen(pannedBy(close, FRAME, SIZE, 30, -20), 200, 100)).toEqual([x + 30, y - 20]);
  });

  it('keeps what lies below the pointer there while it zooms, as far as zooming goes', () => {
    const [x, y] = [640, 90];
    expect(onScreen(zoomedAt(WHOLE, FRAME, SIZE, 0.25, { x, y }), 640, 90)).toEqual([640, 90]);
    expect(zoomedAt(WHOLE, FRAME, SIZE, 0.00001, { x, y }).ratio).toBe(0.02);
    expect(zoomedAt(WHOLE, FRAME, SIZE, 99, { x, y }).ratio).toBe(1.5);
  });

  it('never lets the picture be dragged out of sight', () => {
    const lost = pannedBy(WHOLE, FRAME, SIZE, 5000, -5000);
    const [left, top] = onScreen(boundedCamera(lost, FRAME, SIZE), 0, 0);
    expect(left).toBeCloseTo(500 / 3, 1);
    expect(top).toBeCloseTo(-500 / 3, 1);
    expect(boundedCamera(WHOLE, FRAME, SIZE)).toEqual(WHOLE);
  });
});
