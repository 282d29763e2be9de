import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { dominatorsOf, immediateDominators, UNREACHED, VIRTUAL_SOURCE } from '#graph-model/analysis/dominators.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { CompactNetwork, Link } from '#graph-model/compact-network.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { byFirm, structureFixture } from '#tests/support/reference-networks.ts';

const nameOf = (network: CompactNetwork, dominator: number) => ({ [VIRTUAL_SOURCE]: '__S', [UNREACHED]: null })[dominator] ?? network.firms[dominator] ?? null;
const named = (network: CompactNetwork) => Object.fromEntries(
  Object.entries(byFirm(network, immediateDominators(network))).map(([id, dominator]) => [id, dominator === UNREACHED ? null : nameOf(network, dominator)]),
);

describe('firms that every supply chain leads through', () => {
  it('are those of the flow graph that Lengauer and Tarjan published', () => {
    const { edges, root, idom } = fixture<{ edges: [string, string][]; root: string; idom: Record<string, string> }>('dominators_lengauer_tarjan');
    const network = networkFromLinks(edges);
    const dominator = immediateDominators(network, [network.indexOf.get(root)!]);
    expect(Object.fromEntries(network.firms.map((id, firm) => [id, nameOf(network, dominator[firm])]))).toEqual({ ...idom, [root]: '__S' });
  });

  it.each(['edge9', 'supply200'] as const)('are what igraph gives for %s', (name) => {
    const { network, igraph } = structureFixture(name);
    expect(named(network)).toEqual(igraph.immediate_dominators_supersource);
  });

  it('find one of the five kritische Stellen of the OEM', () => {
    const { supplies, firms, dominators_of_OEM: expected } = fixture<{ supplies: [string, string][]; firms: object; dominators_of_OEM: string[] }>('and_or_spof');
    const context = createAnalysisContext(aDataset({
      firms: Object.keys(firms).map((id) => aFirm({ id })),
      relations: supplies.map(([supplier, buyer], index) => aRelation({ id: `R${index}`, supplier, buyer })),
    }));
    expect(dominatorsOf(context, 'OEM')).toEqual(expected);
  });

  it('are those whose removal cuts a firm off, on 300 random networks with loops', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 300; round++) {
      const count = 2 + Math.floor(random() * 12);
      const links = Array.from({ length: Math.floor(random() * 3 * count) }, (): Link => [`F${Math.floor(random() * count)}`, `F${Math.floor(random() * count)}`]);
      const network = networkFromLinks(links, Array.from({ length: count }, (_, index) => `F${index}`));
      const dominator = immediateDominators(network);
      expect(network.firms.map((_, firm) => chainOf(dominator, firm))).toEqual(network.firms.map((_, firm) => cutOffBy(network, firm)));
    }
  });
});

function chainOf(dominator: Int32Array, firm: number): number[] | null {
  if (dominator[firm] === UNREACHED) return null;
  const chain: number[] = [];
  for (let next = dominator[firm]; next >= 0; next = dominator[next]) chain.push(next);
  return chain.sort((a, b) => a - b);
}

/** The other firms without which no chain from a source leads to a firm; null where none does anyway. */
function cutOffBy(network: CompactNetwork, firm: number): number[] | null {
  if (!reached(network, -1).has(firm)) return null;
  return network.firms.map((_, removed) => removed).filter((removed) => removed !== firm && !reached(network, removed).has(firm));
}

function reached({ firms, inStart, outStart, outFirm }: CompactNetwork, removed: number): Set<number> {
  const found = new Set(firms.map((_, firm) => firm).filter((firm) => firm !== removed && inStart[firm] === inStart[firm + 1]));
  for (const firm of found) {
    for (let link = outStart[firm]; link < outStart[firm + 1]; link++) if (outFirm[link] !== removed) found.add(outFirm[link]);
  }
  return found;
}
