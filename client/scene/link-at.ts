import type { LinkTable } from '#graph-model/picture/links.ts';
import type { Placement } from '#graph-model/picture/placement.ts';
import type { LayoutId } from '#graph-model/picture/scene-state.ts';
import { LINK } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { linkCurve } from './link-curve.ts';
import type { Curve } from './link-curve.ts';

/** A line of the picture: a link between two firms, or a bundle between two groups. */
export type LineHit =
  | { readonly kind: 'link'; readonly supplier: number; readonly buyer: number }
  | { readonly kind: 'flow'; readonly from: number; readonly to: number };

/** Ends and control points of a line, in pixels of the frame. */
export interface Line extends Curve {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Half of its width, where it is more than a line. */
  readonly half?: number;
  readonly hit: LineHit;
}

/** So many lines at the most are looked at: a tangle has no single lines to point at. */
const MOST_LINES = 3000;
const SEGMENTS = 14;

/** Links that are drawn one by one: those of the drawing, and those of the selected firm. O(links). */
export function drawnLines(layout: LayoutId, { x, y, radius }: Placement, links: LinkTable, drawing: Pick<Drawing, 'link'>, selected: number | undefined): Line[] {
  const lines: Line[] = [];
  for (let link = 0; link < links.count && lines.length < MOST_LINES; link++) {
    const [supplier, buyer] = [links.supplier[link], links.buyer[link]];
    if (drawing.link[link] === LINK.none && supplier !== selected && buyer !== selected) continue;
    if (radius[supplier] === 0 || radius[buyer] === 0) continue;
    const [x0, y0, x1, y1] = [x[supplier], y[supplier], x[buyer], y[buyer]];
    lines.push({ x0, y0, x1, y1, ...linkCurve(layout, x0, y0, x1, y1), hit: { kind: 'link', supplier, buyer } });
  }
  return lines;
}

/** The line whose middle is nearest to a point of the frame that is on it or at most `reach` away. O(lines). */
export function lineAt(lines: readonly Line[], x: number, y: number, reach: number): LineHit | undefined {
  let nearest: LineHit | undefined;
  let least = Infinity;
  for (const line of lines) {
    const most = reach + (line.half ?? 0);
    const distance = distanceTo(line, x, y, most);
    if (distance < most && distance < least) [nearest, least] = [line.hit, distance];
  }
  return nearest;
}

function distanceTo({ x0, y0, ax, ay, bx, by, x1, y1 }: Line, x: number, y: number, reach: number): number {
  // A Bézier curve stays within the box of its points.
  if (x < Math.min(x0, ax, bx, x1) - reach || x > Math.max(x0, ax, bx, x1) + reach || y < Math.min(y0, ay, by, y1) - reach || y > Math.max(y0, ay, by, y1) + reach) return Infinity;
  let least = Infinity;
  let [px, py] = [x0, y0];
  for (let k = 1; k <= SEGMENTS; k++) {
    const t = k / SEGMENTS;
    const s = 1 - t;
    const qx = s * s * s * x0 + 3 * s * s * t * ax + 3 * s * t * t * bx + t * t * t * x1;
    const qy = s * s * s * y0 + 3 * s * s * t * ay + 3 * s * t * t * by + t * t * t * y1;
    least = Math.min(least, distanceToSegment(px, py, qx, qy, x, y));
    [px, py] = [qx, qy];
  }
  return least;
}

function distanceToSegment(px: number, py: number, qx: number, qy: number, x: number, y: number): number {
  const [dx, dy] = [qx - px, qy - py];
  const along = Math.max(0, Math.min(1, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px + along * dx - x, py + along * dy - y);
}
