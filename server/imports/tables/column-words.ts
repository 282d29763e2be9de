import type { Language, Words } from '#graph-model/language.ts';
import type { ColumnName, TableKind } from './column-names.ts';

const words = (de: string, en: string): Words => ({ de, en });

/** What is told of a column. */
interface ColumnWords {
  /** English label where it is not the fixed name with blanks. */
  readonly label?: string;
  /** What it means, for readers of exported files. */
  readonly meaning: Words;
  /** What to write into it, for who fills in a template. */
  readonly write?: Words;
}

const PROVENANCE = {
  source: {
    meaning: words('Woher die Angabe stammt', 'Where the statement comes from'),
    write: words('Woher Sie das wissen, zum Beispiel „Umfrage 2026“.', 'How you know this, for example “Survey 2026”.'),
  },
  as_of: {
    meaning: words('Tag, für den die Angabe gilt', 'Day of which the statement is'),
    write: words('Tag, für den die Angabe gilt: 28.08.2026 oder 2026-08-28.', 'Day of which the statement is: 2026-08-28 or 28.08.2026.'),
  },
  contributor: {
    meaning: words('Wer die Angabe beigetragen hat', 'Who contributed the statement'),
    write: words('Wer die Angabe beigetragen hat.', 'Who contributed the statement.'),
  },
  status: {
    meaning: words('confirmed bestätigt, reported gemeldet, assumed vermutet', 'confirmed, reported or assumed'),
    write: words('bestätigt: von beiden Seiten; gemeldet: von einer; vermutet: aus anderem erschlossen.', 'confirmed: by both sides; reported: by one; assumed: concluded from something else.'),
  },
  visibility: {
    meaning: words('Wer die Angabe sehen darf: public alle, network das Netzwerk, moderation die Moderation, own nur wer sie beitrug', 'Who may see it: public, network, moderation, own (its contributor alone)'),
    write: words('Wer die Angabe sehen darf. Leer: das Netzwerk.', 'Who may see the statement. Empty: the network.'),
  },
  other_statements: { meaning: words('Was andere Quellen anders sagen, als JSON: Feld, Wert, Quelle, Stand', 'What other sources say otherwise, as JSON: field, value, source, day') },
} as const satisfies Record<string, ColumnWords>;

const ID: ColumnWords = {
  label: 'ID', meaning: words('Kennung des Datensatzes; bleibt gleich', 'Id of the record; stays the same'),
  write: words('Ihre eigene Kennung, falls Sie eine haben; sonst leer lassen. Gleiche Kennung heißt gleicher Datensatz.', 'Your own id, if you have one; else leave it empty. The same id means the same record.'),
};
const FIRM: ColumnWords = {
  meaning: words('Kennung des Unternehmens', 'Id of the firm'),
  write: words('Name oder Kennung, genau wie im Blatt der Unternehmen.', 'Name or id, exactly as in the sheet of firms.'),
};

