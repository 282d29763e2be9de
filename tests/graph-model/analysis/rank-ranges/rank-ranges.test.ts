import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { RANGED_MEASURES } from '#graph-model/analysis/rank-ranges/ranged-measures.ts';
import { rankRanges, ranksOf } from '#graph-model/analysis/rank-ranges/rank-ranges.ts';
import { unknownFields } from '#graph-model/analysis/rank-ranges/unknown-fields.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { andOrChain } from '#tests/support/and-or-chain.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';

/** Everything stated: one draw makes it so. */
const stated = (dataset: Dataset) => unknownFields(createAnalysisContext(dataset)).draw(seededRandom(3));

describe('the rank range', () => {
  it.each(RANGED_MEASURES)('of %s is a point where nothing is unknown', (measure) => {
    const random = seededRandom(81);
    for (let round = 0; round < 60; round++) {
      const { rank, low, high, fields, coverage } = rankRanges(createAnalysisContext(stated(randomDataset(random))), { measure, draws: 5 });
      expect([low, high, coverage]).toEqual([rank, rank, 1]);
      expect(Object.values(fields).every(({ known, of }) => known === of)).toBe(true);
    }
  });

  it('is the same for the same seed, and holds what the data could be', () => {
    const context = createAnalysisContext(heavyTailedDataset({ firms: 200, relations: 800, seed: 5 }));
    const once = rankRanges(context, { draws: 40, seed: 9 });
    expect(rankRanges(context, { draws: 40, seed: 9 })).toEqual(once);
    expect(rankRanges(context, { draws: 40, seed: 10 }).high).not.toEqual(once.high);
    expect(once.low.every((rank, firm) => rank <= once.high[firm])).toBe(true);
    expect(once.low.some((rank, firm) => rank < once.high[firm])).toBe(true);
  });

  it('of a firm whose only input may be essential or not reaches over both', () => {
    const dataset = aDataset({
      firms: ['A', 'B', 'X', 'Y'].map((id) => aFirm({ id })),
      relations: [aRelation({ id: 'R1', supplier: 'A', buyer: 'X', product: 'Draht', share: 1 }), aRelation({ id: 'R2', supplier: 'B', buyer: 'Y', product: 'Draht', share: 1 })],
      requirements: [aRequirement({ id: 'Q1', firm: 'X', product: 'Draht', essential: true, stockDays: 3 }), aRequirement({ id: 'Q2', firm: 'Y', product: 'Draht', stockDays: 3 })],
    });
    const { rank, low, high, fields } = rankRanges(createAnalysisContext(dataset), { draws: 100 });
    expect([[...rank], [...low], [...high]]).toEqual([[1, 1, 3, 3], [1, 1, 2, 2], [1, 2, 3, 3]]);
    expect(fields).toEqual({ essential: { known: 1, of: 2 }, stock: { known: 2, of: 2 }, volume: { known: 2, of: 2 } });
  });

  it('leaves what is stated as it is', () => {
    const random = seededRandom(82);
    for (let round = 0; round < 200; round++) {
      const dataset = randomDataset(random);
      const drawn = unknownFields(createAnalysisContext(dataset)).draw(random);
      for (const record of dataset.requirements) expect(drawn.requirements.find(({ id }) => id === record.id)).toMatchObject(record);
      for (const relation of dataset.relations) expect(drawn.relations.find(({ id }) => id === relation.id)).toMatchObject(relation);
    }
  });

  it('needs no network, and is refused where it would take very long', () => {
    expect([...rankRanges(createAnalysisContext(aDataset())).rank]).toEqual([]);
    expect([...rankRanges(createAnalysisContext(andOrChain().dataset), { measure: 'days', draws: 3 }).low].every((rank) => rank > 0)).toBe(true);
    const large = createAnalysisContext(heavyTailedDataset({ firms: 3000, relations: 9000, seed: 1 }));
    expect(() => rankRanges(large, { measure: 'esri', draws: 100_000 })).toThrow(expect.objectContaining({ code: 'too_large' }));
  });
});

describe('ranks', () => {
  it('are shared by firms of equal value and missing where the value is unknown', () => {
    expect([...ranksOf(Float64Array.of(2, Number.NaN, 5, 2, 0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY))]).toEqual([2, 0, 1, 2, 4, 5, 5]);
  });
});
