import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalTriples } from '#graph-model/analysis/critical-triples.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { andOrChain } from '#tests/support/and-or-chain.ts';
import { lostBy } from '#tests/support/brute-force-failure.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';

describe('critical triples', () => {
  it.each([true, false])('are what the definition gives on 1,200 random networks; unmarked inputs required: %s', (unmarkedRequired) => {
    const random = seededRandom(unmarkedRequired ? 51 : 52);
    let count = 0;
    for (let round = 0; round < 600; round++) {
      const dataset = round % 2 === 0 ? randomDataset(random) : withManySources(random);
      const context = createAnalysisContext(dataset, { unmarkedRequired });
      const expected = byDefinition(dataset, unmarkedRequired);
      for (const { id } of dataset.firms) {
        const found = criticalTriples(context, id);
        expect(found).toEqual({ triples: expected(id), complete: true });
        count += found.triples.length;
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('of the chain to the OEM hold no pair', () => {
    const { dataset, answers } = andOrChain();
    const { triples } = criticalTriples(createAnalysisContext(dataset), 'OEM');
    expect(triples).toEqual(byDefinition(dataset, true)('OEM'));
    expect(triples.some((triple) => answers.minimal_pairs_for_OEM.some((pair) => pair.every((firm) => triple.includes(firm))))).toBe(false);
  });

  it('are given up where they would take too long, and it is said; the same every time', () => {
    const relations = ['A', 'B', 'C'].flatMap((chain) => Array.from({ length: 25 }, (_, at) => aRelation({
      id: `R ${chain} ${at}`, supplier: `${chain}${at}`, buyer: at === 24 ? 'Werk' : `${chain}${at + 1}`, product: 'Draht',
    })));
    const dataset = aDataset({ firms: [...new Set(relations.flatMap(({ supplier, buyer }) => [supplier, buyer]))].map((id) => aFirm({ id })), relations });
    const search = () => criticalTriples(createAnalysisContext(dataset), 'Werk');
    const once = search();
    expect([once.complete, once.triples.length <= 10_000, search()]).toEqual([false, true, once]);
    expect(criticalTriples(createAnalysisContext(dataset), 'Werk', { triples: 1e6, work: 1e9 }).triples).toHaveLength(25 ** 3);
  });
});

/** A few firms and two products, so that many inputs have three suppliers; with circles. */
function withManySources(random: () => number): Dataset {
  const pick = (count: number) => Math.floor(random() * count);
  const firms = Array.from({ length: 5 + pick(4) }, (_, index) => aFirm({ id: `F${index}` }));
  return aDataset({
    firms,
    relations: Array.from({ length: 3 * firms.length }, (_, index) => aRelation({ id: `R${index}`, supplier: `F${pick(firms.length)}`, buyer: `F${pick(firms.length)}`, product: `P${pick(2)}` })),
    requirements: firms.flatMap(({ id }) => [0, 1].filter(() => random() < 0.6).map((product) => aRequirement({ id: `Q${id} ${product}`, firm: id, product: `P${product}`, essential: true }))),
  });
}

function byDefinition(dataset: Dataset, unmarkedRequired: boolean) {
  const ids = dataset.firms.map((firm) => firm.id as string);
  const lost = new Map<string, Set<string>>();
  const stops = (failed: readonly string[], firm: string) => {
    const key = failed.join(' ');
    if (!lost.has(key)) lost.set(key, new Set(lostBy(dataset, failed, unmarkedRequired)));
    return lost.get(key)!.has(firm);
  };
  return (firm: string) => ids.flatMap((a) => ids.filter((b) => a < b).flatMap((b) => ids.filter((c) => b < c).map((c) => [a, b, c])))
    .filter((triple) => !triple.includes(firm) && stops(triple, firm))
    .filter(([a, b, c]) => ![[a], [b], [c], [a, b], [a, c], [b, c]].some((part) => stops(part, firm)));
}
