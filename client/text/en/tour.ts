import type { SameKeys } from '../same-keys.ts';
import type { tour as german } from '../de/tour.ts';

export const tour: SameKeys<typeof german> = {
  label: 'Tour', of: 'Step {{step, number}} of {{steps, number}}', next: 'Next', back: 'Back', stop: 'End', done: 'Done',
  hint: 'You can use everything meanwhile, end the tour at any time, and go on later.',
  someFirm: 'a firm', someProduct: 'a product',
  titles: {
    picture: 'The whole supply network', ranking: 'Who is most critical?', chain: 'Who depends on it?', failure: 'Play a failure', gap: 'A hidden gap', partner: 'Find a partner', take: 'Take it away', end: 'That was the tour',
  },
  texts: {
    picture: 'Raw materials on the left, end products on the right. Every dot is a firm, every band is supplies. Larger dots stop more others when they fail.',
    ranking: 'The ranking goes by the reach of a failure. At the top is {{firm}}. Choose other measures above it.',
    chain: 'These are the surroundings of {{firm}}: all who buy from there, directly or through others.',
    failure: 'What if {{firm}} fails? Play it: step by step those stop who lack a required input.',
    gap: 'The region buys this elsewhere although somebody here offers it, such as {{product}}. A row opens to all buyers and all who offer it.',
    partner: 'Who could supply {{product}}? The search names firms nearby and says why they fit.',
    take: 'A report as PDF, tables as XLSX. Each file names source, day and revision. The address in the browser always holds exactly what you see, too.',
    end: 'Choose your way here. The question mark above explains every view and lists the keys.',
  },
};
