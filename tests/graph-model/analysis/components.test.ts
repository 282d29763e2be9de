import { describe, expect, it } from 'vitest';
import { component, componentsOf } from '#graph-model/analysis/components.ts';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { undirectedViewOf } from '#graph-model/analysis/undirected-view.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { divisionOf, publishedNetwork, sortedDivision, structureFixture } from '#tests/support/reference-networks.ts';

describe('separate parts of the network', () => {
  it.each(['edge9', 'karate', 'lesmis', 'supply200'] as const)('are what networkx gives for %s', (name) => {
    const { network, networkx } = structureFixture(name);
    const { groupOf, groups } = componentsOf(undirectedViewOf(network));
    expect(divisionOf(network, groupOf)).toEqual(sortedDivision(networkx.wcc ?? [network.firms]));
    expect(groups).toBe(networkx.wcc?.length ?? 1);
  });

  it('are numbered from the largest, equal ones by their smallest id', () => {
    const context = createAnalysisContext(aDataset({
      firms: ['A', 'B', 'C', 'D', 'E'].map((id) => aFirm({ id })),
      relations: [aRelation({ id: 'R1', supplier: 'E', buyer: 'C' }), aRelation({ id: 'R2', supplier: 'D', buyer: 'C' })],
    }));
    expect([...component.compute(context).values]).toEqual([2, 3, 1, 1, 1]);
  });

  it('stay apart where a relation is no longer in force', () => {
    const context = createAnalysisContext(aDataset({
      firms: ['A', 'B'].map((id) => aFirm({ id })), relations: [aRelation({ supplier: 'A', buyer: 'B', validTo: '2026-01-31' })],
    }), { day: '2026-02-01' });
    expect([...component.compute(context).values]).toEqual([1, 2]);
  });

  describe.each(['wiki_vote', 'p2p_gnutella04', 'power_grid'])('of the published network %s', (name) => {
    const published = publishedNetwork(name);
    it.skipIf(published === undefined)('are as many, and the largest as large, as published', () => {
      const { network, figures } = published!;
      const { groupOf, groups } = componentsOf(undirectedViewOf(network));
      const sizes = new Int32Array(groups);
      for (const group of groupOf) sizes[group]++;
      expect({ groups, largest: Math.max(...sizes) }).toEqual({ groups: figures.wcc_count, largest: figures.largest_wcc_nodes });
    });
  });
});
