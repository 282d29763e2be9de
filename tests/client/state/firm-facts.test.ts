import { describe, expect, it } from 'vitest';
import type { MeasuresView } from '#graph-model/contract/network.ts';
import { firmFacts, routesWord } from '../../../client/state/firm-facts.ts';

const words = { de: 'x', en: 'x' };

function aMeasure(values: (number | null)[]): MeasuresView['measures'][number] {
  return { id: 'betweenness', group: 'position', label: words, term: words, question: words, formula: words, unit: 'score', source: 'Brandes 2001', coverage: 1, values };
}

describe('what the network says of a firm', () => {
  it('puts a value beside its rank among the firms whose value is known', () => {
    const measure = aMeasure([0.5, null, 0.2]);
    const facts = (firm: number) => firmFacts({ revision: 1, measures: [measure] }, firm).get('betweenness');
    expect(facts(2)).toEqual({ measure, value: 0.2, rank: 2, among: 2 });
    expect(facts(1)).toEqual({ measure, among: 2 });
    expect(facts(99)).toEqual({ measure, among: 2 });
  });

  it('says that a firm lies on many routes only for the first tenth', () => {
    const word = (value: number | undefined, rank: number | undefined) => routesWord({ measure: aMeasure([]), among: 2400, ...(value === undefined ? {} : { value }), ...(rank === undefined ? {} : { rank }) });
    expect([word(0.1, 14), word(0.1, 240), word(0.01, 241), word(0, 900), word(undefined, undefined)]).toEqual(['many', 'many', 'some', 'none', 'unknown']);
  });
});
