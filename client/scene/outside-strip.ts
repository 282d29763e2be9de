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

/** Room for the name of an origin, and of a country, above its dots. */
const TITLE = 26;
const COUNTRY = 17;
const BETWEEN = 18;
const COUNTRY_GAP = 8;

export type OutsideFirms = ReadonlyMap<Origin, readonly CountryGroup[]>;

/** Countries are named one by one in Europe and the world while they are few; Germany is one group. */
const MOST_COUNTRIES = 14;

function groupsShown(origin: Origin, groups: readonly CountryGroup[]): readonly CountryGroup[] {
  const one = origin === 'germany' || origin === 'unknown' || groups.length > MOST_COUNTRIES;
  return one ? [{ firms: Int32Array.from(groups.flatMap(({ firms }) => [...firms])) }] : groups;
}

/** Height of the whole strip when it is `width` wide. */
export function stripHeight(outside: OutsideFirms, relative: Float32Array, scale: number, width: number): number {
  let height = 0;
  for (const origin of ORIGINS) {
    const groups = outside.get(origin);
    if (groups) height += BETWEEN + sectionHeight(groupsShown(origin, groups), relative, scale, width);
  }
  return height;
}

function sectionHeight(groups: readonly CountryGroup[], relative: Float32Array, scale: number, width: number): number {
  return groups.reduce(
    (sum, { country, firms }) => sum + COUNTRY_GAP + (country ? COUNTRY : 0) + packShelves(firms, relative, scale, width).height,
    TITLE,
  );
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
    let y = top + TITLE;
    const countries = groupsShown(origin, groups).map(({ country, firms }) => {
      const at = { ...(country ? { country } : {}), x: box.x, y, firms: firms.length };
      y += country ? COUNTRY : 0;
      const { height } = packShelves(firms, relative, scale, box.width, (firm, dx, dy) => put(firm, box.x + dx, y + dy));
      y += height + COUNTRY_GAP;
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
