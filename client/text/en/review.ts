import type { SameKeys } from '../same-keys.ts';
import type { review as german } from '../de/review.ts';

export const review: SameKeys<typeof german> = {
  title: 'Review duplicates',
  intro: 'Firms that may have been recorded twice. Decide on each pair; nothing is stored until you say so. Who is different is not asked about again; all of it can be taken back in the history.',
  link: 'Review duplicates', linkText: 'Compare firms that may have been recorded twice side by side, and merge them.',
  cases: 'Cases', progress: '{{decided}} of {{total}} decided',
  emptyTitle: 'No duplicates found', emptyText: 'From the chosen likeness on no firm is like another one. Lower the likeness to see more distant cases, too.',
  threshold: 'Show pairs from', thresholdOption: '{{percent}} alike',
  same: 'Same', new: 'Different', skip: 'Skip', undo: 'Undo', back: 'to the data',
  isSame: 'same', isNew: 'different', isSkip: 'skipped', open: 'open',
  keys: 'Keys', keysText: '↑ ↓ choose a case · ← → choose a suggestion · = same · n different · s skip · u undo',
  candidate: 'Suggestion {{number}} of {{total}}', previous: 'Previous suggestion', next: 'Next suggestion',
  field: 'Statement', left: 'This firm', right: 'Suggestion', stays: 'stays', differs: 'differs', unknown: 'unknown',
  score: '{{percent}} alike', why: 'Why:',
  fields: { name: 'Name', ags: 'Municipality', country: 'Country', legalForm: 'Legal form', wz: 'Industry', website: 'Website', lei: 'LEI', gln: 'GLN', bpn: 'BPN', source: 'Source', id: 'Id', relations: 'Entries in the network', row: 'Row' },
  parts: { name: 'name', legalForm: 'legal form', numbers: 'numbers in the name', place: 'municipality', country: 'country', point: 'location', lei: 'LEI', gln: 'GLN', bpn: 'BPN', website: 'website' },
  merge_one: 'Merge {{count, number}} pair', merge_other: 'Merge {{count, number}} pairs',
  keepApart_one: 'Keep {{count, number}} case apart', keepApart_other: 'Keep {{count, number}} cases apart',
  keptApart_one: '{{count, number}} case is kept apart and not asked about again.', keptApart_other: '{{count, number}} cases are kept apart and not asked about again.',
  showDifferent: 'Show those kept apart, too', knownDifferent: 'Decided to be different.', askAgain: 'Ask again',
  done_one: '{{count, number}} firm became part of another one.', done_other: '{{count, number}} firms became part of others.',
};
