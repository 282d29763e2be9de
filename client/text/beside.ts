/** Texts of what stands beside the picture: table, walk from firm to firm, flows. German first. */
export const besideDe = {
  label: 'Neben dem Bild', bar: 'Dasselbe anders zeigen', close: 'Schließen', full: 'Ganze Fläche', half: 'Neben dem Bild', options: 'Ansicht neben dem Bild',
  show: { table: 'Tabelle', firms: 'Unternehmen', relations: 'Beziehungen', walk: 'Liste', flows: 'Flüsse' },
  skip: 'Zum Netz als Liste',
  find: 'In der Tabelle suchen', columns: 'Kennzahlen als Spalten', columnsShort: 'Spalten', columnsNone: 'Keine Kennzahl gewählt', own: 'Nur von {{name}}',
  firmsTable: 'Tabelle der gezeigten Unternehmen', relationsTable: 'Tabelle der gezeigten Lieferbeziehungen', hint: 'Mit den Pfeiltasten blättern, mit der Eingabetaste auswählen.',
  counted: '{{shown}} von {{of}}', empty: 'Keine Zeile passt.', emptyFirms: 'Kein Unternehmen passt zu Filter und Auswahl.', emptyRelations: 'Zwischen den gezeigten Unternehmen ist keine Lieferbeziehung bekannt.',
  emptyHint: 'Das heißt nicht, dass es keine gibt. Nehmen Sie einen Filter weg oder zeigen Sie das ganze Netz.', resetFilters: 'Filter zurücksetzen', clearFind: 'Suche leeren',
  pending: 'Kennzahlen werden berechnet …', noMeasures: 'Die Kennzahlen sind nicht gekommen; die Tabelle zeigt, was ohne sie bekannt ist.', inputsPending: 'Angaben der Abnehmer werden geholt …', inputsFailed: 'Was die Abnehmer angeben (unverzichtbar, Lager, Umstellung), ist nicht gekommen und fehlt hier.',
  download: 'Diese Tabelle herunterladen', files: { xlsx: 'XLSX', csv: 'CSV' }, fileFirms: 'unternehmen', fileRelations: 'lieferbeziehungen', fileFailed: 'Die Datei ließ sich nicht schreiben.',
  column: {
    name: 'Unternehmen', place: 'Ort', branch: 'Branche', stage: 'Stufe', suppliers: 'Lieferanten', buyers: 'Abnehmer', step: 'Ausfall',
    supplier: 'Lieferant', product: 'Produkt', buyer: 'Abnehmer', essential: 'Unverzichtbar?', volume: 'Liefervolumen', stock: 'Lagerreichweite', switch: 'Umstellungszeit', supplierPlace: 'Ort des Lieferanten', buyerPlace: 'Ort des Abnehmers',
  },
  runs: 'läuft weiter', fails: 'fällt aus', step: 'steht ab Schritt {{step}}',
  walk: {
    title: 'Das Netz als Liste', start: 'Wo wollen Sie beginnen?', startHint: 'Wählen Sie ein Unternehmen. Von dort gehen Sie zu seinen Lieferanten und Abnehmern und weiter.',
    keys: 'Pfeil hoch und runter: Zeile. Links: Lieferanten. Rechts: Abnehmer. Eingabetaste: dorthin gehen. Rücktaste: zurück. Pos1 und Ende: erste und letzte Zeile.',
    way: 'Ihr Weg', back: 'Zurück zu {{name}}', restart: 'Von vorn',
    suppliers: 'Lieferanten', buyers: 'Abnehmer', noSuppliers: 'Keine Lieferanten bekannt', noBuyers: 'Keine Abnehmer bekannt',
    supplies: '{{name}} liefert {{products}}', buys: '{{name}} bezieht {{products}}', unknownProduct: 'Produkt unbekannt',
    stage: 'Stufe {{stage}}', stageUnknown: 'Stufe unbekannt', placeUnknown: 'Ort unbekannt', critical: 'kritische Stelle: fällt es aus, steht {{name}}', hidden: 'im Bild gerade ausgeblendet',
    listFirms: 'Gezeigte Unternehmen', gone: 'Dieses Unternehmen gibt es in den Daten nicht oder nicht mehr.', stageOrder: 'nach Stufe, dann nach Name',
  },
};

export const besideEn: typeof besideDe = {
  label: 'Beside the picture', bar: 'Show the same in another way', close: 'Close', full: 'Whole area', half: 'Beside the picture', options: 'View beside the picture',
  show: { table: 'Table', firms: 'Firms', relations: 'Relations', walk: 'List', flows: 'Flows' },
  skip: 'To the network as a list',
  find: 'Search in the table', columns: 'Measures as columns', columnsShort: 'Columns', columnsNone: 'No measure chosen', own: 'Only of {{name}}',
  firmsTable: 'Table of the firms shown', relationsTable: 'Table of the supply relations shown', hint: 'Arrow keys move, Enter selects.',
  counted: '{{shown}} of {{of}}', empty: 'No row fits.', emptyFirms: 'No firm fits filter and selection.', emptyRelations: 'No supply relation is known between the firms shown.',
  emptyHint: 'That does not mean that there is none. Take a filter away or show the whole network.', resetFilters: 'Reset filters', clearFind: 'Clear search',
  pending: 'Measures are being computed …', noMeasures: 'The measures did not come; the table shows what is known without them.', inputsPending: 'Statements of the buyers are on their way …', inputsFailed: 'What the buyers state (essential, stock, days to switch) did not come and is missing here.',
  download: 'Download this table', files: { xlsx: 'XLSX', csv: 'CSV' }, fileFirms: 'firms', fileRelations: 'relations', fileFailed: 'The file could not be written.',
  column: {
    name: 'Firm', place: 'Place', branch: 'Industry', stage: 'Stage', suppliers: 'Suppliers', buyers: 'Buyers', step: 'Failure',
    supplier: 'Supplier', product: 'Product', buyer: 'Buyer', essential: 'Essential?', volume: 'Volume', stock: 'Days of stock', switch: 'Days to switch', supplierPlace: 'Place of the supplier', buyerPlace: 'Place of the buyer',
  },
  runs: 'keeps running', fails: 'fails', step: 'stops at step {{step}}',
  walk: {
    title: 'The network as a list', start: 'Where do you want to begin?', startHint: 'Choose a firm. From there you go to its suppliers and buyers and on.',
    keys: 'Up and down: row. Left: suppliers. Right: buyers. Enter: go there. Backspace: back. Home and End: first and last row.',
    way: 'Your way', back: 'Back to {{name}}', restart: 'Begin anew',
    suppliers: 'Suppliers', buyers: 'Buyers', noSuppliers: 'No suppliers known', noBuyers: 'No buyers known',
    supplies: '{{name}} supplies {{products}}', buys: '{{name}} buys {{products}}', unknownProduct: 'product unknown',
    stage: 'stage {{stage}}', stageUnknown: 'stage unknown', placeUnknown: 'place unknown', critical: 'single point of failure: if it fails, {{name}} stops', hidden: 'hidden in the picture just now',
    listFirms: 'Firms shown', gone: 'This firm is not in the data, or not any more.', stageOrder: 'by stage, then by name',
  },
};
