import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { surroundings } from '#graph-model/analysis/surroundings.ts';
import type { SurroundingsOptions } from '#graph-model/analysis/surroundings.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';

function around(links: [string, string][], firm: string, options?: SurroundingsOptions) {
  const context = createAnalysisContext(aDataset({
    firms: [...new Set(links.flat())].map((id) => aFirm({ id })),
    relations: links.map(([supplier, buyer], index) => aRelation({ id: `R${index}`, supplier, buyer })),
  }));
  return surroundings(context, firm, options).map(({ firm: id, tier }) => `${tier} ${id}`);
}
const { supplies } = fixture<{ supplies: [string, string][] }>('and_or_spof');

describe('surroundings of a firm', () => {
  it('reach two tiers up and down unless told', () => {
    expect(around(supplies, 'Schrauben')).toEqual(['-2 Stahlwerk', '-1 Galvanik', '-1 Zieherei', '0 Schrauben', '1 Modulbau', '2 OEM']);
  });

  it('end at the tier and keep the direction asked for', () => {
    expect(around(supplies, 'Modulbau', { tiers: 1, direction: 'upstream' })).toEqual([
      '-1 Federn A', '-1 Federn B', '-1 Schrauben', '-1 Stanzerei A', '-1 Stanzerei B', '0 Modulbau',
    ]);
    expect(around(supplies, 'Modulbau', { tiers: 5, direction: 'downstream' })).toEqual(['0 Modulbau', '1 OEM']);
  });

  it('do not turn back: the other buyers of a supplier are not among them', () => {
    expect(around([['A', 'B'], ['A', 'C']], 'B', { tiers: 9 })).toEqual(['-1 A', '0 B']);
  });

  it('name a firm once: at the smaller distance, upstream where both are equal', () => {
    expect(around([['A', 'Z'], ['Z', 'A'], ['Z', 'B'], ['B', 'C'], ['C', 'Z']], 'Z', { tiers: 3 })).toEqual(['-1 A', '-1 C', '0 Z', '1 B']);
  });

  it('of an unknown firm are not found', () => {
    expect(() => around(supplies, 'Nirgendwo')).toThrow(expect.objectContaining({ code: 'not_found', message: 'There is no firm Nirgendwo.' }));
  });
});
