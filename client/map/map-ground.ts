import type { Flow } from '../scene/flows.ts';
import { linkCurve, taperedOutline } from '../scene/link-curve.ts';
import type { MapLayout } from '#graph-model/picture/map-layout.ts';
import { withAlpha } from '#graph-model/picture/palette.ts';
import type { View } from '../sigma/canvas-layer.ts';
import { PATH_SCALE } from './boundaries.ts';
import type { Boundaries } from './boundaries.ts';
import type { TileGround } from './tile-ground.ts';

const WIDEST_FLOW = 9;

/** Draws what lies under the dots of the Landkarte: land, tiles where there are some, borders, bundled relations. */
export function drawMapGround(
  context: CanvasRenderingContext2D, view: View, layout: MapLayout, flows: readonly Flow[], opacity: number,
  boundaries: Boundaries | undefined, isRegion: (ags: string) => boolean, tiles?: TileGround,
): void {
  context.save();
  clipToWindow(context, view, layout);
  if (boundaries) inMap(context, view, layout, () => fillLand(context, view, boundaries, isRegion));
  tiles?.draw(context, view, layout, boundaries?.municipalities.filter(({ ags }) => isRegion(ags)).map(({ path }) => path) ?? []);
  if (boundaries) inMap(context, view, layout, (scale) => strokeBorders(context, view, boundaries, scale, tiles !== undefined));
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

/** Draws in the coordinates of boundaries, a unit of which has `scale` pixels. */
function inMap(context: CanvasRenderingContext2D, { k, dx, dy }: View, { fit }: MapLayout, draw: (scale: number) => void): void {
  const scale = (fit.scale * k) / PATH_SCALE;
  context.save();
  context.transform(scale, 0, 0, scale, fit.dx * k + dx, fit.dy * k + dy);
  draw(scale);
  context.restore();
}

function fillLand(context: CanvasRenderingContext2D, { palette: { map } }: View, boundaries: Boundaries, isRegion: (ags: string) => boolean): void {
  for (const { ags, path } of boundaries.municipalities) {
    context.fillStyle = isRegion(ags) ? map.home : map.land;
    context.fill(path);
  }
}

/** On tiles borders are a shade stronger, and that of the region has an edge in the colour of the ground. */
function strokeBorders(context: CanvasRenderingContext2D, { palette: { map, ink } }: View, boundaries: Boundaries, scale: number, isOnTiles: boolean): void {
  const stroke = (path: Path2D, colour: string, width: number) => {
    context.strokeStyle = colour;
    context.lineWidth = width / scale;
    context.stroke(path);
  };
  context.lineJoin = 'round';
  stroke(boundaries.inner, isOnTiles ? map.districts : map.inner, 0.8);
  stroke(boundaries.districts, isOnTiles ? map.region : map.districts, 1.2);
  if (isOnTiles) stroke(boundaries.region, withAlpha(ink.paper, 0.7), 4.5);
  stroke(boundaries.region, isOnTiles ? ink.name : map.region, 2);
}

/** Width of a bundle at its supplier, in pixels at the starting zoom. */
export function mapFlowWidth(relations: number, most: number): number {
  return WIDEST_FLOW * (relations / most);
}

/** Where a bundle begins and ends: in the middle of a place, or at the edge of a part of the strip. */
export function mapFlowEnds({ places, sections }: MapLayout, { from, to }: Flow): { x0: number; y0: number; x1: number; y1: number } {
  const middle = (group: number) => {
    const place = places[group];
    if (place) return place;
    const section = sections[group - places.length];
    return { x: section.x + 4, y: section.y + section.height / 2 };
  };
  const [a, b] = [middle(from), middle(to)];
  return { x0: a.x, y0: a.y, x1: b.x, y1: b.y };
}

function drawFlows(context: CanvasRenderingContext2D, { k, dx, dy, palette }: View, layout: MapLayout, flows: readonly Flow[], opacity: number): void {
  const most = flows.reduce((largest, { relations }) => Math.max(largest, relations), 1);
  context.fillStyle = withAlpha(palette.ink.link, opacity);
  for (const flow of flows) {
    const ends = mapFlowEnds(layout, flow);
    const [x0, y0, x1, y1] = [ends.x0 * k + dx, ends.y0 * k + dy, ends.x1 * k + dx, ends.y1 * k + dy];
    const width = Math.max(0.9, mapFlowWidth(flow.relations, most) * k);
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
