import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import { esriOfShock } from '#graph-model/analysis/esri/esri-of-shock.ts';
import { evaluateScenario, type ScenarioResult } from '#graph-model/analysis/scenario/evaluate-scenario.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { aDataset, aFirm, aProduct, aRelation, aRequirement } from '#tests/support/records.ts';
import { lostBy } from '#tests/support/brute-force-failure.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aPlan } from '#tests/support/scenarios.ts';
import { springChain } from '#tests/support/spring-chain.ts';
import { stockedChain } from '#tests/support/stocked-chain.ts';
import { withDays } from '#tests/support/with-days.ts';

const evaluate = (dataset: Dataset, plan: Parameters<typeof aPlan>[0]): ScenarioResult => evaluateScenario(createAnalysisContext(dataset), aPlan(plan));
const daysOf = ({ standing }: ScenarioResult) => Object.fromEntries(standing.map(({ firm, from }) => [firm, from]));

/** The chain from the steel works to the OEM, its products as records. */
function chain(): Dataset {
  const dataset = stockedChain();
  return { ...dataset, products: aDataset({ products: [...new Set(dataset.relations.map(({ product }) => product!))].map((id) => aProduct({ id })) }).products };
}
const NOTHING = {
  failed: 0, reduced: 0, standing: [], stopped: 0, stages: [], limited: 0, reach: 0, over: 0, lostProducts: [], lostChains: { ends: 0, first: [] }, places: [], industries: [], missing: [],
};

describe('the chain from the steel works to the OEM', () => {
  it('stands as the days of stock say when the galvanising shop fails, and the chain to the OEM is told', () => {
    const result = evaluate(chain(), { failures: [{ firms: ['Galvanik'] }] });
    expect(daysOf(result)).toEqual({ Galvanik: 0, Schrauben: 1, 'Federn A': 2, 'Stanzerei A': 2, Modulbau: 9, OEM: 10 });
    expect(result).toMatchObject({ failed: 1, stopped: 5, stages: [3, 1, 1], limited: 0, reach: 5, firstStop: 1, known: { stocks: { known: 5, of: 5 }, recovery: { known: 0, of: 1 }, inputs: 1 } });
    expect(result).not.toHaveProperty('over');
    expect(result.lostProducts).toEqual([
      { product: 'Beschichtung', from: 0, buyers: 3, isEnd: false }, { product: 'Schraube', from: 1, buyers: 1, isEnd: false },
      { product: 'Modul', from: 9, buyers: 1, isEnd: true },
    ]);
    expect(result.lostChains).toEqual({ ends: 1, first: [[
      { firm: 'Galvanik', from: 0 }, { firm: 'Schrauben', from: 1, product: 'Beschichtung' }, { firm: 'Modulbau', from: 9, product: 'Schraube' }, { firm: 'OEM', from: 10, product: 'Modul' },
    ]] });
  });

  it('holds out behind more stock, and does not stand at all where the shop is back before', () => {
    const stocks = [{ firm: 'Schrauben', product: 'Beschichtung', days: 6 }, { firm: 'Schrauben', product: 'Beschichtung', days: 3 }];
    expect(daysOf(evaluate(chain(), { failures: [{ firms: ['Galvanik'] }], stocks }))).toMatchObject({ Schrauben: 6, Modulbau: 14, OEM: 15 });
    const short = evaluate(chain(), { failures: [{ firms: ['Galvanik'], days: 6 }], stocks });
    expect(daysOf(short)).toEqual({ Galvanik: 0, 'Federn A': 2, 'Stanzerei A': 2 });
    expect([short.over, short.reach, short.lostChains, short.known.recovery]).toEqual([6, 5, { ends: 0, first: [] }, { known: 1, of: 1 }]);
  });

  it('keeps running with a second source for the input whose lack broke it', () => {
    const result = evaluate(chain(), { failures: [{ firms: ['Galvanik'] }], newRelations: [{ supplier: 'Stahlwerk', buyer: 'Schrauben', product: 'Beschichtung' }] });
    expect(daysOf(result)).toEqual({ Galvanik: 0, 'Federn A': 2, 'Stanzerei A': 2 });
    expect(result.reach).toBe(2);
  });

  it('lacks a source whose relation ends from that day on, and the supplier itself does not stand', () => {
    const dataset = chain();
    const relation = dataset.relations.find(({ supplier, buyer }) => supplier === 'Zieherei' && buyer === 'Schrauben')!;
    const result = evaluate(dataset, { endedRelations: [relation.id] });
    expect(daysOf(result)).toEqual({ Schrauben: 4, Modulbau: 12, OEM: 13 });
    expect(result.lostChains).toEqual({ ends: 1, first: [[
      { firm: 'Zieherei', from: 0, because: 'ended' }, { firm: 'Schrauben', from: 4, product: 'Draht' }, { firm: 'Modulbau', from: 12, product: 'Schraube' }, { firm: 'OEM', from: 13, product: 'Modul' },
    ]] });
    expect([result.failed, result.stopped, result.firstStop]).toEqual([0, 3, 4]);
    expect(result.lostProducts.map(({ product }) => product)).toEqual(['Schraube', 'Modul']);
  });

  it('lacks a product that nobody can get until it is to be had again; who makes nothing else stands', () => {
    const result = evaluate(chain(), { failures: [{ product: 'Draht', days: 7 }] });
    expect(result.standing).toEqual([
      { firm: 'Zieherei', from: 0, back: 7, stage: 0 }, { firm: 'Federn B', from: 3, back: 7, stage: 1 }, { firm: 'Schrauben', from: 4, back: 7, stage: 1 }, { firm: 'Federn A', from: 5, back: 7, stage: 1 },
    ]);
    expect(result.over).toBe(7);
    expect(evaluate(chain(), { failures: [{ product: 'Draht' }] })).not.toHaveProperty('over');
  });
});

