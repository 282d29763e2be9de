import type { Dataset } from '#graph-model/dataset.ts';

/** Kinds of tables, named as their files. */
export type TableKind = (typeof TABLE_KINDS)[number];

export const TABLE_KINDS = ['firms', 'products', 'relations', 'requirements', 'offers', 'scenarios', 'regions', 'searches', 'stories'] as const satisfies readonly (keyof Dataset)[];

/** One column: its German label, and further names under which files bring it. Case, blanks, umlauts and units do not matter. */
interface ColumnNames {
  readonly label: string;
  readonly also?: readonly string[];
}

const ID: ColumnNames = { label: 'Kennung', also: ['ID-Nr', 'Identifikator', 'Identifier', 'Schlüssel', 'Key', 'Code-ID'] };

/** Columns of origin and release, the same in every table. */
const PROVENANCE = {
  source: { label: 'Quelle', also: ['Herkunft der Angabe', 'Datenquelle', 'Nachweis', 'Evidence', 'Data source'] },
  as_of: { label: 'Stand', also: ['Datum', 'Stichtag', 'Stand vom', 'Erhoben am', 'Date', 'As of date'] },
  contributor: { label: 'Beigetragen von', also: ['Erfasst von', 'Beitragende', 'Melder', 'Contributed by', 'Reported by'] },
  status: { label: 'Status', also: ['Verlässlichkeit', 'Belegt', 'Confidence', 'Bestätigung'] },
  visibility: { label: 'Sichtbarkeit', also: ['Freigabe', 'Vertraulichkeit', 'Release', 'Access'] },
  other_statements: { label: 'Abweichende Angaben', also: ['Angaben anderer Quellen', 'Statements of other sources'] },
} as const satisfies Record<string, ColumnNames>;

const FIRM: ColumnNames = {
  label: 'Unternehmen', also: [
    'Firma', 'Betrieb', 'Firmenname', 'Unternehmensname', 'Firm name', 'Company', 'Company name', 'Organisation',
    'Organization', 'Firmen-ID', 'Firm ID',
  ],
};
const PRODUCT: ColumnNames = {
  label: 'Produkt', also: [
    'Vorprodukt', 'Erzeugnis', 'Vorleistung', 'Ware', 'Artikel', 'Teil', 'Komponente', 'Material', 'Bauteil', 'Produktname',
    'Product name', 'Item', 'Input', 'Was', 'Leistung', 'Produkt-ID', 'Product ID',
  ],
};

