import type { SameKeys } from '../same-keys.ts';
import type { reading as german } from '../de/reading.ts';

export const reading: SameKeys<typeof german> = {
  label: 'What you see',
  hint: 'Right click or long press: what you can do',
  shown: 'You see {{shown}} of {{total}} firms:', none: 'No firm fits this:',
  and: 'and', or: 'or', remove: 'Take back: {{what}}', clear: 'Take all back',
  onlyChip_one: 'only {{count, number}} chosen', onlyChip_other: 'only {{count, number}} chosen',
  hiddenChip_one: 'without {{count, number}} hidden', hiddenChip_other: 'without {{count, number}} hidden',
  pinnedChip: '{{count, number}} pinned', selectedChip: 'Selection: {{count, number}}', firstChip: 'Selection A: {{count, number}}', secondChip: 'Selection B: {{count, number}}',
  wayChip: 'ways from {{from}} to {{to}}', productChip: { both: 'value chain of “{{product}}”', upstream: 'all that goes into “{{product}}”', downstream: 'all that depends on “{{product}}”', gone: 'product no longer in the data' },
  highlighted: 'Highlighted:',
  tools: 'Read the picture', undo: 'Undo the last step of the view (Ctrl+Z)', redo: 'Redo the step of the view (Ctrl+Y)',
  lasso: 'Select with the lasso', lassoHint: 'Draw around firms with the mouse button held or with a finger.', lassoMore: 'add to the selection', lassoEnd: 'Cancel',
  lassoCut: 'No link holds that many firms: {{kept, number}} of {{count, number}} are selected. A filter holds more.',
  wayOpen: 'Path between two firms', productOpen: 'Value chain of a product', selectionOpen: 'Select several firms',
};
