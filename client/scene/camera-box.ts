import type { Box, Insets, Placement } from '#graph-model/picture/placement.ts';

/** Position of the camera: the point of the frame in the middle of the screen (0–1, y upwards, both by the longer side) and its ratio. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  /** 1 shows the whole frame, smaller is closer. */
  readonly ratio: number;
}

/** The whole frame. */
export const WHOLE: CameraView = { x: 0.5, y: 0.5, ratio: 1 };

/** Closest view that is chosen by itself: one firm alone still shows its neighbours. */
const CLOSEST = 0.16;
const AROUND = 1.25;

/** Box of some firms; undefined without any. */
export function boxOf(placement: Placement, firms: Iterable<number>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const firm of firms) {
    const [x, y, radius] = [placement.x[firm], placement.y[firm], placement.radius[firm]];
    if (x === undefined || Number.isNaN(x)) continue;
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    top = Math.min(top, y - radius);
    bottom = Math.max(bottom, y + radius);
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** From this ratio on a box fills the frame nearly: then all of it is shown, which needs no finding one's way. */
const NEARLY_ALL = 0.7;

/** Camera that shows a box of the frame in the part of the screen that the insets leave. */
export function cameraOn(box: Box, frame: Box, insets: Insets): CameraView {
  // A small frame gives its firms half of itself at least.
  const [wide, high] = [Math.max(frame.width / 2, frame.width - insets.left - insets.right), Math.max(frame.height / 2, frame.height - insets.top - insets.bottom)];
  const ratio = Math.max(CLOSEST, (box.width / wide) * AROUND, (box.height / high) * AROUND);
  if (ratio >= NEARLY_ALL) return WHOLE;
  const longer = Math.max(frame.width, frame.height);
  // The insets are unequal: the middle of what they leave is not the middle of the screen.
  const middleX = box.x + box.width / 2 - (ratio * (insets.left - insets.right)) / 2;
  const middleY = box.y + box.height / 2 - (ratio * (insets.top - insets.bottom)) / 2;
  return {
    x: 0.5 + (middleX - frame.x - frame.width / 2) / longer,
    y: 0.5 - (middleY - frame.y - frame.height / 2) / longer,
    ratio,
  };
}
