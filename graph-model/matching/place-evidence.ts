import { districtOf } from '../place.ts';
import type { Evidence, MatchedFirm } from './evidence.ts';

// Outweighs a legal form left out, not another word.
const HERE = 0.01;
const OTHER_MUNICIPALITY = -0.15;
const OTHER_DISTRICT = -0.3;
const OTHER_COUNTRY = -0.3;
/** Kilometres within which two points are one site, and beyond which they are not one place. */
const NEAR = 0.5;
const FAR = 25;
const EARTH_RADIUS = 6371;

/** What the places of two firms say: the same municipality speaks for, another district or country against. Whoever moved is to be asked. */
export function placeEvidence(a: MatchedFirm, b: MatchedFirm): Evidence[] {
  if (a.ags !== undefined && b.ags !== undefined) {
    const effect = a.ags === b.ags ? HERE : districtOf(a.ags) === districtOf(b.ags) ? OTHER_MUNICIPALITY : OTHER_DISTRICT;
    return [{ part: 'place', effect, a: a.ags, b: b.ags }];
  }
  const [countryA, countryB] = [countryOf(a), countryOf(b)];
  if (countryA !== undefined && countryB !== undefined && countryA !== countryB) return [{ part: 'country', effect: OTHER_COUNTRY, a: countryA, b: countryB }];
  const km = kilometres(a, b);
  if (km === undefined || (km > NEAR && km < FAR)) return [];
  return [{ part: 'point', effect: km <= NEAR ? HERE : OTHER_MUNICIPALITY, a: `${a.lat}, ${a.lon}`, b: `${b.lat}, ${b.lon}` }];
}

/** A municipality key is of Germany. */
function countryOf({ ags, country }: MatchedFirm): string | undefined {
  return country ?? (ags === undefined ? undefined : 'DE');
}

/** Great-circle distance by the haversine formula; undefined where a point is unknown. */
function kilometres(a: MatchedFirm, b: MatchedFirm): number | undefined {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return undefined;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const h = Math.sin(radians(b.lat - a.lat) / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
