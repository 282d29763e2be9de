/** Texts of choosing and saving a region, German first. */
export const regionChoiceDe = {
  label: 'Region', usual: '{{name}} (Vorgabe)', own: 'Eigene Auswahl …', ownChosen_one: 'Eigene Auswahl (ein Ort)', ownChosen_other: 'Eigene Auswahl ({{count, number}} Orte)',
  saved: 'Gespeicherte Regionen', edit: 'Region bearbeiten', gone: 'Diese Region gibt es nicht mehr.', back: 'Zur Vorgabe',
  title: 'Eigene Region', titleSaved: 'Region „{{name}}“', name: 'Name', namePlaceholder: 'zum Beispiel: Lennetal', nameWhy: 'Ohne Namen wird die Auswahl nur angezeigt, nicht gespeichert.',
  search: 'Gemeinden und Kreise', searchPlaceholder: 'Name, Schlüssel oder NUTS-3, mehrere mit Komma', clear: 'Suche leeren', nothing: 'Kein Ort passt dazu.',
  all_one: 'Treffer auswählen', all_other: 'Alle {{count, number}} Treffer auswählen', tree: 'Kreise mit ihren Gemeinden', unfold: 'Gemeinden von {{name}}',
  chosen: 'Ausgewählt', none: 'Noch kein Ort ausgewählt.', more: 'und {{count, number}} weitere', clearAll: 'Auswahl leeren',
  show: 'Nur anzeigen', save: 'Speichern', cancel: 'Abbrechen', remove: 'Löschen', tooMany: 'Zum Anzeigen ohne Speichern sind es zu viele Orte: Geben Sie der Region einen Namen.',
  changed: 'Jemand anderes hat diese Region inzwischen geändert. Schließen Sie das Fenster und öffnen Sie es erneut.', source: 'Eigene Auswahl',
  done: { saved: '„{{name}}“ ist gespeichert.', removed: '„{{name}}“ ist gelöscht.' },
};

export const regionChoiceEn: typeof regionChoiceDe = {
  label: 'Region', usual: '{{name}} (default)', own: 'Own choice …', ownChosen_one: 'Own choice (one place)', ownChosen_other: 'Own choice ({{count, number}} places)',
  saved: 'Saved regions', edit: 'Edit region', gone: 'This region is no longer there.', back: 'Back to the default',
  title: 'Own region', titleSaved: 'Region “{{name}}”', name: 'Name', namePlaceholder: 'for example: Lenne valley', nameWhy: 'Without a name the choice is only shown, not saved.',
  search: 'Municipalities and districts', searchPlaceholder: 'Name, key or NUTS 3, several with commas', clear: 'Clear search', nothing: 'No place fits.',
  all_one: 'Choose what was found', all_other: 'Choose all {{count, number}} found', tree: 'Districts with their municipalities', unfold: 'Municipalities of {{name}}',
  chosen: 'Chosen', none: 'No place chosen yet.', more: 'and {{count, number}} more', clearAll: 'Clear choice',
  show: 'Show only', save: 'Save', cancel: 'Cancel', remove: 'Delete', tooMany: 'These are too many places to be shown without saving: give the region a name.',
  changed: 'Somebody else has changed this region meanwhile. Close the window and open it again.', source: 'Own choice',
  done: { saved: '“{{name}}” is saved.', removed: '“{{name}}” is deleted.' },
};
