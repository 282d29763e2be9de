import { LINK } from '../scene/drawing.ts';
import type { Drawing } from '../scene/drawing.ts';
import { linkCurve, taperedOutline } from '../scene/link-curve.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import type { LayoutId } from '#graph-model/picture/scene-state.ts';
import type { View } from '../sigma/canvas-layer.ts';

/** Where the firms stand at the moment, in pixels of the frame. */
export interface Positions {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export interface LinksInput {
  readonly positions: Positions;
  readonly layout: LayoutId;
  readonly links: LinkTable;
  readonly drawing: Drawing;
}

/** Width at the buyer as a share of that at the supplier; the WebGL programs draw the same. */
export const NARROW = 0.32;

/** Numbers of the links that a drawing shows one by one. O(links). */
export function drawnLinks({ link }: Drawing): Int32Array {
  return Int32Array.from(link.keys()).filter((each) => link[each] !== LINK.none);
}

/**
 * Draws the links in sight one by one, wide at the supplier and narrow at the buyer; each is a fill of its own, so that their opacities add up.
 * O(drawn links).
 */
export function drawLinks(context: CanvasRenderingContext2D, view: View, input: LinksInput, drawn = drawnLinks(input.drawing)): void {
  const { links, drawing: { linkColour, linkWidth } } = input;
  const { x, y } = input.positions;
  const { k, dx, dy } = view;
  for (const link of drawn) {
    const [from, to] = [links.supplier[link], links.buyer[link]];
    const [x0, y0, x1, y1] = [x[from], y[from], x[to], y[to]];
    const curve = linkCurve(input.layout, x0, y0, x1, y1);
    if (isOutOfSight(view, [x0, curve.ax, curve.bx, x1], [y0, curve.ay, curve.by, y1])) continue;
    const width = linkWidth[link] / k;
    const outline = taperedOutline(x0, y0, curve, x1, y1, width, width * NARROW, segmentsOf(k * Math.hypot(x1 - x0, y1 - y0)));
    context.fillStyle = linkColour[link];
    context.beginPath();
    for (let p = 0; p < outline.length; p += 2) {
      if (p === 0) context.moveTo(outline[p] * k + dx, outline[p + 1] * k + dy); else context.lineTo(outline[p] * k + dx, outline[p + 1] * k + dy);
    }
    context.closePath();
    context.fill();
  }
}

/** Most links that are drawn while the picture moves: the others come back at rest. */
const MOST_IN_MOTION = 2000;
/** Links of one look in one stroke: where they cross within it, their opacities do not add up. */
const CHUNK = 40;

/** Draws links the cheap way for a picture that moves: as plain curves, many in one stroke, at most some of each look. O(drawn links). */
export function drawLinksInMotion(context: CanvasRenderingContext2D, view: View, input: LinksInput, drawn: Int32Array): void {
  const { links, drawing: { linkColour, linkWidth } } = input;
  const { x, y } = input.positions;
  const { k, dx, dy } = view;
  const step = Math.max(1, Math.ceil(drawn.length / MOST_IN_MOTION));
  const looks = new Map<string, number[]>();
  for (let at = 0; at < drawn.length; at += step) {
    const key = `${linkColour[drawn[at]]} ${linkWidth[drawn[at]]}`;
    const look = looks.get(key);
    if (look) look.push(drawn[at]); else looks.set(key, [drawn[at]]);
  }
  for (const look of looks.values()) {
    context.strokeStyle = linkColour[look[0]];
    context.lineWidth = (linkWidth[look[0]] * (1 + NARROW)) / 2;
    for (let from = 0; from < look.length; from += CHUNK) {
      context.beginPath();
      for (const link of look.slice(from, from + CHUNK)) {
        const [x0, y0, x1, y1] = [x[links.supplier[link]], y[links.supplier[link]], x[links.buyer[link]], y[links.buyer[link]]];
        const { ax, ay, bx, by } = linkCurve(input.layout, x0, y0, x1, y1);
        if (isOutOfSight(view, [x0, ax, bx, x1], [y0, ay, by, y1])) continue;
        context.moveTo(x0 * k + dx, y0 * k + dy);
        context.bezierCurveTo(ax * k + dx, ay * k + dy, bx * k + dx, by * k + dy, x1 * k + dx, y1 * k + dy);
      }
      context.stroke();
    }
  }
}

/** Straight pieces that a curve of so many pixels needs to look round. */
function segmentsOf(length: number): number {
  return Math.max(8, Math.min(40, Math.round(length / 12)));
}

/** Whether a curve lies beside the screen: it never leaves the box of its control points. */
function isOutOfSight({ k, dx, dy, width, height }: View, xs: readonly number[], ys: readonly number[]): boolean {
  return Math.max(...xs) * k + dx < 0 || Math.min(...xs) * k + dx > width || Math.max(...ys) * k + dy < 0 || Math.min(...ys) * k + dy > height;
}
