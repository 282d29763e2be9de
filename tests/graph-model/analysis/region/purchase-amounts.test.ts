import { describe, expect, it } from 'vitest';
import { purchaseAmounts } from '#graph-model/analysis/region/purchase-amounts.ts';
import { commonBasis } from '#graph-model/analysis/region/purchase-bases.ts';
import { aRelation } from '#tests/support/records.ts';

const purchases = (...fields: readonly Parameters<typeof aRelation>[0][]) => fields.map((of, place) => aRelation({ id: `R${place}`, buyer: 'B', product: 'P', ...of }));

describe('the amounts of purchases', () => {
  it.each([
    ['euro, where four of five are known', [{ volumeEur: 10 }, { volumeEur: 20 }, { volumeEur: 30 }, { volumeEur: 0 }, {}], 'volume', [10, 20, 30, 0, Number.NaN]],
    ['middles of classes, where these fill up', [{ volumeEur: 10 }, { volumeClass: 'A' }, { volumeClass: 'D' }], 'class', [10, 5_000, 3_000_000]],
    ['shares of inputs as stated', [{ share: 0.7 }, { share: 0.3 }, { product: 'Q' }], 'share', [0.7, 0.3, 1]],
    ['shares by volume where no share is stated', [{ volumeEur: 30 }, { volumeClass: 'A' }, { product: 'Q' }, { product: 'R' }, { product: undefined, share: 1 }], 'share', [30 / 5_030, 5_000 / 5_030, 1, 1, Number.NaN]],
    ['shares that add up to more than all, scaled down', [{ share: 1 }, { share: 1 }], 'share', [0.5, 0.5]],
    ['relations, where little is known', [{ volumeEur: 10 }, {}, {}], 'relations', [1, 1, 1]],
    ['nothing, where nothing is bought', [], 'relations', []],
  ] as const)('are %s', (_, fields, basis, amounts) => {
    const found = purchaseAmounts(purchases(...fields));
    expect([found.basis, [...found.amount], found.known]).toEqual([basis, amounts, amounts.filter((amount) => !Number.isNaN(amount)).length]);
  });

  it('are counted in what is wanted, and what is not known stays unknown', () => {
    expect([...purchaseAmounts(purchases({ volumeEur: 10 }, {}), 'volume').amount]).toEqual([10, Number.NaN]);
  });

  it('of two regions are counted in the less telling basis', () => {
    expect([commonBasis('volume', 'share'), commonBasis('relations', 'class'), commonBasis('class', 'class')]).toEqual(['share', 'relations', 'class']);
  });
});