describe('who is hit', () => {
  it('is found by place, country and industry, and told by place and industry', () => {
    const flood = evaluate(springChain(), { failures: [{ municipality: '05914000', days: 10 }] });
    expect(flood).toMatchObject({ failed: 2, places: [{ ags: '05914000', firms: 2, of: 2 }, { ags: '05962004', firms: 1 }, { ags: '05962032', firms: 1, of: 2 }, { ags: '05962052', firms: 1 }, { country: 'DE', firms: 1, of: 1 }] });
    expect(flood.industries.map(({ wz, firms, of }) => [wz, firms, of])).toEqual([['24', 2, 2], ['25', 2, 3], ['29', 1, 1], [undefined, 1, 2]]);
    expect(evaluate(springChain(), { failures: [{ industry: '25.93' }] })).toMatchObject({ failed: 2, stopped: 2 });
    expect(evaluate(springChain(), { failures: [{ country: 'DE' }] })).toMatchObject({ failed: 8, stopped: 0 });
  });

  it('with a part of its capacity stops nobody, and counts in the supplies that are lost', () => {
    const context = createAnalysisContext(springChain());
    const result = evaluateScenario(context, aPlan({ failures: [{ industry: '25.93', capacity: 0.7 }] }));
    expect(result).toMatchObject({ failed: 0, reduced: 2, stopped: 0, over: 0 });
    const { esri, up, down, coverage } = esriOfShock(context, new Map([['federA', 0.7], ['federB', 0.7]]));
    expect(result.esri).toEqual({ value: esri, up, down, coverage });
    expect(esri).toBeGreaterThan(0);
  });

  it('once may no longer be there: the rest counts, and what is missing is named', () => {
    const plan = {
      failures: [{ firms: ['draht', 'weg'] }, { municipality: '09999999' }], endedRelations: ['R99', 'R8'],
      newRelations: [{ supplier: 'weg', buyer: 'modul', product: 'feder' }, { supplier: 'galvanik', buyer: 'modul', product: 'nichts' }],
      stocks: [{ firm: 'weg', product: 'feder', days: 3 }, { firm: 'auto', product: 'feder', days: 3 }],
    };
    const result = evaluateScenario(createAnalysisContext(springChain(), { day: '2026-11-21' }), aPlan(plan));
    expect(result).toMatchObject({ failed: 1, stopped: 4 });
    expect(result.missing).toEqual([
      { kind: 'firm', id: 'weg' }, { kind: 'product', id: 'nichts' }, { kind: 'firm', id: 'weg' }, { kind: 'input', id: 'auto: feder' },
      { kind: 'firm', id: 'weg' }, { kind: 'target', id: '09999999' }, { kind: 'relation', id: 'R99' }, { kind: 'relation', id: 'R8' },
    ]);
  });
});

describe('a long chain', () => {
  it('is told from its failure and by its last links, with a round for each firm', () => {
    const firms = Array.from({ length: 5_000 }, (_, place) => `F${String(place).padStart(4, '0')}`);
    const dataset = aDataset({
      firms: firms.map((id) => aFirm({ id })), relations: firms.slice(1).map((buyer, place) => aRelation({ id: `R${place}`, supplier: firms[place], buyer, product: `P${place}` })),
    });
    const { stopped, stages, lostChains: { ends, first: [longest] } } = evaluate(dataset, { failures: [{ firms: ['F0000'] }] });
    expect([stopped, stages.length, ends, longest.length, longest[0], longest.at(-1)]).toEqual([4_999, 4_999, 1, 200, { firm: 'F0000', from: 0 }, { firm: 'F4999', from: 0, product: 'P4998' }]);
  });
});

