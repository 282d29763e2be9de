import { districtOf, repairAgs } from '#graph-model/place.ts';
import type { ValueContext, ValueReader } from './value-context.ts';

/** Key of a municipality, from its key (with or without the leading zero) or its name; a postcode before the name is passed over. */
export const readMunicipality: ValueReader<string> = (text, context) => {
  if (/^\d[\d\s]*$/.test(text)) return keyOf(text.replace(/\s/g, ''), context);
  const name = text.replace(/^(?:D-)?\d{5}\s+/, '');
  const found = context.reference.municipality(name);
  if (found.length === 1) return found[0].ags;
  if (found.length > 1) return void context.note('error', 'ambiguous_municipality', { candidates: found.slice(0, 5).map(({ ags }) => ags).join(', ') });
  const nearest = context.reference.nearestMunicipality(name);
  return void context.note('error', 'unknown_municipality', nearest === undefined ? undefined : { nearest });
};

function keyOf(digits: string, context: ValueContext): string | undefined {
  const ags = repairAgs(digits);
  // The first two digits are the Land: 01 to 16.
  const isKey = /^(?:0[1-9]|1[0-6])\d{6}$/.test(ags);
  const known = isKey && context.reference.municipality(ags).length > 0;
  if (!isKey || (!known && context.reference.coversDistrict(districtOf(ags)))) return void context.note('error', 'unknown_municipality');
  if (ags !== digits) context.note('warning', 'leading_zero_restored', { taken: ags });
  if (!known) context.note('warning', 'municipality_not_checked');
  return ags;
}

/** Country code, from a code or a German or English name. */
export const readCountry: ValueReader<string> = (text, context) => {
  const code = context.reference.country(text);
  if (code !== undefined) return code;
  const nearest = context.reference.nearestCountry(text);
  return void context.note('error', 'unknown_country', nearest === undefined ? undefined : { nearest });
};

/** Key of a district or municipality in a scenario, which may name one that we do not know: a key of the right form is taken as it is. */
export const readPlaceKey: ValueReader<string> = (text, context) => {
  if (/^\d{5}(?:\d{3})?$/.test(text)) return text;
  if (!/^\d{4}$/.test(text)) return readMunicipality(text, context);
  context.note('warning', 'leading_zero_restored', { taken: `0${text}` });
  return `0${text}`;
};

/** Country of a scenario: a code of the right form is taken as it is. */
export const readCountryKey: ValueReader<string> = (text, context) => (/^[A-Z]{2}$/.test(text) ? text : readCountry(text, context));
