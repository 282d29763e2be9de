import { cutStructure } from './cut-structure.ts';
import type { Measure } from './measure.ts';

/** Whether the network falls apart without a firm. */
export const articulationPoint: Measure = {
  id: 'articulation_point',
  group: 'cohesion',
  label: { de: 'Hält das Netz zusammen', en: 'Holds the network together' },
  term: { de: 'Gelenkknoten (Artikulationspunkt)', en: 'Articulation point' },
  question: { de: 'Zerfällt das Netz in getrennte Teile, wenn das Unternehmen fehlt?', en: 'Does the network fall into separate parts without the firm?' },
  formula: {
    de: 'Ja, wenn die übrigen Unternehmen ohne dieses in mehr Teilnetze zerfallen; die Lieferrichtung zählt dabei nicht. Ob jemand ohne Ware bleibt, zeigen die kritischen Stellen.',
    en: 'Yes if the other firms fall into more separate parts without it; the direction of supply does not count. Whether anyone goes without goods is shown by the single points of failure.',
  },
  unit: 'yes_no',
  source: 'Hopcroft, J.; Tarjan, R. (1973): Algorithm 447. Communications of the ACM 16(6), 372–378',
  compute: (context) => ({ values: Float64Array.from(cutStructure(context).articulation), coverage: 1 }),
};