/** Every column by its fixed English name, in the order of exports. */
export const TABLE_COLUMNS = {
  firms: {
    id: { ...ID, also: [...ID.also!, 'Firmen-ID', 'Firm ID', 'Unternehmens-ID', 'Firmennummer', 'Company ID', 'OS ID'] },
    name: { label: 'Name', also: [
      'Firma', 'Firmenname', 'Unternehmen', 'Unternehmensname', 'Betrieb', 'Firm', 'Firm name', 'Company', 'Company name',
      'Lieferant', 'Zulieferer', 'Supplier', 'Supplier name', 'Facility name', 'Organisation', 'Organization', 'Bezeichnung',
    ] },
    kind: { label: 'Art', also: ['Unternehmensart', 'Art des Unternehmens', 'Typ', 'Type', 'Firm kind'] },
    municipality: { label: 'Gemeinde', also: [
      'AGS', 'Ort', 'Stadt', 'Gemeindeschlüssel', 'Amtlicher Gemeindeschlüssel', 'Kommune', 'Standort', 'Sitz', 'Town', 'City',
      'Municipality key', 'Place', 'PLZ Ort',
    ] },
    country: { label: 'Land', also: ['Staat', 'Ländercode', 'Länderkürzel', 'Country code', 'Country name', 'State', 'ISO Land'] },
    wz: { label: 'Wirtschaftszweig', also: [
      'WZ-Code', 'WZ 2008', 'WZ2008', 'WZ08', 'WZ 2025', 'WZ2025', 'Branche', 'Branchencode', 'NACE', 'NACE-Code',
      'Industry code', 'Wirtschaftszweig (WZ)',
    ] },
    wz_edition: { label: 'WZ-Ausgabe', also: ['Ausgabe WZ', 'WZ-Version', 'WZ-Fassung', 'WZ Stand', 'Edition'] },
    employees: { label: 'Beschäftigte', also: [
      'Mitarbeiter', 'Mitarbeitende', 'Beschäftigtenzahl', 'Mitarbeiterzahl', 'Anzahl Beschäftigte', 'Anzahl Mitarbeiter',
      'Personal', 'Staff', 'Headcount', 'Number of employees',
    ] },
    days_to_recover: { label: 'Wiederherstellungszeit', also: ['Tage bis zur Wiederherstellung', 'Wiederanlaufzeit', 'TTR', 'Time to recover', 'Recovery days'] },
    size_class: { label: 'Größenklasse', also: ['Unternehmensgröße', 'Unternehmensgrößenklasse', 'Größe', 'KMU-Klasse', 'Size'] },
    legal_form: { label: 'Rechtsform', also: ['Gesellschaftsform'] },
    lat: { label: 'Breitengrad', also: ['Latitude', 'Breite', 'Geogr. Breite'] },
    lon: { label: 'Längengrad', also: ['Longitude', 'Lng', 'Long', 'Länge', 'Geogr. Länge'] },
    capabilities: { label: 'Kompetenzen', also: ['Kompetenz', 'Fertigungsverfahren', 'Verfahren', 'Fähigkeiten', 'Capability', 'Processes', 'Manufacturing processes'] },
    certificates: { label: 'Zertifikate', also: ['Zertifikat', 'Zertifizierungen', 'Zertifizierung', 'Certificate', 'Certifications'] },
    dependent_industries: { label: 'Abhängige Branchen', also: ['Abnehmerbranchen', 'Zielbranchen', 'Kundenbranchen', 'Industries', 'Customer industries'] },
    lei: { label: 'LEI', also: ['LEI-Code'] },
    gln: { label: 'GLN', also: ['ILN'] },
    bpn: { label: 'BPN', also: ['BPNL', 'Business Partner Number'] },
    website: { label: 'Internetseite', also: ['Webseite', 'Homepage', 'URL', 'Internet', 'Web'] },
    green_attributes: { label: 'Umweltmerkmale', also: ['Nachhaltigkeit', 'Nachhaltigkeitsmerkmale', 'Grüne Merkmale', 'Sustainability'] },
    inputs_not_needed: { label: 'Nicht benötigte Vorleistungen', also: ['Nicht benötigt', 'Not needed'] },
    fictitious: { label: 'Fiktiv', also: ['Erfunden', 'Fictional', 'Demo'] },
    former_ids: { label: 'Frühere Kennungen', also: ['Frühere IDs', 'Alte Kennungen', 'Previous ids'] },
    different_from: { label: 'Verschieden von' },
    ...PROVENANCE,
  },
  products: {
    id: { ...ID, also: [...ID.also!, 'Produkt-ID', 'Product ID', 'Artikelnummer', 'Produktnummer'] },
    name: { label: 'Name', also: ['Produkt', 'Produktname', 'Erzeugnis', 'Vorprodukt', 'Product', 'Product name', 'Bezeichnung', 'Name (deutsch)', 'Name de'] },
    name_en: { label: 'Name (englisch)', also: ['Englischer Name', 'Name englisch', 'English name', 'Name (English)', 'Bezeichnung (englisch)'] },
    code: { label: 'Warennummer', also: [
      'Produktcode', 'HS-Code', 'KN-Code', 'CN-Code', 'HS', 'GP-Nummer', 'GP-Meldenummer', 'PRODCOM', 'Zolltarifnummer',
      'Product code',
    ] },
    code_system: { label: 'Verzeichnis', also: ['Warenverzeichnis', 'Codesystem', 'Code-System', 'System', 'Nomenklatur', 'Nomenclature'] },
    kind: { label: 'Art', also: ['Produktart', 'Typ', 'Type', 'Product kind'] },
    ...PROVENANCE,
  },
  relations: {
    id: { ...ID, also: [...ID.also!, 'Beziehungs-ID', 'Relation ID'] },
    supplier: { label: 'Lieferant', also: [
      'Zulieferer', 'Lieferfirma', 'Lieferantenname', 'Supplier name', 'Supplier ID', 'Seller', 'Vendor', 'From', 'Von',
      'Quellunternehmen', 'Lieferant-ID', 'Beziehen von',
    ] },
    buyer: { label: 'Abnehmer', also: [
      'Kunde', 'Besteller', 'Käufer', 'Empfänger', 'Customer', 'Buyer name', 'Buyer ID', 'Customer name', 'Client', 'To', 'An',
      'Nach', 'Target', 'Ziel', 'Abnehmer-ID',
    ] },
    product: PRODUCT,
    volume_eur: { label: 'Liefervolumen (EUR)', also: [
      'Volumen', 'Volume', 'Volumen in Euro', 'Umsatz', 'Jahresvolumen', 'Einkaufsvolumen', 'Wert', 'Value', 'Betrag',
      'Liefervolumen pro Jahr', 'Turnover', 'Amount',
    ] },
    share: { label: 'Bezugsanteil', also: ['Anteil', 'Anteil (%)', 'Anteil in Prozent', 'Lieferanteil', 'Share of sourcing', 'Percent', 'Prozent', 'Quote'] },
    switch_days: { label: 'Umstellzeit', also: [
      'Tage bis zum Ersatz', 'Wechseldauer', 'Ersatzdauer', 'Wiederbeschaffungszeit', 'Umstellung in Tagen', 'Days to switch',
      'Days to replace',
    ] },
    status: PROVENANCE.status,
    valid_from: { label: 'Gültig ab', also: ['Gültig von', 'Seit', 'Beginn', 'Von Datum', 'Since', 'Start', 'Valid since'] },
    valid_to: { label: 'Gültig bis', also: ['Bis', 'Ende', 'Bis Datum', 'Until', 'End', 'Valid until'] },
    source: PROVENANCE.source,
    as_of: PROVENANCE.as_of,
    visibility: PROVENANCE.visibility,
    volume_class: { label: 'Volumenklasse', also: ['Liefervolumenklasse', 'Klasse'] },
    contributor: PROVENANCE.contributor,
    other_statements: PROVENANCE.other_statements,
  },
  requirements: {
    firm: { ...FIRM, also: [...FIRM.also!, 'Abnehmer', 'Buyer', 'Kunde'] },
    product: PRODUCT,
    for_product: { label: 'Für Produkt', also: ['Für', 'Verwendet für', 'Endprodukt', 'Zielprodukt', 'Output', 'Used for', 'For'] },
    essential: { label: 'Unverzichtbar', also: ['Essenziell', 'Essentiell', 'Notwendig', 'Kritisch', 'Required', 'Is essential'] },
    stock_days: { label: 'Lagerreichweite', also: [
      'Lagerreichweite in Tagen', 'Vorrat', 'Puffer', 'Lager', 'Tage Vorrat', 'Days of stock', 'Stock', 'Buffer days',
      'Inventory days',
    ] },
    id: ID,
    ...PROVENANCE,
  },
  offers: {
    firm: FIRM,
    direction: { label: 'Angebot oder Gesuch', also: ['Richtung', 'Art', 'Typ', 'Bietet oder sucht', 'Type', 'Offer or request'] },
    product: PRODUCT,
    capability: { label: 'Kompetenz', also: ['Verfahren', 'Fertigungsverfahren', 'Fähigkeit', 'Process'] },
    id: ID,
    ...PROVENANCE,
  },
  scenarios: {
    id: ID,
    name: { label: 'Szenario', also: ['Name', 'Scenario', 'Scenario name'] },
    note: { label: 'Bemerkung', also: ['Note', 'Notiz'] },
    scenario_change: { label: 'Änderung im Szenario', also: ['Szenario-Änderung'] },
    part: { label: 'Ausfall Nr.', also: ['Failure no.', 'Nr. des Ausfalls'] },
    firm: FIRM,
    municipality: { label: 'Gemeinde', also: ['AGS', 'Ort', 'Kreis', 'Place', 'District'] },
    country: { label: 'Land', also: ['Staat', 'Ländercode', 'Country code'] },
    industry: { label: 'Branche', also: ['Wirtschaftszweig', 'WZ-Code', 'Industry code'] },
    product: PRODUCT,
    capacity: { label: 'Übrige Leistung', also: ['Übrig bleiben', 'What is left'] },
    days: { label: 'Dauer', also: ['Dauer in Tagen', 'reicht für Tage', 'Duration'] },
    relation: { label: 'Lieferbeziehung', also: ['Relation ID', 'Beziehungs-ID'] },
    supplier: { label: 'Lieferant', also: ['Zulieferer'] },
    buyer: { label: 'Abnehmer', also: ['Kunde', 'Customer'] },
    volume_eur: { label: 'Liefervolumen (EUR)', also: ['Liefervolumen', 'Volumen', 'Volume'] },
    volume_class: { label: 'Volumenklasse' },
    share: { label: 'Bezugsanteil', also: ['Anteil'] },
    switch_days: { label: 'Umstellzeit', also: ['Umstellungszeit', 'Days to switch'] },
    ...PROVENANCE,
  },
  regions: {
    id: ID,
    name: { label: 'Region', also: ['Name', 'Name der Region', 'Region name'] },
    region_key: { label: 'Ort der Region', also: ['Ort in der Region', 'Place of the region'] },
    ...PROVENANCE,
  },
  searches: {
    id: ID,
    partner_search: { label: 'Partnersuche', also: ['Gespeicherte Suche', 'Partner search', 'Saved search'] },
    firm: { ...FIRM, label: 'Suche von' },
    product: PRODUCT,
    code: { label: 'Warennummer', also: ['HS-Code', 'KN-Code', 'CN-Code', 'GP-Nummer', 'Product code'] },
    code_system: { label: 'Verzeichnis', also: ['Warenverzeichnis', 'System', 'Nomenklatur'] },
    words: { label: 'In Worten', also: ['Stichworte', 'In words'] },
    capabilities: { label: 'Kompetenzen', also: ['Verfahren', 'Capability'] },
    certificates: { label: 'Zertifikate', also: ['Certificate'] },
    municipality: { label: 'Gemeinde', also: ['AGS', 'Ort', 'Place'] },
    radius_km: { label: 'Umkreis (km)', also: ['Umkreis', 'Radius'] },
    kinds: { label: 'Arten von Unternehmen', also: ['Art', 'Kind'] },
    size_classes: { label: 'Größenklassen', also: ['Größenklasse', 'Size class'] },
    green_attributes: { label: 'Umweltmerkmale', also: ['Nachhaltigkeit'] },
    for_firm: { label: 'Für Unternehmen', also: ['Wer sucht', 'For firm'] },
    instead_of: { label: 'Heutiger Lieferant', also: ['Neben Lieferant', 'Present supplier'] },
    ...PROVENANCE,
  },
  stories: {
    id: ID,
    story: { label: 'Geschichte', also: ['Name der Geschichte', 'Story name'] },
    note: { label: 'Bemerkung', also: ['Note', 'Notiz'] },
    step: { label: 'Schritt Nr.', also: ['Schritt', 'Step no.'] },
    step_title: { label: 'Überschrift des Schritts', also: ['Titel des Schritts', 'Title of the step'] },
    step_text: { label: 'Text des Schritts', also: ['Text of the step'] },
    step_notes: { label: 'Notizen zum Schritt', also: ['Notes on the step'] },
    step_address: { label: 'Ansicht des Schritts', also: ['Adresse des Schritts', 'Address of the step'] },
    ...PROVENANCE,
  },
} as const satisfies Record<TableKind, Record<string, ColumnNames>>;

