import { describe, expect, it } from 'vitest';
import { firmProjection, productNetwork, regionNetwork } from '#graph-model/projections.ts';
import { buildSupplyNetwork } from '#graph-model/supply-network.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';

const network = buildSupplyNetwork(aDataset({
  firms: [
    aFirm({ id: 'Hagen 1', ags: '05914000' }), aFirm({ id: 'Hagen 2', ags: '05914000' }),
    aFirm({ id: 'München', ags: '09162000' }), aFirm({ id: 'Wien', country: 'AT' }), aFirm({ id: 'Irgendwo' }),
  ],
  relations: [
    aRelation({ id: 'R1', supplier: 'Hagen 1', buyer: 'Hagen 2', product: 'Draht', volumeEur: 100 }),
    aRelation({ id: 'R2', supplier: 'Hagen 1', buyer: 'Hagen 2', product: 'Band' }),
    aRelation({ id: 'R3', supplier: 'Hagen 1', buyer: 'Hagen 2', product: 'Band', volumeEur: 20 }),
    aRelation({ id: 'R4', supplier: 'Hagen 2', buyer: 'Hagen 2', volumeEur: 5 }),
    aRelation({ id: 'R5', supplier: 'München', buyer: 'Hagen 1', product: 'Band' }),
    aRelation({ id: 'R6', supplier: 'Wien', buyer: 'München', product: 'Band' }),
    aRelation({ id: 'R7', supplier: 'Hagen 2', buyer: 'Irgendwo' }),
  ],
}));
const region = { id: 'hagen', name: 'Hagen', keys: ['05914'] };

describe('the firm network for graphology', () => {
  const projection = firmProjection(network);

  it('has one edge per ordered pair with summed volume and number of relations, and no attribute "weight"', () => {
    expect(projection.mapEdges((_, link, supplier, buyer) => ({ supplier, buyer, link }))).toEqual([
      { supplier: 'Hagen 1', buyer: 'Hagen 2', link: { volume: 120, relations: 3 } },
      { supplier: 'München', buyer: 'Hagen 1', link: { relations: 1 } },
      { supplier: 'Wien', buyer: 'München', link: { relations: 1 } },
      { supplier: 'Hagen 2', buyer: 'Irgendwo', link: { relations: 1 } },
    ]);
  });

  it('keeps every firm, also those without relations', () => {
    expect(projection.nodes()).toEqual(network.nodes());
    expect(projection.getNodeAttributes('Wien')).toEqual(network.getNodeAttributes('Wien'));
  });
});

describe('the network of a region', () => {
  it('holds its firms and what they supply each other', () => {
    const part = regionNetwork(network, region);
    expect([part.nodes(), part.edges()]).toEqual([['Hagen 1', 'Hagen 2'], ['R1', 'R2', 'R3', 'R4']]);
  });

  it('can hold the direct partners outside, but not what these supply each other', () => {
    const part = regionNetwork(network, region, { partners: true });
    expect([part.nodes(), part.edges()]).toEqual([['Hagen 1', 'Hagen 2', 'München', 'Irgendwo'], ['R1', 'R2', 'R3', 'R4', 'R5', 'R7']]);
  });
});

describe('the network of products', () => {
  it('holds the relations with them and the firms that these link', () => {
    const part = productNetwork(network, ['Band']);
    expect([part.nodes(), part.edges()]).toEqual([['Hagen 1', 'Hagen 2', 'München', 'Wien'], ['R2', 'R3', 'R5', 'R6']]);
  });

  it('of no products is empty: a relation without a product belongs to none', () => {
    expect(productNetwork(network, []).order).toBe(0);
  });
});
