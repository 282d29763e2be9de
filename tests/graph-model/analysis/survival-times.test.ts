import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import { stockModel } from '#graph-model/analysis/stock-model.ts';
import { createSurvivalRun } from '#graph-model/analysis/survival-run.ts';
import { survivalTimes } from '#graph-model/analysis/survival-times.ts';
import type { SurvivalTimes } from '#graph-model/analysis/survival-times.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { dayByDay, unitName } from '#tests/support/day-by-day.ts';
import { unitsOf } from '#tests/support/brute-force-failure.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';
import { stockedChain } from '#tests/support/stocked-chain.ts';
import { withDays } from '#tests/support/with-days.ts';

/** First day of everybody who stops beside the failed firm. */
function daysOf({ stopped, failed }: SurvivalTimes): Record<string, number> {
  const first = new Set(failed.map(({ firm }) => firm));
  return Object.fromEntries(stopped.filter(({ firm }) => !first.has(firm)).map(({ firm, standstills: [{ from }] }) => [firm, from]));
}

describe('the chain from the steel works to the OEM', () => {
  const answers = fixture<{ stop_day_if_fails: Record<string, Record<string, number>> }>('tts_and_or').stop_day_if_fails;

  it.each(Object.keys(answers))('stops on the known days when %s fails', (failed) => {
    expect(daysOf(survivalTimes(createAnalysisContext(stockedChain()), [failed]))).toEqual(answers[failed]);
  });

  it('says for each firm which stock ran out and which supplier stopped last', () => {
    const { stopped, stocks, recovery } = survivalTimes(createAnalysisContext(stockedChain()), ['Galvanik']);
    expect(stopped).toEqual([
      { firm: 'Galvanik', standstills: [{ from: 0 }] },
      { firm: 'Schrauben', standstills: [{ from: 1, cause: { product: 'Beschichtung', suppliers: ['Galvanik'], stockDays: 1, lastSupplier: 'Galvanik' } }] },
      { firm: 'Federn A', standstills: [{ from: 2, cause: { product: 'Beschichtung', suppliers: ['Galvanik'], stockDays: 2, lastSupplier: 'Galvanik' } }] },
      { firm: 'Stanzerei A', standstills: [{ from: 2, cause: { product: 'Beschichtung', suppliers: ['Galvanik'], stockDays: 2, lastSupplier: 'Galvanik' } }] },
      { firm: 'Modulbau', standstills: [{ from: 9, cause: { product: 'Schraube', suppliers: ['Schrauben'], stockDays: 8, lastSupplier: 'Schrauben' } }] },
      { firm: 'OEM', standstills: [{ from: 10, cause: { product: 'Modul', suppliers: ['Modulbau'], stockDays: 1, lastSupplier: 'Modulbau' } }] },
    ]);
    expect([stocks, recovery]).toEqual([{ known: 5, of: 5 }, { known: 0, of: 1 }]);
  });
});

