import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { strongComponent, strongComponentsOf } from '#graph-model/analysis/strong-components.ts';
import type { CompactNetwork } from '#graph-model/compact-network.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { divisionOf, publishedNetwork, sortedDivision, structureFixture } from '#tests/support/reference-networks.ts';

const loopsOf = (network: CompactNetwork) => strongComponentsOf({ start: network.outStart, target: network.outFirm });

describe('supply loops', () => {
  it.each(['edge9', 'supply200'] as const)('are what networkx gives for %s', (name) => {
    const { network, networkx } = structureFixture(name);
    const { groupOf, groups } = loopsOf(network);
    expect(divisionOf(network, groupOf)).toEqual(sortedDivision(networkx.scc));
    expect(groups).toBe(networkx.scc.length);
  });

  it('are numbered so that every link to another loop leads to a smaller number', () => {
    const { network } = structureFixture('supply200');
    const { groupOf } = loopsOf(network);
    const rising: [number, number][] = [];
    for (let firm = 0; firm < network.firms.length; firm++) {
      for (let link = network.outStart[firm]; link < network.outStart[firm + 1]; link++) {
        if (groupOf[network.outFirm[link]] > groupOf[firm]) rising.push([firm, network.outFirm[link]]);
      }
    }
    expect(rising).toEqual([]);
  });

  it('are numbered for people from the largest', () => {
    const context = createAnalysisContext(aDataset({
      firms: ['A', 'B', 'C', 'D'].map((id) => aFirm({ id })),
      relations: [['A', 'B'], ['C', 'D'], ['D', 'C']].map(([supplier, buyer]) => aRelation({ id: `R${supplier}`, supplier, buyer })),
    }));
    expect([...strongComponent.compute(context).values]).toEqual([2, 3, 1, 1]);
  });

  describe.each(['wiki_vote', 'p2p_gnutella04'])('of the published network %s', (name) => {
    const published = publishedNetwork(name);
    it.skipIf(published === undefined)('are as many, and the largest as large, as published', () => {
      const { network, figures } = published!;
      const { groupOf, groups } = loopsOf(network);
      const sizes = new Int32Array(groups);
      for (const group of groupOf) sizes[group]++;
      expect({ groups, largest: Math.max(...sizes) }).toEqual({ groups: figures.scc_count, largest: figures.largest_scc_nodes });
    });
  });
});
