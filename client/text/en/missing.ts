import type { SameKeys } from '../same-keys.ts';
import type { missing as german } from '../de/missing.ts';

export const missing: SameKeys<typeof german> = {
  title: 'Anything missing?',
  intro: 'What do firms of an industry usually buy – and who has stated nothing of it? Each row is a question to these firms, not a finding: it enters no measure.',
  demonstration: 'Values for demonstration', formula: 'How is it asked?', computing: 'The questions are being put together …',
  basis_one: 'Questions to {{count, number}} of {{firms, number}} firms; of {{coverage}} the table knows the industry. Source of the coefficients: {{source}}; revision {{revision, number}}.',
  basis_other: 'Questions to {{count, number}} of {{firms, number}} firms; of {{coverage}} the table knows the industry. Source of the coefficients: {{source}}; revision {{revision, number}}.',
  threshold: 'Only inputs from', thresholdValue: '€{{euro}} bought per €100 of output', inputs: 'Ask about', inputKinds: { goods: 'goods and energy', all: 'trade and services too' },
  none: 'No open question', noneText: 'The firms have stated something of all that their industry usually buys – or the loaded table does not know their industries. Add industries (WZ) to the firms, or ask for smaller shares above.',
  branchFirms_one: '{{count, number}} firm', branchFirms_other: '{{count, number}} firms', questions_one: '{{count, number}} question', questions_other: '{{count, number}} questions',
  usually: 'Firms of this industry usually buy:', yourBranch: 'Firms of your industry usually buy:', fromBranch: 'of the industry “{{branch}}”',
  coefficient: 'about €{{euro}} per €100 of output', coefficientHint: 'Technical coefficient {{coefficient}}. Source: {{source}}.', ask: 'anything missing?',
  stated_one: '{{stating, number}} of {{all, number}} name something of it; {{count, number}} names nothing:', stated_other: '{{stating, number}} of {{all, number}} name something of it; {{count, number}} name nothing:',
  moreFirms: 'show all {{count, number}}',
  addRequirement: 'Add it', addSupplier: 'Name a supplier', dismiss: 'We do not need it', dismissed: 'Noted: “{{input}}” is not needed.', explain: 'Where does the question come from?', firmText: 'Questions, not findings. What you add counts; the questions themselves count nowhere.',
};
