/** Texts of choosing and saving a region, German first. */
export const regionChoice = {
  label: 'Region', usual: '{{name}} (Vorgabe)', own: 'Eigene Auswahl …', ownChosen_one: 'Eigene Auswahl (ein Ort)', ownChosen_other: 'Eigene Auswahl ({{count, number}} Orte)',
  saved: 'Gespeicherte Regionen', edit: 'Region bearbeiten', gone: 'Diese gespeicherte Region gibt es nicht mehr. Wählen Sie eine andere.', back: 'Zur Vorgabe',
  title: 'Eigene Region', titleSaved: 'Region „{{name}}“', name: 'Name', namePlaceholder: 'zum Beispiel: Lennetal', nameWhy: 'Ohne Namen wird die Auswahl nur angezeigt, nicht gespeichert.',
  search: 'Gemeinden und Kreise', searchPlaceholder: 'Name, Schlüssel oder NUTS-3, mehrere mit Komma', clear: 'Suche leeren', nothing: 'Kein Ort passt dazu.',
  all_one: 'Treffer auswählen', all_other: 'Alle {{count, number}} Treffer auswählen', tree: 'Kreise mit ihren Gemeinden', unfold: 'Gemeinden von {{name}}',
  chosen: 'Ausgewählt', none: 'Noch kein Ort ausgewählt.', more: 'und {{count, number}} weitere', clearAll: 'Auswahl leeren',
  show: 'Nur anzeigen', save: 'Speichern', cancel: 'Abbrechen', remove: 'Löschen', tooMany: 'Zum Anzeigen ohne Speichern sind es zu viele Orte: Geben Sie der Region einen Namen.',
  changed: 'Jemand anderes hat diese Region inzwischen geändert. Schließen Sie das Fenster und öffnen Sie es erneut.', source: 'Eigene Auswahl',
  done: { saved: '„{{name}}“ ist gespeichert.', removed: '„{{name}}“ ist gelöscht.' },
};
