/** Texts of saved partner searches and of what is new since, German first. */
export const savedSearch = {
  title: 'Gespeicherte Suchen', empty: 'Noch keine. Füllen Sie das Formular aus und wählen Sie „Suche speichern“: Dann sehen Sie hier, wer seitdem dazugekommen ist.', all: 'Alle {{count, number}} zeigen',
  save: 'Suche speichern', savedAs: 'Gespeichert als „{{name}}“', renameTitle: 'Suche umbenennen', name: 'Name', namePlaceholder: 'zum Beispiel: Zweite Galvanik', why: 'Alle, die mit diesem Netz arbeiten, sehen die Suche.', replaces: 'Diesen Namen gibt es schon: Die Suche darunter wird durch diese ersetzt.',
  confirm: 'Speichern', cancel: 'Abbrechen', source: 'Partnersuche', changed: 'Jemand anderes hat diese Suche inzwischen geändert. Versuchen Sie es noch einmal.',
  open: 'Suche „{{name}}“ öffnen', rename: '„{{name}}“ umbenennen', remove: '„{{name}}“ löschen', forFirm: 'für {{name}}', beside: 'neben {{name}}',
  done: { saved: '„{{name}}“ ist gespeichert.', removed: '„{{name}}“ ist gelöscht.' },
  news: '{{what}} seit {{at}} (Fassung {{revision}})', newsBare: '{{what}} seit Fassung {{revision}}', new: '{{count, number}} neu', better_one: '{{count, number}} passt jetzt besser', better_other: '{{count, number}} passen jetzt besser', nothing: 'nichts Neues',
  looking: 'Neues wird gesucht …', seen: 'Als gesehen merken', seenOf: '{{name}}: als gesehen merken', failed: 'Was neu ist, lässt sich nicht sagen: {{why}}', gone: 'Ein Produkt, Unternehmen oder Ort dieser Suche ist nicht mehr in den Daten.', tooOld: 'Seit dem letzten Blick hat sich zu viel geändert, um zu sagen, was neu ist.',
  badge: { new: 'neu', better: 'passt jetzt besser' }, onlyNew: 'Nur Neues zeigen', noneNew: 'Seitdem ist niemand dazugekommen.',
};
