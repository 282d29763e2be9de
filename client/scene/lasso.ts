/** A corner of an area that somebody drew. */
export type Corner = readonly [x: number, y: number];

/** Whether a point lies in an area, by how often a line from it crosses the edge (even–odd rule); the last corner leads back to the first. O(corners). */
export function isWithin(corners: readonly Corner[], x: number, y: number): boolean {
  let inside = false;
  corners.forEach(([ax, ay], at) => {
    const [bx, by] = corners[(at + 1) % corners.length];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  });
  return inside;
}

/** Corners closer than this many pixels to the one before say nothing new. */
const LEAST_STEP = 4;

/** The area with another corner, where that is far enough from the last one. */
export function withCorner(corners: readonly Corner[], [x, y]: Corner): readonly Corner[] {
  const last = corners[corners.length - 1];
  return last !== undefined && Math.hypot(x - last[0], y - last[1]) < LEAST_STEP ? corners : [...corners, [x, y]];
}
