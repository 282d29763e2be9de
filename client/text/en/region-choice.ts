import type { SameKeys } from '../same-keys.ts';
import type { regionChoice as german } from '../de/region-choice.ts';

export const regionChoice: SameKeys<typeof german> = {
  label: 'Region', usual: '{{name}} (default)', own: 'Own choice …', ownChosen_one: 'Own choice (one place)', ownChosen_other: 'Own choice ({{count, number}} places)',
  saved: 'Saved regions', edit: 'Edit region', gone: 'This saved region is no longer there. Choose another one.', back: 'Back to the default',
  title: 'Own region', titleSaved: 'Region “{{name}}”', name: 'Name', namePlaceholder: 'for example: Lenne valley', nameWhy: 'Without a name the choice is only shown, not saved.',
  search: 'Municipalities and districts', searchPlaceholder: 'Name, key or NUTS 3, several with commas', clear: 'Clear search', nothing: 'No place fits.',
  all_one: 'Choose what was found', all_other: 'Choose all {{count, number}} found', tree: 'Districts with their municipalities', unfold: 'Municipalities of {{name}}',
  chosen: 'Chosen', none: 'No place chosen yet.', more: 'and {{count, number}} more', clearAll: 'Clear choice',
  show: 'Show only', save: 'Save', cancel: 'Cancel', remove: 'Delete', tooMany: 'These are too many places to be shown without saving: give the region a name.',
  changed: 'Somebody else has changed this region meanwhile. Close the window and open it again.', source: 'Own choice',
  done: { saved: '“{{name}}” is saved.', removed: '“{{name}}” is deleted.' },
};
