/** Member states of the European Union (since 2020), ISO 3166-1 alpha-2. */
const EUROPEAN_UNION = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Where a firm that is not on the map lies. */
export const ORIGINS = ['germany', 'eu', 'world', 'unknown'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Origin of a firm off the map, by its municipality key and country; a municipality key means Germany. */
export function originOf(ags: string | null | undefined, country: string | null | undefined): Origin {
  if (ags != null || country === 'DE') return 'germany';
  if (country == null) return 'unknown';
  return EUROPEAN_UNION.has(country) ? 'eu' : 'world';
}
