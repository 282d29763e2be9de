import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalRegion, REGION_LIMITS } from '#graph-model/analysis/critical-region.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { isStoppedUnit, lostBy, requiredInputs, roundsOf, suppliersOf, supplyingUnit, unitsOf } from '#tests/support/brute-force-failure.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aFirm } from '#tests/support/records.ts';

describe('kritische Stellen of a region', () => {
  it('are what the definition gives on 1,000 random networks: who stops firms there, whom failures there stop outside, which sources are one', () => {
    const random = seededRandom(71);
    const count = { threats: 0, exports: 0, shared: 0 };
    for (let round = 0; round < 1000; round++) {
      const plain = randomDataset(random);
      const dataset = { ...plain, firms: plain.firms.map(({ id }, place) => aFirm({ id, ags: place === 0 || random() < 0.5 ? '05914000' : random() < 0.2 ? undefined : '05962016', employees: 10 })) };
      const inside = dataset.firms.filter(({ ags }) => ags === '05914000').map(({ id }) => id as string);
      const found = criticalRegion(createAnalysisContext(dataset), ['05914']);
      const lost = new Map(dataset.firms.map(({ id }) => [id as string, lostBy(dataset, [id])]));
      const expected = (from: readonly string[], isThere: boolean) => from
        .map((firm) => ({ firm, stops: lost.get(firm)!.filter((id) => inside.includes(id) === isThere) })).filter(({ stops }) => stops.length > 0)
        .sort((a, b) => b.stops.length - a.stops.length || lost.get(b.firm)!.filter((id) => inside.includes(id)).length - lost.get(a.firm)!.filter((id) => inside.includes(id)).length || (a.firm < b.firm ? -1 : 1));
      expect(found.threats.map(({ firm, stops }) => ({ firm, stops }))).toEqual(expected([...lost.keys()], true));
      expect(found.exports.map(({ firm, stops }) => ({ firm, stops }))).toEqual(expected(inside, false));
      const shared = inside.flatMap((buyer) => [...new Set(unitsOf(dataset, buyer).flatMap((unit) => requiredInputs(dataset, unit, true)))].sort().flatMap((product) => (
        [...lost.keys()].filter((source) => source !== buyer).map((source) => {
          const stopped = roundsOf(dataset, [source]).at(-1)!;
          return { source, buyer, product, suppliers: suppliersOf(dataset, buyer, product).filter((supplier) => isStoppedUnit(supplyingUnit(dataset, supplier, product), stopped)) };
        }).filter(({ suppliers }) => suppliers.length > 1)
      )));
      const byKey = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect(found.hiddenSources.flatMap(({ source, inputs }) => inputs.map((input) => ({ source, ...input }))).toSorted(byKey)).toEqual(shared.toSorted(byKey));
      expect(found.hiddenSources.every(({ inputCount, inputs }) => inputCount === inputs.length)).toBe(true);
      count.threats += found.threats.length;
      count.exports += found.exports.length;
      count.shared += shared.length;
    }
    expect([count.threats > 200, count.exports > 100, count.shared > 50]).toEqual([true, true, true]);
  });

  it('say where the search for common sources was limited, and that nobody is there', () => {
    const dataset = heavyTailedDataset({ firms: 400, relations: 2000, seed: 7 });
    const here = { ...dataset, firms: dataset.firms.map((firm) => ({ ...aFirm({ id: firm.id, ags: '05914000' }) })) };
    const context = createAnalysisContext(here);
    expect(criticalRegion(context, ['05914'], { ...REGION_LIMITS, listed: 1000 }).hiddenSourcesComplete).toBe(true);
    expect(criticalRegion(context, ['05914'], { ...REGION_LIMITS, work: 100 }).hiddenSourcesComplete).toBe(false);
    expect(() => criticalRegion(context, ['05962'])).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});
