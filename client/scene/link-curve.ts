import type { LayoutId } from '#graph-model/picture/scene-state.ts';

/** Inner control points of a cubic Bézier curve from supplier to buyer. */
export interface Curve {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** In the Stufenansicht curves leave to the right and arrive from the left; this is their least reach in pixels at the starting zoom. */
export const LEAST_REACH = 14;
/** Extra reach of curves that run back to an earlier stage. */
export const BACK_REACH = 44;
/** On the map and in the Netz curves bend to one side by this share of their length: there and back lie apart. */
export const BEND = 0.16;

/** Curve of a link; y runs downwards. The shader in `curve-edge-program.ts` draws the same. */
export function linkCurve(layout: LayoutId, x0: number, y0: number, x1: number, y1: number): Curve {
  const [dx, dy] = [x1 - x0, y1 - y0];
  if (layout !== 'stages') {
    const [nx, ny] = [dy * BEND, -dx * BEND];
    return { ax: x0 + dx / 3 + nx, ay: y0 + dy / 3 + ny, bx: x0 + (2 * dx) / 3 + nx, by: y0 + (2 * dy) / 3 + ny };
  }
  const reach = dx > 0 ? Math.max(LEAST_REACH, dx / 2) : BACK_REACH - dx / 3;
  return { ax: x0 + reach, ay: y0, bx: x1 - reach, by: y1 };
}

/**
 * Outline of a link that is wide at its supplier and narrow at its buyer, as x, y pairs: readers tell the direction of tapered links
 * faster than that of arrows (Holten and van Wijk 2009).
 */
export function taperedOutline(
  x0: number, y0: number, { ax, ay, bx, by }: Curve, x1: number, y1: number, width: number, narrow: number, segments = 18,
): Float64Array {
  const outline = new Float64Array(4 * (segments + 1));
  for (let k = 0; k <= segments; k++) {
    const t = k / segments;
    const s = 1 - t;
    const x = s * s * s * x0 + 3 * s * s * t * ax + 3 * s * t * t * bx + t * t * t * x1;
    const y = s * s * s * y0 + 3 * s * s * t * ay + 3 * s * t * t * by + t * t * t * y1;
    const tx = s * s * (ax - x0) + 2 * s * t * (bx - ax) + t * t * (x1 - bx);
    const ty = s * s * (ay - y0) + 2 * s * t * (by - ay) + t * t * (y1 - by);
    const half = (width + (narrow - width) * t) / 2 / (Math.hypot(tx, ty) || 1);
    outline.set([x - ty * half, y + tx * half], 2 * k);
    outline.set([x + ty * half, y - tx * half], outline.length - 2 * k - 2);
  }
  return outline;
}
