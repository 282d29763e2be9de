import { describe, expect, it } from 'vitest';
import { buildSupplyNetwork } from '#graph-model/supply-network.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';

const firms = [aFirm({ id: 'A', name: 'Drahtwerk' }), aFirm({ id: 'B' })];

describe('the network that is shown', () => {
  it('has firms as nodes and relations as edges from supplier to buyer, with everything that is recorded', () => {
    const relations = [
      aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'Draht', volumeEur: 5 }),
      aRelation({ id: 'R2', supplier: 'A', buyer: 'B', product: 'Band' }),
      aRelation({ id: 'R3', supplier: 'B', buyer: 'B' }),
    ];
    const network = buildSupplyNetwork(aDataset({ firms, relations }));
    expect(network.nodes()).toEqual(['A', 'B']);
    expect(network.getNodeAttributes('A')).toEqual(firms[0]);
    expect(network.mapEdges((id, relation, supplier, buyer) => ({ id, relation, supplier, buyer }))).toEqual(
      relations.map((relation) => ({ id: relation.id, relation, supplier: relation.supplier, buyer: relation.buyer })),
    );
  });

  it('keeps what is written onto it away from the records', () => {
    const dataset = aDataset({ firms, relations: [aRelation({ supplier: 'A', buyer: 'B' })] });
    const network = buildSupplyNetwork(dataset);
    network.setNodeAttribute('A', 'name', 'Anders');
    network.setEdgeAttribute('R1', 'volumeEur', 1);
    expect([dataset.firms[0].name, dataset.relations[0].volumeEur]).toEqual(['Drahtwerk', undefined]);
  });

  it('of a day leaves out relations that are not in force', () => {
    const dataset = aDataset({ firms, relations: [aRelation({ supplier: 'A', buyer: 'B', validFrom: '2026-07-01' })] });
    expect(buildSupplyNetwork(dataset, { day: '2026-06-30' }).edges()).toEqual([]);
    expect(buildSupplyNetwork(dataset, { day: '2026-07-01' }).edges()).toEqual(['R1']);
  });

  it.each([
    [{ relations: [aRelation({ supplier: 'A', buyer: 'X' })] }, { severity: 'error', code: 'unknown_firm', file: 'relation', field: 'buyer', value: 'X' }],
    [{ firms: [aFirm({ id: 'A' }), aFirm({ id: 'A' })], relations: [] }, { severity: 'error', code: 'duplicate_id', file: 'firm', field: 'id', value: 'A' }],
    [{ relations: [aRelation({ supplier: 'A', buyer: 'B' }), aRelation({ supplier: 'B', buyer: 'A' })] }, { severity: 'error', code: 'duplicate_id', file: 'relation', field: 'id', value: 'R1' }],
  ])('is refused with the fault named (%#)', (lists, finding) => {
    expect(() => buildSupplyNetwork(aDataset({ firms, ...lists }))).toThrow(expect.objectContaining({ code: 'bad_input', findings: [finding] }));
  });
});
