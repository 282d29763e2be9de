import type { Language, Words } from '#graph-model/language.ts';
import type { TableKind } from '../tables/column-names.ts';

const words = (de: string, en: string): Words => ({ de, en });

/** English label where it is not the fixed name with blanks, and what to write into the column. */
interface ColumnHelp {
  readonly label?: string;
  readonly note: Words;
}

const SHARED: Readonly<Record<string, ColumnHelp>> = {
  id: { label: 'ID', note: words('Ihre eigene Kennung, falls Sie eine haben; sonst leer lassen. Gleiche Kennung heißt gleicher Datensatz.', 'Your own id, if you have one; else leave it empty. The same id means the same record.') },
  source: { note: words('Woher Sie das wissen, zum Beispiel „Umfrage 2026“.', 'How you know this, for example “Survey 2026”.') },
  as_of: { label: 'As of', note: words('Tag, für den die Angabe gilt: 28.08.2026 oder 2026-08-28.', 'Day of which the statement is: 2026-08-28 or 28.08.2026.') },
  contributor: { note: words('Wer die Angabe beigetragen hat.', 'Who contributed the statement.') },
  status: { note: words('bestätigt: von beiden Seiten; gemeldet: von einer; vermutet: aus anderem erschlossen.', 'confirmed: by both sides; reported: by one; assumed: concluded from something else.') },
  visibility: { note: words('Wer die Angabe sehen darf. Leer: alle.', 'Who may see the statement. Empty: everybody.') },
};

const FIRM: ColumnHelp = { note: words('Name oder Kennung, genau wie im Blatt der Unternehmen.', 'Name or id, exactly as in the sheet of firms.') };
const PRODUCT: ColumnHelp = { note: words('Name oder Kennung des Produkts.', 'Name or id of the product.') };
const SEVERAL = words('Mehrere mit | oder ; trennen.', 'Part several by | or ;.');

