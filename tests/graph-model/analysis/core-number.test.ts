import { describe, expect, it } from 'vitest';
import { coreNumbersOf } from '#graph-model/analysis/core-number.ts';
import { undirectedViewOf } from '#graph-model/analysis/undirected-view.ts';
import { compactNetwork, networkFromLinks, type CompactNetwork, type Link } from '#graph-model/compact-network.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { byFirm } from '#tests/support/reference-networks.ts';

/** By definition, slowly: for each k, firms with fewer than k partners are taken away until none is left; whoever remains is of core k at least. */
function byDefinition(network: CompactNetwork): number[] {
  const { start, target } = undirectedViewOf(network);
  const core = network.firms.map(() => 0);
  let remaining = new Set(core.keys());
  for (let k = 1; remaining.size > 0; k++) {
    for (let before = -1; before !== remaining.size;) {
      before = remaining.size;
      const there = remaining;
      remaining = new Set([...there].filter((firm) => target.subarray(start[firm], start[firm + 1]).filter((partner) => there.has(partner)).length >= k));
    }
    for (const firm of remaining) core[firm] = k;
  }
  return core;
}

const complete = (names: readonly string[]) => names.flatMap((from, place) => names.slice(place + 1).map((to): Link => [from, to]));
const named = (kind: string, count: number) => Array.from({ length: count }, (_, place) => `${kind}${String(place).padStart(4, '0')}`);

describe('core numbers', () => {
  it.each([[0, 0], [1, 0], [40, 20], [300, 1200], [2000, 12_000], [200, 8000]])('of %i firms with %i relations are those of the definition', (firms, relations) => {
    const network = compactNetwork(heavyTailedDataset({ firms, relations, seed: 3 }));
    expect([...coreNumbersOf(undirectedViewOf(network))]).toEqual(byDefinition(network));
  });

  it('are one less than the firms of a group in which everybody trades with everybody, whoever else trades with one of them', () => {
    const [group, customers] = [named('A', 200), named('B', 3000)];
    const network = networkFromLinks([...complete(group), ...customers.map((customer): Link => [group[0], customer])]);
    const expected = Object.fromEntries([...group.map((firm) => [firm, 199]), ...customers.map((firm) => [firm, 1])]);
    expect(byFirm(network, Float64Array.from(coreNumbersOf(undirectedViewOf(network))))).toEqual(expected);
  });
});
