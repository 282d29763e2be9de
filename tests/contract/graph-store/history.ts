import { describe, expect, it } from 'vitest';
import { aChangeSet, aFirm, anOffer, aProduct, byCodePoint, put, remove } from '#tests/support/records.ts';
import { opened, openedWithChain } from './opened.ts';
import type { OpenStore } from './opened.ts';

export function describeHistory(open: OpenStore): void {
  describe('history', () => {
    it('the life of a firm is told step by step, with who and when', async () => {
      const { store } = await opened(open);
      const steps = [
        aChangeSet({ id: 'C1', author: 'Kammer', at: '2026-01-01T00:00:00.000Z', changes: [put('firm', aFirm({ employees: 10 }))] }),
        aChangeSet({ id: 'C2', author: 'Firma', at: '2026-02-01T00:00:00.000Z', changes: [put('firm', aFirm({ employees: 11 }))] }),
        aChangeSet({ id: 'C3', changes: [put('firm', aFirm({ id: 'F2' }))] }),
        aChangeSet({ id: 'C4', author: 'Kammer', at: '2026-03-01T00:00:00.000Z', changes: [remove('firm', 'F1')] }),
        aChangeSet({ id: 'C5', author: 'Firma', at: '2026-04-01T00:00:00.000Z', changes: [put('firm', aFirm({ employees: 12 }))] }),
      ];
      for (const step of steps) await store.apply(step);
      expect(await store.history('firm', 'F1')).toStrictEqual([
        { changeSet: 'C1', revision: 1, author: 'Kammer', at: '2026-01-01T00:00:00.000Z', after: aFirm({ employees: 10 }) },
        { changeSet: 'C2', revision: 2, author: 'Firma', at: '2026-02-01T00:00:00.000Z', before: aFirm({ employees: 10 }), after: aFirm({ employees: 11 }) },
        { changeSet: 'C4', revision: 4, author: 'Kammer', at: '2026-03-01T00:00:00.000Z', before: aFirm({ employees: 11 }) },
        { changeSet: 'C5', revision: 5, author: 'Firma', at: '2026-04-01T00:00:00.000Z', after: aFirm({ employees: 12 }) },
      ]);
    });

    it('what never was has no history', async () => {
      const { store } = await opened(open);
      await store.apply(aChangeSet({ changes: [put('firm', aFirm())] }));
      expect(await store.history('firm', 'F2')).toEqual([]);
      expect(await store.history('product', 'F1')).toEqual([]);
      expect(await store.changeSet(aChangeSet({ id: 'C2' }).id)).toBeUndefined();
    });

    it('many lives are told at once, as one by one', async () => {
      const { store } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F1', employees: 5 })), remove('offer', 'O1')] }));
      const lives = await store.histories('firm', ['F1', 'F3', 'F9']);
      expect([...lives.keys()].sort()).toEqual(['F1', 'F3']);
      for (const [id, life] of lives) expect(life).toStrictEqual(await store.history('firm', id));
      expect(lives.get('F1')?.map(({ changeSet }) => changeSet)).toEqual(['chain', 'C2']);
    });

    it('a change set tells what it did to each record, also after others came', async () => {
      const { store } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F1', employees: 5 })), remove('offer', 'O1'), put('product', aProduct({ id: 'P3' }))] }));
      await store.apply(aChangeSet({ id: 'C3', changes: [put('firm', aFirm({ id: 'F1', employees: 6 })), put('offer', anOffer({ id: 'O1' })), remove('product', 'P3')] }));
      const steps = await store.steps(aChangeSet({ id: 'C2' }).id);
      expect([...steps ?? []].sort((a, b) => byCodePoint(a.id, b.id))).toStrictEqual([
        { kind: 'firm', id: 'F1', before: aFirm({ id: 'F1' }), after: aFirm({ id: 'F1', employees: 5 }) },
        { kind: 'offer', id: 'O1', before: anOffer({ id: 'O1' }) },
        { kind: 'product', id: 'P3', after: aProduct({ id: 'P3' }) },
      ]);
      expect(await store.steps(aChangeSet({ id: 'C9' }).id)).toBeUndefined();
    });

    it('a refused change set leaves no step', async () => {
      const { store } = await opened(open);
      await store.apply(aChangeSet({ id: 'C1', changes: [put('firm', aFirm())] }));
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ employees: 2 }))] }), { expectedRevision: 0 }).catch(() => undefined);
      expect((await store.history('firm', 'F1')).map((step) => step.changeSet)).toEqual(['C1']);
    });
  });
}