const HELP: { readonly [K in TableKind]: Readonly<Record<string, ColumnHelp>> } = {
  firms: {
    name: { note: words('Erforderlich. Vollständiger Name mit Rechtsform.', 'Required. Full name with legal form.') },
    kind: { note: words('Industrie, Handwerk, Dienstleistung, Forschung, Hochschule, Institut oder Netzwerk.', 'Industry, craft, service, research, university, institute or network.') },
    municipality: { note: words('Name oder achtstelliger Gemeindeschlüssel (AGS); „58636 Iserlohn“ geht auch.', 'Name or key of eight digits (AGS); “58636 Iserlohn” will do.') },
    country: { note: words('Name oder zwei Buchstaben (DE). Bei deutschen Gemeinden unnötig.', 'Name or two letters (DE). Not needed with German municipalities.') },
    wz: { label: 'WZ code', note: words('Code der Klassifikation der Wirtschaftszweige, zum Beispiel 25.50.', 'Code of the German classification of industries (WZ), for example 25.50.') },
    wz_edition: { label: 'WZ edition', note: words('Ausgabe, aus der der Code stammt: 2008 oder 2025.', 'Edition the code is from: 2008 or 2025.') },
    employees: { note: words('Zahl (37) oder Klasse (10-49).', 'Number (37) or class (10-49).') },
    days_to_recover: { note: words('Tage, bis das Unternehmen nach einem Ausfall wieder liefert.', 'Days until the firm delivers again after a failure.') },
    size_class: { note: words('Nur falls die Zahl der Beschäftigten fehlt.', 'Only where the number of employees is missing.') },
    legal_form: { note: words('Zum Beispiel GmbH & Co. KG.', 'For example GmbH & Co. KG.') },
    lat: { label: 'Latitude', note: words('Grad, WGS 84, zum Beispiel 51,3611.', 'Degrees, WGS 84, for example 51.3611.') },
    lon: { label: 'Longitude', note: words('Grad, WGS 84, zum Beispiel 7,4722.', 'Degrees, WGS 84, for example 7.4722.') },
    capabilities: { note: SEVERAL }, certificates: { note: SEVERAL }, dependent_industries: { note: SEVERAL }, green_attributes: { note: SEVERAL },
    lei: { label: 'LEI', note: words('Legal Entity Identifier, 20 Zeichen.', 'Legal Entity Identifier, 20 characters.') },
    gln: { label: 'GLN', note: words('Global Location Number, 13 Ziffern.', 'Global Location Number, 13 digits.') },
    bpn: { label: 'BPN', note: words('Business Partner Number (Catena-X), BPNL….', 'Business Partner Number (Catena-X), BPNL….') },
    website: { note: words('www.beispiel.de', 'www.example.com') },
    fictitious: { note: words('ja: das Unternehmen ist erfunden.', 'yes: the firm is made up.') },
  },
  products: {
    name: { note: words('Erforderlich.', 'Required.') },
    name_en: { label: 'Name (English)', note: words('Englischer Name.', 'English name.') },
    code: { label: 'Product code', note: words('Warennummer ohne Leerzeichen, führende Null nicht vergessen.', 'Code without blanks; mind the leading zero.') },
    code_system: { note: words('HS, CN (Kombinierte Nomenklatur) oder GP.', 'HS, CN (Combined Nomenclature) or GP.') },
    kind: { note: words('Rohstoff, Bauteil, Baugruppe, Endprodukt oder Dienstleistung.', 'Material, component, assembly, product or service.') },
  },
  relations: {
    supplier: { note: words('Erforderlich. Name oder Kennung des Unternehmens, das liefert.', 'Required. Name or id of the firm that supplies.') },
    buyer: { note: words('Erforderlich. Name oder Kennung des Unternehmens, das bezieht.', 'Required. Name or id of the firm that buys.') },
    product: PRODUCT,
    volume_eur: { label: 'Volume (EUR)', note: words('Euro im Jahr. Leer lassen, wenn unbekannt; nicht 0.', 'Euro a year. Leave empty where unknown; not 0.') },
    share: { label: 'Share (%)', note: words('Anteil an dem, was der Abnehmer von diesem Produkt bezieht, in Prozent: 30 oder 30 %.', 'Share of what the buyer sources of this product, in per cent: 30 or 30 %.') },
    switch_days: { note: words('Tage, bis der Abnehmer eine andere freigegebene Quelle hat.', 'Days until the buyer has another qualified source.') },
    valid_from: { note: words('Erster Tag: 01.01.2024.', 'First day: 2024-01-01.') },
    valid_to: { note: words('Letzter Tag. Leer: gilt noch.', 'Last day. Empty: still in force.') },
    volume_class: { note: words('Nur falls der Betrag fehlt. A unter 10.000, B unter 100.000, C unter 1 Mio., D ab 1 Mio. Euro im Jahr.', 'Only where the amount is missing. A under 10,000, B under 100,000, C under 1 million, D from 1 million euro a year.') },
  },
  requirements: {
    firm: FIRM,
    product: { note: words('Erforderlich. Was das Unternehmen braucht.', 'Required. What the firm needs.') },
    for_product: { note: words('Wofür es gebraucht wird. Leer: für alles.', 'What it is needed for. Empty: for all.') },
    essential: { note: words('ja: ohne dieses Produkt steht das Unternehmen still.', 'yes: without this product the firm stands still.') },
    stock_days: { note: words('Tage, die der Vorrat reicht.', 'Days that the stock lasts.') },
  },
  offers: {
    firm: FIRM,
    direction: { label: 'Offer or request', note: words('bietet oder sucht.', 'offers or seeks.') },
    product: PRODUCT,
    capability: { note: words('Statt eines Produkts: was das Unternehmen kann oder sucht.', 'Instead of a product: what the firm can do or seeks.') },
  },
  // Made in the page, and taken away and brought back as they are: there is no template for them.
  scenarios: {},
};

function helpOf(kind: TableKind, field: string): ColumnHelp | undefined {
  return HELP[kind][field] ?? SHARED[field];
}

/** What to write into a column. */
export function columnNote(kind: TableKind, field: string, language: Language): string | undefined {
  return helpOf(kind, field)?.note[language];
}

/** English name of a column, as templates have it and imports read it. */
export function englishLabel(kind: TableKind, field: string): string {
  const plain = field.replaceAll('_', ' ');
  return helpOf(kind, field)?.label ?? plain[0].toUpperCase() + plain.slice(1);
}
