import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '#graph-model/change-set.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { aDataset, aFirm, aProduct, aRelation, put, remove } from '#tests/support/records.ts';

describe('a dataset after changes', () => {
  it('holds what was put, lacks what was taken away, and leaves the old one as it was', () => {
    const before = aDataset({ firms: [aFirm({ id: 'F1' }), aFirm({ id: 'F3' })], products: [aProduct()], relations: [aRelation({ buyer: 'F3' })] });
    const after = changedDataset(before, [put('firm', aFirm({ id: 'F2' })), put('firm', aFirm({ id: 'F1', name: 'Neu' })), remove('relation', 'R1'), remove('offer', 'O9')]);
    expect(after).toEqual(aDataset({ firms: [aFirm({ id: 'F1', name: 'Neu' }), aFirm({ id: 'F2' }), aFirm({ id: 'F3' })], products: [aProduct()] }));
    expect(after.products).toBe(before.products);
    expect(before.firms.map(({ id, name }) => [id, name])).toEqual([['F1', 'Firma F1'], ['F3', 'Firma F3']]);
  });

  it('is what a plain map of records would hold, in order of code points', () => {
    const id = fc.constantFrom('A', 'B', 'a', 'ä', 'Z', '0', '\u{1F600}', '\uFF5E', 'AA');
    const change = fc.oneof(fc.record({ id, name: fc.constantFrom('eins', 'zwei') }).map((firm): Change => put('firm', aFirm(firm))), id.map((gone): Change => remove('firm', gone)));
    fc.assert(fc.property(fc.array(change), fc.array(change), (first, second) => {
      const firms = new Map<string, ReturnType<typeof aFirm>>();
      for (const one of [...first, ...second]) {
        if (one.op === 'delete') firms.delete(one.id);
        else firms.set(one.record.id, one.record as ReturnType<typeof aFirm>);
      }
      expect(changedDataset(changedDataset(aDataset(), first), second)).toEqual(aDataset({ firms: [...firms.values()] }));
    }));
  });
});
