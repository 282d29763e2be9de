import type { DotIndex } from './dot-index.ts';

/** A point of the frame in its pixels. */
export interface FramePoint { readonly x: number; readonly y: number }

/** How a frame is seen: pixels of the screen a pixel of the frame, and where its corner lies. */
interface Seen { readonly k: number; readonly dx: number; readonly dy: number }

/** How far beside a dot it still counts as meant, in pixels of the screen: dots are small, fingers are not. */
export const REACH = { mouse: 7, touch: 16 } as const;

/** The point of the frame that lies at a point of the screen. */
export function framePoint({ k, dx, dy }: Seen, x: number, y: number): FramePoint {
  return { x: (x - dx) / k, y: (y - dy) / k };
}

/** The firm whose dot is nearest to a point of the screen and within `reach` pixels of it. */
export function firmNear(dots: DotIndex, view: Seen, x: number, y: number, reach: number): number | undefined {
  const at = framePoint(view, x, y);
  return dots.nearest(at.x, at.y, reach / view.k);
}
