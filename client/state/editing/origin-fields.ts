import { choice, words } from './field.ts';
import type { Field } from './field.ts';

/** Where a record comes from: every kind has these. */
export const ORIGIN_FIELDS: readonly Field[] = [
  { name: 'source', type: 'text', label: words('Quelle', 'Source'), hint: words('Woher wissen Sie das? Zum Beispiel: Gespräch, Umfrage 2026', 'How do you know? For example: interview, survey 2026'), required: true, group: 'origin' },
  { name: 'asOf', type: 'date', label: words('Stand', 'As of'), group: 'origin' },
  { ...choice('status', words('Status', 'Status'), 'origin', [['confirmed', 'bestätigt', 'confirmed'], ['reported', 'gemeldet', 'reported'], ['assumed', 'vermutet', 'assumed']]), required: true },
  {
    ...choice('visibility', words('Freigabe', 'Visible to'), 'origin', [
      ['public', 'öffentlich', 'everybody'], ['network', 'Netzwerk', 'the network'], ['moderation', 'nur Moderation', 'moderation only'], ['own', 'nur ich', 'only me'],
    ]),
    required: true,
  },
  { name: 'contributor', type: 'text', label: words('Gemeldet von', 'Contributed by'), group: 'origin' },
];
