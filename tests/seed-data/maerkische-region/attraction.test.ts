import { describe, expect, it } from 'vitest';
import { pullOnBuyer, pullOnSupplier } from '#seed-data/maerkische-region/attraction.ts';
import type { DemoFirm } from '#seed-data/maerkische-region/demo-firm.ts';
import type { Seat } from '#seed-data/maerkische-region/places.ts';
import { roleOf } from '#seed-data/maerkische-region/roles.ts';
import { createSupplyBook } from '#seed-data/maerkische-region/supply-book.ts';
import { aFirm } from '#tests/support/records.ts';

const HAGEN = { lat: 51.36, lon: 7.47 };
const LUEDENSCHEID = { lat: 51.21, lon: 7.63 };

function firmAt(point: Seat['point'], overrides: Partial<DemoFirm> = {}): DemoFirm {
  return {
    role: roleOf('springs'), seat: { zone: 'region', point }, size: 'small', employees: 20, reach: 10, makes: [], newcomer: false, planted: false, record: aFirm(), ...overrides,
  };
}

describe('who buys from whom', () => {
  const buyer = firmAt(HAGEN);

  it('prefers the near supplier, and the larger one', () => {
    const near = pullOnBuyer(buyer, firmAt(HAGEN), createSupplyBook());
    expect(near).toBe(10);
    expect(pullOnBuyer(buyer, firmAt(LUEDENSCHEID), createSupplyBook())).toBeLessThan(near / 2);
    expect(pullOnBuyer(buyer, firmAt(HAGEN, { reach: 30 }), createSupplyBook())).toBe(30);
    expect(pullOnSupplier(buyer, firmAt(HAGEN))).toBeGreaterThan(pullOnSupplier(buyer, firmAt(LUEDENSCHEID)));
  });

  it('gives a workshop no more customers than it can serve', () => {
    const book = createSupplyBook();
    const workshop = firmAt(HAGEN, { size: 'micro' });
    for (let i = 0; i < 4; i++) book.add({ supplier: workshop, buyer: firmAt(HAGEN), product: `p${i}`, importance: 'main' });
    expect(pullOnBuyer(buyer, workshop, book)).toBe(0);
  });

  it('sends small firms to the dealer and large ones to the works far away', () => {
    const works = firmAt(undefined, { seat: { zone: 'eu' }, size: 'large', reach: 400 });
    const large = pullOnBuyer(firmAt(HAGEN, { size: 'large' }), works, createSupplyBook());
    expect(pullOnBuyer(firmAt(HAGEN, { size: 'micro' }), works, createSupplyBook())).toBeLessThan(large / 30);
  });
});
