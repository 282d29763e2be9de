import { describe, expect, it } from 'vitest';
import { buildLinks, buyerCount, supplierCount } from '#graph-model/picture/links.ts';
import { aNetwork } from '../../support/a-network.ts';

const chain = aNetwork([{ id: 'Stahl' }, { id: 'Draht' }, { id: 'Federn' }], [
  ['Draht', 'Federn', 'Federdraht'], ['Stahl', 'Draht', 'Walzdraht'], ['Draht', 'Federn', 'Rundstahl'], ['Stahl', 'Federn', 'Bandstahl'],
]);

describe('links between firms', () => {
  it('join several products from one supplier to one buyer, and count them', () => {
    const { count, supplier, buyer, relations } = buildLinks(chain);
    expect(Array.from({ length: count }, (_, link) => [supplier[link], buyer[link], relations[link]])).toEqual([[0, 1, 1], [0, 2, 1], [1, 2, 2]]);
  });

  it('are found from their supplier and from their buyer', () => {
    const links = buildLinks(chain);
    expect([...links.outStart]).toEqual([0, 2, 3, 3]);
    expect([...links.inStart]).toEqual([0, 0, 1, 3]);
    expect([...links.inLink]).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((firm) => [supplierCount(links, firm), buyerCount(links, firm)])).toEqual([[0, 2], [1, 1], [2, 0]]);
  });

  it('leave out firms that supply themselves and relations that point nowhere', () => {
    const network = aNetwork([{ id: 'A' }, { id: 'B' }], [['A', 'B']]);
    const odd = { ...network, relations: { ...network.relations, supplier: [0, 0, 1, 7, -1], buyer: [0, 1, 9, 0, 1] } };
    const { count, supplier, buyer } = buildLinks(odd);
    expect([count, [...supplier], [...buyer]]).toEqual([1, [0], [1]]);
  });

  it('are none in a network without relations', () => {
    expect(buildLinks(aNetwork([{ id: 'A' }])).count).toBe(0);
    expect(buildLinks(aNetwork([])).outStart).toEqual(new Int32Array(1));
  });
});
