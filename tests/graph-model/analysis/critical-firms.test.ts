import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { createCascade } from '#graph-model/analysis/cascade.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import type { CriticalFirms } from '#graph-model/analysis/critical-firms.ts';
import type { CriticalFirm } from '#graph-model/analysis/critical-targets.ts';
import { failureModel } from '#graph-model/analysis/failure-model.ts';
import { sharedSourceCollector } from '#graph-model/analysis/hidden-sources.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { andOrChain } from '#tests/support/and-or-chain.ts';
import { hasStopped, isStoppedUnit, lostBy, requiredInputs, roundsOf, suppliersOf, supplyingUnit, unitsOf } from '#tests/support/brute-force-failure.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';

describe('kritische Stellen of the OEM', () => {
  const { dataset, answers } = andOrChain();
  const found = criticalFirms(createAnalysisContext(dataset), 'OEM');

  it('are the five known ones, most stops first', () => {
    expect(found.critical.map(({ firm, stops }) => `${firm}: ${stops}`)).toEqual(['Stahlwerk: 6', 'Galvanik: 5', 'Zieherei: 5', 'Schrauben: 2', 'Modulbau: 1']);
    expect(new Set(found.critical.map(({ firm }) => firm))).toEqual(new Set(answers.spof_for_OEM));
  });

  it('come with a proof that names nothing beside the chain itself', () => {
    expect(found.critical.find(({ firm }) => firm === 'Galvanik')!.proof).toEqual([
      { firm: 'Galvanik', stage: 0 },
      { firm: 'Schrauben', stage: 1, cause: { product: 'Beschichtung', suppliers: ['Galvanik'] } },
      { firm: 'Modulbau', stage: 2, cause: { product: 'Schraube', suppliers: ['Schrauben'] } },
      { firm: 'OEM', stage: 3, cause: { product: 'Modul', suppliers: ['Modulbau'] } },
    ]);
  });

  it('come with the four known minimal pairs', () => {
    expect(found.pairs).toEqual(answers.minimal_pairs_for_OEM);
    expect(found.pairsComplete).toBe(true);
  });

  it('are known in full: every required input has a supplier', () => {
    expect(found.coverage).toBe(1);
  });
});

