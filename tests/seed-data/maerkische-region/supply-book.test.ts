import { describe, expect, it } from 'vitest';
import type { DemoFirm } from '#seed-data/maerkische-region/demo-firm.ts';
import { roleOf } from '#seed-data/maerkische-region/roles.ts';
import { createSupplyBook } from '#seed-data/maerkische-region/supply-book.ts';
import { aFirm } from '#tests/support/records.ts';

function aDemoFirm(id: string, overrides: Partial<DemoFirm> = {}): DemoFirm {
  return {
    role: roleOf('springs'), seat: { zone: 'region' }, size: 'small', employees: 20, reach: 10, makes: [], newcomer: false, planted: false, record: aFirm({ id }), ...overrides,
  };
}

const mill = aDemoFirm('mill');
const springs = aDemoFirm('springs');
const wire = { supplier: mill, buyer: springs, product: 'Draht', importance: 'main' } as const;
const planted = { stockDays: 5, volumeEur: 1000 };

describe('the book of supplies', () => {
  it('takes a supply once', () => {
    const book = createSupplyBook();
    expect([book.add(wire), book.add(wire)]).toEqual([true, false]);
    expect([book.given(mill), book.taken(springs), book.given(springs)]).toEqual([1, 1, 0]);
    expect(book.suppliersOf(springs, 'Draht')).toEqual([mill]);
  });

  it('lets no firm supply itself', () => {
    expect(createSupplyBook().add({ ...wire, buyer: mill })).toBe(false);
  });

  it('keeps chance away from an input that holds up a planted truth, and from its cast among themselves', () => {
    const book = createSupplyBook();
    const other = aDemoFirm('other');
    expect(book.add({ ...wire, planted })).toBe(true);
    expect(book.add({ ...wire, supplier: other })).toBe(false);
    expect(book.add({ ...wire, supplier: other, planted })).toBe(true);
    expect(book.add({ ...wire, supplier: other, product: 'Band' })).toBe(true);
    expect(book.add({ ...wire, supplier: aDemoFirm('a', { planted: true }), buyer: aDemoFirm('b', { planted: true }) })).toBe(false);
  });
});
