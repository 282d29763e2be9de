import { districtOf, isNuts3, repairAgs } from '#graph-model/place.ts';
import type { FoundPlace, ReferenceLookup } from '../reference-lookup.ts';
import { plainNames, townOf } from './place-names.ts';
import type { ValueContext, ValueReader } from './value-context.ts';

/** A postcode before a name, with the D that letters carry. */
const POSTCODE_BEFORE = /^(?:D[-\s]?)?(\d{5})[\s,]+(?=\D)/i;

/**
 * Key of a municipality, from its key (eight digits, seven without the zero, twelve of the regional key), its postcode, its NUTS-3 district
 * where that is one town, or its name with what people add to it. Where several are meant, the finding lists them.
 */
export const readMunicipality: ValueReader<string> = (text, context) => {
  if (/^\d[\d\s]*$/.test(text)) return ofDigits(text.replace(/\s/g, ''), context);
  if (isNuts3(text)) return onlyOne(context.reference.ofDistrict(text.toUpperCase()), 'place_is_district', context);
  return ofName(text, context);
};

function ofDigits(digits: string, context: ValueContext): string | undefined {
  if (digits.length <= 5) return ofShortNumber(digits, context);
  // Of the regional key the digits of the association of municipalities are left out.
  return keyOf(digits.length === 12 ? `${digits.slice(0, 5)}${digits.slice(9)}` : digits, context);
}

/** Five digits are a postcode, or the key of a district; four are one that lost its zero. */
function ofShortNumber(digits: string, context: ValueContext): string | undefined {
  const number = digits.length === 4 ? `0${digits}` : digits;
  const ofPostcode = context.reference.ofPostcode(number) ?? [];
  const places = ofPostcode.length > 0 ? ofPostcode : context.reference.ofDistrict(number);
  if (places.length > 0) {
    if (number !== digits) context.note('warning', 'leading_zero_restored', { taken: number });
    return onlyOne(places, places === ofPostcode ? 'ambiguous_postcode' : 'place_is_district', context);
  }
  return void context.note('error', digits.length === 5 && context.reference.ofPostcode(number) === undefined ? 'postcode_not_loaded' : 'unknown_municipality');
}

function ofName(text: string, context: ValueContext): string | undefined {
  const { reference } = context;
  const postcode = POSTCODE_BEFORE.exec(text);
  const name = postcode ? text.slice(postcode[0].length) : text;
  const near = (postcode && reference.ofPostcode(postcode[1])) ?? [];
  const found = placesNamed(name, reference);
  if (found.length === 1) return found[0].ags;
  const both = found.filter(({ ags }) => near.some((place) => place.ags === ags));
  if (both.length === 1) return both[0].ags;
  if (found.length > 1) return onlyOne(found, 'ambiguous_municipality', context);
  const town = townOf(name, (part) => placesNamed(part, reference));
  if (town && near.some(({ ags }) => ags === town.ags)) {
    context.note('warning', 'part_of_municipality', { taken: town.name, ags: town.ags });
    return town.ags;
  }
  const nearest = town ? `${town.name} (${town.ags})` : near.length > 0 ? listed(near) : reference.nearestMunicipality(name);
  return void context.note('error', 'unknown_municipality', nearest === undefined ? undefined : { nearest });
}

/** Municipalities of a name as it is written, else without what people add. */
function placesNamed(name: string, reference: ReferenceLookup): readonly FoundPlace[] {
  const asWritten = reference.municipality(name);
  if (asWritten.length > 0) return asWritten;
  for (const plain of plainNames(name)) {
    const found = reference.municipality(plain);
    if (found.length > 0) return found;
  }
  return [];
}

function onlyOne(places: readonly FoundPlace[], code: 'ambiguous_municipality' | 'ambiguous_postcode' | 'place_is_district', context: ValueContext): string | undefined {
  if (places.length === 1) return places[0].ags;
  return void context.note('error', places.length === 0 ? 'unknown_municipality' : code, places.length === 0 ? undefined : { candidates: listed(places) });
}

const LISTED = 5;

function listed(places: readonly FoundPlace[]): string {
  return [...places.slice(0, LISTED).map(({ ags, name }) => `${ags} ${name}`), ...(places.length > LISTED ? ['…'] : [])].join(', ');
}

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

/** Country code, from a code of two or three letters or a German or English name. */
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

/** Key of a municipality in a search, which may name one that we do not know: a key of the right form is taken as it is. */
export const readMunicipalityKey: ValueReader<string> = (text, context) => (/^\d{8}$/.test(text) ? text : readMunicipality(text, context));

/**
 * Key of a place of a region: of a municipality or district, by key or name, or NUTS-3, which is the key of its district. One that we do not know is
 * taken with a warning: the municipalities of other Länder may not be loaded.
 */
export const readRegionKey: ValueReader<string> = (text, context) => {
  const { reference } = context;
  if (isNuts3(text)) return reference.district(text.toUpperCase()) ?? void context.note('error', 'unknown_nuts3');
  const key = (/\p{L}/u.test(text) && placesNamed(text, reference).length === 0 ? reference.district(text) : undefined) ?? readPlaceKey(text, context);
  if (key !== undefined && !isKnownPlace(key, reference)) context.note('warning', 'place_not_known');
  return key;
};

/** Whether a place is in the tables: a municipality, or a district with any. */
export function isKnownPlace(key: string, reference: ReferenceLookup): boolean {
  return key.length === 5 ? reference.district(key) !== undefined : reference.municipality(key).length > 0;
}

/** Country of a scenario: a code of the right form is taken as it is. */
export const readCountryKey: ValueReader<string> = (text, context) => (/^[A-Z]{2}$/.test(text) ? text : readCountry(text, context));
