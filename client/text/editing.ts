/** Texts of forms, the table editor, undo and the comparison of two people's edits, German first. */
export const editingDe = {
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
  done: { saved: '„{{title}}“ ist gespeichert.', removed: '„{{title}}“ ist gelöscht.', table_one: '{{count, number}} Änderung ist gespeichert.', table_other: '{{count, number}} Änderungen sind gespeichert.', warnings: 'Bitte sehen Sie sich das noch einmal an:' },
  session: {
    label: 'Eigene Änderungen', undo: 'Rückgängig', redo: 'Wiederholen', undoTitle: 'Rückgängig: {{title}} (Strg + Z)', redoTitle: 'Wiederholen: {{title}} (Strg + Umschalt + Z)',
    undone: 'Rückgängig gemacht: {{title}}', redone: 'Wiederholt: {{title}}', stuck: '„{{title}}“ lässt sich so nicht mehr zurücknehmen:',
  },
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

export const editingEn = {
  edit: 'Edit “{{title}}”', editShort: 'Edit', remove: 'Delete “{{title}}”', removeShort: 'Delete',
  create: 'New: {{kind}}', addSupplier: 'Add supplier', addBuyer: 'Add buyer', addInput: 'Add input', addOffer: 'Add offer or request', editFirm: 'Edit firm', removeFirm: 'Delete firm', offers: 'Offers and requests',
  relation: '{{supplier}} → {{buyer}}',
  form: {
    new: 'New: {{kind}}', change: 'Edit: {{kind}}', save: 'Save', cancel: 'Cancel', more: 'Further particulars', less: 'Fewer particulars', origin: 'Where this comes from',
    unknown: 'Leave empty what you do not know: empty means unknown, not zero.', keys: 'Ctrl + S saves.', list: 'Type an entry, then Enter',
    faults_one: '{{count, number}} entry needs correction. Nothing has been saved yet.', faults_other: '{{count, number}} entries need correction. Nothing has been saved yet.',
    source: 'Entered in the page', gone: 'This record is no longer there: it was deleted.', failed: 'Nothing has been saved yet; what you entered stays here.',
  },
  leave: { title: 'Unsaved changes', text: 'If you close now, what you entered is lost.', stay: 'Go on editing', leave: 'Discard and close' },
  others: {
    changed: 'Somebody else has changed this record meanwhile.', compare: 'Compare',
    deleted: 'Somebody else has deleted this record meanwhile. What you entered is still here.', again: 'Create it again',
    title: 'Two versions', text: 'Choose for each field which entry is to stand. What only one side has changed is chosen already.', by: 'Changed by {{author}} on {{at}}.',
    same: 'Both versions say the same.', field: 'Field', before: 'Before', yours: 'Your version', theirs: 'Other version', empty: 'empty',
    take: 'Take over', takeAndSave: 'Take over and save', open_one: 'In {{count, number}} field both of you entered something else: please choose.', open_other: 'In {{count, number}} fields both of you entered something else: please choose.',
  },
  removal: {
    title: 'Delete: {{kind}}?', text: '“{{title}}” is deleted. The history keeps the record; you can undo the deletion.', refers: 'Other records refer to it. They are deleted with it:',
    list: '{{kind}}: {{count, number}}', more: 'and {{count, number}} more', confirm: 'Delete', all: 'Delete with {{count, number}} others', tooMany: 'More than {{most, number}} records refer to it. Delete a part of them first.',
    changed: 'One of the records was changed meanwhile. Have another look, then delete again.',
  },
  done: { saved: '“{{title}}” is saved.', removed: '“{{title}}” is deleted.', table_one: '{{count, number}} change is saved.', table_other: '{{count, number}} changes are saved.', warnings: 'Please have a second look at this:' },
  session: {
    label: 'Your changes', undo: 'Undo', redo: 'Redo', undoTitle: 'Undo: {{title}} (Ctrl + Z)', redoTitle: 'Redo: {{title}} (Ctrl + Shift + Z)',
    undone: 'Undone: {{title}}', redone: 'Redone: {{title}}', stuck: '“{{title}}” can no longer be taken back like this:',
  },
  list: {
    title: 'Records', text: 'Change, add or delete single entries.', kind: 'Kind of records', search: 'Search records', found: '{{shown}} of {{total}}', none: 'Nothing found.',
    newTable: 'Enter many at once', editTable: 'Edit these as a table', label: 'Records found',
  },
  table: {
    title: '{{kind}}: table', undo: 'Step back', redo: 'Step forward', add: '10 rows', addLabel: 'Add 10 rows', remove: 'Delete rows', paste: 'Paste a block …', save: 'Save', saveCount_one: 'Save {{count, number}} change', saveCount_other: 'Save {{count, number}} changes',
    pasteTitle: 'Paste a block', pasteText: 'Cells from a spreadsheet, or CSV. Where the first row is a header with the column names of this table, cells go by it; else from the chosen cell on.', pasteDo: 'Paste', pasteField: 'Copied cells',
    help: 'Arrows move, Enter or typing edits, Tab goes right, Delete clears, Ctrl + C and Ctrl + V copy and paste, Ctrl + Z takes a step back, Esc leaves the table.',
    grid: 'Table for editing', row: 'Row {{row, number}}', rowNumber: 'No.', cell: 'Row {{row, number}}, {{column}}', state: { new: 'new', changed: 'changed', deleted: 'to be deleted', faulty: 'faulty' },
    faulty_one: '{{count, number}} row is faulty', faulty_other: '{{count, number}} rows are faulty', next: 'Next fault', clean: 'No faults', rows_one: '{{count, number}} row', rows_other: '{{count, number}} rows', pasted_one: '{{count, number}} row pasted', pasted_other: '{{count, number}} rows pasted',
    tooMany: 'At most {{most, number}} changes can be saved at once, here are {{count, number}}. For so many use the import on the page “Data”.', cut: 'The first {{count, number}} records are shown. Narrow the search to edit others.',
    loading: 'Loading records …', othersRow: 'changed by others', takeOthers: 'Look at the changes',
    others_one: 'Somebody else has changed the record of {{count, number}} row meanwhile.', others_other: 'Somebody else has changed the records of {{count, number}} rows meanwhile.',
  },
} as const;
