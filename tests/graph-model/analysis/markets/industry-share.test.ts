import { expect, it } from 'vitest';
import { CAR_INDUSTRY } from '#graph-model/analysis/markets/industry-dependence.ts';
import { industryShare } from '#graph-model/analysis/markets/industry-share.ts';
import { aFirm, aRelation } from '#tests/support/records.ts';

const FIRMS = new Map([aFirm({ id: 'CAR', wz: '29.10' }), aFirm({ id: 'TAP', wz: '28.14' }), aFirm({ id: 'WHO' })].map((firm) => [firm.id as string, firm]));
const share = (sales: readonly (readonly [buyer: string, volumeEur?: number])[]) => industryShare(sales.map(([buyer, volumeEur]) => aRelation({ buyer, volumeEur })), (id) => FIRMS.get(id), CAR_INDUSTRY);

it('counts euro where they are known of the sales to buyers of a known branch', () => {
  expect(share([['CAR', 300], ['TAP', 100], ['WHO', 9_999]])).toEqual({ share: 0.75, basis: 'volume', told: 2, all: 3 });
});

it('counts relations where too few volumes are known, and says nothing where no branch is', () => {
  expect(share([['CAR', 300], ['TAP'], ['TAP']])).toEqual({ share: 1 / 3, basis: 'relations', told: 3, all: 3 });
  expect(share([['WHO', 5]])).toEqual({ share: null, basis: 'relations', told: 0, all: 1 });
});
