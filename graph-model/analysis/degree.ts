import type { Measure, MeasureValues } from './measure.ts';

/** Number of suppliers of every firm. */
export const inDegree: Measure = {
  id: 'in_degree',
  group: 'partners',
  label: { de: 'Zahl der Lieferanten', en: 'Number of suppliers' },
  term: { de: 'Eingangsgrad', en: 'In-degree' },
  question: { de: 'Von wie vielen Unternehmen bezieht das Unternehmen?', en: 'How many firms does the firm buy from?' },
  formula: {
    de: 'Zahl der Unternehmen mit mindestens einer Lieferbeziehung zu diesem Unternehmen.',
    en: 'Number of firms with at least one supply relation to this firm.',
  },
  unit: 'firms',
  source: 'Freeman, L. C. (1978): Centrality in social networks. Social Networks 1, 215–239',
  compute: ({ network }) => rowLengths(network.inStart),
};

/** Number of buyers of every firm. */
export const outDegree: Measure = {
  id: 'out_degree',
  group: 'partners',
  label: { de: 'Zahl der Abnehmer', en: 'Number of buyers' },
  term: { de: 'Ausgangsgrad', en: 'Out-degree' },
  question: { de: 'Wie viele Unternehmen beliefert das Unternehmen?', en: 'How many firms does the firm supply?' },
  formula: {
    de: 'Zahl der Unternehmen, zu denen mindestens eine Lieferbeziehung dieses Unternehmens führt.',
    en: 'Number of firms that at least one supply relation of this firm leads to.',
  },
  unit: 'firms',
  source: 'Freeman, L. C. (1978): Centrality in social networks. Social Networks 1, 215–239',
  compute: ({ network }) => rowLengths(network.outStart),
};

function rowLengths(rowStart: Int32Array): MeasureValues {
  return { values: Float64Array.from({ length: rowStart.length - 1 }, (_, firm) => rowStart[firm + 1] - rowStart[firm]), coverage: 1 };
}
