import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import { immediateDominators } from '#graph-model/analysis/dominators.ts';
import { katzAlpha } from '#graph-model/analysis/katz.ts';
import type { CompactNetwork } from '#graph-model/compact-network.ts';
import { figuresApart } from '#tests/support/figures.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { publishedNetwork } from '#tests/support/reference-networks.ts';

const MEASURES = ['betweenness', 'closeness', 'harmonic', 'pagerank', 'hub', 'authority', 'eigenvector', 'katz', 'core_number', 'tier'] as const;
/** What the oracle calls some of them. */
const KEYS: Readonly<Record<string, 'hubs' | 'authorities'>> = { hub: 'hubs', authority: 'authorities' };

type Column = (typeof MEASURES)[number] | 'hubs' | 'authorities';
/** What networkx and igraph say of some firms of a published network; made by `tests/fixtures/make-structure-oracle.py`. */
type Said = Readonly<Record<Column, readonly number[]>> & { readonly name: string; readonly firms: readonly string[]; readonly alpha: number; readonly dominators: readonly number[] };

const { networks } = fixture<{ networks: readonly Said[] }>('structure-published');

describe.each(networks)('the structure of $name is what networkx and igraph say', (said) => {
  const published = publishedNetwork(said.name);

  it.skipIf(!published)(`for 40 firms or all${published ? '' : ' (skipped: no local reference data)'}`, () => {
    const { network } = published!;
    const context = createAnalysisContext(datasetOf(network));
    // Betweenness of the large ones takes too long here, or is an estimate.
    const compared = MEASURES.filter((id) => id !== 'betweenness' || network.firms.length < 5000);
    const apart = compared.flatMap((id) => {
      const { values } = measureById(id)!.compute(context);
      const expected = said[KEYS[id] ?? id];
      return figuresApart(pick(said, network, values), Object.fromEntries(said.firms.map((firm, at) => [firm, expected[at]]))).map((figure) => ({ measure: id, ...figure }));
    });
    expect(apart).toEqual([]);
    expect(katzAlpha(context)).toBeCloseTo(said.alpha, 11);
    const dominators = pick(said, network, immediateDominators(network));
    expect(said.firms.map((firm) => dominators[firm])).toEqual(said.dominators);
  }, 60_000);
});

/** Values of the firms that the oracle speaks of, in its order. */
function pick(said: Said, network: CompactNetwork, values: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(said.firms.map((firm) => [firm, values[network.indexOf.get(firm)!]]));
}

function datasetOf({ firms, outStart, outFirm }: CompactNetwork) {
  const [firm, relation] = [aFirm(), aRelation()];
  return aDataset({
    firms: firms.map((id) => ({ ...firm, id: id as never })),
    relations: firms.flatMap((id, place) => Array.from(outFirm.subarray(outStart[place], outStart[place + 1]), (buyer) => (
      { ...relation, id: `${id}>${firms[buyer]}` as never, supplier: id as never, buyer: firms[buyer] as never }))),
  });
}
