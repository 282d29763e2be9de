import { packShelves } from './packing.ts';
import type { Box } from './placement.ts';
import { ORIGINS } from './origin.ts';
import type { Origin } from './origin.ts';

/** Firms of one country beside the map. */
export interface CountryGroup {
  /** ISO code; absent where the country is not known. */
  readonly country?: string;
  readonly firms: Int32Array;
}

/** One part of the strip beside the map: firms of an origin, by country. */
export interface StripSection extends Box {
  readonly origin: Origin;
  readonly firms: number;
  readonly countries: readonly { readonly country?: string; readonly x: number; readonly y: number; readonly firms: number }[];
}

/** Room for the name of an origin above its dots, and of a country before them; least height of a country's line. */
const TITLE = 26;
export const COUNTRY = 92;
const LINE = 18;
const BETWEEN = 20;
const COUNTRY_GAP = 4;

export type OutsideFirms = ReadonlyMap<Origin, readonly CountryGroup[]>;

/** The `most` countries that get a line of their own; the others share one without a name, as do Germany and unknown places. */
export function groupsShown(origin: Origin, groups: readonly CountryGroup[], most: number): readonly CountryGroup[] {
  const isOne = origin === 'germany' || origin === 'unknown';
  const named = isOne ? [] : groups.slice(0, groups.length > most ? Math.max(0, most - 1) : most);
  const rest = groups.slice(named.length);
  return rest.length === 0 ? named : [...named, { firms: Int32Array.from(rest.flatMap(({ firms }) => [...firms])) }];
}

/** Dots begin after the names of the countries, where there are any. */
function lineStart(groups: readonly CountryGroup[]): number {
  return groups.some(({ country }) => country) ? COUNTRY : 0;
}

/** How parts of the strip stand: in columns side by side, each of `width`. */
export interface StripShape {
  readonly columns: number;
  readonly width: number;
}

function sectionHeight(groups: readonly CountryGroup[], relative: Float32Array, scale: number, width: number): number {
  return groups.reduce(
    (sum, { firms }) => sum + COUNTRY_GAP + Math.max(LINE, packShelves(firms, relative, scale, width - lineStart(groups)).height), BETWEEN + TITLE,
  );
}

/** Column of each part, the largest first into the lowest column, and the height of the highest column. */
function columnsOf(outside: OutsideFirms, relative: Float32Array, scale: number, { columns, width }: StripShape): { of: ReadonlyMap<Origin, number>; height: number } {
  const filled = Array<number>(columns).fill(0);
  const heights = ORIGINS.flatMap((origin) => {
    const groups = outside.get(origin);
    return groups ? [{ origin, height: sectionHeight(groups, relative, scale, width) }] : [];
  });
  const of = new Map<Origin, number>();
  for (const { origin, height } of columns === 1 ? heights : heights.toSorted((a, b) => b.height - a.height)) {
    const column = filled.indexOf(Math.min(...filled));
    of.set(origin, column);
    filled[column] += height;
  }
  return { of, height: Math.max(...filled) };
}

/** Height of the whole strip. */
export function stripHeight(outside: OutsideFirms, relative: Float32Array, scale: number, shape: StripShape): number {
  return columnsOf(outside, relative, scale, shape).height;
}

/** Free pixels between columns of the strip. */
const COLUMN_GAP = 18;

/** Shape of a strip in a box. */
export function stripShape(box: Box, columns: number): StripShape {
  return { columns, width: (box.width - (columns - 1) * COLUMN_GAP) / columns };
}

/** Places the firms that are not on the map, origin by origin, and names each part. O(firms). */
export function placeStrip(
  outside: OutsideFirms, relative: Float32Array, scale: number, box: Box, columns: number, put: (firm: number, x: number, y: number) => void,
): StripSection[] {
  const shape = stripShape(box, columns);
  const { of } = columnsOf(outside, relative, scale, shape);
  const tops = Array<number>(columns).fill(box.y);
  return ORIGINS.flatMap((origin) => {
    const groups = outside.get(origin);
    if (!groups) return [];
    const column = of.get(origin)!;
    const section = placeSection(origin, groups, relative, scale, { x: box.x + column * (shape.width + COLUMN_GAP), y: tops[column], width: shape.width }, put);
    tops[column] += section.height + BETWEEN;
    return [section];
  });
}

function placeSection(
  origin: Origin, groups: readonly CountryGroup[], relative: Float32Array, scale: number, at: Pick<Box, 'x' | 'y' | 'width'>,
  put: (firm: number, x: number, y: number) => void,
): StripSection {
  const start = lineStart(groups);
  let y = at.y + TITLE;
  const countries = groups.map(({ country, firms }) => {
    const { height } = packShelves(firms, relative, scale, at.width - start);
    const line = Math.max(LINE, height);
    const down = y + Math.min((LINE - height) / 2, (line - height) / 2);
    packShelves(firms, relative, scale, at.width - start, (firm, dx, dy) => put(firm, at.x + start + dx, Math.max(y, down) + dy));
    const named = { ...(country ? { country } : {}), x: at.x, y, firms: firms.length };
    y += line + COUNTRY_GAP;
    return named;
  });
  return { origin, ...at, height: y - at.y, countries, firms: countries.reduce((sum, { firms }) => sum + firms, 0) };
}
