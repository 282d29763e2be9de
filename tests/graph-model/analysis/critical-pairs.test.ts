import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { PAIR_LIMITS } from '#graph-model/analysis/critical-targets.ts';
import { createWitnessPool } from '#graph-model/analysis/witness-pool.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';

/** Two chains of equal length that both lead to the plant, each the second source of the other. */
function twoChains(length: number) {
  const name = (chain: string, index: number) => (index === length ? 'Werk' : `${chain}${String(index).padStart(4, '0')}`);
  const relations = ['A', 'B'].flatMap((chain) => Array.from({ length }, (_, index) => aRelation({
    id: `R ${chain} ${index}`, supplier: name(chain, index), buyer: name(chain, index + 1), product: 'Draht',
  })));
  return aDataset({ firms: [...new Set(relations.flatMap(({ supplier, buyer }) => [supplier, buyer]))].map((id) => aFirm({ id })), relations });
}

describe('critical pairs', () => {
  it('are one firm of either chain where two chains back each other up', () => {
    const { critical, pairs, pairsComplete } = criticalFirms(createAnalysisContext(twoChains(30)), 'Werk');
    expect([critical, pairsComplete, pairs.length]).toEqual([[], true, 900]);
    expect(pairs[31]).toEqual(['A0001', 'B0001']);
    expect(pairs.every(([a, b]) => a.startsWith('A') && b.startsWith('B'))).toBe(true);
  });

  it('are listed up to a limit, and it is said that there may be more', () => {
    const { pairs, pairsComplete } = criticalFirms(createAnalysisContext(twoChains(150)), 'Werk');
    expect([pairs.length, pairsComplete]).toEqual([PAIR_LIMITS.pairs, false]);
  });

  it('are given up where they would take too long, the same every time', () => {
    const search = () => criticalFirms(createAnalysisContext(twoChains(20_000)), 'Werk');
    const once = search();
    expect(once.pairsComplete).toBe(false);
    expect(search().pairs).toEqual(once.pairs);
  });
});

describe('known witnesses', () => {
  it('are hit by two firms where each holds one of them', () => {
    const pool = createWitnessPool(5);
    expect(pool.isHitBy(0, 1)).toBe(true);
    pool.add([0, 2]);
    pool.add([1, 2]);
    expect([pool.isHitBy(0, 1), pool.isHitBy(2, 4), pool.isHitBy(0, 3), pool.isHitBy(3, 4)]).toEqual([true, true, false, false]);
  });

  it('are forgotten, the oldest first, where there are too many', () => {
    const pool = createWitnessPool(3);
    pool.add([0]);
    for (let more = 0; more < 511; more++) pool.add([1]);
    expect(pool.isHitBy(1, 2)).toBe(false);
    pool.add([1]);
    expect(pool.isHitBy(1, 2)).toBe(true);
    expect(pool.isHitBy(0, 2)).toBe(false);
  });
});
