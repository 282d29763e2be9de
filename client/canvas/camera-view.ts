import type { Box } from '#graph-model/picture/placement.ts';
import type { CameraView } from '../scene/camera-box.ts';
import type { View } from '../sigma/canvas-layer.ts';

/** Size of the screen in CSS pixels. */
export interface ScreenSize { readonly width: number; readonly height: number }

const LEAST_RATIO = 0.02;
const MOST_RATIO = 1.5;

/** The nearest ratio that a camera may have. */
export function boundedRatio(ratio: number): number {
  return Math.max(LEAST_RATIO, Math.min(MOST_RATIO, ratio));
}

/** How a camera sees a frame: the same as Sigma's. */
export function viewAt(camera: CameraView, frame: Box, { width, height }: ScreenSize): Pick<View, 'k' | 'dx' | 'dy'> {
  const k = Math.min(width / frame.width, height / frame.height) / camera.ratio;
  const longer = Math.max(frame.width, frame.height);
  const x = frame.x + frame.width / 2 + (camera.x - 0.5) * longer;
  const y = frame.y + frame.height / 2 - (camera.y - 0.5) * longer;
  return { k, dx: width / 2 - x * k, dy: height / 2 - y * k };
}

/** The camera moved by pixels of the screen, as a dragged picture moves. */
export function pannedBy(camera: CameraView, frame: Box, size: ScreenSize, dx: number, dy: number): CameraView {
  const perPixel = 1 / (viewAt(camera, frame, size).k * Math.max(frame.width, frame.height));
  return { ...camera, x: camera.x - dx * perPixel, y: camera.y + dy * perPixel };
}

/** The camera with another ratio; what lies at a point of the screen stays there. */
export function zoomedAt(camera: CameraView, frame: Box, size: ScreenSize, ratio: number, at: { readonly x: number; readonly y: number }): CameraView {
  const to = boundedRatio(ratio);
  const [fromX, fromY] = [at.x - size.width / 2, at.y - size.height / 2];
  const share = to / camera.ratio - 1;
  return { ...pannedBy(camera, frame, size, fromX * share, fromY * share), ratio: to };
}

/** The nearest camera that keeps the frame in sight: its edges come at most a third of its shorter side into the screen. */
export function boundedCamera(camera: CameraView, frame: Box, size: ScreenSize): CameraView {
  const bounded = { ...camera, ratio: boundedRatio(camera.ratio) };
  const tolerance = Math.min(frame.width, frame.height) / 3;
  const { k, dx, dy } = viewAt(bounded, frame, size);
  const x = excess(frame.x * k + dx, (frame.x + frame.width) * k + dx, size.width, tolerance);
  const y = excess(frame.y * k + dy, (frame.y + frame.height) * k + dy, size.height, tolerance);
  return x === 0 && y === 0 ? bounded : pannedBy(bounded, frame, size, -x, -y);
}

/** Pixels that a span lies too far to one side of the screen. */
function excess(from: number, to: number, size: number, tolerance: number): number {
  if (to - from >= size) {
    if (to < size - tolerance) return to - (size - tolerance);
    return from > tolerance ? from - tolerance : 0;
  }
  if (to > size + tolerance) return to - (size + tolerance);
  return from < -tolerance ? from + tolerance : 0;
}
