import { describe, expect, it } from 'vitest';
import { NO_FILTERS, suppliesOf } from '#graph-model/firm-filters.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { firmsOfScene, shownFirms, shownRelations, type ShownPart } from '#graph-model/picture/shown-firms.ts';
import { aNetwork } from '#tests/support/a-network.ts';

const network = aNetwork([{ id: 'zieherei', wz: '24.34' }, { id: 'federn', wz: '25.93' }, { id: 'sitze', wz: '29.32' }, { id: 'galvanik', wz: '25.61' }], [
  ['zieherei', 'federn', 'Draht'], ['zieherei', 'federn', 'Band'], ['federn', 'sitze', 'Feder'], ['galvanik', 'federn'],
]);

function shown(part: Partial<ShownPart>) {
  const index = { firms: network.firms, productNumberOf: new Map(network.products.id.map((id, number) => [id, number])), supplies: suppliesOf(network) };
  const firms = shownFirms(index, buildLinks(network), { filters: NO_FILTERS, ...part });
  return [firms && [...firms].map((firm) => network.firms.id[firm]).sort(), shownRelations(network, firms)];
}

describe('what the page shows', () => {
  it('is everything without filter and surroundings', () => {
    expect(shown({})).toEqual([undefined, 4]);
  });

  it('is what fits the filters, with the relations between them, each product counted', () => {
    expect(shown({ filters: { ...NO_FILTERS, branches: ['24', '25'] } })).toEqual([['federn', 'galvanik', 'zieherei'], 3]);
  });

  it('is the surroundings of a firm, of these what fits the filters', () => {
    const surroundings = { firm: 'federn', tiers: 1, direction: 'upstream' } as const;
    expect(shown({ surroundings })).toEqual([['federn', 'galvanik', 'zieherei'], 3]);
    expect(shown({ surroundings, filters: { ...NO_FILTERS, branches: ['24'] } })).toEqual([['zieherei'], 0]);
  });

  it('is what was kept by hand, without what was hidden, within the filters and surroundings', () => {
    expect(shown({ only: ['federn', 'sitze', 'weg'], hidden: ['sitze'] })).toEqual([['federn'], 0]);
    expect(shown({ hidden: ['federn'], filters: { ...NO_FILTERS, branches: ['25'] } })).toEqual([['galvanik'], 0]);
    expect(shown({ hidden: ['galvanik'], surroundings: { firm: 'federn', tiers: 1, direction: 'upstream' } })).toEqual([['federn', 'zieherei'], 2]);
  });

  it('is not restricted by a firm that is not there', () => {
    expect(shown({ surroundings: { firm: 'weg', tiers: 1, direction: 'both' } })).toEqual([undefined, 4]);
  });
});

describe('the firms of a scene', () => {
  const links = buildLinks(aNetwork(['A', 'B', 'C', 'D'].map((id) => ({ id })), [['A', 'B'], ['B', 'C'], ['C', 'D']]));

  it('are all where nothing restricts it', () => {
    expect(firmsOfScene(links, {})).toBeUndefined();
  });

  it('are those of the filter, of it only the surroundings or the chain that stand out', () => {
    expect(firmsOfScene(links, { visible: new Set([0, 3]) })).toEqual(new Set([0, 3]));
    expect(firmsOfScene(links, { focus: { firm: 1, tiers: 1, direction: 'downstream' } })).toEqual(new Set([1, 2]));
    expect(firmsOfScene(links, { visible: new Set([0, 1]), focus: { firm: 1, tiers: 1, direction: 'both' } })).toEqual(new Set([0, 1]));
    expect(firmsOfScene(links, { focus: { firm: 1, tiers: 1, direction: 'both' }, chain: { firms: [2, 3] } })).toEqual(new Set([2, 3]));
  });
});
