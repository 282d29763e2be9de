import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { articulationPoint } from '#graph-model/analysis/articulation-points.ts';
import { bridges } from '#graph-model/analysis/bridges.ts';
import { cutStructureOf } from '#graph-model/analysis/cut-structure.ts';
import { undirectedViewOf } from '#graph-model/analysis/undirected-view.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { CompactNetwork, Link } from '#graph-model/compact-network.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { publishedNetwork, structureFixture } from '#tests/support/reference-networks.ts';

function named(network: CompactNetwork) {
  const { articulation, bridges: pairs } = cutStructureOf(undirectedViewOf(network));
  return {
    articulation: network.firms.filter((_, firm) => articulation[firm] === 1),
    bridges: pairs.map(([a, b]) => [network.firms[a], network.firms[b]]),
  };
}

describe('firms and links that hold the network together', () => {
  it.each(['edge9', 'karate', 'lesmis', 'supply200'] as const)('are what networkx gives for %s', (name) => {
    const { network, networkx } = structureFixture(name);
    expect(named(network)).toEqual({ articulation: [...networkx.articulation_points].sort(), bridges: sortedPairs(networkx.bridges) });
  });

  it('are Heather and Ike in the kite, as Krackhardt published', () => {
    const kite = fixture<{ names: string[]; edges: [number, number][]; articulation_points: string[]; bridges: [string, string][] }>('kite_krackhardt');
    const network = networkFromLinks(kite.edges.map(([a, b]): Link => [kite.names[a], kite.names[b]]));
    expect(named(network)).toEqual({ articulation: kite.articulation_points, bridges: kite.bridges });
  });

  it('give one false alarm and miss three of the five kritische Stellen of the OEM', () => {
    const chain = fixture<{ supplies: [string, string][]; articulation_points: string[] }>('and_or_spof');
    expect(named(networkFromLinks(chain.supplies)).articulation).toEqual(chain.articulation_points);
  });

  it('two firms that supply each other are still held together by one bridge', () => {
    const context = createAnalysisContext(aDataset({
      firms: ['A', 'B'].map((id) => aFirm({ id })),
      relations: [aRelation({ id: 'R1', supplier: 'A', buyer: 'B' }), aRelation({ id: 'R2', supplier: 'B', buyer: 'A' }), aRelation({ id: 'R3', supplier: 'A', buyer: 'B' })],
    }));
    expect(bridges(context)).toEqual([['A', 'B']]);
    expect(articulationPoint.compute(context)).toEqual({ values: Float64Array.of(0, 0), coverage: 1 });
  });

  describe.each(['karate', 'lesmis', 'power_grid', 'wiki_vote', 'p2p_gnutella04'])('of the published network %s', (name) => {
    const published = publishedNetwork(name);
    it.skipIf(published === undefined)('are as many as igraph counts', () => {
      const { articulation, bridges: pairs } = cutStructureOf(undirectedViewOf(published!.network));
      expect({ articulation_points: articulation.reduce((sum, flag) => sum + flag, 0), bridges: pairs.length })
        .toEqual({ articulation_points: published!.figures.articulation_points, bridges: published!.figures.bridges });
    });
  });
});

function sortedPairs(pairs: readonly (readonly [string, string])[]): string[][] {
  return pairs.map((pair) => [...pair].sort()).sort(([a, b], [c, d]) => (a === c ? compare(b, d) : compare(a, c)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
