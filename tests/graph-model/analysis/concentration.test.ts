import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { herfindahl, hhiBuyers, hhiSuppliers } from '#graph-model/analysis/concentration.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import type { Plain } from '#tests/support/records.ts';

const firms = ['A', 'B', 'C', 'D', 'Z'].map((id) => aFirm({ id }));

/** Relations of A, B, C, D to Z (or from Z to them), in this order, with what is given of each. */
function context(given: Plain<SupplyRelation>[], direction: 'to Z' | 'from Z' = 'to Z') {
  return createAnalysisContext(aDataset({
    firms,
    relations: given.map((fields, index) => {
      const partner = 'ABCD'[index % 4];
      const ends = direction === 'to Z' ? { supplier: partner, buyer: 'Z' } : { supplier: 'Z', buyer: partner };
      return aRelation({ id: `R${index}`, product: 'Draht', ...ends, ...fields });
    }),
  }));
}
const suppliersOfZ = (given: Plain<SupplyRelation>[]) => {
  const { values, coverage } = hhiSuppliers.compute(context(given));
  return { index: values[4], coverage };
};
const buyersOfZ = (given: Plain<SupplyRelation>[]) => {
  const { values, coverage } = hhiBuyers.compute(context(given, 'from Z'));
  return { index: values[4], coverage };
};

describe('concentration', () => {
  it('of parts of 30, 30, 20 and 20 % is 0.26', () => {
    expect(herfindahl([30, 30, 20, 20])).toBeCloseTo(0.26, 12);
  });

  it('on suppliers comes from volumes', () => {
    expect(suppliersOfZ([300, 300, 200, 200].map((volumeEur) => ({ volumeEur })))).toEqual({ index: expect.closeTo(0.26, 12), coverage: 1 });
  });

  it('on suppliers comes from stated shares where volumes are missing', () => {
    expect(suppliersOfZ([0.3, 0.3, 0.2, 0.2].map((share) => ({ share })))).toEqual({ index: expect.closeTo(0.26, 12), coverage: 1 });
  });

  it('prefers volumes to shares', () => {
    expect(suppliersOfZ([{ volumeEur: 1, share: 0.9 }, { volumeEur: 1, share: 0.1 }])).toEqual({ index: 0.5, coverage: 1 });
  });

  it('is unknown, not 0, where neither is known', () => {
    expect(suppliersOfZ([{}, {}])).toEqual({ index: Number.NaN, coverage: 0 });
    expect(suppliersOfZ([{ share: 0.4 }, { share: 0.3 }])).toEqual({ index: Number.NaN, coverage: 0 });
    expect(suppliersOfZ([{ volumeEur: 5 }, {}, {}])).toEqual({ index: Number.NaN, coverage: 0 });
    expect(suppliersOfZ([{ volumeEur: 0 }, { volumeEur: 0 }])).toEqual({ index: Number.NaN, coverage: 0 });
  });

  it('of a single source is 1 without any volume, unless others are said to exist', () => {
    expect(suppliersOfZ([{}])).toEqual({ index: 1, coverage: 1 });
    expect(suppliersOfZ([{ share: 0.6 }])).toEqual({ index: Number.NaN, coverage: 0 });
  });

  it('sums parallel relations of one supplier', () => {
    const twice = [{ volumeEur: 100 }, { volumeEur: 200 }, { volumeEur: 0 }, { volumeEur: 0 }, { volumeEur: 100 }];
    expect(suppliersOfZ(twice)).toEqual({ index: 0.5, coverage: 1 });
  });

  it('is taken per input: ten inputs from ten firms are ten single sources, not a broad base', () => {
    expect(suppliersOfZ(['Draht', 'Band', 'Zink', 'Holz'].map((product) => ({ product, volumeEur: 100 })))).toEqual({ index: 1, coverage: 1 });
  });

  it('weighs inputs by volume where all are known, else alike', () => {
    const draht = [{ product: 'Draht', volumeEur: 300 }, { product: 'Draht', volumeEur: 300 }];
    expect(suppliersOfZ([...draht, { product: 'Zink', volumeEur: 200 }]).index).toBeCloseTo((600 * 0.5 + 200 * 1) / 800, 12);
    expect(suppliersOfZ([...draht, { product: 'Zink' }]).index).toBeCloseTo((0.5 + 1) / 2, 12);
  });

  it('takes what it can say of some inputs and shows the coverage', () => {
    expect(suppliersOfZ([{ product: 'Draht' }, { product: 'Draht' }, { product: 'Zink', volumeEur: 7 }])).toEqual({ index: 1, coverage: 0.5 });
  });

  it('counts relations without a product together as one input', () => {
    expect(suppliersOfZ([{ product: undefined, volumeEur: 1 }, { product: undefined, volumeEur: 1 }])).toEqual({ index: 0.5, coverage: 1 });
  });

  it('on buyers comes from the volumes of all products together', () => {
    expect(buyersOfZ([{ volumeEur: 300 }, { volumeEur: 300, product: 'Band' }, { volumeEur: 200 }, { volumeEur: 200 }]))
      .toEqual({ index: expect.closeTo(0.26, 12), coverage: 1 });
  });

  it('on buyers is 1 for a single buyer, unknown without volumes, and nothing without buyers', () => {
    expect(buyersOfZ([{}])).toEqual({ index: 1, coverage: 1 });
    expect(buyersOfZ([{}, {}])).toEqual({ index: Number.NaN, coverage: 0 });
    expect(buyersOfZ([])).toEqual({ index: Number.NaN, coverage: 1 });
  });
});