describe('Durchhaltezeit', () => {
  it('ends when the last supplier is gone and the stock used up; the failed firm works again on its day, and so do those who waited for it', () => {
    const dataset = aDataset({
      firms: [aFirm({ id: 'Draht', daysToRecover: 20 }), ...['Feder', 'Modul'].map((id) => aFirm({ id }))],
      relations: [aRelation({ id: 'R1', supplier: 'Draht', buyer: 'Feder', product: 'D' }), aRelation({ id: 'R2', supplier: 'Feder', buyer: 'Modul', product: 'F' })],
      requirements: [aRequirement({ id: 'Q1', firm: 'Feder', product: 'D', stockDays: 4.5 }), aRequirement({ id: 'Q2', firm: 'Modul', product: 'F', stockDays: 8 })],
    });
    const context = createAnalysisContext(dataset);
    const answer = survivalTimes(context, ['Draht']);
    expect(periodsOf(answer)).toEqual({ Draht: [[0, 20]], Feder: [[4.5, 20]], Modul: [[12.5, 20]] });
    expect(answer).toMatchObject({ failed: [{ firm: 'Draht', back: 20 }], recovery: { known: 1, of: 1 }, stocks: { known: 2, of: 2 }, switching: { known: 0, of: 2 } });
    // Days for another firm are none for this one.
    expect(survivalTimes(context, ['Draht'], { recoverDays: new Map() }).recovery).toEqual({ known: 1, of: 1 });
    expect(periodsOf(survivalTimes(context, ['Draht'], { recovery: false }))).toEqual({ Draht: [[0]], Feder: [[4.5]], Modul: [[12.5]] });
    expect(periodsOf(survivalTimes(context, ['Draht'], { recoverDays: new Map([['Draht', 12.5]]) })), 'back on the very day on which the stock ends').toEqual({ Draht: [[0, 12.5]], Feder: [[4.5, 12.5]] });
    expect(periodsOf(survivalTimes(context, ['Draht'], { recoverDays: new Map([['Draht', 0]]) }))).toEqual({});
  });

  it('has no end for who can switch before the stock ends, and ends a standstill for who switches later', () => {
    const dataset = (switchDays: number) => aDataset({
      firms: ['A', 'B', 'C'].map((id) => aFirm({ id })),
      relations: [aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'X', switchDays }), aRelation({ id: 'R2', supplier: 'B', buyer: 'C', product: 'Y' })],
      requirements: [aRequirement({ firm: 'B', product: 'X', stockDays: 5 })],
    });
    const times = (switchDays: number, switching = true) => periodsOf(survivalTimes(createAnalysisContext(dataset(switchDays)), ['A'], { switching }));
    expect(times(5)).toEqual({ A: [[0]] });
    expect(times(9)).toEqual({ A: [[0]], B: [[5, 9]], C: [[5, 9]] });
    expect(times(9, false)).toEqual({ A: [[0]], B: [[5]], C: [[5]] });
    expect(times(0)).toEqual({ A: [[0]] });
  });

  it('can end twice: a firm that works again may find its own suppliers gone', () => {
    const dataset = aDataset({
      firms: [aFirm({ id: 'A', daysToRecover: 5 }), aFirm({ id: 'B', daysToRecover: 50 }), ...['C', 'D'].map((id) => aFirm({ id }))],
      relations: [aRelation({ id: 'R1', supplier: 'B', buyer: 'D', product: 'X' }), aRelation({ id: 'R2', supplier: 'D', buyer: 'A', product: 'Y' }), aRelation({ id: 'R3', supplier: 'A', buyer: 'C', product: 'Z' })],
      requirements: [aRequirement({ id: 'Q1', firm: 'A', product: 'Y', stockDays: 3 }), aRequirement({ id: 'Q2', firm: 'C', product: 'Z', stockDays: 1 })],
    });
    const times = survivalTimes(createAnalysisContext(dataset), ['A', 'B']);
    expect(periodsOf(times)).toEqual({ A: [[0, 5], [8, 50]], B: [[0, 50]], C: [[1, 5], [9, 50]], D: [[0, 50]] });
    expect(times.stopped.find(({ firm }) => firm === 'A')!.standstills[1].cause).toEqual({ product: 'Y', suppliers: ['D'], stockDays: 3, lastSupplier: 'D' });
  });

  it('ends for firms that supply each other too, and they begin again together', () => {
    const dataset = aDataset({
      firms: [aFirm({ id: 'A', daysToRecover: 30 }), ...['B', 'C'].map((id) => aFirm({ id }))],
      relations: [
        aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'X' }), aRelation({ id: 'R2', supplier: 'A', buyer: 'C', product: 'X' }),
        aRelation({ id: 'R3', supplier: 'B', buyer: 'C', product: 'Y' }), aRelation({ id: 'R4', supplier: 'C', buyer: 'B', product: 'Z' }),
      ],
    });
    expect(periodsOf(survivalTimes(createAnalysisContext(dataset), ['A']))).toEqual({ A: [[0, 30]], B: [[0, 30]], C: [[0, 30]] });
  });

  it('is told by product where a firm loses some of what it makes', () => {
    const dataset = aDataset({
      firms: ['Werk', 'Zink'].map((id) => aFirm({ id })),
      relations: [aRelation({ id: 'R1', supplier: 'Zink', buyer: 'Werk', product: 'Zink' })],
      requirements: [
        aRequirement({ id: 'Q1', firm: 'Werk', product: 'Zink', forProduct: 'verzinkt', essential: true, stockDays: 6 }),
        aRequirement({ id: 'Q2', firm: 'Werk', product: 'Draht', forProduct: 'blank' }),
      ],
    });
    const { stopped, limited } = survivalTimes(createAnalysisContext(dataset), ['Zink']);
    expect(stopped).toEqual([{ firm: 'Zink', standstills: [{ from: 0 }] }]);
    expect(limited).toEqual([{ firm: 'Werk', product: 'verzinkt', standstills: [{ from: 6, cause: { product: 'Zink', suppliers: ['Zink'], stockDays: 6, lastSupplier: 'Zink' } }] }]);
  });

  it('takes the cautious one of two statements: essential, the smaller stock, the longer search; unknown stock counts as none and shows', () => {
    const dataset = aDataset({
      firms: ['A', 'B', 'C'].map((id) => aFirm({ id })),
      relations: [
        aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'X', switchDays: 10 }), aRelation({ id: 'R2', supplier: 'A', buyer: 'B', product: 'X', switchDays: 20 }),
        aRelation({ id: 'R3', supplier: 'A', buyer: 'C', product: 'X' }),
      ],
      requirements: [
        aRequirement({ id: 'Q1', firm: 'B', product: 'X', essential: false, stockDays: 9 }), aRequirement({ id: 'Q2', firm: 'B', product: 'X', essential: true, stockDays: 3 }),
        aRequirement({ id: 'Q3', firm: 'B', product: 'X' }),
      ],
    });
    const times = survivalTimes(createAnalysisContext(dataset), ['A']);
    expect(periodsOf(times)).toEqual({ A: [[0]], B: [[3, 20]], C: [[0]] });
    expect(times.stopped.find(({ firm }) => firm === 'C')!.standstills[0].cause).toEqual({ product: 'X', suppliers: ['A'], lastSupplier: 'A' });
    expect([times.stocks, times.switching]).toEqual([{ known: 1, of: 2 }, { known: 1, of: 2 }]);
  });

  it('of nobody is empty; of an unknown firm is not found', () => {
    const context = createAnalysisContext(stockedChain());
    expect(survivalTimes(context, [])).toEqual({ failed: [], stopped: [], limited: [], stocks: { known: 0, of: 0 }, switching: { known: 0, of: 0 }, recovery: { known: 0, of: 0 } });
    expect(survivalTimes(context, ['OEM', 'OEM']).failed).toEqual([{ firm: 'OEM' }]);
    expect(() => survivalTimes(context, ['Nirgendwo'])).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it.each([
    { switching: true, unmarkedRequired: true, seed: 41 }, { switching: false, unmarkedRequired: true, seed: 42 }, { switching: true, unmarkedRequired: false, seed: 43 },
  ])('is what happens day by day on 1,000 random networks with circles, several products, recovery: %o', ({ seed, ...options }) => {
    const random = seededRandom(seed);
    const seen = { stops: 0, returns: 0, again: 0 };
    for (let round = 0; round < 1000; round++) {
      const dataset = withDays(randomDataset(random), random);
      const failed = dataset.firms.filter((_, index) => index === 0 || random() < 0.2).map(({ id }) => id as string);
      const back = new Map(failed.map((id) => [id, dataset.firms.find((firm) => firm.id === id)!.daysToRecover]));
      const expected = dayByDay(dataset, { days: DAYS, back, ...options });
      const context = createAnalysisContext(dataset, options);
      const found = unitPeriods(context, failed, options);
      expect(found.days, `round ${round}`).toEqual(expected.map((day) => [...day.keys()].sort()));
      expect(found.causes.every(({ day, unit, product, followsFromOthers }) => followsFromOthers && expected[day].get(unit)!.includes(product))).toBe(true);
      expect(firmsByDay(survivalTimes(context, failed, options))).toEqual(expected.map((day) => dataset.firms.filter(({ id }) => unitsOf(dataset, id).every((unit) => day.has(unitName(unit)))).map(({ id }) => id)));
      seen.stops += found.causes.length;
      seen.returns += found.returns;
      seen.again += found.again;
    }
    // The networks are not so harmless that nothing was looked at.
    expect(seen.stops).toBeGreaterThan(100);
    expect(seen.returns).toBeGreaterThan(60);
    expect(seen.again).toBeGreaterThan(5);
  });

  it('without recovery and switching ends for exactly those whom the failure stops, and with no stock at once', () => {
    const random = seededRandom(44);
    for (let round = 0; round < 400; round++) {
      const dataset = withDays(randomDataset(random), random);
      const context = createAnalysisContext(dataset);
      const failed = [dataset.firms[0].id];
      const { stopped, limited } = failureOf(context, failed);
      const times = survivalTimes(context, failed, { recovery: false, switching: false });
      expect(times.stopped.map(({ firm }) => firm).sort()).toEqual(stopped.map(({ firm }) => firm).sort());
      expect(times.limited.map(({ firm, product }) => `${firm} ${product}`).sort()).toEqual(limited.map(({ firm, product }) => `${firm} ${product}`).sort());
      const without = survivalTimes(createAnalysisContext({ ...dataset, requirements: dataset.requirements.map((requirement) => ({ ...requirement, stockDays: 0 })) }), failed, { recovery: false, switching: false });
      expect(without.stopped.every(({ standstills }) => standstills.length === 1 && standstills[0].from === 0)).toBe(true);
    }
  });

  it('grows in step with all days: half the days, half the times', () => {
    const random = seededRandom(45);
    for (let round = 0; round < 300; round++) {
      const dataset = withDays(randomDataset(random), random);
      const half: Dataset = {
        ...dataset,
        firms: dataset.firms.map(({ daysToRecover: days, ...firm }) => ({ ...firm, ...(days !== undefined && { daysToRecover: days / 2 }) })),
        relations: dataset.relations.map(({ switchDays: days, ...relation }) => ({ ...relation, ...(days !== undefined && { switchDays: days / 2 }) })),
        requirements: dataset.requirements.map(({ stockDays: days, ...requirement }) => ({ ...requirement, ...(days !== undefined && { stockDays: days / 2 }) })),
      };
      const failed = dataset.firms.slice(0, 2).map(({ id }) => id);
      const whole = periodsOf(survivalTimes(createAnalysisContext(dataset), failed));
      expect(periodsOf(survivalTimes(createAnalysisContext(half), failed))).toEqual(Object.fromEntries(Object.entries(whole).map(([firm, periods]) => [firm, periods.map((days) => days.map((day) => day / 2))])));
    }
  });
});

