import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { daysShort } from '#graph-model/analysis/days-short.ts';
import { stockAdvice } from '#graph-model/analysis/stock-advice.ts';
import { survivalTimes } from '#graph-model/analysis/survival-times.ts';
import { networkSurvival } from '#graph-model/analysis/time-to-survive.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';
import { stockedChain } from '#tests/support/stocked-chain.ts';
import { withDays } from '#tests/support/with-days.ts';

describe('time to survive against time to recover', () => {
  it('flags the firms whose failure lasts longer than somebody’s stock, and says where it does not know', () => {
    const chain = stockedChain();
    const recover: Record<string, number> = { Galvanik: 3, Zieherei: 3, Schrauben: 8, 'Federn A': 90 };
    const survival = networkSurvival(createAnalysisContext({ ...chain, firms: chain.firms.map((firm) => (recover[firm.id] === undefined ? firm : { ...firm, daysToRecover: recover[firm.id] })) }));
    expect(Object.fromEntries(survival.map(({ firm, timeToSurvive, first, verdict }) => [firm, [timeToSurvive, first, verdict]]))).toEqual({
      Blechhandel: [7, 'Stanzerei B', 'unknown'], 'Federn A': [undefined, undefined, 'holds'], 'Federn B': [undefined, undefined, 'holds'],
      Galvanik: [1, 'Schrauben', 'stops_before'], Modulbau: [1, 'OEM', 'unknown'], OEM: [undefined, undefined, 'holds'],
      Schrauben: [8, 'Modulbau', 'holds'], Stahlhandel2: [undefined, undefined, 'holds'], Stahlwerk: [10, 'Zieherei', 'unknown'],
      'Stanzerei A': [undefined, undefined, 'holds'], 'Stanzerei B': [undefined, undefined, 'holds'], Zieherei: [3, 'Federn B', 'holds'],
    });
    expect(survival.find(({ firm }) => firm === 'Galvanik')).toMatchObject({ timeToRecover: 3, stocks: { known: 3, of: 3 } });
  });

  it('is the first day on which anybody stops, on 500 random networks; the flag means that somebody stops before the firm is back', () => {
    const random = seededRandom(51);
    for (let round = 0; round < 500; round++) {
      const context = createAnalysisContext(withDays(randomDataset(random), random));
      for (const { firm, timeToSurvive, first, verdict } of networkSurvival(context)) {
        const others = survivalTimes(context, [firm], { recovery: false }).stopped.filter((other) => other.firm !== firm);
        expect(timeToSurvive).toBe(others[0]?.standstills[0].from);
        expect(others.find((other) => other.firm === first)?.standstills[0].from).toBe(timeToSurvive);
        const stopped = survivalTimes(context, [firm]).stopped.some((other) => other.firm !== firm);
        expect(verdict === 'holds').toBe(!stopped);
      }
    }
  });
});

describe('the days that others lack', () => {
  const short = (firm: { daysToRecover?: number }, stockDays?: number) => {
    const { values, coverage } = daysShort.compute(createAnalysisContext(aDataset({
      firms: [aFirm({ id: 'A', ...firm }), aFirm({ id: 'B' })],
      relations: [aRelation({ supplier: 'A', buyer: 'B', product: 'X' })],
      requirements: [aRequirement({ firm: 'B', product: 'X', stockDays })],
    })));
    return { values: [...values], coverage };
  };

  it('are what the failure lasts longer than their stock, and none where all hold out or nobody depends on the firm', () => {
    expect(short({ daysToRecover: 30 }, 9)).toEqual({ values: [21, 0], coverage: 1 });
    expect(short({ daysToRecover: 9 }, 9)).toEqual({ values: [0, 0], coverage: 1 });
  });

  it('are unknown where the end of the failure or a stock is, unless it makes no difference', () => {
    expect(short({}, 9)).toEqual({ values: [Number.NaN, 0], coverage: 0.5 });
    expect(short({ daysToRecover: 30 })).toEqual({ values: [Number.NaN, 0], coverage: 0.5 });
    expect(short({ daysToRecover: 0 })).toEqual({ values: [0, 0], coverage: 0.5 });
  });
});

