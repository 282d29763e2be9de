import type { Words } from '#graph-model/language.ts';
import type { ColumnName, TableKind } from '#server/imports/tables/column-names.ts';

const words = (de: string, en: string): Words => ({ de, en });

const PROVENANCE = {
  source: words('Woher die Angabe stammt', 'Where the statement comes from'),
  as_of: words('Tag, für den die Angabe gilt', 'Day of which the statement is'),
  contributor: words('Wer die Angabe beigetragen hat', 'Who contributed the statement'),
  status: words('confirmed bestätigt, reported gemeldet, assumed vermutet', 'confirmed, reported or assumed'),
  visibility: words('Wer die Angabe sehen darf: public alle, network das Netzwerk, moderation die Moderation, own nur wer sie beitrug', 'Who may see it: public, network, moderation, own (its contributor alone)'),
};
const ID = words('Kennung des Datensatzes; bleibt gleich', 'Id of the record; stays the same');
const FIRM_ID = words('Kennung des Unternehmens', 'Id of the firm');
const PRODUCT_ID = words('Kennung des Produkts; leer: nicht bekannt', 'Id of the product; empty: unknown');

/** What each column of a table means. */
export const COLUMN_WORDS: { readonly [K in TableKind]: Readonly<Record<ColumnName<K>, Words>> } = {
  firms: {
    id: ID,
    name: words('Name des Unternehmens', 'Name of the firm'),
    kind: words('industry Industrie, craft Handwerk, service Dienstleistung, research Forschung, network Verband', 'industry, craft, service, research or network'),
    municipality: words('Amtlicher Gemeindeschlüssel, acht Ziffern', 'Municipality key (AGS), eight digits'),
    country: words('Land, zwei Buchstaben nach ISO 3166-1', 'Country, two letters of ISO 3166-1'),
    wz: words('Wirtschaftszweig nach WZ', 'Industry code of the German classification WZ'),
    wz_edition: words('Ausgabe der WZ: 2008 oder 2025', 'Edition of WZ: 2008 or 2025'),
    employees: words('Zahl der Beschäftigten', 'Number of employees'),
    days_to_recover: words('Tage, bis das Unternehmen nach einem Ausfall wieder arbeitet', 'Days until the firm works again after a failure'),
    size_class: words('Größenklasse der EU: micro unter 10, small unter 50, medium unter 250, large ab 250 Beschäftigten', 'EU size class: micro under 10, small under 50, medium under 250, large from 250 employees'),
    legal_form: words('Rechtsform', 'Legal form'),
    lat: words('Geografische Breite, Grad, WGS 84', 'Latitude, degrees, WGS 84'),
    lon: words('Geografische Länge, Grad, WGS 84', 'Longitude, degrees, WGS 84'),
    capabilities: words('Was das Unternehmen kann; mehrere mit | getrennt', 'What the firm can do; several parted by |'),
    certificates: words('Zertifikate; mehrere mit | getrennt', 'Certificates; several parted by |'),
    dependent_industries: words('Branchen, für die es arbeitet; mehrere mit | getrennt', 'Industries it works for; several parted by |'),
    lei: words('Legal Entity Identifier', 'Legal Entity Identifier'),
    gln: words('Global Location Number', 'Global Location Number'),
    bpn: words('Business Partner Number', 'Business Partner Number'),
    website: words('Internetseite', 'Website'),
    green_attributes: words('Umweltmerkmale; mehrere mit | getrennt', 'Environmental attributes; several parted by |'),
    fictitious: words('yes: das Unternehmen gibt es nicht, es gehört zu einer Demonstration', 'yes: the firm does not exist, it belongs to a demonstration'),
    ...PROVENANCE,
  },
  products: {
    id: ID,
    name: words('Name des Produkts', 'Name of the product'),
    name_en: words('Englischer Name', 'English name'),
    code: words('Warennummer', 'Product code'),
    code_system: words('Verzeichnis der Warennummer: HS, CN (Kombinierte Nomenklatur) oder GP', 'System of the code: HS, CN (Combined Nomenclature) or GP'),
    kind: words('material Rohstoff, component Bauteil, assembly Baugruppe, product Endprodukt, service Leistung', 'material, component, assembly, product or service'),
    ...PROVENANCE,
  },
  relations: {
    id: ID,
    supplier: words('Kennung des Lieferanten', 'Id of the supplier'),
    buyer: words('Kennung des Abnehmers', 'Id of the buyer'),
    product: PRODUCT_ID,
    volume_eur: words('Liefervolumen, Euro im Jahr', 'Volume, euro a year'),
    share: words('Anteil am Bezug dieses Produkts durch den Abnehmer, Prozent', 'Share of the buyer’s sourcing of this product, per cent'),
    switch_days: words('Tage, bis der Abnehmer eine freigegebene andere Quelle hat', 'Days until the buyer has another qualified source'),
    valid_from: words('Erster Tag, an dem die Beziehung gilt', 'First day of the relation'),
    valid_to: words('Letzter Tag, an dem die Beziehung gilt', 'Last day of the relation'),
    volume_class: words('Volumenklasse: A unter 10.000, B unter 100.000, C unter 1 Mio., D ab 1 Mio. Euro im Jahr', 'Volume class: A under 10,000, B under 100,000, C under 1 million, D from 1 million euro a year'),
    ...PROVENANCE,
  },
  requirements: {
    firm: FIRM_ID,
    product: words('Kennung des Produkts, das gebraucht wird', 'Id of the product that is needed'),
    for_product: words('Kennung des Produkts, für das es gebraucht wird; leer: für alles', 'Id of the product it is needed for; empty: for all'),
    essential: words('yes: ohne dieses Produkt steht das Unternehmen still; leer: nicht bekannt', 'yes: without it the firm stands still; empty: unknown'),
    stock_days: words('Tage, die der Vorrat reicht', 'Days that the stock lasts'),
    id: ID,
    ...PROVENANCE,
  },
  offers: {
    firm: FIRM_ID,
    direction: words('offers bietet, seeks sucht', 'offers or seeks'),
    product: words('Kennung des Produkts', 'Id of the product'),
    capability: words('Kompetenz, die geboten oder gesucht wird', 'Capability that is offered or sought'),
    id: ID,
    ...PROVENANCE,
  },
};
