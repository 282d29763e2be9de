import { z } from 'zod';
import { textHazard } from '#graph-model/text.ts';
import type { Words } from '#graph-model/language.ts';
import { repairAgs } from '#graph-model/place.ts';

/** Official tables that can be loaded. */
export const REFERENCE_KINDS = ['products', 'product-branches', 'municipalities', 'postcodes', 'districts', 'wz2008', 'wz2025', 'employment', 'input-coefficients', 'input-industries'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** A row of an official table as it is kept, by column; titles and names are text, coordinates numbers, postcodes a list. */
export type ReferenceRow = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** A column of an official table under the names that it has in the files one gets. */
interface Column {
  readonly name: string;
  readonly also?: readonly string[];
  readonly required?: true;
  /** At least one of the columns that carry this mark is needed. */
  readonly oneOf?: true;
}

/** What a table of a kind looks like. */
interface KindDescription {
  readonly title: Words;
  readonly columns: readonly Column[];
  /** Reads the cells of a row by column; issues carry in their message what was expected. */
  readonly row: z.ZodType<ReferenceRow>;
  /** What may occur once only. */
  readonly key: (row: ReferenceRow) => string;
  /** Rows that are part of the file but of no use here. */
  readonly passedOver?: (cells: Readonly<Record<string, string>>) => boolean;
}

const MAX_TITLE = 2000;

/** A title without the dashes by which the Combined Nomenclature shows depth; nothing that runs or hides. */
const Title = z.string().transform((text) => text.replace(/^(?:[-–]\s*)+/, '').trim()).superRefine((text, context) => {
  const hazard = text === '' || text.length > MAX_TITLE ? 'length' : textHazard(text);
  if (hazard !== undefined) context.addIssue({ code: 'custom', message: 'plain text of at most 2,000 characters' });
});
const Key = (pattern: RegExp, example: string) => z.string().regex(pattern, example);
const titles = { title_de: Title.optional(), title_en: Title.optional() };
const hasTitle = (row: { readonly title_de?: string; readonly title_en?: string }) => row.title_de !== undefined || row.title_en !== undefined;
const titleNeeded = { error: 'a title in title_de or title_en', path: ['title_de'] };

/** Chapter, heading, subheading or CN number without blanks and points. An odd number of digits has lost a zero to a spreadsheet. */
const ProductNumber = z.string().transform((text) => text.replace(/[\s.]/g, '')).transform((digits) => (digits.length % 2 === 1 ? `0${digits}` : digits))
  .pipe(Key(/^(?!00)\d{2}(?:\d{2}){0,3}$/, '73, 7320, 732010, 73201011'));
const Municipality = z.string().transform((text) => repairAgs(text.replace(/\s/g, ''))).pipe(Key(/^(?:0[1-9]|1[0-6])\d{6}$/, '05962024'));
const District = z.string().transform((text) => (/^\d{4}$/.test(text) ? `0${text}` : text)).pipe(Key(/^(?:0[1-9]|1[0-6])\d{3}$/, '05962'));
const Nuts3 = Key(/^DE[0-9A-Z]{3}$/, 'DEA58');
const Postcode = z.string().transform((text) => (/^\d{4}$/.test(text) ? `0${text}` : text)).pipe(Key(/^\d{5}$/, '58636'));
const Degrees = (limit: number) => z.string().transform((text) => Number(text.replace(',', '.'))).pipe(z.number({ error: '51.37' }).min(-limit, '51.37').max(limit, '51.37'));
const Wz = Key(/^\d{2}(?:\.\d(?:\d(?:\.\d)?)?)?$/, '25, 25.9, 25.93, 25.93.0');

/** `DE`, a Land, a NUTS region, a district or a municipality. A spreadsheet takes the first zero of a key. */
const Area = z.string().transform((text) => text.replace(/\s/g, '').toUpperCase()).transform((text) => (/^\d(?:\d{3})?(?:\d{3})?$/.test(text) ? `0${text}` : text))
  .pipe(Key(/^(?:DE|DE[0-9A-G][0-9A-Z]{0,2}|(?:0[1-9]|1[0-6])(?:\d{3})?(?:\d{6})?)$/, 'DE, DEA, DEA58, 05, 05962, 05962024'));
const Amount = (example: string, most: number) => z.string().transform((text) => Number(text.replace(/\s/g, '').replace(',', '.'))).pipe(z.number({ error: example }).min(0, example).max(most, example));
const Year = Key(/^(?:19|20)\d{2}$/, '2024').transform(Number);
/** Codes of industries are those of their own table; ours begin with WZ. */
const Industry = Key(/^[\p{L}\d][\p{L}\d._&/+-]{0,19}$/u, '25.9, 27t28, 331110');

const industries = (edition: 2008 | 2025): KindDescription => ({
  title: { de: `WZ ${edition}: Wirtschaftszweige`, en: `WZ ${edition}: industries` },
  columns: [
    { name: 'code', also: [`WZ ${edition} Kode`, `WZ ${edition} Code`, `WZ${edition}`], required: true },
    { name: 'title_de', oneOf: true, also: ['Bezeichnung', 'Titel', `WZ ${edition} Bezeichnung`, `WZ ${edition} - Bezeichnung`] },
    { name: 'title_en', oneOf: true, also: ['Description', 'Title'] },
    // This column alone tells the two editions apart where the code has no name of its own.
    { name: edition === 2008 ? 'nace' : 'nace21', also: edition === 2008 ? ['NACE Rev. 2'] : ['NACE Rev. 2.1'] },
  ],
  row: z.object({ code: Wz, ...titles }).refine(hasTitle, titleNeeded),
  key: ({ code }) => String(code),
  passedOver: ({ code }) => /^[A-V]$/.test(code),
});

/** Every kind with its columns; `docs/reference.md` says the same for people. */
export const KIND_DESCRIPTIONS: Readonly<Record<ReferenceKind, KindDescription>> = {
  products: {
    title: { de: 'HS/CN: Warennummern mit Titeln', en: 'HS/CN: product codes with titles' },
    columns: [
      { name: 'code', also: ['Warennummer', 'HS', 'HS Code', 'CN', 'CN Code', 'KN Code', 'Code HS'], required: true },
      { name: 'title_de', oneOf: true, also: ['Bezeichnung', 'Warenbezeichnung', 'Titel', 'Name DE', 'Description DE'] },
      { name: 'title_en', oneOf: true, also: ['Description', 'Title', 'Name EN', 'Description EN', 'Self-explanatory text'] },
      { name: 'parent' }, { name: 'level' },
    ],
    row: z.object({ code: ProductNumber, ...titles }).refine(hasTitle, titleNeeded),
    key: ({ code }) => String(code),
  },
  'product-branches': {
    title: { de: 'HS → NACE: Branche zu Warennummern', en: 'HS → NACE: industry of product codes' },
    columns: [{ name: 'hs6', also: ['HS', 'HS 6', 'HS2022'], required: true }, { name: 'nace', also: ['NACE Rev. 2', 'NACE 2'], required: true }],
    row: z.object({ hs6: ProductNumber, nace: Wz }),
    key: ({ hs6 }) => String(hs6),
  },
  municipalities: {
    title: { de: 'Gemeinden', en: 'Municipalities' },
    columns: [
      { name: 'ags', also: ['Gemeindeschlüssel', 'AGS', 'Amtlicher Gemeindeschlüssel'], required: true },
      { name: 'name', also: ['Gemeinde', 'Gemeindename'], required: true },
      { name: 'lat', also: ['Breite', 'Breitengrad', 'latitude'], required: true }, { name: 'lon', also: ['Länge', 'Längengrad', 'longitude'], required: true },
      { name: 'district', also: ['kreis', 'Kreisname', 'Landkreis'] }, { name: 'official_name', also: ['Amtlicher Name', 'Bezeichnung'] },
      { name: 'nuts3', also: ['NUTS-3', 'NUTS 3'] }, { name: 'plz', also: ['Postleitzahlen', 'PLZ', 'postcodes'] },
    ],
    row: z.object({
      ags: Municipality, name: Title, lat: Degrees(90), lon: Degrees(180), district: Title.optional(), official_name: Title.optional(), nuts3: Nuts3.optional(),
      plz: z.string().transform((text) => text.split(/[\s,;|]+/).filter(Boolean)).pipe(z.array(Postcode)).optional(),
    }),
    key: ({ ags }) => String(ags),
  },
  postcodes: {
    title: { de: 'Postleitzahlen → Gemeinden', en: 'Postcodes → municipalities' },
    columns: [{ name: 'plz', also: ['Postleitzahl', 'postcode', 'postal code'], required: true }, { name: 'ags', also: ['Gemeindeschlüssel', 'Amtlicher Gemeindeschlüssel'], required: true }],
    row: z.object({ plz: Postcode, ags: Municipality }),
    key: ({ plz, ags }) => `${String(plz)} ${String(ags)}`,
  },
  districts: {
    title: { de: 'NUTS-3: Kreise', en: 'NUTS 3: districts' },
    columns: [{ name: 'nuts3', also: ['NUTS-3', 'NUTS 3', 'NUTS_ID'], required: true }, { name: 'kreis_ags', also: ['Kreisschlüssel', 'district_key', 'Kreis AGS'], required: true }, { name: 'name', also: ['Kreis', 'Kreisname', 'NAME_LATN'], required: true }],
    row: z.object({ nuts3: Nuts3, kreis_ags: District, name: Title }),
    key: ({ nuts3 }) => String(nuts3),
  },
  wz2008: industries(2008),
  wz2025: industries(2025),
  employment: {
    title: { de: 'Beschäftigte nach Gebiet und Wirtschaftszweig', en: 'Employees by area and industry' },
    columns: [
      { name: 'area', also: ['ags', 'nuts', 'Gebiet', 'Gebietsschlüssel', 'Kreis', 'Land'], required: true },
      { name: 'wz', also: ['WZ 2008', 'WZ', 'nace', 'NACE Rev. 2', 'Wirtschaftszweig'], required: true },
      { name: 'employees', also: ['Beschäftigte', 'SvB', 'Anzahl'], required: true }, { name: 'year', also: ['Jahr', 'Stichtag'], required: true },
      { name: 'wz_edition', also: ['WZ Ausgabe'] },
    ],
    row: z.object({ area: Area, wz: Wz, employees: Amount('1234', 1e9), year: Year, wz_edition: z.enum(['2008', '2025'], { error: '2008, 2025' }).transform(Number).optional() }),
    key: ({ area, wz, year, wz_edition: edition }) => [area, wz, year, edition].join(' '),
    // Sections and totals are sums of the others; a point stands for what statistics keep secret.
    passedOver: ({ wz, employees }) => wz === undefined || !/^\d/.test(wz) || employees === undefined || /^[.x*/–-]$/i.test(employees),
  },
  'input-coefficients': {
    title: { de: 'Input-Output-Koeffizienten: was Branchen einkaufen', en: 'Input–output coefficients: what industries buy' },
    columns: [
      { name: 'from', also: ['input', 'von', 'from_industry'], required: true }, { name: 'to', also: ['industry', 'an', 'to_industry'], required: true },
      { name: 'coefficient', also: ['coef', 'coef_total', 'Koeffizient'], required: true }, { name: 'source', also: ['Quelle'] }, { name: 'year', also: ['Jahr'] },
    ],
    row: z.object({ from: Industry, to: Industry, coefficient: Amount('0.25', 10), source: Title.optional(), year: Year.optional() }),
    key: ({ from, to }) => `${String(from)} → ${String(to)}`,
  },
  'input-industries': {
    title: { de: 'Branchen der Input-Output-Tabelle → WZ 2008', en: 'Industries of the input–output table → WZ 2008' },
    columns: [
      { name: 'code', also: ['industry', 'sector', 'Branche'], required: true },
      { name: 'wz', also: ['wz_divisions', 'nace_rev2', 'WZ 2008', 'nace'], required: true }, { name: 'name', also: ['title', 'Bezeichnung', 'title_de', 'title_en'] },
    ],
    row: z.object({ code: Industry, name: Title.optional(), wz: z.string().transform((text) => text.split(/[\s,;|]+/).filter(Boolean)).pipe(z.array(Wz)) }),
    key: ({ code }) => String(code),
    passedOver: ({ wz }) => wz === undefined,
  },
};
