import { feature, mesh } from 'topojson-client';
import { isRegionKey } from '#graph-model/picture/map-clusters.ts';
import { mercator } from '#graph-model/picture/projection.ts';
import { writtenPath } from './written-path.ts';

/** A topology with an object `gemeinden`: municipalities with `ags`, `name` and `kreis`. */
export type Topology = Parameters<typeof mesh>[0];
interface Municipality { readonly ags: string; readonly name: string; readonly kreis: string }
/** Longitude and latitude. */
type Position = readonly number[];

/** The area of a municipality. */
export interface Outline {
  readonly ags: string;
  readonly name: string;
  readonly path: Path2D;
}

/** Outlines in Mercator radians × `PATH_SCALE`: drawn once into paths, only scaled in every frame. */
export interface Boundaries {
  readonly municipalities: readonly Outline[];
  /** Borders between municipalities of one district, and between districts. */
  readonly inner: Path2D;
  readonly districts: Path2D;
  /** Outline of the region as a whole. */
  readonly region: Path2D;
}

/** Paths hold single precision on some devices: enlarged coordinates keep metres apart. */
export const PATH_SCALE = 100_000;

/** Boundaries of the municipalities around the region, out of the files of the product: no server of others is asked. */
export async function loadBoundaries(isRegion: (ags: string) => boolean): Promise<Boundaries> {
  fetched ??= fetchTopology();
  try {
    return boundariesFrom(await fetched, isRegion);
  } catch (cause) {
    fetched = undefined;
    throw cause;
  }
}

/** Fetched once: a map that is opened later needs no server. */
let fetched: Promise<Topology> | undefined;

async function fetchTopology(): Promise<Topology> {
  const response = await fetch(new URL('../../seed-data/reference/boundaries.topojson', import.meta.url));
  if (!response.ok) throw new Error(`boundaries: ${response.status}`);
  return (await response.json()) as Topology;
}

/** The same for a region; undefined where they cannot be read: the map is complete without borders. */
export async function boundariesOf(region: Parameters<typeof isRegionKey>[0]): Promise<Boundaries | undefined> {
  try {
    return await loadBoundaries((ags) => isRegionKey(region, ags));
  } catch {
    return undefined;
  }
}

/** Paths of a topology. O(points). */
export function boundariesFrom(topology: Topology, isRegion: (ags: string) => boolean): Boundaries {
  const object = topology.objects['gemeinden'];
  if (object?.type !== 'GeometryCollection') throw new Error('boundaries: no municipalities');
  const borders = (isWanted: (a: Municipality, b: Municipality) => boolean) =>
    linesPath(mesh(topology, object as Parameters<typeof mesh>[1], (a, b) => isWanted(a.properties as Municipality, b.properties as Municipality)).coordinates);
  return {
    municipalities: feature(topology, object).features.map(({ properties, geometry }) => ({
      ags: (properties as Municipality).ags,
      name: (properties as Municipality).name,
      path: areaPath(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []),
    })),
    inner: borders((a, b) => a.kreis === b.kreis && a !== b),
    districts: borders((a, b) => a.kreis !== b.kreis),
    // An edge that only one municipality has is the rim of the map: there topojson hands in the same one twice.
    region: borders((a, b) => isRegion(a.ags) !== isRegion(b.ags) || (a === b && isRegion(a.ags))),
  };
}

function areaPath(polygons: readonly (readonly (readonly Position[])[])[]): Path2D {
  return writtenPath(polygons.flatMap((rings) => rings.map((ring) => `${trace(ring)}Z`)).join(''));
}

function linesPath(lines: readonly (readonly Position[])[]): Path2D {
  return writtenPath(lines.map(trace).join(''));
}

function trace(points: readonly Position[]): string {
  return points.map(([lon, lat], at) => {
    const { x, y } = mercator(lat, lon);
    return `${at === 0 ? 'M' : 'L'}${(x * PATH_SCALE).toFixed(2)} ${(y * PATH_SCALE).toFixed(2)}`;
  }).join('');
}
