import { z } from 'zod';

/** Amtlicher Gemeindeschlüssel: eight digits as text, with the leading zero. */
export const Ags = z.string().regex(/^\d{8}$/, { error: 'ags' }).brand<'Ags'>();
export type Ags = z.infer<typeof Ags>;

/** Key of a municipality (eight digits) or of a district (five), as regions list them. */
export const PlaceKey = z.string().regex(/^\d{5}(\d{3})?$/, { error: 'place_key' });

/** ISO 3166-1 alpha-2 country code. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, { error: 'country' }).brand<'CountryCode'>();
export type CountryCode = z.infer<typeof CountryCode>;

/** A municipality (Gemeinde) with its district (Kreis) and a point in WGS 84 degrees. */
export const Municipality = z.object({
  ags: Ags,
  name: z.string(),
  district: z.string(),
  districtKey: z.string().regex(/^\d{5}$/),
  lat: z.number(),
  lon: z.number(),
});
export type Municipality = z.infer<typeof Municipality>;

/** Key of the district (Kreis) that a municipality belongs to: the first five digits. */
export function districtOf(ags: string): string {
  return ags.slice(0, 5);
}

/** Whether a text has the form of a NUTS-3 key: a German district by its European key. */
export function isNuts3(text: string): boolean {
  return /^DE[0-9A-Z]{3}$/i.test(text);
}

/** Repairs a key whose leading zero a spreadsheet has taken: seven digits become eight. Other text is returned trimmed. */
export function repairAgs(text: string): string {
  const trimmed = text.trim();
  return /^\d{7}$/.test(trimmed) ? `0${trimmed}` : trimmed;
}
