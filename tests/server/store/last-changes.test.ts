import { describe, expect, it } from 'vitest';
import { lastChanges } from '#server/store/last-changes.ts';
import { aFirm, aProduct, put, remove } from '#tests/support/records.ts';

describe('the changes that count', () => {
  it('of several changes to one record the last stays, in its place', () => {
    const changes = [put('firm', aFirm({ employees: 1 })), put('firm', aFirm({ id: 'F2' })), put('firm', aFirm({ employees: 2 })), put('product', aProduct({ id: 'F1' })), remove('firm', 'F2')];
    expect(lastChanges(changes)).toEqual([changes[2], changes[3], changes[4]]);
  });

  it('a list without repetition is given back itself', () => {
    const changes = [put('firm', aFirm()), put('product', aProduct({ id: 'F1' })), remove('offer', 'F1')];
    expect(lastChanges(changes)).toBe(changes);
    expect(lastChanges([])).toEqual([]);
  });
});
