import type { SameKeys } from '../same-keys.ts';
import type { stories as german } from '../de/stories.ts';

export const stories: SameKeys<typeof german> = {
  title: 'Stories', intro: 'Tell a value chain step by step: record views, put them in order, caption them and show them in a workshop, without names and without internet if you like.',
  list: 'Saved stories', create: 'New story', newName: 'New story', copyName: '{{name}} (copy)', source: 'Stories',
  emptyTitle: 'No story yet', emptyText: 'Set up in the network what you want to show and choose “Record as a step” there – or begin with an empty story here.',
  copy: 'Copy “{{name}}”', remove: 'Delete “{{name}}”', steps_one: '{{count, number}} step', steps_other: '{{count, number}} steps',
  done: { saved: '“{{name}}” is saved.', removed: '“{{name}}” is deleted.', recorded: 'Recorded as step {{step, number}} of “{{name}}”.' },
  take: 'Save as PPTX', gone: 'This story is not there, or no longer.', name: 'Name', nameMissing: 'A story needs a name.', note: 'What it is about',
  present: 'Present', presentHidden: 'Present without names', presentHint: 'On with → or Page Down, back with ←, “.” black screen, “n” names on and off, Esc ends.',
  state: { saved: 'Saved', dirty: 'Saving …', waiting: 'No connection. Your changes stay here and are saved as soon as the server answers.' },
  conflict: 'Somebody else has changed this story meanwhile.', conflictBy: 'Changed by {{author}} on {{at}}.', keepMine: 'Save my version', takeTheirs: 'Take the other one', conflictGone: 'This story has been deleted meanwhile.',
  stepList: 'Steps', noSteps: 'No step yet. Record a view.', recordView: 'Record the view shown last', recordShown: 'Shown last: {{what}}', most: 'No story has more than {{count, number}} steps.',
  recordTitle: 'Record this view as a step', recordInto: 'Story', recordNew: 'New story', recordName: 'Name of the new story', camera: 'Keep what is in sight', cameraHint: 'The step shows the same place of the picture in a window of any size.', confirm: 'Record', cancel: 'Cancel',
  recordFull: 'This story has {{count, number}} steps already. Choose another one.',
  step: 'Step {{step, number}}', stepTitle: 'Title', stepText: 'Text', stepNotes: 'Notes (for you alone)', showNotes: 'Notes', up: 'Step {{step, number}} up', down: 'Step {{step, number}} down', drag: 'Drag step {{step, number}}; move it with Alt and the arrow keys',
  removeStep: 'Delete step {{step, number}}', copyStep: 'Copy step {{step, number}}', openStep: 'Open step {{step, number}} in the page', retake: 'Step {{step, number}}: replace its view by the one shown last', preview: 'Preview of step {{step, number}}', look: 'Show step {{step, number}} in the preview', noPreview: 'This view is only to be seen when presenting.',
  moved: 'The step is number {{step, number}} of {{steps, number}} now.',
  shows: { around: 'surroundings of {{name}} up to tier {{count, number}}', firm: '{{name}} selected', chain: 'proof from {{source}} to {{name}}', failure: 'failure of {{names}}', more: '{{names}} and {{count, number}} more', stage: 'from stage {{stage, number}}', camera: 'fixed place', filter: 'filtered: {{what}}' },
  presenter: {
    label: 'Presentation: {{name}}', progress: '{{step, number}} of {{steps, number}}', next: 'Next', back: 'Back', end: 'End', namesOff: 'Hide names', namesOn: 'Show names', blackOn: 'The screen is black. Any key brings it back.', loading: 'The presentation is being loaded …',
    controls: 'Controls', failure: 'Failure of {{names}}', noStep: 'This story has no step yet.', noView: 'This view cannot be presented.', notes: 'Notes',
    keys: 'Arrow right, Page Down or space: on. Arrow left or Page Up: back. Arrow up and down: the failure stage by stage. Full stop: black screen. N: names on and off. Esc: end.',
    ready: 'Everything is loaded: the presentation runs without internet too.',
  },
  hidden: { firm: 'Firm', somewhere: 'place unknown' },
};
