import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { bestRelations } from '#graph-model/analysis/interventions/best-relations.ts';
import { candidateFinder } from '#graph-model/analysis/interventions/candidates.ts';
import { scopeOf } from '#graph-model/analysis/interventions/scope.ts';
import type { InterventionScope } from '#graph-model/analysis/interventions/scope.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { lostBy, requiredInputs, suppliersOf, unitsOf } from '#tests/support/brute-force-failure.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aRelation, anOffer } from '#tests/support/records.ts';

const ALL = { relations: 10_000, work: 1e9 };

describe('the best new relations', () => {
  it.each([true, false])('do exactly what the network with each of them does, on 1,500 random networks; unmarked inputs required: %s', (unmarkedRequired) => {
    const random = seededRandom(unmarkedRequired ? 41 : 42);
    let count = 0;
    for (let round = 0; round < 750; round++) {
      const dataset = withOffers(randomDataset(random), random);
      const context = createAnalysisContext(dataset, { unmarkedRequired });
      const { firms } = context.network;
      const target = firms[Math.floor(random() * firms.length)];
      const found = bestRelations(context, scopeOf(context, { kind: 'firm', firm: target }), 'target', ALL);
      const expected = byDefinition(dataset, target, unmarkedRequired);
      expect([found.before.firms, found.before.target, found.complete]).toEqual([expected.before.firms, expected.before.target, true]);
      const effects = found.relations.flatMap(({ buyer, product, candidates, after }) => (
        candidates.map(({ firm }) => ({ supplier: firms[firm], buyer: firms[buyer], product, firms: after.firms, target: after.target }))
      ));
      expect(effects.toSorted(byKey)).toEqual(expected.effects.toSorted(byKey));
      count += effects.length;
    }
    expect(count).toBeGreaterThan(100);
  });

  it('are the same whether the search looks for one or for all of them', () => {
    const random = seededRandom(43);
    for (let round = 0; round < 300; round++) {
      const context = createAnalysisContext(withOffers(randomDataset(random), random));
      const scope: InterventionScope = { kind: 'region' };
      const all = bestRelations(context, scopeOf(context, scope), 'firms', ALL);
      for (const relations of [1, 2]) {
        expect(bestRelations(context, scopeOf(context, scope), 'firms', { ...ALL, relations }).relations).toEqual(all.relations.slice(0, relations));
      }
    }
  });
});

/** Random offers beside a random network. */
function withOffers(dataset: Dataset, random: () => number): Dataset {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const products = [...new Set(dataset.relations.flatMap(({ product }) => product ?? []))];
  if (products.length === 0) return dataset;
  const offers = Array.from({ length: dataset.firms.length }, (_, index) => anOffer({ id: `O${index}`, firm: pick(dataset.firms).id, product: pick(products), direction: random() < 0.8 ? 'offers' : 'seeks' }));
  return aDataset({ ...dataset, offers });
}

const byKey = (a: { supplier: string; buyer: string; product: string }, b: { supplier: string; buyer: string; product: string }) => (
  JSON.stringify([a.buyer, a.product, a.supplier]) < JSON.stringify([b.buyer, b.product, b.supplier]) ? -1 : 1
);

/** Every single-sourced required input with every candidate, each added to the records and everything failed once. */
function byDefinition(dataset: Dataset, target: string, unmarkedRequired: boolean) {
  const context = createAnalysisContext(dataset, { unmarkedRequired });
  const { firms, indexOf } = context.network;
  const candidates = candidateFinder(context);
  const before = figures(dataset, target, unmarkedRequired);
  const effects = dataset.firms.flatMap(({ id: buyer }) => {
    const inputs = new Set(unitsOf(dataset, buyer).flatMap((unit) => requiredInputs(dataset, unit, unmarkedRequired)));
    return [...inputs].flatMap((product) => {
      const suppliers = suppliersOf(dataset, buyer, product);
      if (suppliers.length !== 1) return [];
      return candidates(product, indexOf.get(buyer)!, suppliers.map((id) => indexOf.get(id)!)).flatMap(({ firm }) => {
        const supplier = firms[firm];
        const after = figures({ ...dataset, relations: [...dataset.relations, aRelation({ id: 'new', supplier, buyer, product })] }, target, unmarkedRequired);
        return after.target.total < before.target.total ? [{ supplier, buyer: buyer as string, product, ...after }] : [];
      });
    });
  });
  return { before, effects };
}

function figures(dataset: Dataset, target: string, unmarkedRequired: boolean) {
  const lost = dataset.firms.map(({ id }) => lostBy(dataset, [id], unmarkedRequired));
  const sizes = lost.map((firms) => firms.length);
  const ofTarget = lost.map((firms) => Number(firms.includes(target)));
  const loss = (values: readonly number[]) => ({ total: values.reduce((sum, value) => sum + value, 0), largest: Math.max(...values) });
  return { firms: loss(sizes), target: loss(ofTarget) };
}