/** Days that are gone through: every time of a random network lies well before. */
const DAYS = 90;

/** First and last day of every standstill, by firm. */
function periodsOf({ stopped }: SurvivalTimes): Record<string, number[][]> {
  return Object.fromEntries(stopped.map(({ firm, standstills }) => [firm, standstills.map(({ from, to }) => (to === undefined ? [from] : [from, to]))]));
}

function firmsByDay({ stopped }: SurvivalTimes): string[][] {
  return Array.from({ length: DAYS }, (_, day) => stopped.filter(({ standstills }) => standstills.some(({ from, to = DAYS }) => from <= day && day < to)).map(({ firm }) => firm).sort());
}

/** Units that stand, by day and by name, and why each began to. */
function unitPeriods(context: AnalysisContext, failed: readonly string[], { switching }: { switching: boolean }) {
  const stocks = stockModel(context);
  const { model } = stocks;
  const names = context.network.firms.flatMap((firm) => unitsOf(context.dataset, firm).map(unitName));
  const run = createSurvivalRun(stocks, { switching });
  const failures = failed.map((id) => context.network.indexOf.get(id)!).map((firm) => ({ firm, back: Number.isNaN(stocks.recoverDays[firm]) ? Number.POSITIVE_INFINITY : stocks.recoverDays[firm] }));
  // A second run over the same tables finds them as the first did.
  for (let time = 0; time < 2; time++) run.fail(failures);
  const stopped = run.units.filter(({ cause }) => cause >= 0);
  const suppliersAt = (cause: number) => [...model.suppliers.target.subarray(model.suppliers.start[stocks.inputOfConsumer[cause]], model.suppliers.start[stocks.inputOfConsumer[cause] + 1])];
  return {
    days: Array.from({ length: DAYS }, (_, day) => run.units.filter(({ from, to }) => from <= day && day < to).map(({ unit }) => names[unit]).sort()),
    causes: stopped.map((period) => ({
      unit: names[period.unit], day: period.from, product: model.products[model.productOfInput[stocks.inputOfConsumer[period.cause]]],
      followsFromOthers: suppliersAt(period.cause).every((supplier) => run.units.slice(0, run.units.indexOf(period)).some(({ unit, to }) => unit === supplier && to > period.from)),
    })),
    returns: stopped.filter(({ to }) => to < DAYS).length,
    again: run.units.length - new Set(run.units.map(({ unit }) => unit)).size,
  };
}
