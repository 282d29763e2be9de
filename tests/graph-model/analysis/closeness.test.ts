import { describe, expect, it } from 'vitest';
import { closenessOf } from '#graph-model/analysis/closeness.ts';
import { upstreamDistanceRun } from '#graph-model/analysis/upstream-distances.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { Link } from '#graph-model/compact-network.ts';
import { figuresApart } from '#tests/support/figures.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { bothWays, byFirm, structureFixture } from '#tests/support/reference-networks.ts';

describe('closeness', () => {
  it.each(['edge9', 'karate', 'lesmis', 'supply200'] as const)('is what networkx gives for %s', (name) => {
    const { network, networkx } = structureFixture(name);
    expect(figuresApart(byFirm(network, closenessOf(network)), networkx.closeness_wf)).toEqual([]);
  });

  it('is highest for Fernando and Garth in the kite, as Krackhardt published', () => {
    const kite = fixture<{ names: string[]; edges: [number, number][]; closeness: Record<string, number> }>('kite_krackhardt');
    const network = networkFromLinks(bothWays(kite.edges.map(([a, b]): Link => [kite.names[a], kite.names[b]])));
    expect(figuresApart(byFirm(network, closenessOf(network)), kite.closeness, 5e-7)).toEqual([]);
  });

  it('counts the way from the suppliers to a firm, not the way to its buyers', () => {
    const network = networkFromLinks([['Stahlwerk', 'Zieherei'], ['Zieherei', 'Federwerk']]);
    // Federwerk: reached by two of two others over 1 + 2 steps.
    expect(byFirm(network, closenessOf(network))).toEqual({ Federwerk: 2 / 3, Stahlwerk: 0, Zieherei: 0.5 });
  });

  it.each([31, 32, 33, 64, 65])('is the same when %i firms are split into batches of 32', (count) => {
    const names = Array.from({ length: count }, (_, index) => `F${String(index).padStart(3, '0')}`);
    const chain = networkFromLinks(names.slice(1).map((name, index): Link => [names[index], name]));
    const expected = names.map((_, place) => (place === 0 ? 0 : (place / (count - 1)) * (place / ((place * (place + 1)) / 2))));
    expect(figuresApart(byFirm(chain, closenessOf(chain)), Object.fromEntries(names.map((name, place) => [name, expected[place]])), 1e-12)).toEqual([]);
  });

  it('is the same when the firms are measured in pieces, in another order', () => {
    const { network } = structureFixture('supply200');
    const { sums, measure } = upstreamDistanceRun(network);
    for (const [from, to] of [[150, 200], [0, 1], [1, 150]]) measure(from, to);
    expect(closenessOf(network, sums)).toEqual(closenessOf(network));
  });

  it('of a firm alone in the network is 0', () => {
    expect([...closenessOf(networkFromLinks([], ['A']))]).toEqual([0]);
  });
});
