import { describe, expect, it } from 'vitest';
import { betweennessOf } from '#graph-model/analysis/betweenness.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { CompactNetwork, Link } from '#graph-model/compact-network.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
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

  it.each([2, 3, 8, 40])('is by definition the share of shortest supply routes, in random networks of up to %i links with loops, chains and suppliers of a single buyer', (links) => {
    const random = seededRandom(links);
    for (let round = 0; round < 100; round++) {
      const firms = 3 + Math.floor(random() * 12);
      const any = (): string => String.fromCodePoint(65 + Math.floor(random() ** 2 * firms));
      const network = networkFromLinks(Array.from({ length: links }, (): Link => [any(), any()]), Array.from({ length: firms }, (_, firm) => String.fromCodePoint(65 + firm)));
      expect(figuresApart(byFirm(network, betweennessOf(network)), byFirm(network, byDefinition(network)))).toEqual([]);
    }
  });

  it('is right or unknown where more routes lead from firm to firm than there are numbers', () => {
    const layers = 1100;
    const network = networkFromLinks(Array.from({ length: layers - 1 }, (_, layer) => ['a', 'b'].flatMap((from) => ['a', 'b'].map((to): Link => [layered(layer, from), layered(layer + 1, to)]))).flat());
    const values = betweennessOf(network);
    const scale = (network.firms.length - 1) * (network.firms.length - 2);
    const wrong = [...values].filter((value, firm) => {
      const layer = firm >> 1;
      return !Number.isNaN(value) && Math.abs(value - (2 * layer * (layers - 1 - layer)) / scale) > 1e-9;
    });
    expect([wrong, values.some(Number.isNaN)]).toEqual([[], true]);
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

const layered = (layer: number, name: string) => `${String(layer).padStart(4, '0')}${name}`;

/** Fewest steps and number of shortest routes from one firm to all others, step by step. */
function routes({ firms, outStart, outFirm }: CompactNetwork, source: number): { steps: number[]; ways: number[] } {
  const steps = firms.map((_, firm) => (firm === source ? 0 : Infinity));
  const ways = firms.map((_, firm) => (firm === source ? 1 : 0));
  for (let step = 0; step < firms.length; step++) {
    for (let firm = 0; firm < firms.length; firm++) {
      if (steps[firm] !== step) continue;
      for (const buyer of outFirm.subarray(outStart[firm], outStart[firm + 1])) {
        if (steps[buyer] > step) steps[buyer] = step + 1;
        if (steps[buyer] === step + 1) ways[buyer] += ways[firm];
      }
    }
  }
  return { steps, ways };
}

function byDefinition(network: CompactNetwork): Float64Array {
  const all = network.firms.map((_, source) => routes(network, source));
  const count = all.length;
  return Float64Array.from(all, (onward, firm) => {
    let sum = 0;
    for (let source = 0; source < count; source++) {
      for (let target = 0; target < count; target++) {
        if (source === target || firm === source || firm === target || all[source].steps[target] === Infinity) continue;
        if (all[source].steps[firm] + onward.steps[target] === all[source].steps[target]) sum += (all[source].ways[firm] * onward.ways[target]) / all[source].ways[target];
      }
    }
    return sum / ((count - 1) * (count - 2));
  });
}

function topFive(values: Record<string, number>): string[] {
  return Object.entries(values).sort(([, a], [, b]) => b - a).slice(0, 5).map(([id]) => id);
}
