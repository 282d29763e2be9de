/** Texts of forms, the table editor, undo and the comparison of two people's edits, German first. */
export const editing = {
  edit: '„{{title}}“ bearbeiten', editShort: 'Bearbeiten', remove: '„{{title}}“ löschen', removeShort: 'Löschen',
  create: '{{kind}} anlegen', addSupplier: 'Lieferanten hinzufügen', addBuyer: 'Abnehmer hinzufügen', addInput: 'Vorleistung hinzufügen', addOffer: 'Angebot oder Gesuch hinzufügen', editFirm: 'Unternehmen bearbeiten', removeFirm: 'Unternehmen löschen', offers: 'Angebote und Gesuche',
  relation: '{{supplier}} → {{buyer}}',
  form: {
    new: '{{kind}} anlegen', change: '{{kind}} bearbeiten', save: 'Speichern', cancel: 'Abbrechen', more: 'Weitere Angaben', less: 'Weniger Angaben', origin: 'Herkunft der Angaben',
    unknown: 'Was Sie nicht wissen, lassen Sie leer: Leer heißt unbekannt, nicht null.', keys: 'Strg + S speichert.', list: 'Eintrag schreiben, Eingabetaste',
    faults_one: '{{count, number}} Angabe ist zu verbessern. Gespeichert ist noch nichts.', faults_other: '{{count, number}} Angaben sind zu verbessern. Gespeichert ist noch nichts.',
    source: 'Eingabe auf der Seite', gone: 'Dieser Datensatz ist nicht mehr da: Er wurde gelöscht.', failed: 'Gespeichert ist noch nichts; Ihre Eingaben bleiben hier stehen.',
  },
  leave: { title: 'Ungespeicherte Änderungen', text: 'Wenn Sie jetzt schließen, gehen Ihre Eingaben verloren.', stay: 'Weiter bearbeiten', leave: 'Verwerfen und schließen' },
  others: {
    changed: 'Jemand anderes hat diesen Datensatz inzwischen geändert.', compare: 'Vergleichen',
    deleted: 'Jemand anderes hat diesen Datensatz inzwischen gelöscht. Ihre Eingaben stehen noch hier.', again: 'Neu anlegen',
    title: 'Zwei Fassungen', text: 'Wählen Sie je Feld, welche Angabe gelten soll. Was nur eine Seite geändert hat, ist schon gewählt.', by: 'Geändert von {{author}} am {{at}}.',
    same: 'Beide Fassungen sagen dasselbe.', field: 'Feld', before: 'Vorher', yours: 'Ihre Fassung', theirs: 'Andere Fassung', empty: 'leer',
    take: 'Übernehmen', takeAndSave: 'Übernehmen und speichern', open_one: 'Bei {{count, number}} Feld haben beide etwas anderes eingetragen: Bitte wählen Sie.', open_other: 'Bei {{count, number}} Feldern haben beide etwas anderes eingetragen: Bitte wählen Sie.',
  },
  removal: {
    title: '{{kind}} löschen?', text: '„{{title}}“ wird gelöscht. Der Verlauf behält den Datensatz; Sie können das Löschen rückgängig machen.', refers: 'Darauf verweisen weitere Datensätze. Sie werden mit gelöscht:',
    list: '{{kind}}: {{count, number}}', more: 'und {{count, number}} weitere', confirm: 'Löschen', all: 'Löschen mit {{count, number}} weiteren', tooMany: 'Darauf verweisen mehr als {{most, number}} Datensätze. Löschen Sie zuerst einen Teil davon.',
    changed: 'Einer der Datensätze wurde inzwischen geändert. Sehen Sie noch einmal nach, und löschen Sie dann erneut.',
  },
  done: { saved: '„{{title}}“ ist gespeichert.', removed: '„{{title}}“ ist gelöscht.', table_one: '{{count, number}} Änderung ist gespeichert.', table_other: '{{count, number}} Änderungen sind gespeichert.' },
  list: {
    title: 'Datensätze', text: 'Einzelne Angaben ändern, ergänzen oder löschen.', kind: 'Art der Datensätze', search: 'Datensätze suchen', found: '{{shown}} von {{total}}', none: 'Nichts gefunden.',
    newTable: 'Viele auf einmal eingeben', editTable: 'Gefundene als Tabelle bearbeiten', label: 'Gefundene Datensätze',
  },
  table: {
    title: '{{kind}}: Tabelle', undo: 'Schritt zurück', redo: 'Schritt vor', add: '10 Zeilen', addLabel: '10 Zeilen hinzufügen', remove: 'Zeilen löschen', paste: 'Block einfügen …', save: 'Speichern', saveCount_one: '{{count, number}} Änderung speichern', saveCount_other: '{{count, number}} Änderungen speichern',
    pasteTitle: 'Block einfügen', pasteText: 'Zellen aus der Tabellenkalkulation oder CSV. Ist die erste Zeile eine Kopfzeile mit den Spaltennamen dieser Tabelle, wird danach zugeordnet; sonst ab der gewählten Zelle.', pasteDo: 'Einfügen', pasteField: 'Kopierte Zellen',
    help: 'Pfeile bewegen, Eingabetaste oder Tippen bearbeitet, Tabulator geht nach rechts, Entf leert, Strg + C und Strg + V kopieren und fügen ein, Strg + Z nimmt einen Schritt zurück, Esc verlässt die Tabelle.',
    grid: 'Tabelle zum Bearbeiten', row: 'Zeile {{row, number}}', rowNumber: 'Nr.', cell: 'Zeile {{row, number}}, {{column}}', state: { new: 'neu', changed: 'geändert', deleted: 'wird gelöscht', faulty: 'fehlerhaft' },
    faulty_one: '{{count, number}} Zeile ist fehlerhaft', faulty_other: '{{count, number}} Zeilen sind fehlerhaft', next: 'Nächster Fehler', clean: 'Keine Fehler', rows_one: '{{count, number}} Zeile', rows_other: '{{count, number}} Zeilen', pasted_one: '{{count, number}} Zeile eingefügt', pasted_other: '{{count, number}} Zeilen eingefügt',
    tooMany: 'Auf einmal lassen sich höchstens {{most, number}} Änderungen speichern, hier sind es {{count, number}}. Nehmen Sie für so viele den Import auf der Seite „Daten“.', cut: 'Gezeigt werden die ersten {{count, number}} Datensätze. Grenzen Sie die Suche ein, um andere zu bearbeiten.',
    loading: 'Datensätze werden geladen …', othersRow: 'von anderen geändert', takeOthers: 'Änderungen ansehen',
    others_one: 'Jemand anderes hat inzwischen den Datensatz von {{count, number}} Zeile geändert.', others_other: 'Jemand anderes hat inzwischen die Datensätze von {{count, number}} Zeilen geändert.',
  },
} as const;
