import type { Flow } from '../scene/flows.ts';
import { linkCurve, taperedOutline } from '../scene/link-curve.ts';
import type { MapLayout } from '#graph-model/picture/map-layout.ts';
import { withAlpha } from '#graph-model/picture/palette.ts';
import type { View } from '../sigma/canvas-layer.ts';
import { PATH_SCALE } from './boundaries.ts';
import type { Boundaries } from './boundaries.ts';

const WIDEST_FLOW = 9;

/** Draws what lies under the dots of the Landkarte: land, borders, bundled relations. */
export function drawMapGround(
  context: CanvasRenderingContext2D, view: View, layout: MapLayout, flows: readonly Flow[], opacity: number,
  boundaries: Boundaries | undefined, isRegion: (ags: string) => boolean,
): void {
  context.save();
  clipToWindow(context, view, layout);
  if (boundaries) drawLand(context, view, layout, boundaries, isRegion);
  context.restore();
  if (opacity > 0) drawFlows(context, view, layout, flows, opacity);
}

function clipToWindow(context: CanvasRenderingContext2D, { k, dx, dy, palette }: View, { window }: MapLayout): void {
  context.beginPath();
  context.roundRect(window.x * k + dx, window.y * k + dy, window.width * k, window.height * k, 10);
  context.fillStyle = palette.map.around;
  context.fill();
  context.clip();
}

function drawLand(
  context: CanvasRenderingContext2D, { k, dx, dy, palette: { map } }: View, { fit }: MapLayout, boundaries: Boundaries, isRegion: (ags: string) => boolean,
): void {
  const scale = (fit.scale * k) / PATH_SCALE;
  context.save();
  context.transform(scale, 0, 0, scale, fit.dx * k + dx, fit.dy * k + dy);
  for (const { ags, path } of boundaries.municipalities) {
    context.fillStyle = isRegion(ags) ? map.home : map.land;
    context.fill(path);
  }
  const stroke = (path: Path2D, colour: string, width: number) => {
    context.strokeStyle = colour;
    context.lineWidth = width / scale;
    context.stroke(path);
  };
  context.lineJoin = 'round';
  stroke(boundaries.inner, map.inner, 0.8);
  stroke(boundaries.districts, map.districts, 1.2);
  stroke(boundaries.region, map.region, 2);
  context.restore();
}

function drawFlows(context: CanvasRenderingContext2D, { k, dx, dy, palette }: View, layout: MapLayout, flows: readonly Flow[], opacity: number): void {
  const most = flows.reduce((largest, { relations }) => Math.max(largest, relations), 1);
  const centre = (group: number) => {
    const place = layout.places[group];
    if (place) return place;
    const section = layout.sections[group - layout.places.length];
    return { x: section.x + 4, y: section.y + section.height / 2 };
  };
  context.fillStyle = withAlpha(palette.ink.link, opacity);
  for (const { from, to, relations } of flows) {
    const [a, b] = [centre(from), centre(to)];
    const [x0, y0, x1, y1] = [a.x * k + dx, a.y * k + dy, b.x * k + dx, b.y * k + dy];
    const width = Math.max(0.9, WIDEST_FLOW * (relations / most) * k);
    fillOutline(context, taperedOutline(x0, y0, linkCurve('map', x0, y0, x1, y1), x1, y1, width, width * 0.2));
  }
}

/** Fills a polygon of x, y pairs. */
export function fillOutline(context: CanvasRenderingContext2D, outline: Float64Array): void {
  context.beginPath();
  for (let p = 0; p < outline.length; p += 2) context.lineTo(outline[p], outline[p + 1]);
  context.closePath();
  context.fill();
}