/** What each column of a table means, and what to write into it. Scenarios, regions, partner searches and stories are made in the page: there is no template for them. */
const COLUMN_WORDS: { readonly [K in TableKind]: Readonly<Record<ColumnName<K>, ColumnWords>> } = {
  firms: {
    id: ID,
    name: { meaning: words('Name des Unternehmens', 'Name of the firm'), write: words('Erforderlich. Vollständiger Name mit Rechtsform.', 'Required. Full name with legal form.') },
    kind: {
      meaning: words('industry Industrie, craft Handwerk, service Dienstleistung, research Forschung, university Hochschule, institute Institut, network Verband', 'industry, craft, service, research, university, institute or network'),
      write: words('Industrie, Handwerk, Dienstleistung, Forschung, Hochschule, Institut oder Netzwerk.', 'Industry, craft, service, research, university, institute or network.'),
    },
    municipality: {
      meaning: words('Amtlicher Gemeindeschlüssel, acht Ziffern', 'Municipality key (AGS), eight digits'),
      write: words('Name oder achtstelliger Gemeindeschlüssel (AGS); „58636 Iserlohn“ geht auch.', 'Name or key of eight digits (AGS); “58636 Iserlohn” will do.'),
    },
    country: {
      meaning: words('Land, zwei Buchstaben nach ISO 3166-1', 'Country, two letters of ISO 3166-1'),
      write: words('Name oder zwei Buchstaben (DE). Bei deutschen Gemeinden unnötig.', 'Name or two letters (DE). Not needed with German municipalities.'),
    },
    wz: {
      label: 'WZ code', meaning: words('Wirtschaftszweig nach WZ', 'Industry code of the German classification WZ'),
      write: words('Code der Klassifikation der Wirtschaftszweige, zum Beispiel 25.50.', 'Code of the German classification of industries (WZ), for example 25.50.'),
    },
    wz_edition: {
      label: 'WZ edition', meaning: words('Ausgabe der WZ: 2008 oder 2025', 'Edition of WZ: 2008 or 2025'),
      write: words('Ausgabe, aus der der Code stammt: 2008 oder 2025.', 'Edition the code is from: 2008 or 2025.'),
    },
    employees: { meaning: words('Zahl der Beschäftigten', 'Number of employees'), write: words('Zahl (37) oder Klasse (10-49).', 'Number (37) or class (10-49).') },
    days_to_recover: {
      meaning: words('Tage, bis das Unternehmen nach einem Ausfall wieder arbeitet', 'Days until the firm works again after a failure'),
      write: words('Tage, bis das Unternehmen nach einem Ausfall wieder liefert.', 'Days until the firm delivers again after a failure.'),
    },
    size_class: {
      meaning: words('Größenklasse der EU: micro unter 10, small unter 50, medium unter 250, large ab 250 Beschäftigten', 'EU size class: micro under 10, small under 50, medium under 250, large from 250 employees'),
      write: words('Nur falls die Zahl der Beschäftigten fehlt.', 'Only where the number of employees is missing.'),
    },
    legal_form: { meaning: words('Rechtsform', 'Legal form'), write: words('Zum Beispiel GmbH & Co. KG.', 'For example GmbH & Co. KG.') },
    lat: {
      label: 'Latitude', meaning: words('Geografische Breite, Grad, WGS 84', 'Latitude, degrees, WGS 84'),
      write: words('Grad, WGS 84, zum Beispiel 51,3611.', 'Degrees, WGS 84, for example 51.3611.'),
    },
    lon: {
      label: 'Longitude', meaning: words('Geografische Länge, Grad, WGS 84', 'Longitude, degrees, WGS 84'),
      write: words('Grad, WGS 84, zum Beispiel 7,4722.', 'Degrees, WGS 84, for example 7.4722.'),
    },
    capabilities: {
      meaning: words('Was das Unternehmen kann; mehrere mit | getrennt', 'What the firm can do; several parted by |'),
      write: words('Mehrere mit | oder ; trennen.', 'Part several by | or ;.'),
    },
    different_from: {
      meaning: words('Kennungen ähnlicher Unternehmen, von denen entschieden wurde, dass es andere sind; mehrere mit | getrennt', 'Ids of similar firms that were decided to be others; several parted by |'),
      write: words('Leer lassen; schreibt das Programm, wenn Dubletten geprüft werden.', 'Leave it empty; written when duplicates are reviewed.'),
    },
    certificates: {
      meaning: words('Zertifikate; mehrere mit | getrennt', 'Certificates; several parted by |'),
      write: words('Mehrere mit | oder ; trennen.', 'Part several by | or ;.'),
    },
    dependent_industries: {
      meaning: words('Branchen, für die es arbeitet; mehrere mit | getrennt', 'Industries it works for; several parted by |'),
      write: words('Mehrere mit | oder ; trennen.', 'Part several by | or ;.'),
    },
    lei: {
      label: 'LEI', meaning: words('Legal Entity Identifier', 'Legal Entity Identifier'),
      write: words('Legal Entity Identifier, 20 Zeichen.', 'Legal Entity Identifier, 20 characters.'),
    },
    gln: {
      label: 'GLN', meaning: words('Global Location Number', 'Global Location Number'),
      write: words('Global Location Number, 13 Ziffern.', 'Global Location Number, 13 digits.'),
    },
    bpn: {
      label: 'BPN', meaning: words('Business Partner Number', 'Business Partner Number'),
      write: words('Business Partner Number (Catena-X), BPNL….', 'Business Partner Number (Catena-X), BPNL….'),
    },
    website: { meaning: words('Internetseite', 'Website'), write: words('www.beispiel.de', 'www.example.com') },
    green_attributes: {
      meaning: words('Umweltmerkmale; mehrere mit | getrennt', 'Environmental attributes; several parted by |'),
      write: words('Mehrere mit | oder ; trennen.', 'Part several by | or ;.'),
    },
    inputs_not_needed: {
      meaning: words('WZ-Codes von Branchen, aus denen das Unternehmen nichts braucht; mehrere mit | getrennt', 'WZ codes of industries from which the firm needs nothing; several parted by |'),
      write: words('Mehrere mit | oder ; trennen.', 'Part several by | or ;.'),
    },
    fictitious: {
      meaning: words('yes: das Unternehmen gibt es nicht, es gehört zu einer Demonstration', 'yes: the firm does not exist, it belongs to a demonstration'),
      write: words('ja: das Unternehmen ist erfunden.', 'yes: the firm is made up.'),
    },
    former_ids: { meaning: words('Kennungen von Unternehmen, die in diesem aufgegangen sind; mehrere mit | getrennt', 'Ids of firms that were merged into this one; several parted by |') },
    ...PROVENANCE,
  },
  products: {
    id: ID,
    name: { meaning: words('Name des Produkts', 'Name of the product'), write: words('Erforderlich.', 'Required.') },
    name_en: { label: 'Name (English)', meaning: words('Englischer Name', 'English name'), write: words('Englischer Name.', 'English name.') },
    code: {
      label: 'Product code', meaning: words('Warennummer', 'Product code'),
      write: words('Warennummer ohne Leerzeichen, führende Null nicht vergessen.', 'Code without blanks; mind the leading zero.'),
    },
    code_system: {
      meaning: words('Verzeichnis der Warennummer: HS, CN (Kombinierte Nomenklatur) oder GP', 'System of the code: HS, CN (Combined Nomenclature) or GP'),
      write: words('HS, CN (Kombinierte Nomenklatur) oder GP.', 'HS, CN (Combined Nomenclature) or GP.'),
    },
    kind: {
      meaning: words('material Rohstoff, component Bauteil, assembly Baugruppe, product Endprodukt, service Leistung', 'material, component, assembly, product or service'),
      write: words('Rohstoff, Bauteil, Baugruppe, Endprodukt oder Dienstleistung.', 'Material, component, assembly, product or service.'),
    },
    ...PROVENANCE,
  },
  relations: {
    id: ID,
    supplier: {
      meaning: words('Kennung des Lieferanten', 'Id of the supplier'),
      write: words('Erforderlich. Name oder Kennung des Unternehmens, das liefert.', 'Required. Name or id of the firm that supplies.'),
    },
    buyer: {
      meaning: words('Kennung des Abnehmers', 'Id of the buyer'),
      write: words('Erforderlich. Name oder Kennung des Unternehmens, das bezieht.', 'Required. Name or id of the firm that buys.'),
    },
    product: {
      meaning: words('Kennung des Produkts; leer: nicht bekannt', 'Id of the product; empty: unknown'),
      write: words('Name oder Kennung des Produkts.', 'Name or id of the product.'),
    },
    volume_eur: {
      label: 'Volume (EUR)', meaning: words('Liefervolumen, Euro im Jahr', 'Volume, euro a year'),
      write: words('Euro im Jahr. Leer lassen, wenn unbekannt; nicht 0.', 'Euro a year. Leave empty where unknown; not 0.'),
    },
    share: {
      label: 'Share (%)', meaning: words('Anteil am Bezug dieses Produkts durch den Abnehmer, Prozent', 'Share of the buyer’s sourcing of this product, per cent'),
      write: words('Anteil an dem, was der Abnehmer von diesem Produkt bezieht, in Prozent: 30 oder 30 %.', 'Share of what the buyer sources of this product, in per cent: 30 or 30 %.'),
    },
    switch_days: {
      meaning: words('Tage, bis der Abnehmer eine freigegebene andere Quelle hat', 'Days until the buyer has another qualified source'),
      write: words('Tage, bis der Abnehmer eine andere freigegebene Quelle hat.', 'Days until the buyer has another qualified source.'),
    },
    valid_from: { meaning: words('Erster Tag, an dem die Beziehung gilt', 'First day of the relation'), write: words('Erster Tag: 01.01.2024.', 'First day: 2024-01-01.') },
    valid_to: {
      meaning: words('Letzter Tag, an dem die Beziehung gilt', 'Last day of the relation'),
      write: words('Letzter Tag. Leer: gilt noch.', 'Last day. Empty: still in force.'),
    },
    volume_class: {
      meaning: words('Volumenklasse: A unter 10.000, B unter 100.000, C unter 1 Mio., D ab 1 Mio. Euro im Jahr', 'Volume class: A under 10,000, B under 100,000, C under 1 million, D from 1 million euro a year'),
      write: words('Nur falls der Betrag fehlt. A unter 10.000, B unter 100.000, C unter 1 Mio., D ab 1 Mio. Euro im Jahr.', 'Only where the amount is missing. A under 10,000, B under 100,000, C under 1 million, D from 1 million euro a year.'),
    },
    ...PROVENANCE,
  },
  requirements: {
    firm: FIRM,
    product: {
      meaning: words('Kennung des Produkts, das gebraucht wird', 'Id of the product that is needed'),
      write: words('Erforderlich. Was das Unternehmen braucht.', 'Required. What the firm needs.'),
    },
    for_product: {
      meaning: words('Kennung des Produkts, für das es gebraucht wird; leer: für alles', 'Id of the product it is needed for; empty: for all'),
      write: words('Wofür es gebraucht wird. Leer: für alles.', 'What it is needed for. Empty: for all.'),
    },
    essential: {
      meaning: words('yes: ohne dieses Produkt steht das Unternehmen still; leer: nicht bekannt', 'yes: without it the firm stands still; empty: unknown'),
      write: words('ja: ohne dieses Produkt steht das Unternehmen still.', 'yes: without this product the firm stands still.'),
    },
    stock_days: { meaning: words('Tage, die der Vorrat reicht', 'Days that the stock lasts'), write: words('Tage, die der Vorrat reicht.', 'Days that the stock lasts.') },
    id: ID,
    ...PROVENANCE,
  },
  offers: {
    firm: FIRM,
    direction: { label: 'Offer or request', meaning: words('offers bietet, seeks sucht', 'offers or seeks'), write: words('bietet oder sucht.', 'offers or seeks.') },
    product: { meaning: words('Kennung des Produkts', 'Id of the product'), write: words('Name oder Kennung des Produkts.', 'Name or id of the product.') },
    capability: {
      meaning: words('Kompetenz, die geboten oder gesucht wird', 'Capability that is offered or sought'),
      write: words('Statt eines Produkts: was das Unternehmen kann oder sucht.', 'Instead of a product: what the firm can do or seeks.'),
    },
    id: ID,
    ...PROVENANCE,
  },
  scenarios: {
    id: {
      label: 'ID', meaning: words('Kennung des Szenarios; alle Zeilen mit derselben gehören zusammen', 'Id of the scenario; all rows of one id belong together'),
      write: words('Ihre eigene Kennung, falls Sie eine haben; sonst leer lassen. Gleiche Kennung heißt gleicher Datensatz.', 'Your own id, if you have one; else leave it empty. The same id means the same record.'),
    },
    name: { meaning: words('Name des Szenarios', 'Name of the scenario') },
    note: { meaning: words('Bemerkung', 'Note') },
    scenario_change: { meaning: words('Was die Zeile ändert: failure Ausfall, new_relation neue Lieferbeziehung, ended_relation beendete, stock Vorrat', 'What the row changes: failure, new_relation, ended_relation or stock') },
    part: { meaning: words('Zeilen eines Ausfalls mit derselben Nummer fallen zusammen aus', 'Rows of one failure with the same number fail together') },
    firm: { meaning: words('Kennung des Unternehmens', 'Id of the firm') },
    municipality: { meaning: words('Gemeindeschlüssel: alle Unternehmen dort', 'Municipality key: all firms there') },
    country: { meaning: words('Land: alle Unternehmen dort', 'Country: all firms there') },
    industry: { meaning: words('WZ: alle Unternehmen der Branche', 'WZ code: all firms of the industry') },
    product: { meaning: words('Kennung des Produkts; leer: nicht bekannt', 'Id of the product; empty: unknown') },
    capacity: { meaning: words('Anteil der Leistung, der bleibt', 'Share of the capacity that is left') },
    days: { meaning: words('Tage: Dauer des Ausfalls, Reichweite des Vorrats', 'Days: how long the failure lasts, or the stock') },
    relation: { meaning: words('Kennung der beendeten Lieferbeziehung', 'Id of the relation that ends') },
    supplier: { meaning: words('Kennung des Lieferanten der neuen Beziehung', 'Id of the supplier of the new relation') },
    buyer: { meaning: words('Kennung des Abnehmers der neuen Beziehung', 'Id of the buyer of the new relation') },
    volume_eur: { meaning: words('Volumen der neuen Beziehung in Euro im Jahr', 'Volume of the new relation, euro a year') },
    volume_class: { meaning: words('Volumenklasse A bis D', 'Volume class A to D') },
    share: { meaning: words('Anteil am Bezug des Abnehmers', 'Share of what the buyer buys of it') },
    switch_days: { meaning: words('Tage, bis die neue Quelle liefert', 'Days until the new source supplies') },
    ...PROVENANCE,
  },
  regions: {
    id: { meaning: words('Kennung der Region; alle Zeilen mit derselben gehören zusammen', 'Id of the region; all rows of one id belong together') },
    name: { meaning: words('Name der Region', 'Name of the region') },
    region_key: { meaning: words('Ein Ort der Region je Zeile: Gemeinde mit acht Ziffern oder Kreis mit fünf', 'One place of the region a row: municipality of eight digits or district of five') },
    ...PROVENANCE,
  },
  searches: {
    id: ID,
    partner_search: { meaning: words('Name der Partnersuche', 'Name of the partner search') },
    firm: { meaning: words('Kennung des Unternehmens, dem die Suche gehört', 'Id of the firm whose search it is') },
    product: { meaning: words('Kennung des Produkts, das gesucht wird', 'Id of the product that is sought') },
    code: { meaning: words('Warennummer oder ihr Anfang', 'Product code or its beginning') },
    code_system: { meaning: words('Verzeichnis der Warennummer: HS, CN (Kombinierte Nomenklatur) oder GP', 'System of the code: HS, CN (Combined Nomenclature) or GP') },
    words: { meaning: words('Das Gesuchte in Worten', 'What is sought, in words') },
    capabilities: { meaning: words('Gesuchte Kompetenzen; mehrere mit | getrennt', 'Capabilities that are sought; several parted by |') },
    certificates: { meaning: words('Zertifikate, die ein Partner haben muss; mehrere mit | getrennt', 'Certificates that a partner must have; several parted by |') },
    municipality: { meaning: words('Gemeinde, von der aus gemessen wird', 'Municipality that distances are measured from') },
    radius_km: { meaning: words('Umkreis in Kilometern', 'Radius in kilometres') },
    kinds: { meaning: words('Arten von Unternehmen; mehrere mit | getrennt', 'Kinds of firms; several parted by |') },
    size_classes: { meaning: words('Größenklassen; mehrere mit | getrennt', 'Size classes; several parted by |') },
    green_attributes: { meaning: words('Umweltmerkmale; mehrere mit | getrennt', 'Environmental attributes; several parted by |') },
    for_firm: { meaning: words('Kennung des Unternehmens, das sucht', 'Id of the firm that searches') },
    instead_of: { meaning: words('Kennung des heutigen Lieferanten, der Gesellschaft bekommt', 'Id of today’s supplier that gets company') },
    ...PROVENANCE,
  },
  stories: {
    id: { meaning: words('Kennung der Geschichte; alle Zeilen mit derselben gehören zusammen', 'Id of the story; all rows of one id belong together') },
    story: { meaning: words('Name der Geschichte', 'Name of the story') },
    note: { meaning: words('Bemerkung', 'Note') },
    step: { meaning: words('Der wievielte Schritt die Zeile ist', 'Which step the row is, counted from 1') },
    step_title: { meaning: words('Überschrift des Schritts', 'Title of the step') },
    step_text: { meaning: words('Was zu dem Schritt gesagt wird', 'What is said about the step') },
    step_notes: { meaning: words('Notizen für die Person, die vorträgt', 'Notes for whoever presents') },
    step_address: { meaning: words('Ansicht des Schritts: Pfad und Abfrage der Seite, etwa /?layout=map', 'What the step shows: path and query of the page, such as /?layout=map') },
    ...PROVENANCE,
  },
};

function wordsOf(kind: TableKind, field: string): ColumnWords | undefined {
  return (COLUMN_WORDS[kind] as Readonly<Record<string, ColumnWords>>)[field];
}

/** What a column of an exported file means. */
export function columnMeaning(kind: TableKind, field: string, language: Language): string {
  return wordsOf(kind, field)?.meaning[language] ?? '';
}

/** What to write into a column of a template. */
export function columnNote(kind: TableKind, field: string, language: Language): string | undefined {
  return wordsOf(kind, field)?.write?.[language];
}

/** English name of a column, as templates have it and imports read it. */
export function englishLabel(kind: TableKind, field: string): string {
  const plain = field.replaceAll('_', ' ');
  return wordsOf(kind, field)?.label ?? plain[0].toUpperCase() + plain.slice(1);
}
