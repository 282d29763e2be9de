import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { failureModel } from '#graph-model/analysis/failure-model.ts';
import { failureSpans } from '#graph-model/analysis/failure-spans.ts';
import { bestRelations } from '#graph-model/analysis/interventions/best-relations.ts';
import { candidateFinder } from '#graph-model/analysis/interventions/candidates.ts';
import { figureWeights, lossTable } from '#graph-model/analysis/interventions/criticality-figures.ts';
import { openingsOf } from '#graph-model/analysis/interventions/openings.ts';
import { scopeOf } from '#graph-model/analysis/interventions/scope.ts';
import type { InterventionScope } from '#graph-model/analysis/interventions/scope.ts';
import { createSecondSources } from '#graph-model/analysis/interventions/second-source.ts';
import type { Cut } from '#graph-model/analysis/interventions/second-source.ts';
import { lostSets } from '#graph-model/analysis/lost-sets.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { lostBy, requiredInputs, suppliersOf, unitsOf } from '#tests/support/brute-force-failure.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aRelation, anOffer } from '#tests/support/records.ts';

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

describe('what the failures that cut an input off cost otherwise', () => {
  it('is the same one by one and in one walk, on 300 random networks', () => {
    const random = seededRandom(44);
    let count = 0;
    for (let round = 0; round < 300; round++) {
      const context = createAnalysisContext(withOffers(randomDataset(random), random));
      const scope = scopeOf(context, { kind: 'region' });
      const [model, spans, weights] = [failureModel(context), failureSpans(context)!, figureWeights(context, scope.targets)];
      const lost = lossTable(model, weights);
      const seconds = createSecondSources(model, spans, weights, lost);
      const openings = openingsOf(context, model, spans, scope, weights[0], lost[0], lost[0]);
      for (const opening of openings.list) {
        const [failures, sources] = [openings.failuresOf(opening), openings.sourcesOf(opening)];
        const byWalk = seconds.cutsInOneWalk(opening.input, failures, sources).toSorted((a, b) => a.failed - b.failed);
        expect(byWalk.map(figuresToNineDigits)).toEqual(failures.toSorted((a, b) => a - b).map((failed) => figuresToNineDigits(seconds.cutOf(opening.input, failed, sources))));
        count += byWalk.length;
      }
    }
    expect(count).toBeGreaterThan(500);
  });
});

describe('a search that has less work than it needs', () => {
  it('finds relations that break a great circle all the same, with their exact effects', () => {
    const count = 2_000;
    const name = (kind: string, place: number) => `${kind}${String(place).padStart(4, '0')}`;
    const dataset = aDataset({
      firms: Array.from({ length: count }, (_, place) => aFirm({ id: name('F', place) })),
      relations: Array.from({ length: count }, (_, place) => aRelation({ id: name('R', place), supplier: name('F', place), buyer: name('F', (place + 1) % count), product: name('P', place) })),
      offers: Array.from({ length: count / 10 }, (_, place) => anOffer({ id: name('O', place), firm: name('F', (place * 7919 + 13) % count), direction: 'offers', product: name('P', place * 10) })),
    });
    const context = createAnalysisContext(dataset);
    const { relations, complete, before, work } = bestRelations(context, scopeOf(context, { kind: 'region' }), 'firms', { relations: 10, work: 400_000 });
    expect([relations.length, complete, before.firms.total, work < 400_000]).toEqual([10, false, count * (count - 1), true]);
    for (const { buyer, product, candidates: [{ firm }], after } of relations) {
      const { firms } = context.network;
      const widened = createAnalysisContext({ ...dataset, relations: [...dataset.relations, aRelation({ id: 'new', supplier: firms[firm], buyer: firms[buyer], product })] });
      expect(lostSets(widened).firms.reduce((sum, stops) => sum + stops, 0)).toBe(after.firms.total);
    }
  });

  it('passes over what is too dear, and finds here the one that is the best of all', () => {
    const context = createAnalysisContext(heavyTailedDataset({ firms: 600, relations: 2_400, seed: 4 }));
    const search = (work: number) => bestRelations(context, scopeOf(context, { kind: 'region' }), 'firms', { relations: 3, work });
    const [all, limited] = [search(1e9), search(500_000)];
    expect([all.complete, limited.complete]).toEqual([true, false]);
    expect(limited.relations[0]).toEqual(all.relations[0]);
  });

  it('gives nothing, and says that it is not complete, where there is work for nothing', () => {
    const context = createAnalysisContext(heavyTailedDataset({ firms: 300, relations: 1_200, seed: 4 }));
    expect(bestRelations(context, scopeOf(context, { kind: 'region' }), 'firms', { relations: 3, work: 1 })).toMatchObject({ relations: [], complete: false });
  });
});

function figuresToNineDigits({ without, ...cut }: Cut): unknown {
  return { ...cut, without: Array.from(without, (value) => Number(value.toFixed(9))) };
}

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