describe('kritische Stellen', () => {
  it('show two sources with one root', () => {
    const found = criticalFirms(createAnalysisContext(andOrChain().dataset), 'Modulbau');
    expect(found.hiddenSources).toEqual([
      { product: 'Feder', suppliers: ['Federn A', 'Federn B'], source: 'Stahlwerk' },
      { product: 'Feder', suppliers: ['Federn A', 'Federn B'], source: 'Zieherei' },
    ]);
  });

  it('show a second source that hangs on the first', () => {
    const dataset = aDataset({
      firms: ['Händler', 'Werk', 'Zieherei'].map((id) => aFirm({ id })),
      relations: [
        aRelation({ id: 'R1', supplier: 'Zieherei', buyer: 'Werk', product: 'Draht' }),
        aRelation({ id: 'R2', supplier: 'Händler', buyer: 'Werk', product: 'Draht' }),
        aRelation({ id: 'R3', supplier: 'Zieherei', buyer: 'Händler', product: 'Draht' }),
      ],
    });
    const { critical, hiddenSources } = criticalFirms(createAnalysisContext(dataset), 'Werk');
    expect(hiddenSources).toEqual([{ product: 'Draht', suppliers: ['Händler', 'Zieherei'], source: 'Zieherei' }]);
    expect(critical).toEqual([{
      firm: 'Zieherei', stops: 2, proof: [
        { firm: 'Zieherei', stage: 0 },
        { firm: 'Händler', stage: 1, cause: { product: 'Draht', suppliers: ['Zieherei'] } },
        { firm: 'Werk', stage: 2, cause: { product: 'Draht', suppliers: ['Händler', 'Zieherei'] } },
      ],
    }]);
  });

  it('name the product lost where a firm on the way makes several', () => {
    const dataset = aDataset({
      firms: ['Federwerk', 'Werk', 'Zink'].map((id) => aFirm({ id })),
      relations: [
        aRelation({ id: 'R1', supplier: 'Zink', buyer: 'Federwerk', product: 'Zink' }),
        aRelation({ id: 'R2', supplier: 'Federwerk', buyer: 'Werk', product: 'Feder verzinkt' }),
        aRelation({ id: 'R3', supplier: 'Federwerk', buyer: 'Zink', product: 'Feder blank' }),
      ],
      requirements: [
        aRequirement({ id: 'Q1', firm: 'Federwerk', product: 'Zink', forProduct: 'Feder verzinkt', essential: true }),
        aRequirement({ id: 'Q2', firm: 'Zink', product: 'Feder blank', essential: false }),
      ],
    });
    expect(criticalFirms(createAnalysisContext(dataset), 'Werk').critical).toEqual([
      { firm: 'Federwerk', stops: 1, proof: [
        { firm: 'Federwerk', stage: 0 },
        { firm: 'Werk', stage: 1, cause: { product: 'Feder verzinkt', suppliers: ['Federwerk'] } },
      ] },
      { firm: 'Zink', stops: 1, proof: [
        { firm: 'Zink', stage: 0 },
        { firm: 'Federwerk', stage: 1, product: 'Feder verzinkt', cause: { product: 'Zink', suppliers: ['Zink'] } },
        { firm: 'Werk', stage: 2, cause: { product: 'Feder verzinkt', suppliers: ['Federwerk'] } },
      ] },
    ]);
  });

  it('say how much they do not know: inputs without suppliers and relations without a product, of all firms in reach', () => {
    const dataset = aDataset({
      firms: ['A', 'B', 'C', 'X'].map((id) => aFirm({ id })),
      relations: [
        aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'Draht' }),
        aRelation({ id: 'R2', supplier: 'B', buyer: 'C', product: 'Feder' }),
        aRelation({ id: 'R3', supplier: 'X', buyer: 'B' }),
        aRelation({ id: 'R4', supplier: 'C', buyer: 'X' }),
      ],
      requirements: [aRequirement({ id: 'Q1', firm: 'A', product: 'Strom', essential: true }), aRequirement({ id: 'Q2', firm: 'A', product: 'Kaffee', essential: false })],
    });
    // Known: Draht of B, Feder of C. Not known: what X supplies to B, who supplies Strom to A.
    expect(criticalFirms(createAnalysisContext(dataset), 'C')).toMatchObject({ coverage: 0.5, critical: [{ firm: 'A' }, { firm: 'B' }] });
  });

  it('of a firm without inputs do not exist', () => {
    const context = createAnalysisContext(andOrChain().dataset);
    expect(criticalFirms(context, 'Stahlwerk')).toEqual({ coverage: 1, critical: [], pairs: [], pairsComplete: true, hiddenSources: [], hiddenSourcesComplete: true });
    expect(() => criticalFirms(context, 'Nirgendwo')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it.each([true, false])('are what the definition gives on 700 random networks, proofs included; unmarked inputs required: %s', (unmarkedRequired) => {
    const random = seededRandom(unmarkedRequired ? 31 : 32);
    const count = { proofs: 0, pairs: 0 };
    for (let round = 0; round < 700; round++) {
      const dataset = randomDataset(random);
      const context = createAnalysisContext(dataset, { unmarkedRequired });
      const found = new Map(dataset.firms.map(({ id }) => [id, criticalFirms(context, id)]));
      const expected = byDefinition(dataset, unmarkedRequired);
      expect([...found].map(([id, critical]) => [id, withoutProofs(critical)])).toEqual(dataset.firms.map(({ id }) => [id, expected(id)]));
      expect([...found].flatMap(([id, { critical }]) => critical.flatMap((one) => faultsIn(dataset, one, id, unmarkedRequired)))).toEqual([]);
      for (const { critical, pairs } of found.values()) {
        count.proofs += critical.length;
        count.pairs += pairs.length;
      }
    }
    // The networks are not so harmless that nothing was looked at.
    expect(count.proofs).toBeGreaterThan(200);
    expect(count.pairs).toBeGreaterThan(50);
  });
});

function withoutProofs({ critical, pairs, hiddenSources }: CriticalFirms) {
  return { critical: critical.map(({ firm, stops }) => ({ firm, stops })), pairs, hiddenSources };
}

/** Critical firms, pairs and shared sources of a firm, by failing everything once. */
function byDefinition(dataset: Dataset, unmarkedRequired: boolean) {
  const ids = dataset.firms.map((firm) => firm.id as string);
  const lost = new Map(ids.map((id) => [id, lostBy(dataset, [id], unmarkedRequired)]));
  const lostTogether = new Map(ids.flatMap((a) => ids.filter((b) => a < b).map((b) => [`${a} ${b}`, lostBy(dataset, [a, b], unmarkedRequired)])));
  return (firm: string) => {
    const critical = ids.filter((id) => lost.get(id)!.includes(firm));
    const pairs = ids.flatMap((a) => ids.filter((b) => a < b && lostTogether.get(`${a} ${b}`)!.includes(firm)).map((b) => [a, b]))
      .filter((pair) => !pair.some((id) => critical.includes(id)));
    return {
      critical: critical.map((id) => ({ firm: id, stops: lost.get(id)!.length })).sort((a, b) => b.stops - a.stops),
      pairs,
      hiddenSources: sharedSources(dataset, firm, unmarkedRequired),
    };
  };
}

function sharedSources(dataset: Dataset, firm: string, unmarkedRequired: boolean) {
  const inputs = [...new Set(unitsOf(dataset, firm).flatMap((unit) => requiredInputs(dataset, unit, unmarkedRequired)))].sort();
  return inputs.flatMap((product) => dataset.firms.filter(({ id }) => id !== firm).map(({ id: source }) => {
    const stopped = roundsOf(dataset, [source], unmarkedRequired).at(-1)!;
    const suppliers = suppliersOf(dataset, firm, product).filter((supplier) => isStoppedUnit(supplyingUnit(dataset, supplier, product), stopped));
    return { product, suppliers, source };
  })).filter(({ suppliers }) => suppliers.length > 1);
}

/** Goes through a proof step by step; lists what the records or the steps before do not allow. */
function faultsIn(dataset: Dataset, { firm: failed, proof }: CriticalFirm, target: string, unmarkedRequired: boolean): string[] {
  const faults: string[] = [];
  const stopped = new Set(unitsOf(dataset, failed).map((unit) => JSON.stringify([unit.firm, unit.makes])));
  const used = new Set([failed, target]);
  const demand = (condition: boolean, fault: string) => { if (!condition) faults.push(fault); };
  demand(JSON.stringify(proof[0]) === JSON.stringify({ firm: failed, stage: 0 }), 'does not begin with the failure');
  for (const [index, { firm, stage, product, cause }] of proof.entries()) {
    if (index === 0) continue;
    const unit = unitsOf(dataset, firm).find(({ makes }) => makes === product);
    demand(stage >= Math.max(1, proof[index - 1].stage), `step ${index} is out of order`);
    demand(unit !== undefined && requiredInputs(dataset, unit, unmarkedRequired).includes(cause!.product), `step ${index} names an input that is not required`);
    demand(JSON.stringify(cause!.suppliers) === JSON.stringify(suppliersOf(dataset, firm, cause!.product)), `step ${index} does not name all suppliers`);
    demand(cause!.suppliers.every((supplier) => isStoppedUnit(supplyingUnit(dataset, supplier, cause!.product), stopped)), `step ${index} needs a later stop`);
    for (const supplier of cause!.suppliers) used.add(supplier);
    stopped.add(JSON.stringify([firm, product]));
  }
  demand(hasStopped(dataset, target, stopped) && proof.at(-1)!.firm === target, 'does not end with the firm');
  demand(proof.every(({ firm }) => used.has(firm)), 'holds a step that nothing needs');
  return faults;
}

describe('hidden common sources of a dense network', () => {
  it('are searched up to a limit, and it is said that there may be more', () => {
    // Every input of Werk has many sources, all of which hang on each of many firms in a row.
    const [inputs, sources, roots] = [2, 40, 30];
    const chain = Array.from({ length: roots }, (_, at) => `Wurzel ${String(at).padStart(2, '0')}`);
    const makers = Array.from({ length: sources }, (_, at) => `Quelle ${String(at).padStart(2, '0')}`);
    const relations = [
      ...chain.slice(1).map((buyer, at) => ({ supplier: chain[at], buyer, product: 'Draht' })), ...makers.map((buyer) => ({ supplier: chain.at(-1)!, buyer, product: 'Draht' })),
      ...makers.flatMap((supplier) => Array.from({ length: inputs }, (_, product) => ({ supplier, buyer: 'Werk', product: `Teil ${product}` }))),
    ];
    const dense = (count: number) => createAnalysisContext(aDataset({
      firms: [...chain, ...makers, 'Werk'].map((id) => aFirm({ id })),
      relations: relations.filter(({ product }) => !product.startsWith('Teil') || Number(product.slice(5)) < count).map((ends, at) => aRelation({ id: `R${at}`, ...ends })),
    }));
    const some = criticalFirms(dense(2), 'Werk');
    expect([some.hiddenSources.length, some.hiddenSourcesComplete]).toEqual([2 * roots, true]);
    const collector = sharedSourceCollector([{ product: 0, suppliers: Int32Array.of(0, 1) }], { found: 1, work: 1000 });
    const cascade = createCascade(failureModel(dense(1)));
    cascade.failFirms(Array.from(cascade.runningUnits.keys()));
    collector.look(0, cascade);
    expect(collector.result()).toEqual({ shared: [{ product: 0, source: 0, suppliers: [0, 1] }], complete: true });
    collector.look(1, cascade);
    expect(collector.result()).toEqual({ shared: [{ product: 0, source: 0, suppliers: [0, 1] }], complete: false });
  });
});
