/** Texts of where a record's fields come from and how they changed, German first. */
export const historyDe = {
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

export const historyEn: typeof historyDe = {
  of: 'Origin and history of “{{title}}”', open: 'Origin and history',
  marker_one: 'Sources contradict each other in {{count, number}} field', marker_other: 'Sources contradict each other in {{count, number}} fields',
  markerHint: 'Nothing of it is overwritten: you decide for each field which value is to stand.',
  fields: 'Fields and where they come from', fieldsEmpty: 'This record is deleted. Its history stands below.',
  source: 'Source: {{source}}', asOf: 'as of {{day}}', contributor: 'contributed by {{contributor}}', status: 'Status: {{status}}', entered: 'Entered by {{author}} on {{at}} ({{title}})',
  unknown: 'unknown', says: '{{source}} says:', others: 'Other sources on “{{field}}”',
  take: 'Take over', takeLabel: 'Take over “{{value}}” from {{source}} for {{field}}', dismiss: 'Dismiss', dismissLabel: 'Dismiss “{{value}}” from {{source}} for {{field}}',
  taken: '“{{title}}”: {{field}} is now “{{value}}” (source: {{source}}).', dismissed: '“{{title}}”: the statement “{{value}}” ({{source}}) is dismissed.',
  steps: 'History', stepsOne: 'Nothing has changed since it was created.', does: { created: 'created', updated: 'changed', deleted: 'deleted' },
  change: '{{field}}: {{before}} → {{after}}', gained: '{{field}}: {{after}}', lost: '{{field}}: {{before}} → unknown', more: 'Further steps',
};
