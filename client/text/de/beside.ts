/** Texts of what stands beside the picture: table, walk from firm to firm, flows. German first. */
export const beside = {
  label: 'Neben dem Bild', close: 'Schließen', full: 'Ganze Fläche', half: 'Neben dem Bild', options: 'Ansicht neben dem Bild',
  find: 'In der Tabelle suchen', columns: 'Kennzahlen als Spalten', columnsShort: 'Spalten', columnsNone: 'Keine Kennzahl gewählt', own: 'Nur von {{name}}',
  firmsTable: 'Tabelle der gezeigten Unternehmen', relationsTable: 'Tabelle der gezeigten Lieferbeziehungen', hint: 'Mit den Pfeiltasten blättern, mit der Eingabetaste auswählen.',
  counted: '{{shown}} von {{of}}', empty: 'Keine Zeile passt.', emptyFirms: 'Kein Unternehmen passt zu Filter und Auswahl.', emptyRelations: 'Zwischen den gezeigten Unternehmen ist keine Lieferbeziehung bekannt.',
  emptyHint: 'Das heißt nicht, dass es keine gibt. Nehmen Sie einen Filter weg oder zeigen Sie das ganze Netz.', resetFilters: 'Filter zurücksetzen', clearFind: 'Suche leeren',
  pending: 'Kennzahlen werden berechnet …', noMeasures: 'Die Kennzahlen sind nicht gekommen; gezeigt wird, was ohne sie bekannt ist.', inputsPending: 'Angaben der Abnehmer werden geholt …', inputsFailed: 'Was die Abnehmer angeben (unverzichtbar, Lager, Umstellung), ist nicht gekommen und fehlt hier.',
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
  flow: {
    by: 'Lieferanten und Abnehmer nach', bys: { branch: 'Branche', ring: 'Herkunft' }, of: 'Breite nach', ofs: { relations: 'Beziehungen', volume: 'Volumen' }, side: 'Seite', sides: { in: 'Woher', out: 'Wohin' },
    suppliers: 'Lieferanten', middle: 'Gezeigte Unternehmen', buyers: 'Abnehmer', rest: 'Übrige', own: 'Region', volume: '{{amount}} im Jahr',
    about_one: 'In der Mitte steht {{count, number}} gezeigtes Unternehmen.', about_other: 'In der Mitte stehen die {{count, number}} gezeigten Unternehmen der Region.', aboutAll: 'In der Mitte stehen die {{count, number}} gezeigten Unternehmen; keines liegt in der Region.',
    total: 'Bezug {{in}}, Absatz {{out}}.', totalCoverage: 'Volumen bekannt bei {{in}} des Bezugs und {{out}} des Absatzes; der Rest fehlt in den Breiten.', unknown: 'Volumen unbekannt', suppressedNote: 'Schraffiert: gesperrt oder unbekannt, die Breite sagt nichts.',
    picture: 'Flüsse von Lieferanten über die gezeigten Unternehmen zu Abnehmern; als Tabelle darunter', table: 'Alle Flüsse', from: 'Von', to: 'Nach', amount: 'Menge', known: 'Davon bekannt', open: 'Zeilen', openFlow: 'Zeilen zu: {{from}} → {{to}}', rows: 'Lieferbeziehungen: {{from}} → {{to}}', back: 'Zurück zu den Flüssen',
    empty: 'Von den gezeigten Unternehmen ist keine Lieferbeziehung bekannt.', pending: 'Herkunft wird bestimmt …', gone: 'Diesen Fluss gibt es bei den jetzigen Filtern nicht.',
  },
};