describe('one more week of stock', () => {
  /** B needs X and Y from A, who is away for `away` days. */
  const shop = (stockX: number, stockY: number, away: number) => createAnalysisContext(aDataset({
    firms: [aFirm({ id: 'A', daysToRecover: away }), aFirm({ id: 'B' }), aFirm({ id: 'C' })],
    relations: [
      aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'X' }), aRelation({ id: 'R2', supplier: 'A', buyer: 'B', product: 'Y' }),
      aRelation({ id: 'R3', supplier: 'B', buyer: 'C', product: 'Z' }),
    ],
    requirements: [aRequirement({ id: 'Q1', firm: 'B', product: 'X', stockDays: stockX }), aRequirement({ id: 'Q2', firm: 'B', product: 'Y', stockDays: stockY })],
  }));

  it('buys time up to the next input that ends, and the whole week with both', () => {
    expect(stockAdvice(shop(2, 5, 90), 'B')).toEqual({
      failures: 1, complete: true,
      advice: [
        { inputs: ['X', 'Y'], averted: 0, days: 7, effects: [{ failed: ['A'], before: 2, after: 9, saved: 0 }] },
        { inputs: ['X'], averted: 0, days: 3, effects: [{ failed: ['A'], before: 2, after: 5, saved: 0 }] },
      ],
    });
  });

  it('of one input buys nothing where two end on the same day: both have to grow', () => {
    expect(stockAdvice(shop(4, 4, 90), 'B').advice).toEqual([{ inputs: ['X', 'Y'], averted: 0, days: 7, effects: [{ failed: ['A'], before: 4, after: 11, saved: 0 }] }]);
  });

  it('averts the stop, and that of the buyers, where it lasts until the supplier is back', () => {
    expect(stockAdvice(shop(2, 9, 9), 'B').advice).toEqual([{ inputs: ['X'], averted: 1, days: 0, effects: [{ failed: ['A'], before: 2, saved: 2 }] }]);
    expect(stockAdvice(shop(9, 9, 9), 'B')).toEqual({ failures: 0, complete: true, advice: [] });
  });

  it('is asked for one failure, or over all that stop the firm; more days buy more', () => {
    const context = createAnalysisContext(stockedChain());
    const over = stockAdvice(context, 'Modulbau');
    expect([over.failures, over.advice.map(({ inputs, days, effects }) => [inputs, days, effects.length])]).toEqual([4, [[['Schraube'], 14, 2], [['Feder', 'Schraube'], 14, 2], [['Feder'], 8, 2]]]);
    expect(stockAdvice(context, 'OEM', { failed: ['Schrauben'], moreDays: 30 }).advice).toEqual([{ inputs: ['Modul'], averted: 0, days: 30, effects: [{ failed: ['Schrauben'], before: 9, after: 39, saved: 0 }] }]);
    expect(stockAdvice(context, 'OEM', { failed: ['OEM'] })).toEqual({ failures: 0, complete: true, advice: [] });
    expect(() => stockAdvice(context, 'Nirgendwo')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it('is what the same records with more stock give, on 300 random networks, and no other single input gains a day', () => {
    const random = seededRandom(52);
    let looked = 0;
    for (let round = 0; round < 300; round++) {
      const dataset = withDays(randomDataset(random), random);
      const failed = dataset.firms[0].id;
      const stopDay = (stocks: typeof dataset, firm: string) => survivalTimes(createAnalysisContext(stocks), [failed]).stopped.find((other) => other.firm === firm)?.standstills[0].from;
      for (const { id: firm } of dataset.firms.slice(1)) {
        const { advice, failures } = stockAdvice(createAnalysisContext(dataset), firm, { failed: [failed] });
        const before = stopDay(dataset, firm);
        expect(failures).toBe(before === undefined ? 0 : 1);
        if (before === undefined || dataset.requirements.some((need) => need.firm === firm && need.forProduct !== undefined)) continue;
        const bought = new Set(dataset.relations.filter(({ buyer, supplier }) => buyer === firm && supplier !== firm).flatMap(({ product }) => product ?? []));
        const singles = new Map(advice.filter(({ inputs }) => inputs.length === 1).map(({ inputs: [input], effects: [effect] }) => [input, effect.after]));
        for (const product of bought) {
          const own = dataset.requirements.filter((need) => need.firm === firm && need.product === product);
          const days = Math.min(...own.flatMap(({ stockDays }) => stockDays ?? []));
          const more = { ...aRequirement({ id: `more ${product}`, firm, product }), stockDays: (days === Number.POSITIVE_INFINITY ? 0 : days) + 7 };
          const requirements = [...dataset.requirements.filter((need) => !own.includes(need)), ...own.map((need) => aRequirement({ ...need, stockDays: undefined })), more];
          expect(stopDay({ ...dataset, requirements }, firm)).toBe(singles.has(product) ? singles.get(product) : before);
          looked++;
        }
      }
    }
    expect(looked).toBeGreaterThan(100);
  });
});
