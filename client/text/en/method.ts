import type { SameKeys } from '../same-keys.ts';
import type { method as german } from '../de/method.ts';

export const method: SameKeys<typeof german> = {
  title: 'Measures',
  intro: 'How we compute. Unknown stays unknown: a measure that lacks data says so and shows its coverage; it never shows a zero instead.',
  unit: 'Unit', formula: 'Formula', source: 'Source', term: 'Technical term',
  api: 'For programs', apiText: 'All figures are available through the interface, too.', apiLink: 'Description of the interface',
  toRanking: 'Ranking by this measure',
};
