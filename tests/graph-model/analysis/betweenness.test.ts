import { describe, expect, it } from 'vitest';
import { betweennessOf } from '#graph-model/analysis/betweenness.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { Link } from '#graph-model/compact-network.ts';
import { figuresApart } from '#tests/support/figures.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { bothWays, byFirm, publishedNetwork, structureFixture } from '#tests/support/reference-networks.ts';

describe('broker role', () => {
  it.each(['edge9', 'karate', 'lesmis', 'supply200'] as const)('is what networkx gives for %s', (name) => {
    const { network, networkx } = structureFixture(name);
    expect(figuresApart(byFirm(network, betweennessOf(network)), networkx.betweenness_norm)).toEqual([]);
  });

  it('is highest for Heather in the kite, as Krackhardt published', () => {
    const kite = fixture<{ names: string[]; edges: [number, number][]; betweenness: Record<string, number> }>('kite_krackhardt');
    const network = networkFromLinks(bothWays(kite.edges.map(([a, b]): Link => [kite.names[a], kite.names[b]])));
    expect(figuresApart(byFirm(network, betweennessOf(network)), kite.betweenness, 5e-7)).toEqual([]);
  });

  it('overlooks what only a failure model sees: steel works and galvaniser at the start of a chain have none', () => {
    const { supplies, betweenness_raw: raw } = fixture<{ supplies: [string, string][]; betweenness_raw: Record<string, number> }>('and_or_spof');
    const network = networkFromLinks(supplies);
    const scale = (network.firms.length - 1) * (network.firms.length - 2);
    expect(figuresApart(byFirm(network, betweennessOf(network).map((value) => value * scale)), raw)).toEqual([]);
    expect([raw.Stahlwerk, raw.Galvanik]).toEqual([0, 0]);
  });

  it.each([[[]], [[['A', 'B']]]] as [Link[]][])('is 0 where fewer than three firms leave no room between two (%j)', (links) => {
    const network = networkFromLinks(links);
    expect([...betweennessOf(network)]).toEqual(network.firms.map(() => 0));
  });

  describe.each(['karate', 'power_grid'])('of the published network %s', (name) => {
    const published = publishedNetwork(name);
    it.skipIf(published === undefined)('has the five firms that igraph puts first', () => {
      const { network, figures } = published!;
      const scale = ((network.firms.length - 1) * (network.firms.length - 2)) / (figures.directed ? 1 : 2);
      const raw = byFirm(network, betweennessOf(network).map((value) => value * scale));
      expect(topFive(raw)).toEqual(figures.betweenness_top5_unnormalised.map(([id]) => String(id)));
      for (const [id, value] of figures.betweenness_top5_unnormalised) expect(raw[id]).toBeCloseTo(value, 2);
    });
  });
});

function topFive(values: Record<string, number>): string[] {
  return Object.entries(values).sort(([, a], [, b]) => b - a).slice(0, 5).map(([id]) => id);
}
