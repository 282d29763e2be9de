/** Texts of where a record's fields come from and how they changed, German first. */
export const history = {
  of: 'Herkunft und Verlauf von „{{title}}“', open: 'Herkunft und Verlauf',
  marker_one: 'Bei {{count, number}} Angabe widersprechen sich die Quellen', marker_other: 'Bei {{count, number}} Angaben widersprechen sich die Quellen',
  markerHint: 'Nichts davon ist überschrieben: Sie entscheiden je Angabe, was gelten soll.',
  fields: 'Angaben und ihre Herkunft', fieldsEmpty: 'Dieser Datensatz ist gelöscht. Sein Verlauf steht unten.',
  source: 'Quelle: {{source}}', asOf: 'Stand {{day}}', contributor: 'gemeldet von {{contributor}}', status: 'Status: {{status}}', entered: 'Eingetragen von {{author}} am {{at}} ({{title}})',
  unknown: 'unbekannt', says: '{{source}} sagt:', others: 'Andere Quellen zu „{{field}}“',
  take: 'Übernehmen', takeLabel: '„{{value}}“ aus {{source}} für {{field}} übernehmen', dismiss: 'Verwerfen', dismissLabel: '„{{value}}“ aus {{source}} für {{field}} verwerfen',
  taken: '„{{title}}“: {{field}} ist jetzt „{{value}}“ (Quelle: {{source}}).', dismissed: '„{{title}}“: Die Angabe „{{value}}“ ({{source}}) ist verworfen.',
  steps: 'Verlauf', stepsOne: 'Seit dem Anlegen hat sich nichts geändert.', does: { created: 'angelegt', updated: 'geändert', deleted: 'gelöscht' },
  change: '{{field}}: {{before}} → {{after}}', gained: '{{field}}: {{after}}', lost: '{{field}}: {{before}} → unbekannt', more: 'Weitere Schritte',
};
