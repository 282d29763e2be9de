import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { pagerank, pagerankOf } from '#graph-model/analysis/pagerank.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import { figuresApart } from '#tests/support/figures.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { byFirm, publishedNetwork, structureFixture } from '#tests/support/reference-networks.ts';

describe('influence', () => {
  it.each(['karate', 'lesmis', 'supply200'] as const)('is what networkx gives for %s turned round', (name) => {
    const { turned, networkx } = structureFixture(name);
    expect(figuresApart(byFirm(turned, pagerankOf(turned)), networkx.pagerank_unweighted, 1e-9)).toEqual([]);
    expect(figuresApart(byFirm(turned, pagerankOf(turned, turned.outVolume)), networkx.pagerank_weighted, 1e-9)).toEqual([]);
  });

  it('flows from buyers to suppliers: whom everybody needs comes first', () => {
    const network = networkFromLinks([['Stahlwerk', 'Zieherei'], ['Stahlwerk', 'Presserei'], ['Zieherei', 'Federwerk']]);
    const rank = byFirm(network, pagerankOf(network));
    expect(Object.keys(rank).sort((a, b) => rank[b] - rank[a])).toEqual(['Stahlwerk', 'Zieherei', 'Federwerk', 'Presserei']);
  });

  it('adds up to 1, also where firms have no suppliers', () => {
    const { network } = structureFixture('edge9');
    expect(pagerankOf(network).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it('of an empty network is empty', () => {
    expect([...pagerankOf(networkFromLinks([]))]).toEqual([]);
  });

  it('splits evenly where all volumes of a buyer are 0', () => {
    const network = networkFromLinks([['A', 'C', 0], ['B', 'C', 0]]);
    const rank = byFirm(network, pagerankOf(network, network.outVolume));
    expect(rank.A).toBe(rank.B);
  });

  describe('with volumes', () => {
    const firms = ['A', 'B', 'C', 'D', 'E', 'Z'].map((id) => aFirm({ id }));
    const relations = (known: number) => ['A', 'B', 'C', 'D', 'E'].map((supplier, index) => (
      aRelation({ id: `R${supplier}`, supplier, buyer: 'Z', volumeEur: index < known ? 100 * (index + 1) : undefined })
    ));

    it('is weighted where 80 % of the links have one; the others count as the average of the buyer', () => {
      const { values, coverage, note } = pagerank.compute(createAnalysisContext(aDataset({ firms, relations: relations(4) })));
      const [a, b, c, d, e] = values;
      // 100, 200, 300, 400 and their average 250, of 1,250 together; Z hands on 85 %.
      const z = values[5];
      expect([a, b, c, d, e].map((value) => (value - (a - 0.85 * z * 0.08)) / (0.85 * z))).toEqual(
        [0.08, 0.16, 0.24, 0.32, 0.2].map((share) => expect.closeTo(share, 9)),
      );
      expect(coverage).toBe(0.8);
      expect(note?.de).toContain('80 %');
    });

    it('is not weighted where fewer have one, and says so', () => {
      const { values, coverage, note } = pagerank.compute(createAnalysisContext(aDataset({ firms, relations: relations(3) })));
      expect(new Set(values.slice(0, 5)).size).toBe(1);
      expect(coverage).toBe(1);
      expect(note).toEqual({
        de: 'Ohne Volumen gerechnet: Es ist bei 60 % der Lieferverbindungen bekannt, nötig sind 80 %.',
        en: 'Computed without volumes: they are known for 60 % of the supply links, 80 % are needed.',
      });
    });
  });

  describe.each(['karate', 'lesmis', 'power_grid', 'wiki_vote', 'p2p_gnutella04'])('of the published network %s turned round', (name) => {
    const published = publishedNetwork(name);
    it.skipIf(published === undefined)('has the five highest values that igraph gives', () => {
      const { turned, figures } = published!;
      const rank = byFirm(turned, pagerankOf(turned));
      for (const [id, value] of figures['pagerank_top5_d0.85']) expect(rank[id]).toBeCloseTo(value, 7);
    });
  });
});
