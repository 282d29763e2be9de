import type { NetworkView } from '../contract/network.ts';
import { clustersIn, fitRegion, keepInside, spreadDiscs } from './map-clusters.ts';
import type { Cluster } from './map-clusters.ts';
import { ORIGINS, originOf } from './origin.ts';
import type { Origin } from './origin.ts';
import { groupsShown, placeStrip, stripHeight, stripShape } from './outside-strip.ts';
import type { CountryGroup, OutsideFirms, StripSection } from './outside-strip.ts';
import { packSpiral } from './packing.ts';
import type { Box, Insets, Placement } from './placement.ts';
import { innerBox } from './placement.ts';
import type { MapFit } from './projection.ts';

/** A municipality on the map: the disc of its firms, which may stand a little beside its point. */
export interface MapPlace {
  /** Key of the municipality; absent for a firm on a point of its own. */
  readonly ags?: string;
  readonly name: string;
  readonly inRegion: boolean;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly firms: number;
}

/** Firms around their municipalities, all others in a strip beside the map. */
export interface MapLayout extends Placement {
  readonly kind: 'map';
  readonly fit: MapFit;
  /** The part of the frame that is map. */
  readonly window: Box;
  readonly places: readonly MapPlace[];
  readonly sections: readonly StripSection[];
  /** Place of every firm, or the number of places + its section. */
  readonly groupOf: Int32Array;
}

export interface MapOptions {
  readonly insets: Insets;
  /** Surroundings of the region to be shown, as a share of its extent. */
  readonly margin: number;
  /** Where the firms stand that are not on the map, and their share of the frame. */
  readonly side: 'right' | 'below';
  readonly strip: number;
  /** Columns of the strip. Below a narrow map its dots may be larger than those of the map, which can be too small to see. */
  readonly stripColumns: number;
  /** Countries with a line of their own in each part of the strip, where there is room. */
  readonly countries: number;
  /** Share of the map that dots may cover. */
  readonly cover: number;
  /** Largest radius in pixels of the smallest dot. */
  readonly largestDot: number;
}

export const DEFAULT_MAP_OPTIONS: MapOptions = {
  insets: { top: 20, right: 28, bottom: 20, left: 20 }, margin: 0.16, side: 'right', strip: 0.2, stripColumns: 1, countries: 8, cover: 0.12, largestDot: 5,
};

/**
 * Places firms around the point of their municipality, largest in the middle, and the others beside the map by country. All dots share
 * one scale. Needs no boundaries. Deterministic. O(n log n + places²).
 */
export function layoutMap(
  network: Pick<NetworkView, 'firms' | 'places' | 'region'>, relative: Float32Array, frame: Box, options: MapOptions = DEFAULT_MAP_OPTIONS,
): MapLayout {
  const inner = innerBox(frame, options.insets);
  const { window, strip } = parts(inner, options);
  const fit = fitRegion(network, window, options.margin);
  const clusters = clustersIn(network, fit, window);
  const scales = fitStrip(clusters, outsideFirms(network, clusters, relative), relative, window, strip, options);
  return { kind: 'map', frame, fit, window, ...placeAll(clusters, scales, relative, window, strip, options.stripColumns) };
}

/** Free pixels between map and strip. */
const BETWEEN = 24;

function parts(inner: Box, { side, strip }: MapOptions): { window: Box; strip: Box } {
  if (side === 'right') {
    const width = inner.width * strip;
    return { window: { ...inner, width: inner.width - width - BETWEEN }, strip: { ...inner, x: inner.x + inner.width - width, width } };
  }
  const height = inner.height * strip;
  return { window: { ...inner, height: inner.height - height - BETWEEN }, strip: { ...inner, y: inner.y + inner.height - height, height } };
}

function bySize(relative: Float32Array): (a: number, b: number) => number {
  return (a, b) => relative[b] - relative[a] || a - b;
}

/** Firms that no cluster holds, by origin and country; larger countries first. */
function outsideFirms(network: Pick<NetworkView, 'firms'>, clusters: readonly Cluster[], relative: Float32Array): OutsideFirms {
  const { firms } = network;
  const placed = new Uint8Array(firms.id.length);
  for (const cluster of clusters) for (const firm of cluster.firms) placed[firm] = 1;
  const found = new Map<Origin, Map<string, number[]>>();
  firms.id.forEach((_, firm) => {
    if (placed[firm]) return;
    const origin = originOf(firms.ags[firm], firms.country[firm]);
    const countries = found.get(origin) ?? new Map<string, number[]>();
    const country = firms.country[firm] ?? '';
    const group = countries.get(country);
    if (group) group.push(firm); else countries.set(country, [firm]);
    found.set(origin, countries);
  });
  return new Map([...found].map(([origin, countries]) => [origin, countryGroups(countries, relative)]));
}

