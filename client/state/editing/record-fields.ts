import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { Words } from '#graph-model/language.ts';
import { FIRM_FIELDS } from './firm-fields.ts';
import { ORIGIN_FIELDS } from './origin-fields.ts';
import { choice, words } from './field.ts';
import type { Field } from './field.ts';

const firm = (name: string, de: string, en: string): Field => ({ name, type: 'firm', label: words(de, en), required: true, group: 'main' });
const PRODUCT: Field = { name: 'product', type: 'product', label: words('Produkt', 'Product'), group: 'main' };

const PRODUCT_FIELDS: readonly Field[] = [
  { name: 'name', type: 'text', label: words('Name', 'Name'), required: true, group: 'main' },
  { name: 'nameEn', type: 'text', label: words('Name (englisch)', 'Name (English)'), group: 'main' },
  choice('kind', words('Art', 'Kind'), 'main', [
    ['material', 'Material', 'Material'], ['component', 'Bauteil', 'Component'], ['assembly', 'Baugruppe', 'Assembly'], ['product', 'Erzeugnis', 'Product'], ['service', 'Dienstleistung', 'Service'],
  ]),
  choice('codeSystem', words('Verzeichnis der Warennummer', 'System of the product code'), 'main', [['HS', 'HS 2022', 'HS 2022'], ['CN', 'KN', 'CN'], ['GP', 'GP', 'GP']]),
  { name: 'code', type: 'text', label: words('Warennummer', 'Product code'), hint: words('HS: 2, 4 oder 6 Ziffern, KN: 8, GP: 2 bis 9; oder Worte suchen', 'HS: 2, 4 or 6 digits, CN: 8, GP: 2 to 9; or search by words'), suggests: 'product_code', group: 'main' },
];

const RELATION_FIELDS: readonly Field[] = [
  firm('supplier', 'Lieferant', 'Supplier'),
  firm('buyer', 'Abnehmer', 'Buyer'),
  { ...PRODUCT, hint: words('Leer: Es ist nicht bekannt, was geliefert wird.', 'Empty: it is not known what is supplied.') },
  { name: 'share', type: 'share', label: words('Bezugsanteil in %', 'Share of sourcing in %'), hint: words('Anteil am Bezug dieses Produkts beim Abnehmer', 'Share of the buyer’s sourcing of this product'), group: 'main' },
  choice('volumeClass', words('Liefervolumen als Klasse', 'Volume by class'), 'main', [
    ['A', 'unter 10.000 €/Jahr', 'under €10,000/year'], ['B', '10.000–100.000 €/Jahr', '€10,000–100,000/year'], ['C', '0,1–1 Mio. €/Jahr', '€0.1–1 m/year'], ['D', 'ab 1 Mio. €/Jahr', '€1 m/year and more'],
  ]),
  { name: 'volumeEur', type: 'number', label: words('Liefervolumen in €/Jahr', 'Volume in €/year'), group: 'main' },
  { name: 'switchDays', type: 'number', label: words('Tage bis zu einem anderen Lieferanten', 'Days to switch to another supplier'), group: 'main' },
  { name: 'validFrom', type: 'date', label: words('Gültig von', 'Valid from'), group: 'more' },
  { name: 'validTo', type: 'date', label: words('Gültig bis', 'Valid to'), group: 'more' },
];

const REQUIREMENT_FIELDS: readonly Field[] = [
  firm('firm', 'Unternehmen', 'Firm'),
  { ...PRODUCT, label: words('Benötigte Vorleistung', 'Input that is needed'), required: true },
  { name: 'forProduct', type: 'product', label: words('Benötigt für', 'Needed for'), hint: words('Leer: für alles, was das Unternehmen herstellt', 'Empty: for all that the firm makes'), group: 'main' },
  { name: 'essential', type: 'yes_no', label: words('Unverzichtbar', 'Essential'), hint: words('Unverzichtbar: Ohne sie steht das Unternehmen.', 'Essential: without it the firm stops.'), group: 'main' },
  { name: 'stockDays', type: 'number', label: words('Lager reicht für Tage', 'Stock lasts for days'), group: 'main' },
];

const OFFER_FIELDS: readonly Field[] = [
  firm('firm', 'Unternehmen', 'Firm'),
  { ...choice('direction', words('Angebot oder Gesuch', 'Offer or request'), 'main', [['offers', 'bietet an', 'offers'], ['seeks', 'sucht', 'seeks']]), required: true },
  PRODUCT,
  { name: 'capability', type: 'text', label: words('Kompetenz', 'Capability'), hint: words('Ein Produkt oder eine Kompetenz', 'A product or a capability'), group: 'main' },
];

/** The one description of each kind from which forms, tables, comparisons and messages are made, in the order in which people fill it in. */
export const RECORD_FIELDS: Readonly<Record<ListedKind, readonly Field[]>> = {
  firm: [...FIRM_FIELDS, ...ORIGIN_FIELDS],
  product: [...PRODUCT_FIELDS, ...ORIGIN_FIELDS],
  relation: [...RELATION_FIELDS, ...ORIGIN_FIELDS],
  requirement: [...REQUIREMENT_FIELDS, ...ORIGIN_FIELDS],
  offer: [...OFFER_FIELDS, ...ORIGIN_FIELDS],
};

/** What a record of a kind is called, and several of them. */
export const KIND_WORDS: Readonly<Record<ListedKind, { readonly one: Words; readonly many: Words }>> = {
  firm: { one: words('Unternehmen', 'Firm'), many: words('Unternehmen', 'Firms') },
  product: { one: words('Produkt', 'Product'), many: words('Produkte', 'Products') },
  relation: { one: words('Lieferbeziehung', 'Supply relation'), many: words('Lieferbeziehungen', 'Supply relations') },
  requirement: { one: words('Vorleistung', 'Input'), many: words('Vorleistungen', 'Inputs') },
  offer: { one: words('Angebot oder Gesuch', 'Offer or request'), many: words('Angebote und Gesuche', 'Offers and requests') },
};

/** The field of a kind by its name; a place in a list (`capabilities.1`) belongs to its field. */
export function fieldNamed(kind: ListedKind, name: string): Field | undefined {
  const [own] = name.split('.');
  return RECORD_FIELDS[kind].find((field) => field.name === own);
}
