/** A point on the earth, degrees of WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth in kilometres. */
const EARTH_KM = 6371;

/** Kilometres between two points along the great circle (haversine formula; Sinnott, Sky and Telescope 68, 1984). */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const half = Math.sin((b.lat - a.lat) * radians / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin((b.lon - a.lon) * radians / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The same of what may have no point; undefined where one is unknown. */
export function kilometresBetweenKnown(a: Partial<Point>, b: Partial<Point>): number | undefined {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return undefined;
  return kilometresBetween({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
}
