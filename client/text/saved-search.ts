/** Texts of saved partner searches and of what is new since, German first. */
export const savedSearchDe = {
  title: 'Gespeicherte Suchen', empty: 'Noch keine. Füllen Sie das Formular aus und wählen Sie „Suche speichern“: Dann sehen Sie hier, wer seitdem dazugekommen ist.', all: 'Alle {{count, number}} zeigen',
  save: 'Suche speichern', savedAs: 'Gespeichert als „{{name}}“', renameTitle: 'Suche umbenennen', name: 'Name', namePlaceholder: 'zum Beispiel: Zweite Galvanik', why: 'Alle, die mit diesem Netz arbeiten, sehen die Suche.', replaces: 'Diesen Namen gibt es schon: Die Suche darunter wird durch diese ersetzt.',
  confirm: 'Speichern', cancel: 'Abbrechen', source: 'Partnersuche', changed: 'Jemand anderes hat diese Suche inzwischen geändert. Versuchen Sie es noch einmal.',
  open: 'Suche „{{name}}“ öffnen', rename: '„{{name}}“ umbenennen', remove: '„{{name}}“ löschen', forFirm: 'für {{name}}', beside: 'neben {{name}}',
  done: { saved: '„{{name}}“ ist gespeichert.', removed: '„{{name}}“ ist gelöscht.' },
  news: '{{what}} seit {{at}} (Fassung {{revision}})', newsBare: '{{what}} seit Fassung {{revision}}', new: '{{count, number}} neu', better_one: '{{count, number}} passt jetzt besser', better_other: '{{count, number}} passen jetzt besser', nothing: 'nichts Neues',
  looking: 'Neues wird gesucht …', seen: 'Als gesehen merken', seenOf: '{{name}}: als gesehen merken', failed: 'Was neu ist, lässt sich nicht sagen: {{why}}', gone: 'Ein Produkt, Unternehmen oder Ort dieser Suche ist nicht mehr in den Daten.', tooOld: 'Seit dem letzten Blick hat sich zu viel geändert, um zu sagen, was neu ist.',
  badge: { new: 'neu', better: 'passt jetzt besser' }, onlyNew: 'Nur Neues zeigen', noneNew: 'Seitdem ist niemand dazugekommen.',
};

export const savedSearchEn: typeof savedSearchDe = {
  title: 'Saved searches', empty: 'None yet. Fill in the form and choose “Save search”: then you see here who has come since.', all: 'Show all {{count, number}}',
  save: 'Save search', savedAs: 'Saved as “{{name}}”', renameTitle: 'Rename search', name: 'Name', namePlaceholder: 'for example: second electroplater', why: 'Everybody who works with this network sees the search.', replaces: 'This name is taken: the search under it will be replaced by this one.',
  confirm: 'Save', cancel: 'Cancel', source: 'Partner search', changed: 'Somebody else has changed this search meanwhile. Try again.',
  open: 'Open the search “{{name}}”', rename: 'Rename “{{name}}”', remove: 'Delete “{{name}}”', forFirm: 'for {{name}}', beside: 'beside {{name}}',
  done: { saved: '“{{name}}” is saved.', removed: '“{{name}}” is deleted.' },
  news: '{{what}} since {{at}} (revision {{revision}})', newsBare: '{{what}} since revision {{revision}}', new: '{{count, number}} new', better_one: '{{count, number}} fits better now', better_other: '{{count, number}} fit better now', nothing: 'nothing new',
  looking: 'Looking for what is new …', seen: 'Mark as seen', seenOf: '{{name}}: mark as seen', failed: 'What is new cannot be told: {{why}}', gone: 'A product, firm or place of this search is no longer in the data.', tooOld: 'Too much has changed since the last look to tell what is new.',
  badge: { new: 'new', better: 'fits better now' }, onlyNew: 'Show only what is new', noneNew: 'Nobody has come since.',
};
