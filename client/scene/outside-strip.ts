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

/** Height of the whole strip when it is `width` wide. */
export function stripHeight(outside: OutsideFirms, relative: Float32Array, scale: number, width: number): number {
  let height = 0;
  for (const origin of ORIGINS) {
    const groups = outside.get(origin);
    if (!groups) continue;
    height += BETWEEN + TITLE;
    for (const { firms } of groups) {
      height += COUNTRY_GAP + Math.max(LINE, packShelves(firms, relative, scale, width - lineStart(groups)).height);
    }
  }
  return height;
}

/** Places the firms that are not on the map in one column, origin by origin, and names each part. O(firms). */
export function placeStrip(
  outside: OutsideFirms, relative: Float32Array, scale: number, box: Box, put: (firm: number, x: number, y: number) => void,
): StripSection[] {
  const sections: StripSection[] = [];
  let top = box.y;
  for (const origin of ORIGINS) {
    const groups = outside.get(origin);
    if (!groups) continue;
    const start = lineStart(groups);
    let y = top + TITLE;
    const countries = groups.map(({ country, firms }) => {
      const { height } = packShelves(firms, relative, scale, box.width - start);
      const line = Math.max(LINE, height);
      const down = y + Math.min((LINE - height) / 2, (line - height) / 2);
      packShelves(firms, relative, scale, box.width - start, (firm, dx, dy) => put(firm, box.x + start + dx, Math.max(y, down) + dy));
      const at = { ...(country ? { country } : {}), x: box.x, y, firms: firms.length };
      y += line + COUNTRY_GAP;
      return at;
    });
    sections.push({
      origin, x: box.x, y: top, width: box.width, height: y - top, countries,
      firms: countries.reduce((sum, { firms }) => sum + firms, 0),
    });
    top = y + BETWEEN;
  }
  return sections;
}