describe('what is not known', () => {
  it('stays unknown: no employees, no volumes, no end', () => {
    const dataset = aDataset({ firms: ['A', 'B'].map((id) => aFirm({ id })), relations: [aRelation({ supplier: 'A', buyer: 'B', product: 'P' })] });
    const result = evaluate(dataset, { failures: [{ firms: ['A'] }] });
    expect([result.employees, result.volume]).toEqual([{ value: null, coverage: 0 }, { value: null, coverage: 0 }]);
    expect(result.esri.coverage).toBe(0);
    expect(result).not.toHaveProperty('over');
  });

  it('is said for a network without firms too', () => {
    expect(evaluate(aDataset(), { failures: [{ firms: ['A'] }] })).toMatchObject({ stopped: 0, esri: { value: null }, employees: { value: null }, missing: [{ kind: 'firm', id: 'A' }] });
  });
});

describe('truths about every network', () => {
  const networks = Array.from({ length: 150 }, (_, seed) => {
    const random = seededRandom(seed + 1);
    return { random, dataset: withDays(randomDataset(random), random) };
  });
  const some = <T>(random: () => number, list: readonly T[]): T[] => list.filter(() => random() < 0.3);

  it('an empty scenario is the network of today', () => {
    for (const { dataset } of networks) {
      expect(evaluate(dataset, {})).toMatchObject({ ...NOTHING, employees: { coverage: 0 } });
      expect(evaluate(dataset, { failures: [], newRelations: [], endedRelations: [], stocks: [] })).toEqual(evaluate(dataset, {}));
    }
  });

  it('one failure is what the failure says, and one that lasts 0 days is none', () => {
    for (const { dataset } of networks) {
      const { stopped, limited } = failureOf(createAnalysisContext(dataset), ['F0']);
      const result = evaluate(dataset, { failures: [{ firms: ['F0'] }] });
      expect(result.reach).toBe(stopped.length - 1);
      expect(new Set([...result.standing.map(({ firm }) => firm), ...stopped.map(({ firm }) => firm)]).size).toBe(stopped.length);
      expect(result.limited).toBeLessThanOrEqual(stopped.length + limited.length);
      expect(evaluate(dataset, { failures: [{ firms: ['F0'], days: 0 }] })).toEqual(evaluate(dataset, {}));
    }
  });

  it('the order in which a plan is told does not matter', () => {
    for (const { dataset, random } of networks) {
      const failures = [{ firms: ['F0'], days: 4 }, { firms: ['F0', 'F1'] }, { firms: ['F1'], capacity: 0.5 }, { product: 'P0', days: 9 }, { product: 'P0', days: 2 }];
      const endedRelations = some(random, dataset.relations.map(({ id }) => id as string));
      const stocks = [{ firm: 'F1', product: 'P0', days: 3 }, { firm: 'F1', product: 'P0', days: 8 }];
      const forth = evaluate(dataset, { failures, endedRelations, stocks });
      const back = evaluate(dataset, { failures: failures.toReversed(), endedRelations: endedRelations.toReversed(), stocks: stocks.toReversed() });
      expect({ ...back, missing: [] }).toEqual({ ...forth, missing: [] });
    }
  });

  it('a supplier all of whose relations end is missed by the others like one that failed', () => {
    for (const { random } of networks) {
      const given = randomDataset(random);
      const dataset = { ...given, requirements: given.requirements.filter(({ forProduct }) => forProduct === undefined) };
      const own = dataset.relations.filter(({ supplier, product }) => supplier === 'F0' && product !== undefined);
      const { standing } = evaluate(dataset, { endedRelations: own.map(({ id }) => id) });
      expect(standing.map(({ firm }) => firm).filter((firm) => firm !== 'F0').toSorted()).toEqual(lostBy(dataset, ['F0']));
    }
  });

  it('a second source takes away exactly the stops that brute force says', () => {
    for (const { dataset: given } of networks) {
      const dataset = { ...given, products: aDataset({ products: ['P0', 'P1', 'P2', 'P3', 'P4', 'P5'].map((id) => aProduct({ id })) }).products };
      const ids = dataset.firms.map(({ id }) => id as string);
      const relation = aRelation({ id: 'R-new', supplier: ids.at(-1)!, buyer: ids[1], product: 'P0' });
      const result = evaluate(dataset, { failures: [{ firms: ['F0'] }], newRelations: [{ supplier: relation.supplier, buyer: relation.buyer, product: 'P0' }] });
      expect(result.reach).toBe(lostBy({ ...dataset, relations: [...dataset.relations, relation] }, ['F0']).length);
    }
  });

  it('more stock of an input that is stated for nothing does not change who needs it', () => {
    const dataset = aDataset({
      firms: ['A', 'B'].map((id) => aFirm({ id })), relations: [aRelation({ supplier: 'A', buyer: 'B', product: 'P' })],
      requirements: [aRequirement({ firm: 'B', product: 'P', essential: false })],
    });
    expect(evaluate(dataset, { failures: [{ firms: ['A'] }], stocks: [{ firm: 'B', product: 'P', days: 9 }] }).reach).toBe(0);
    expect(daysOf(evaluate({ ...dataset, requirements: [] }, { failures: [{ firms: ['A'] }], stocks: [{ firm: 'B', product: 'P', days: 9 }] }))).toEqual({ A: 0, B: 9 });
  });
});
