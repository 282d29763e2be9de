import type { SameKeys } from '../same-keys.ts';
import type { history as german } from '../de/history.ts';

export const history: SameKeys<typeof german> = {
  of: 'Origin and history of “{{title}}”', open: 'Origin and history',
  marker_one: 'Sources contradict each other in {{count, number}} field', marker_other: 'Sources contradict each other in {{count, number}} fields',
  markerHint: 'Nothing of it is overwritten: you decide for each field which value holds.',
  fields: 'Fields and where they come from', fieldsEmpty: 'This record is deleted. Its history is below.',
  source: 'Source: {{source}}', asOf: 'as of {{day}}', contributor: 'contributed by {{contributor}}', status: 'Status: {{status}}', entered: 'Entered by {{author}} on {{at}} ({{title}})',
  unknown: 'unknown', says: '{{source}} says:', others: 'Other sources on “{{field}}”',
  take: 'Take over', takeLabel: 'Take over “{{value}}” from {{source}} for {{field}}', dismiss: 'Dismiss', dismissLabel: 'Dismiss “{{value}}” from {{source}} for {{field}}',
  taken: '“{{title}}”: {{field}} is now “{{value}}” (source: {{source}}).', dismissed: '“{{title}}”: the statement “{{value}}” ({{source}}) is dismissed.',
  steps: 'History', stepsOne: 'Nothing has changed since it was created.', does: { created: 'created', updated: 'changed', deleted: 'deleted' },
  change: '{{field}}: {{before}} → {{after}}', gained: '{{field}}: {{after}}', lost: '{{field}}: {{before}} → unknown', more: 'Further steps',
};