/** Fixed English name of a column. */
export type ColumnName<K extends TableKind> = keyof (typeof TABLE_COLUMNS)[K] & string;

/** Alternatives of columns a table cannot do without: of each group one must be there. */
export const REQUIRED_COLUMNS: { readonly [K in TableKind]: readonly (readonly ColumnName<K>[])[] } = {
  firms: [['name', 'id']],
  products: [['name', 'id']],
  relations: [['supplier'], ['buyer']],
  requirements: [['firm'], ['product']],
  offers: [['firm'], ['product', 'capability']],
  scenarios: [['scenario_change'], ['name', 'id']],
  regions: [['region_key'], ['name', 'id']],
  searches: [['partner_search']],
  stories: [['step_address'], ['story', 'id']],
};

/** Beginnings of words in file names that tell the kind. */
export const FILE_WORDS: Readonly<Record<TableKind, readonly string[]>> = {
  firms: ['firm', 'unternehmen', 'betrieb', 'compan', 'lieferanten', 'supplier', 'knoten', 'nodes'],
  products: ['product', 'produkt', 'erzeugnis', 'vorprodukt', 'waren'],
  relations: ['relation', 'lieferbezieh', 'beziehung', 'edges', 'kanten', 'links'],
  requirements: ['requirement', 'vorleistung', 'bedarf', 'anforderung', 'stückliste', 'inputs', 'bom'],
  offers: ['offer', 'angebot', 'gesuch', 'requests'],
  scenarios: ['scenario', 'szenari'],
  regions: ['region'],
  searches: ['search', 'partnersuche'],
  stories: ['stories', 'story', 'geschichte'],
};

/** Saved records share their columns with every other table, and lists of relations are called "scenario 1": one column alone tells that a table holds them. */
export const TELLING_COLUMN: { readonly [K in TableKind]?: ColumnName<K> } = { scenarios: 'scenario_change', regions: 'region_key', searches: 'partner_search', stories: 'step_address' };
