import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { failureOf, lostFirms } from '#graph-model/analysis/failure-cascade.ts';
import type { StoppedStep } from '#graph-model/analysis/failure-cascade.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { andOrChain } from '#tests/support/and-or-chain.ts';
import { failingInputs, hasStopped, isStoppedUnit, lostBy, roundsOf, suppliersOf, unitsOf } from '#tests/support/brute-force-failure.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';

describe('failure of a firm', () => {
  it('stops in the chain to the OEM whom the known answers say', () => {
    const { dataset, answers } = andOrChain();
    const context = createAnalysisContext(dataset);
    expect(Object.fromEntries(dataset.firms.map((firm) => [firm.id, lostFirms(context, firm.id)]))).toEqual(answers.lost_if_fails);
  });

  it('runs through the chain round by round, each stop with its cause', () => {
    const { dataset } = andOrChain();
    const failure = failureOf(createAnalysisContext(dataset), ['Blechhandel', 'Galvanik', 'Galvanik']);
    expect(failure).toEqual({
      failed: ['Blechhandel', 'Galvanik'],
      stopped: [
        { firm: 'Blechhandel', stage: 0 },
        { firm: 'Galvanik', stage: 0 },
        { firm: 'Federn A', stage: 1, cause: { product: 'Beschichtung', suppliers: ['Galvanik'] } },
        { firm: 'Schrauben', stage: 1, cause: { product: 'Beschichtung', suppliers: ['Galvanik'] } },
        { firm: 'Stanzerei A', stage: 1, cause: { product: 'Beschichtung', suppliers: ['Galvanik'] } },
        { firm: 'Stanzerei B', stage: 1, cause: { product: 'Spaltband', suppliers: ['Blechhandel'] } },
        { firm: 'Modulbau', stage: 2, cause: { product: 'Schraube', suppliers: ['Schrauben'] } },
        { firm: 'OEM', stage: 3, cause: { product: 'Modul', suppliers: ['Modulbau'] } },
      ],
      limited: [],
      stages: 3,
      employeeShare: { value: null, coverage: 0 },
      volumeShare: { value: null, coverage: 0 },
    });
  });

  it('stops nobody while a second source runs, and only the products concerned where inputs are known per product', () => {
    const dataset = aDataset({
      firms: ['Werk', 'Federwerk', 'Draht A', 'Draht B', 'Zink'].map((id) => aFirm({ id })),
      relations: [
        aRelation({ id: 'R1', supplier: 'Draht A', buyer: 'Federwerk', product: 'Draht' }),
        aRelation({ id: 'R2', supplier: 'Draht B', buyer: 'Federwerk', product: 'Draht' }),
        aRelation({ id: 'R3', supplier: 'Zink', buyer: 'Federwerk', product: 'Zink' }),
        aRelation({ id: 'R4', supplier: 'Federwerk', buyer: 'Werk', product: 'Feder blank' }),
        aRelation({ id: 'R5', supplier: 'Federwerk', buyer: 'Werk', product: 'Feder verzinkt' }),
      ],
      requirements: [
        aRequirement({ id: 'Q1', firm: 'Federwerk', product: 'Draht', essential: true }),
        aRequirement({ id: 'Q2', firm: 'Federwerk', product: 'Zink', forProduct: 'Feder verzinkt', essential: true }),
        aRequirement({ id: 'Q3', firm: 'Werk', product: 'Feder verzinkt', essential: false }),
      ],
    });
    const context = createAnalysisContext(dataset);
    expect(lostFirms(context, 'Draht A')).toEqual([]);
    const { stopped, limited, stages } = failureOf(context, ['Zink']);
    expect({ stopped, limited, stages }).toEqual({
      stopped: [{ firm: 'Zink', stage: 0 }],
      limited: [{ firm: 'Federwerk', stage: 1, product: 'Feder verzinkt', cause: { product: 'Zink', suppliers: ['Zink'] } }],
      stages: 1,
    });
    expect(failureOf(context, ['Draht A', 'Draht B']).stopped.map(({ firm }) => firm)).toEqual(['Draht A', 'Draht B', 'Federwerk', 'Werk']);
  });

  it('lets firms that supply each other keep each other running', () => {
    const dataset = aDataset({
      firms: ['A', 'B', 'C'].map((id) => aFirm({ id })),
      relations: [
        aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'X' }),
        aRelation({ id: 'R2', supplier: 'B', buyer: 'A', product: 'Y' }),
        aRelation({ id: 'R3', supplier: 'C', buyer: 'A', product: 'Y' }),
      ],
    });
    const context = createAnalysisContext(dataset);
    expect(lostFirms(context, 'C')).toEqual([]);
    expect(lostFirms(context, 'A')).toEqual(['B']);
  });

  it('stops a firm for want of unmarked inputs only under that assumption', () => {
    const dataset = aDataset({ firms: ['A', 'B'].map((id) => aFirm({ id })), relations: [aRelation({ supplier: 'A', buyer: 'B', product: 'X' })] });
    expect(lostFirms(createAnalysisContext(dataset), 'A')).toEqual(['B']);
    expect(lostFirms(createAnalysisContext(dataset, { unmarkedRequired: false }), 'A')).toEqual([]);
  });

  it('counts only relations in force on the day', () => {
    const dataset = aDataset({
      firms: ['A', 'B', 'C'].map((id) => aFirm({ id })),
      relations: [
        aRelation({ id: 'R1', supplier: 'A', buyer: 'C', product: 'X' }),
        aRelation({ id: 'R2', supplier: 'B', buyer: 'C', product: 'X', validTo: '2026-06-30' }),
      ],
    });
    expect(lostFirms(createAnalysisContext(dataset, { day: '2026-06-30' }), 'A')).toEqual([]);
    expect(lostFirms(createAnalysisContext(dataset, { day: '2026-07-01' }), 'A')).toEqual(['C']);
  });

  it('takes its shares of the employees of the region and of the known volume', () => {
    const dataset = aDataset({
      firms: [
        aFirm({ id: 'A', ags: '05914000', employees: 100 }),
        aFirm({ id: 'B', ags: '05914000', sizeClass: 'small' }),
        aFirm({ id: 'C', ags: '05914000', employees: 75 }),
        aFirm({ id: 'D', ags: '05914000' }),
        aFirm({ id: 'E', ags: '09162000', employees: 9000 }),
      ],
      relations: [
        aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'X', volumeEur: 300 }),
        aRelation({ id: 'R2', supplier: 'B', buyer: 'E', product: 'Y', volumeEur: 500 }),
        aRelation({ id: 'R3', supplier: 'C', buyer: 'D', product: 'Z', volumeEur: 1200 }),
        aRelation({ id: 'R4', supplier: 'E', buyer: 'D', product: 'W' }),
      ],
    });
    const { employeeShare, volumeShare } = failureOf(createAnalysisContext(dataset, { region: { id: 'hagen', name: 'Hagen', keys: ['05914'] } }), ['A']);
    expect(employeeShare).toEqual({ value: 125 / 200, coverage: 0.75 });
    expect(volumeShare).toEqual({ value: 800 / 2000, coverage: 0.75 });
  });

  it('of nobody stops nobody; of an unknown firm is not found', () => {
    const context = createAnalysisContext(andOrChain().dataset);
    expect(failureOf(context, [])).toMatchObject({ failed: [], stopped: [], stages: 0 });
    expect(() => failureOf(context, ['OEM', 'Nirgendwo'])).toThrow(expect.objectContaining({ code: 'not_found', message: 'There is no firm Nirgendwo.' }));
    expect(() => lostFirms(context, '__proto__')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it.each([true, false])('is what the definition gives on 1,500 random networks, unmarked inputs required: %s', (unmarkedRequired) => {
    const random = seededRandom(unmarkedRequired ? 11 : 12);
    for (let round = 0; round < 1500; round++) {
      const dataset = randomDataset(random);
      const failed = dataset.firms.filter((_, index) => index === 0 || random() < 0.15).map((firm) => firm.id as string);
      const failure = failureOf(createAnalysisContext(dataset, { unmarkedRequired }), failed);
      expect({ stopped: failure.stopped, limited: failure.limited }).toEqual(byDefinition(dataset, failed, unmarkedRequired));
      expect(failure.stopped.filter(({ stage }) => stage > 0).map(({ firm }) => firm).sort()).toEqual(lostBy(dataset, failed, unmarkedRequired));
    }
  });
});

/** The synchronous rounds and causes, worked out from the records. */
function byDefinition(dataset: Dataset, failed: string[], unmarkedRequired: boolean) {
  const rounds = roundsOf(dataset, failed, unmarkedRequired);
  const causeIn = (firm: string, unit: ReturnType<typeof unitsOf>[number], stage: number) => {
    const [product] = failingInputs(dataset, unit, rounds[stage - 1], unmarkedRequired);
    return { product, suppliers: suppliersOf(dataset, firm, product) };
  };
  const stopped: StoppedStep[] = [];
  const limited: (StoppedStep & { product: string })[] = [];
  for (const { id: firm } of dataset.firms) {
    const units = unitsOf(dataset, firm).map((unit) => ({ unit, stage: rounds.findIndex((round) => isStoppedUnit(unit, round)) })).filter(({ stage }) => stage >= 0);
    if (hasStopped(dataset, firm, rounds.at(-1)!)) {
      const stage = Math.max(...units.map((one) => one.stage));
      const causes = units.filter((one) => one.stage === stage).map(({ unit }) => stage > 0 && causeIn(firm, unit, stage)).sort((a, b) => (a && b && a.product < b.product ? -1 : 1));
      stopped.push(causes[0] ? { firm, stage, cause: causes[0] } : { firm, stage });
    } else for (const { unit, stage } of units) limited.push({ firm, stage, product: unit.makes!, cause: causeIn(firm, unit, stage) });
  }
  return { stopped: stopped.sort((a, b) => a.stage - b.stage), limited: limited.sort((a, b) => a.stage - b.stage) };
}
