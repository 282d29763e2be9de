import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { firmSurvival } from '#graph-model/analysis/firm-survival.ts';
import { survivalTimes } from '#graph-model/analysis/survival-times.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';
import { stockedChain } from '#tests/support/stocked-chain.ts';
import { withDays } from '#tests/support/with-days.ts';

describe('how long a firm holds out', () => {
  it('is for the OEM what the published chain says, the soonest first', () => {
    const days = fixture<{ stop_day_if_fails: Record<string, Record<string, number>> }>('tts_and_or').stop_day_if_fails;
    const known = Object.entries(days).flatMap(([failed, stops]) => (stops.OEM === undefined ? [] : [[failed, stops.OEM] as const]));
    const { complete, sources } = firmSurvival(createAnalysisContext(stockedChain()), 'OEM');
    expect(complete).toBe(true);
    expect(sources.map(({ failed, timeToSurvive }) => [failed, timeToSurvive])).toEqual(known.toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)));
    expect(sources.every(({ verdict }) => verdict === 'unknown')).toBe(true);
  });

  it('names what runs out and its stock, and leaves out what is unknown', () => {
    const of = (days: { stockDays?: number; daysToRecover?: number; switchDays?: number }) => firmSurvival(createAnalysisContext(aDataset({
      firms: [aFirm({ id: 'A', daysToRecover: days.daysToRecover }), aFirm({ id: 'B' })],
      relations: [aRelation({ supplier: 'A', buyer: 'B', product: 'Draht', switchDays: days.switchDays })],
      requirements: [aRequirement({ firm: 'B', product: 'Draht', essential: true, stockDays: days.stockDays })],
    })), 'B').sources;
    expect(of({})).toEqual([{ failed: 'A', timeToSurvive: 0, verdict: 'unknown', product: 'Draht' }]);
    expect(of({ stockDays: 5, daysToRecover: 9 })).toEqual([{ failed: 'A', timeToSurvive: 5, timeToRecover: 9, until: 9, verdict: 'stops_before', product: 'Draht', stockDays: 5 }]);
    // Supplied again on the very day on which the stock ends.
    expect(of({ stockDays: 9, daysToRecover: 9 })).toEqual([{ failed: 'A', timeToSurvive: 9, timeToRecover: 9, verdict: 'holds', product: 'Draht', stockDays: 9 }]);
    expect(of({ stockDays: 5, switchDays: 5 })).toEqual([{ failed: 'A', verdict: 'holds' }]);
    expect(of({ stockDays: 5, switchDays: 7 })).toEqual([{ failed: 'A', timeToSurvive: 5, until: 7, verdict: 'unknown', product: 'Draht', stockDays: 5 }]);
  });

  it('is the first standstill that the failure in days has, for every kritische Stelle of every firm', () => {
    for (let seed = 0; seed < 60; seed++) {
      const dataset = withDays(randomDataset(seededRandom(seed)), seededRandom(seed + 1_000));
      const context = createAnalysisContext(dataset);
      for (const { id } of dataset.firms) {
        const { sources } = firmSurvival(context, id);
        expect(sources.map(({ failed }) => failed).sort()).toEqual(criticalFirms(context, id).critical.map(({ firm }) => firm as string).sort());
        for (const { failed, timeToSurvive, timeToRecover, until, verdict } of sources) {
          const first = (recovery: boolean) => survivalTimes(context, [failed], { recovery }).stopped.find(({ firm }) => firm === id)?.standstills[0];
          expect([timeToSurvive, verdict === 'holds'], `${seed} ${id} ${failed}`).toEqual([first(false)?.from, first(true) === undefined]);
          expect(until).toBe(first(true)?.to);
          expect(timeToRecover).toBe(dataset.firms.find((firm) => firm.id === failed)?.daysToRecover);
        }
      }
    }
  });

  it('names a firm that is not there', () => {
    expect(() => firmSurvival(createAnalysisContext(aDataset()), 'nobody')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});
