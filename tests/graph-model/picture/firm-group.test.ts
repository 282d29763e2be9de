import { describe, expect, it } from 'vitest';
import { suppliesOf } from '#graph-model/firm-filters.ts';
import { compareGroups, sumUpFirms } from '#graph-model/picture/firm-group.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { productSurroundings } from '#graph-model/picture/surroundings.ts';
import { aNetwork } from '../../support/a-network.ts';

const network = aNetwork(
  [
    { id: 'A', wz: '24.32.0', ags: '05914000', kind: 'industry', sizeClass: 'small' }, { id: 'B', wz: '25.93.0', ags: '05962004', kind: 'craft' },
    { id: 'C', wz: '25.61.0', ags: '05914000', kind: 'craft' }, { id: 'D' }, { id: 'E' },
  ],
  [['A', 'B', 'Draht'], ['A', 'C', 'Draht'], ['D', 'B', 'Öl'], ['D', 'C', 'Öl'], ['B', 'C', 'Feder'], ['B', 'C', 'Haken'], ['C', 'E', 'Feder'], ['C', 'C', 'Feder']],
);
const links = buildLinks(network);
const [A, B, C, D, E] = [0, 1, 2, 3, 4];

describe('several firms summed up', () => {
  it('tell relations, branches, places and the partners they share', () => {
    expect(sumUpFirms(network, links, suppliesOf(network), new Set([B, C]))).toEqual({
      firms: 2, inRegion: 2, placed: 2, within: 3, into: 4, outOf: 1,
      branches: [{ value: '25', firms: 2 }], places: [{ value: '05914000', firms: 1 }, { value: '05962004', firms: 1 }], sizes: [], kinds: [{ value: 'craft', firms: 2 }],
      products: [{ value: 2, firms: 2 }, { value: 3, firms: 1 }], suppliers: [{ value: A, firms: 2 }, { value: D, firms: 2 }], buyers: [],
    });
  });

  it('count nothing that does not exist', () => {
    expect(sumUpFirms(network, links, suppliesOf(network), new Set([99]))).toEqual({
      firms: 0, inRegion: 0, placed: 0, within: 0, into: 0, outOf: 0, branches: [], places: [], sizes: [], kinds: [], products: [], suppliers: [], buyers: [],
    });
  });
});

describe('two groups of firms', () => {
  it('are compared by what runs between them and who supplies both', () => {
    const { both, there, back, suppliers } = compareGroups(links, new Set([B]), new Set([C, E]));
    const words = (each: readonly number[]) => each.map((link) => [links.supplier[link], links.buyer[link], links.relations[link]]);
    expect([both, words(there), words(back), suppliers]).toEqual([[], [[B, C, 2]], [], [{ firm: A, first: 1, second: 1 }, { firm: D, first: 1, second: 1 }]]);
    expect(compareGroups(links, new Set([A, B]), new Set([B])).both).toEqual([B]);
  });
});

describe('what hangs on a product', () => {
  it('is all that its makers depend on, and its buyers with all that depend on them', () => {
    const product = network.products.id.indexOf('Feder');
    expect(productSurroundings(network, links, product, 'both')).toEqual({
      upstream: new Map([[B, 0], [C, 0], [A, 1], [D, 1]]), downstream: new Map([[B, 0], [C, 1], [E, 1]]),
    });
  });

  it('leaves out who buys something else from a maker, and is empty for a product that nobody supplies', () => {
    expect(productSurroundings(network, links, network.products.id.indexOf('Haken'), 'downstream')).toEqual({ upstream: new Map([[B, 0]]), downstream: new Map([[B, 0], [C, 1], [E, 2]]) });
    expect(productSurroundings(network, links, 99, 'both')).toEqual({ upstream: new Map(), downstream: new Map() });
  });
});
