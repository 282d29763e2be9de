import type { GeometryCollection, Topology } from 'topojson-specification';
import { feature, mesh } from 'topojson-client';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { mercator } from '../scene/projection.ts';

interface Municipality { readonly ags: string; readonly name: string; readonly kreis: string }

/** Outlines in Mercator radians, ready to be scaled: drawn once into paths, not in every frame. */
export interface Boundaries {
  readonly municipalities: readonly { readonly ags: string; readonly name: string; readonly path: Path2D }[];
  /** Borders between municipalities, and between districts. */
  readonly inner: Path2D;
  readonly districts: Path2D;
  /** Outline of the region as a whole. */
  readonly region: Path2D;
}

/** Paths hold single precision on some devices: coordinates are moved and enlarged to keep metres apart. */
export const PATH_SCALE = 100_000;

/** Boundaries of the municipalities around the region, out of the files of the product: no server of others is asked. */
export async function loadBoundaries(isRegion: (ags: string) => boolean): Promise<Boundaries> {
  const url = new URL('../../seed-data/reference/boundaries.topojson', import.meta.url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`boundaries: ${response.status}`);
  return boundariesFrom((await response.json()) as Topology, isRegion);
}

/** Paths of a topology with an object `gemeinden`. */
export function boundariesFrom(topology: Topology, isRegion: (ags: string) => boolean): Boundaries {
  const object = topology.objects['gemeinden'] as GeometryCollection<Municipality>;
  const { features } = feature(topology, object);
  const lines = (filter: (a: Municipality, b: Municipality) => boolean) =>
    linesPath(mesh(topology, object, (a, b) => filter(a.properties as Municipality, b.properties as Municipality)));
  return {
    municipalities: features.map(({ properties, geometry }) => ({
      ags: properties.ags, name: properties.name, path: areaPath(geometry as Polygon | MultiPolygon),
    })),
    inner: lines((a, b) => a.kreis === b.kreis),
    districts: lines((a, b) => a.kreis !== b.kreis),
    region: lines((a, b) => isRegion(a.ags) !== isRegion(b.ags) || (a === b && isRegion(a.ags))),
  };
}

function areaPath(geometry: Polygon | MultiPolygon): Path2D {
  const path = new Path2D();
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons) for (const ring of polygon) { trace(path, ring); path.closePath(); }
  return path;
}

function linesPath({ coordinates }: MultiLineString): Path2D {
  const path = new Path2D();
  for (const line of coordinates) trace(path, line);
  return path;
}

function trace(path: Path2D, points: readonly Position[]): void {
  points.forEach(([lon, lat], p) => {
    const { x, y } = mercator(lat, lon);
    if (p === 0) path.moveTo(x * PATH_SCALE, y * PATH_SCALE); else path.lineTo(x * PATH_SCALE, y * PATH_SCALE);
  });
}
