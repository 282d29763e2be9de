import type { NetworkView } from '../contract/network.ts';
import type { Box } from './placement.ts';
import { fitPoints, mercator, toPixels } from './projection.ts';
import type { MapFit } from './projection.ts';
import { pushApart } from './push-apart.ts';

/** Firms of one place on the map; the point is that of the municipality. */
export interface Cluster {
  /** Key of the municipality; absent for a firm on a point of its own. */
  readonly ags?: string;
  readonly name: string;
  readonly inRegion: boolean;
  readonly x: number;
  readonly y: number;
  readonly firms: number[];
}

type Geography = Pick<NetworkView, 'firms' | 'places' | 'region'>;

/** Whether a municipality belongs to the region. */
export function isRegionKey(region: Geography['region'], ags: string): boolean {
  return region.keys.some((key) => ags.startsWith(key));
}

/** Fits the region's municipalities, with surroundings, into the box; without any, all places and points that are known. */
export function fitRegion(network: Geography, box: Box, margin: number): MapFit {
  const ofRegion = network.places.filter(({ ags }) => isRegionKey(network.region, ags));
  const places = ofRegion.length > 0 ? ofRegion : network.places;
  return fitPoints(places.map(({ lat, lon }) => mercator(lat, lon)), box, margin);
}

/**
 * Groups firms by municipality; a firm that has a point but no known municipality is a place of its own. Places outside the box are
 * left out: their firms belong beside the map. O(firms + places).
 */
export function clustersIn(network: Geography, fit: MapFit, box: Box): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const inside = (lat: number, lon: number) => {
    const point = toPixels(fit, mercator(lat, lon));
    const fits = point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    return fits ? point : undefined;
  };
  for (const { ags, name, lat, lon } of network.places) {
    const point = inside(lat, lon);
    if (point) clusters.set(ags, { ags, name, inRegion: isRegionKey(network.region, ags), ...point, firms: [] });
  }
  const known = new Set(network.places.map(({ ags }) => ags));
  const { firms } = network;
  firms.id.forEach((_, firm) => {
    const ags = firms.ags[firm];
    if (ags != null && known.has(ags)) { clusters.get(ags)?.firms.push(firm); return; }
    const [lat, lon] = [firms.lat[firm], firms.lon[firm]];
    const point = lat != null && lon != null ? inside(lat, lon) : undefined;
    if (!point) return;
    const key = `${lat} ${lon}`;
    const own = clusters.get(key) ?? { name: '', inRegion: firms.inRegion[firm] === true, ...point, firms: [] };
    own.firms.push(firm);
    clusters.set(key, own);
  });
  return [...clusters.values()];
}

/** Above this number of clusters they are left where they are: each round compares all pairs. */
const MOST_SPREAD = 800;

/** A disc that wants to stay near its home. */
export interface Disc { x: number; y: number; readonly radius: number }

/** Pushes overlapping discs apart, each by as much as the other is larger, in at most 80 rounds. O(rounds · discs²). */
export function spreadDiscs(discs: readonly Disc[], gap: number): void {
  if (discs.length > MOST_SPREAD) return;
  for (let round = 0; round < 80; round++) {
    let moved = false;
    for (let i = 0; i < discs.length; i++) {
      for (let j = i + 1; j < discs.length; j++) moved = pushApart(discs[i], discs[j], gap, 0.01) || moved;
    }
    if (!moved) return;
  }
}

/** Moves a disc at the edge of the map inwards, as far as it fits. */
export function keepInside(disc: Disc, box: Box): void {
  disc.x = Math.max(box.x + disc.radius, Math.min(box.x + box.width - disc.radius, disc.x));
  disc.y = Math.max(box.y + disc.radius, Math.min(box.y + box.height - disc.radius, disc.y));
}
