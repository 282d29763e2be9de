import { describe, expect, it } from 'vitest';
import { productChains } from '../../../../client/state/start/product-chains.ts';
import { aNetwork } from '#tests/support/a-network.ts';

const firms = ['mine', 'mill', 'wire', 'spring', 'car', 'shop'].map((id) => ({ id }));

describe('the chains of a network', () => {
  it('are of the products at the end, with all upstream, the most critical ones first', () => {
    const network = aNetwork(firms, [['mine', 'mill', 'Erz'], ['mill', 'wire', 'Draht'], ['wire', 'spring', 'Feindraht'], ['spring', 'car', 'Feder'], ['wire', 'shop', 'Nägel'], ['spring', 'shop', 'Feder']]);
    const [feder, naegel] = [3, 4];
    expect(productChains(network, [2, null, 1, 0, 0, 0])).toEqual([
      { product: feder, firms: 4, stages: 4, critical: 2 },
      { product: naegel, firms: 3, stages: 3, critical: 2 },
    ]);
  });

  it('begin with all who supply the product, whoever buys it from them', () => {
    const network = aNetwork(firms, [['mill', 'car', 'Blech'], ['wire', 'spring', 'Blech'], ['spring', 'car', 'Feder']]);
    expect(productChains(network)).toEqual([{ product: 0, firms: 2, stages: 1 }, { product: 1, firms: 2, stages: 2 }]);
  });

  it('end where all are bought by firms that supply others, and cycles are walked once', () => {
    const network = aNetwork([{ id: 'a' }, { id: 'b' }], [['a', 'b', 'X'], ['b', 'a', 'Y']]);
    expect(productChains(network)).toEqual([{ product: 0, firms: 2, stages: 2 }, { product: 1, firms: 2, stages: 2 }]);
  });

  it('are none without products', () => {
    expect(productChains(aNetwork(firms, [['mine', 'mill']]))).toEqual([]);
  });
});