function countryGroups(countries: ReadonlyMap<string, number[]>, relative: Float32Array): CountryGroup[] {
  return [...countries]
    .sort(([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1))
    .map(([country, firms]) => ({ ...(country ? { country } : {}), firms: Int32Array.from(firms.sort(bySize(relative))) }));
}

/** Dots get no smaller than this share of what the map would allow, even where the strip overflows: they would vanish. */
const LEAST_SCALE = 0.4;

/** Largest radius in pixels of any dot, however few there are. */
const LARGEST_RADIUS = 14;
/** Least radius in pixels of the smallest dot of a strip below the map, where it finds room: smaller dots are a line. */
const LEAST_STRIP_DOT = 1.6;

interface Scales { readonly scale: number; readonly stripScale: number; readonly outside: OutsideFirms }

/**
 * Pixels of the smallest radius, at which dots cover their share of the map at most and the strip holds its firms; and the strip with as
 * many countries named as fit.
 */
function fitStrip(
  clusters: readonly Cluster[], all: OutsideFirms, relative: Float32Array, window: Box, strip: Box, options: MapOptions,
): Scales {
  const shape = stripShape(strip, options.stripColumns);
  let area = 0;
  for (const cluster of clusters) for (const firm of cluster.firms) area += Math.PI * relative[firm] ** 2;
  const largest = relative.reduce((highest, each) => Math.max(highest, each), 1);
  const most = Math.min(options.largestDot, LARGEST_RADIUS / largest, Math.sqrt((options.cover * window.width * window.height) / (area || 1)));
  let outside = all;
  for (let named = options.countries; named >= 0; named -= 2) {
    outside = new Map([...all].map(([origin, countries]) => [origin, groupsShown(origin, countries, named)]));
    if (options.side === 'right' && stripHeight(outside, relative, most, shape) <= strip.height) return { scale: most, stripScale: most, outside };
  }
  const isBelow = options.side === 'below';
  let scale = isBelow ? Math.max(most, LEAST_STRIP_DOT) : most;
  while (scale > LEAST_SCALE * most && stripHeight(outside, relative, scale, shape) > strip.height) scale *= 0.95;
  return { scale: isBelow ? most : scale, stripScale: scale, outside };
}

function placeAll(
  clusters: readonly Cluster[], { scale, stripScale, outside }: Scales, relative: Float32Array, window: Box, strip: Box, stripColumns: number,
): Pick<MapLayout, 'x' | 'y' | 'radius' | 'places' | 'sections' | 'groupOf'> {
  const x = new Float64Array(relative.length);
  const y = new Float64Array(relative.length);
  const groupOf = new Int32Array(relative.length);
  const discs = clusters.map(({ x: homeX, y: homeY, firms }, group) => {
    const sorted = Int32Array.from(firms.sort(bySize(relative)));
    const radius = packSpiral(sorted, relative, scale, (firm, dx, dy) => { x[firm] = dx; y[firm] = dy; groupOf[firm] = group; });
    return { x: homeX, y: homeY, radius };
  });
  spreadDiscs(discs.filter(({ radius }) => radius > 0), 2 * scale + 2);
  for (const disc of discs) keepInside(disc, window);
  clusters.forEach(({ firms }, group) => {
    for (const firm of firms) { x[firm] += discs[group].x; y[firm] += discs[group].y; }
  });
  const radius = relative.map((each) => each * scale);
  const sections = placeStrip(outside, relative, stripScale, strip, stripColumns, (firm, left, top) => {
    x[firm] = left;
    y[firm] = top;
    radius[firm] = relative[firm] * stripScale;
  });
  const sectionOf = new Map(sections.map(({ origin }, section) => [origin, clusters.length + section]));
  for (const origin of ORIGINS) {
    for (const { firms } of outside.get(origin) ?? []) for (const firm of firms) groupOf[firm] = sectionOf.get(origin)!;
  }
  return {
    x, y, radius, sections, groupOf,
    places: clusters.map(({ ags, name, inRegion, firms }, group) => ({ ...(ags === undefined ? {} : { ags }), name, inRegion, ...discs[group], firms: firms.length })),
  };
}
