import type { MapLayout } from '#graph-model/picture/map-layout.ts';
import type { FramePoint } from '../scene/frame-point.ts';
import type { View } from '../sigma/canvas-layer.ts';
import { PATH_SCALE } from './boundaries.ts';
import type { Boundaries, Outline } from './boundaries.ts';

/** Any context knows whether a point lies in a path; nothing is drawn in this one. */
let asked: CanvasRenderingContext2D | null | undefined;

/** The municipality whose area holds a point of the frame. O(boundaries). */
export function municipalityAt({ fit, window }: MapLayout, { municipalities }: Boundaries, { x, y }: FramePoint): Outline | undefined {
  if (x < window.x || y < window.y || x > window.x + window.width || y > window.y + window.height) return undefined;
  asked ??= document.createElement('canvas').getContext('2d');
  const [east, south] = [((x - fit.dx) / fit.scale) * PATH_SCALE, ((y - fit.dy) / fit.scale) * PATH_SCALE];
  return municipalities.find(({ path }) => asked?.isPointInPath(path, east, south));
}

/** Draws the outline of a municipality around what is pointed at; false where it has none. */
export function drawOutline(context: CanvasRenderingContext2D, { k, dx, dy, palette: { ink } }: View, { fit, window }: MapLayout, boundaries: Boundaries, ags: string): boolean {
  const outline = boundaries.municipalities.find((each) => each.ags === ags);
  if (!outline) return false;
  const scale = (fit.scale * k) / PATH_SCALE;
  context.save();
  context.beginPath();
  context.rect(window.x * k + dx, window.y * k + dy, window.width * k, window.height * k);
  context.clip();
  context.transform(scale, 0, 0, scale, fit.dx * k + dx, fit.dy * k + dy);
  context.strokeStyle = ink.text;
  context.lineJoin = 'round';
  context.lineWidth = 2 / scale;
  context.stroke(outline.path);
  context.restore();
  return true;
}
