import { kilometresBetweenKnown } from '../great-circle.ts';
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

/** What the places of two firms say: the same municipality speaks for, another district or country against. Whoever moved is to be asked. */
export function placeEvidence(a: MatchedFirm, b: MatchedFirm): Evidence[] {
  if (a.ags !== undefined && b.ags !== undefined) {
    const effect = a.ags === b.ags ? HERE : districtOf(a.ags) === districtOf(b.ags) ? OTHER_MUNICIPALITY : OTHER_DISTRICT;
    return [{ part: 'place', effect, a: a.ags, b: b.ags }];
  }
  const [countryA, countryB] = [countryOf(a), countryOf(b)];
  if (countryA !== undefined && countryB !== undefined && countryA !== countryB) return [{ part: 'country', effect: OTHER_COUNTRY, a: countryA, b: countryB }];
  const km = kilometresBetweenKnown(a, b);
  if (km === undefined || (km > NEAR && km < FAR)) return [];
  return [{ part: 'point', effect: km <= NEAR ? HERE : OTHER_MUNICIPALITY, a: `${a.lat}, ${a.lon}`, b: `${b.lat}, ${b.lon}` }];
}

/** A municipality key is of Germany. */
function countryOf({ ags, country }: MatchedFirm): string | undefined {
  return country ?? (ags === undefined ? undefined : 'DE');
}
