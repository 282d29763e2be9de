import type { SameKeys } from '../same-keys.ts';
import type { savedSearch as german } from '../de/saved-search.ts';

export const savedSearch: SameKeys<typeof german> = {
  title: 'Saved searches', empty: 'None yet. Fill in the form and choose “Save search”: then you see here who has come since.', all: 'Show all {{count, number}}',
  save: 'Save search', savedAs: 'Saved as “{{name}}”', renameTitle: 'Rename search', name: 'Name', namePlaceholder: 'for example: second electroplater', why: 'Everybody who works with this network sees the search.', replaces: 'This name is taken: the search under it will be replaced by this one.',
  confirm: 'Save', cancel: 'Cancel', source: 'Partner search', changed: 'Somebody else has changed this search meanwhile. Try again.',
  open: 'Open the search “{{name}}”', rename: 'Rename “{{name}}”', remove: 'Delete “{{name}}”', forFirm: 'for {{name}}', beside: 'beside {{name}}',
  done: { saved: '“{{name}}” is saved.', removed: '“{{name}}” is deleted.' },
  news: '{{what}} since {{at}} (revision {{revision}})', newsBare: '{{what}} since revision {{revision}}', new: '{{count, number}} new', better_one: '{{count, number}} fits better now', better_other: '{{count, number}} fit better now', nothing: 'nothing new',
  looking: 'Looking for what is new …', seen: 'Mark as seen', seenOf: '{{name}}: mark as seen', failed: 'What is new cannot be told: {{why}}', gone: 'A product, firm or place of this search is no longer in the data.', tooOld: 'Too much has changed since the last look to tell what is new.',
  badge: { new: 'new', better: 'fits better now' }, onlyNew: 'Show only what is new', noneNew: 'Nobody has come since.',
};
