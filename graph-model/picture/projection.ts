import type { Box } from './placement.ts';

/** A point on the map before it is fitted: Mercator, x to the east, y to the south. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Poles lie at infinity; the usual cut makes the world a square. */
const HIGHEST_LATITUDE = 85.0511287798066;

/** Spherical Mercator of WGS 84 degrees in radians. The same for firms and boundaries. */
export function mercator(lat: number, lon: number): MapPoint {
  const latitude = (Math.max(-HIGHEST_LATITUDE, Math.min(HIGHEST_LATITUDE, lat)) * Math.PI) / 180;
  return { x: (lon * Math.PI) / 180, y: -Math.log(Math.tan(Math.PI / 4 + latitude / 2)) };
}

/** Fits the Mercator map into pixels: x · scale + dx, y · scale + dy. */
export interface MapFit {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** About 12 km at 51° N: a single municipality still gets surroundings. */
const LEAST_EXTENT = 0.003;

/** The largest fit that shows all points in the box, with `margin` (a share of the extent) around them. O(points). */
export function fitPoints(points: readonly MapPoint[], box: Box, margin: number): MapFit {
  const xs = extent(points.map(({ x }) => x));
  const ys = extent(points.map(({ y }) => y));
  const scale = Math.min(box.width / (xs.size * (1 + 2 * margin)), box.height / (ys.size * (1 + 2 * margin)));
  return {
    scale,
    dx: box.x + box.width / 2 - scale * xs.middle,
    dy: box.y + box.height / 2 - scale * ys.middle,
  };
}

function extent(values: readonly number[]): { size: number; middle: number } {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) { least = Math.min(least, value); most = Math.max(most, value); }
  if (least > most) return { size: LEAST_EXTENT, middle: 0 };
  return { size: Math.max(LEAST_EXTENT, most - least), middle: (least + most) / 2 };
}

/** A Mercator point in pixels. */
export function toPixels(fit: MapFit, point: MapPoint): MapPoint {
  return { x: point.x * fit.scale + fit.dx, y: point.y * fit.scale + fit.dy };
}
