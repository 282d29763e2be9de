import { describe, expect, it } from 'vitest';
import { communitiesOf, community } from '#graph-model/analysis/community.ts';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { Link } from '#graph-model/compact-network.ts';
import { modularityOf } from '#tests/support/modularity.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { bothWays, divisionOf, publishedNetwork, structureFixture } from '#tests/support/reference-networks.ts';

describe('groups of closely linked firms', () => {
  it.each(['karate', 'lesmis', 'supply200'] as const)('of %s are as good as networkx finds', (name) => {
    const { network, networkx } = structureFixture(name);
    const { groupOf, modularity } = communitiesOf(network, network.outVolume);
    expect(modularity).toBeCloseTo(modularityOf(network, groupOf, network.outVolume), 9);
    expect(modularity).toBeGreaterThanOrEqual(networkx.louvain_weighted.best_modularity_20_seeds - 5e-4);
  });

  it('are found anew the same', () => {
    const { network } = structureFixture('supply200');
    expect(communitiesOf(network)).toEqual(communitiesOf(network));
  });

  it('part two cliques that one relation joins', () => {
    const clique = (names: string[]): Link[] => names.flatMap((a) => names.filter((b) => b !== a).map((b): Link => [a, b]));
    const network = networkFromLinks([...clique(['A', 'B', 'C', 'D']), ...clique(['W', 'X', 'Y', 'Z']), ['D', 'W']]);
    expect(divisionOf(network, communitiesOf(network).groupOf)).toEqual([['A', 'B', 'C', 'D'], ['W', 'X', 'Y', 'Z']]);
  });

  it('are every firm by itself where there are no relations, and modularity is unknown', () => {
    expect(communitiesOf(networkFromLinks([], ['A', 'B']))).toEqual({ groupOf: Int32Array.of(0, 1), groups: 2, modularity: Number.NaN });
    const volumeless = networkFromLinks([['A', 'B', 0]]);
    expect(communitiesOf(volumeless, volumeless.outVolume).modularity).toBeNaN();
  });

  it('are numbered from the largest, equal ones by their smallest id', () => {
    const pairs = [['D', 'E'], ['E', 'D'], ['B', 'A'], ['A', 'B'], ['F', 'G'], ['G', 'H'], ['H', 'F']];
    const context = createAnalysisContext(aDataset({
      firms: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((id) => aFirm({ id })),
      relations: pairs.map(([supplier, buyer], index) => aRelation({ id: `R${index}`, supplier, buyer })),
    }));
    expect([...community.compute(context).values]).toEqual([2, 2, 4, 3, 3, 1, 1, 1]);
  });

  const karate = publishedNetwork('karate');
  it.skipIf(karate === undefined)('of the karate club are the best division that exists', () => {
    const { modularity } = communitiesOf(karate!.network);
    expect(modularity).toBeGreaterThan(karate!.figures.modularity_optimal! - 1e-4);
    expect(modularity).toBeLessThanOrEqual(karate!.figures.modularity_optimal! + 1e-5);
  });

  it('count a link that runs both ways like an undirected one', () => {
    const edges: Link[] = [['A', 'B'], ['B', 'C'], ['C', 'A'], ['C', 'D'], ['D', 'E'], ['E', 'F'], ['F', 'D']];
    const network = networkFromLinks(bothWays(edges));
    expect(communitiesOf(network).modularity).toBeCloseTo(6 / 7 - 0.5, 12);
  });
});
