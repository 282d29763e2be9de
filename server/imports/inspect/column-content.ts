import { isBpn, isGln, isLei } from '#graph-model/check-character.ts';
import type { ReferenceLookup } from '../reference-lookup.ts';
import type { TableKind } from '../tables/column-names.ts';

/** What the values of a column look like. */
export type ContentType =
  | 'lei' | 'gln' | 'bpn' | 'website' | 'municipality' | 'country' | 'wz' | 'product_code' | 'percent' | 'euro' | 'date' | 'yes_no' | 'latitude' | 'longitude' | 'firm_name';

/** How sure a type is that fits all values: a check digit says more than a pattern. */
const SURENESS: Readonly<Record<ContentType, number>> = {
  lei: 0.98, gln: 0.95, bpn: 0.98, website: 0.9, municipality: 0.85, country: 0.85, wz: 0.8, product_code: 0.6, percent: 0.75, euro: 0.7, date: 0.6, yes_no: 0.55,
  latitude: 0.5, longitude: 0.5, firm_name: 0.8,
};

/** The field that a type of content is in each kind of table, where there is one that is more likely than others. */
export const FIELD_OF_CONTENT: { readonly [K in TableKind]: Readonly<Partial<Record<ContentType, readonly string[]>>> } = {
  firms: {
    lei: ['lei'], gln: ['gln'], bpn: ['bpn'], website: ['website'], municipality: ['municipality'], country: ['country'], wz: ['wz'], date: ['as_of'], firm_name: ['name'],
    latitude: ['lat'], longitude: ['lon'],
  },
  products: { product_code: ['code'], date: ['as_of'] },
  relations: { percent: ['share'], euro: ['volume_eur'], date: ['valid_from', 'valid_to'], firm_name: ['supplier', 'buyer'] },
  requirements: { yes_no: ['essential'], date: ['as_of'], firm_name: ['firm'] },
  offers: { date: ['as_of'], firm_name: ['firm'] },
  scenarios: { percent: ['share'], euro: ['volume_eur'], date: ['as_of'], firm_name: ['firm'] },
  regions: { municipality: ['region_key'], date: ['as_of'] },
  searches: { municipality: ['municipality'], date: ['as_of'], firm_name: ['firm'] },
  stories: { date: ['as_of'] },
};

/** Legal forms as they end or stand in names of firms, German ones and those most met abroad. */
const LEGAL_FORM = /(?:^|[\s,(&.])(?:g?GmbH|AG|SE|KGaA|KG|OHG|GbR|UG|e\.\s?K\.?|e\.\s?V\.?|eG|PartG|Ltd\.?|Limited|Inc\.?|Corp(?:oration|\.)?|LLC|LLP|PLC|Co\.?|S\.?\s?A\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|SAS|SARL|B\.?V\.?|N\.?V\.?|Oy|AB|A\/S|ApS|AS|sp\. z o\.\s?o\.|s\.\s?r\.\s?o\.|Kft\.?|Pvt\.?|Pty\.?)(?:$|[\s,)&.])/i;

type Test = (text: string, reference: ReferenceLookup) => boolean;

const TESTS: Readonly<Record<ContentType, Test>> = {
  lei: (text) => isLei(text.replace(/[\s-]/g, '').toUpperCase()),
  gln: (text) => isGln(text.replace(/[\s-]/g, '')),
  bpn: (text) => isBpn(text.trim().toUpperCase()),
  website: (text) => /^(?:https?:\/\/|www\.)\S+\.\S+$/i.test(text) || /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:de|com|net|org|eu|at|ch|info|io|biz)(?:\/\S*)?$/i.test(text),
  municipality: (text, reference) => reference.municipality(text.replace(/^(?:D-)?\d{5}\s+(?=\D)/, '').replace(/^(\d{7})$/, '0$1')).length > 0,
  country: (text, reference) => reference.country(text) !== undefined,
  wz: (text, reference) => /^(?:WZ|NACE)?\s*[A-U]?\s*\d{2}\.\d/i.test(text) && ([2008, 2025] as const).some((edition) => reference.isWz(text.replace(/^\D+/, ''), edition)),
  product_code: (text) => /^(?:0[1-9]|[1-8]\d|9[0-7])\d{2}(?:[ .]?\d{2}){0,2}$/.test(text),
  percent: (text) => /^\d{1,3}(?:[.,]\d+)?\s?%$/.test(text),
  euro: (text) => /^(?:€|EUR)\s?[\d., ]+$|^[\d., ]+\s?(?:€|EUR|T€|TEUR|Mio\.? ?€?)$/i.test(text) && /\d/.test(text),
  date: (text) => /^(?:19|20)\d{2}-\d{2}-\d{2}(?:[T ]|$)|^\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d{2}$/.test(text),
  yes_no: (text) => /^(?:ja|nein|yes|no|true|false|wahr|falsch)$/i.test(text),
  latitude: (text) => isDegree(text, 90),
  longitude: (text) => isDegree(text, 180),
  firm_name: (text) => /\p{L}{2}/u.test(text) && LEGAL_FORM.test(text),
};

function isDegree(text: string, most: number): boolean {
  return /^-?\d{1,3}[.,]\d{3,}$/.test(text) && Math.abs(Number(text.replace(',', '.'))) <= most;
}

/** The more special types first: a column of countries of two letters might be anything else, too. */
const ORDER: readonly ContentType[] = ['lei', 'gln', 'bpn', 'website', 'country', 'municipality', 'wz', 'percent', 'euro', 'date', 'yes_no', 'firm_name', 'product_code', 'latitude', 'longitude'];

/** Of the values so many must fit: lists have typing errors. Names of firms often come without their legal form. */
const ENOUGH = 0.8;
const ENOUGH_NAMES = 0.4;

/** Types that the values of a column fit, the likeliest first, each with how sure it is from 0 to 1. */
export function contentTypes(values: readonly string[], reference: ReferenceLookup): { readonly type: ContentType; readonly confidence: number }[] {
  if (values.length < 2) return [];
  return ORDER.flatMap((type) => {
    const share = values.filter((value) => TESTS[type](value, reference)).length / values.length;
    const enough = type === 'firm_name' ? ENOUGH_NAMES : ENOUGH;
    // That four in ten have a legal form says that all are firms.
    const fit = type === 'firm_name' ? Math.min(1, 0.5 + share / 2) : share;
    return share >= enough ? [{ type, confidence: Math.round(SURENESS[type] * fit * 100) / 100 }] : [];
  });
}
