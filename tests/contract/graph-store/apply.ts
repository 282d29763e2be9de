import { describe, expect, it } from 'vitest';
import { aChangeSet, aDataset, aFirm, aProduct, aRelation, put, remove } from '#tests/support/records.ts';
import { CHAIN, failureOf, opened, openedWithChain } from './opened.ts';
import type { OpenStore } from './opened.ts';

export function describeApply(open: OpenStore): void {
  describe('change sets', () => {
    it('a change set makes a revision and says what it did', async () => {
      const { store } = await openedWithChain(open);
      const changes = [put('firm', aFirm({ id: 'F4' })), put('firm', aFirm({ id: 'F1', employees: 12 })), remove('offer', 'O1'), put('product', aProduct({ id: 'P1', name: 'Draht' }))];
      const summary = await store.apply(aChangeSet({ id: 'C2', title: 'Umfrage „Draht“', reason: 'import', changes }));
      expect(summary).toStrictEqual({
        id: 'C2', title: 'Umfrage „Draht“', reason: 'import', author: 'Erika Beispiel', at: '2026-08-28T09:00:00.000Z', revision: 2,
        counts: { created: 1, updated: 1, deleted: 1 },
      });
      expect(await store.changeSet(summary.id)).toStrictEqual(summary);
      expect(await store.load()).toEqual({
        revision: 2,
        dataset: { ...CHAIN, firms: [aFirm({ id: 'F1', employees: 12 }), aFirm({ id: 'F2' }), aFirm({ id: 'F3' }), aFirm({ id: 'F4' })], offers: [] },
      });
    });

    it('a put replaces the whole record: what it leaves out becomes unknown', async () => {
      const { store } = await opened(open);
      await store.apply(aChangeSet({ id: 'C1', changes: [put('firm', aFirm({ employees: 12, capabilities: ['Galvanik'] }))] }));
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ employees: 13 }))] }));
      expect(await store.get('firm', 'F1')).toStrictEqual(aFirm({ employees: 13 }));
    });

    it('a change set whose id is known is applied once, whatever it holds and whatever revision it expects', async () => {
      const { store } = await openedWithChain(open);
      const first = await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F4' }))] }), { expectedRevision: 1 });
      await store.apply(aChangeSet({ id: 'C3', changes: [remove('firm', 'F4')] }));
      const again = await store.apply(aChangeSet({ id: 'C2', title: 'anders', changes: [put('firm', aFirm({ id: 'F5' }))] }), { expectedRevision: 1 });
      expect(again).toStrictEqual(first);
      expect(await store.load()).toEqual({ revision: 3, dataset: CHAIN });
    });

    it('values that are there already count as nothing, in whatever order their fields come', async () => {
      const { store } = await openedWithChain(open);
      const firm = aFirm({ id: 'F1' });
      const turned = Object.fromEntries(Object.entries(firm).reverse()) as typeof firm;
      const changes = [put('firm', turned), put('firm', aFirm({ id: 'F2', employees: undefined })), put('firm', aFirm({ id: 'F3', employees: 1 })), remove('firm', 'F99')];
      expect(await store.apply(aChangeSet({ id: 'C2', changes }))).toMatchObject({ revision: 2, counts: { created: 0, updated: 1, deleted: 0 } });
      expect(await store.history('firm', 'F1')).toHaveLength(1);
      expect(await store.history('firm', 'F2')).toHaveLength(1);
      expect(await store.history('firm', 'F99')).toEqual([]);
    });

    it('another order in a list of values is a change', async () => {
      const { store } = await opened(open);
      await store.apply(aChangeSet({ id: 'C1', changes: [put('firm', aFirm({ capabilities: ['Drehen', 'Fräsen'] }))] }));
      const summary = await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ capabilities: ['Fräsen', 'Drehen'] }))] }));
      expect(summary.counts).toEqual({ created: 0, updated: 1, deleted: 0 });
    });

    it.each([
      ['is empty', []],
      ['repeats what is there', [put('firm', aFirm({ id: 'F1' })), remove('relation', 'R99')]],
      ['takes back itself what it brings', [put('firm', aFirm({ id: 'F9' })), remove('firm', 'F9')]],
    ])('a change set that %s makes no revision and is not kept', async (_what, changes) => {
      const { store } = await openedWithChain(open);
      const changeSet = aChangeSet({ id: 'C2', changes });
      const summary = await store.apply(changeSet, { expectedRevision: 1 });
      expect(summary).toStrictEqual({
        id: 'C2', title: 'Änderung', reason: 'edit', author: 'Erika Beispiel', at: '2026-08-28T09:00:00.000Z', revision: 1,
        counts: { created: 0, updated: 0, deleted: 0 },
      });
      expect(await store.revision()).toBe(1);
      expect(await store.changeSet(changeSet.id)).toBeUndefined();
      expect(await store.changeSets()).toHaveLength(1);
    });

    it('an empty change set is welcome in an empty store', async () => {
      const { store } = await opened(open);
      expect(await store.apply(aChangeSet())).toMatchObject({ revision: 0, counts: { created: 0, updated: 0, deleted: 0 } });
    });

    it('of several changes to one record the last wins, with one step in its history', async () => {
      const { store } = await openedWithChain(open);
      const changes = [
        put('firm', aFirm({ id: 'F4', employees: 1 })), put('firm', aFirm({ id: 'F4', employees: 2 })),
        put('firm', aFirm({ id: 'F1', employees: 5 })), put('firm', aFirm({ id: 'F1' })),
        remove('offer', 'O1'), put('offer', { ...CHAIN.offers[0], direction: 'seeks' as const }),
        put('relation', aRelation({ id: 'R2', supplier: 'F99' })), remove('relation', 'R2'),
      ];
      const summary = await store.apply(aChangeSet({ id: 'C2', changes }));
      expect(summary.counts).toEqual({ created: 1, updated: 1, deleted: 1 });
      expect(await store.get('firm', 'F4')).toEqual(aFirm({ id: 'F4', employees: 2 }));
      expect(await store.history('firm', 'F4')).toHaveLength(1);
      expect(await store.history('firm', 'F1')).toHaveLength(1);
      expect((await store.history('offer', 'O1')).map((entry) => [entry.before?.direction, entry.after?.direction])).toEqual([[undefined, 'offers'], ['offers', 'seeks']]);
    });

    it('a change set for another revision is refused and nothing happens', async () => {
      const { store } = await openedWithChain(open);
      for (const expectedRevision of [0, 2]) {
        const failure = await failureOf(store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F4' }))] }), { expectedRevision }));
        expect(failure.code).toBe('conflict');
      }
      expect(await store.load()).toEqual({ revision: 1, dataset: CHAIN });
      expect((await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F4' }))] }), { expectedRevision: 1 })).revision).toBe(2);
    });

    it('a refused change set may come again under its id, mended', async () => {
      const { store } = await opened(open);
      await failureOf(store.apply(aChangeSet({ changes: [put('firm', aFirm()), put('relation', aRelation())] })));
      const summary = await store.apply(aChangeSet({ changes: [put('firm', aFirm()), put('firm', aFirm({ id: 'F2' })), put('relation', aRelation())] }));
      expect(summary).toMatchObject({ revision: 1, counts: { created: 3 } });
    });

    it('change sets are listed newest first, page by page', async () => {
      const { store } = await opened(open);
      for (let i = 1; i <= 7; i++) await store.apply(aChangeSet({ id: `C${i}`, changes: [put('firm', aFirm({ employees: i }))] }));
      const ids = async (options?: { limit?: number; before?: number }): Promise<string[]> => (await store.changeSets(options)).map((changeSet) => changeSet.id);
      expect(await ids()).toEqual(['C7', 'C6', 'C5', 'C4', 'C3', 'C2', 'C1']);
      expect(await ids({ limit: 3 })).toEqual(['C7', 'C6', 'C5']);
      expect(await ids({ limit: 3, before: 5 })).toEqual(['C4', 'C3', 'C2']);
      expect(await ids({ limit: 3, before: 2 })).toEqual(['C1']);
      expect(await ids({ before: 1 })).toEqual([]);
      for (const options of [{ limit: 0 }, { limit: -1 }, { limit: 1.5 }, { before: Number.NaN }]) {
        expect((await failureOf(store.changeSets(options))).code).toBe('bad_input');
      }
    });

    it('10,000 changes go in as one', async () => {
      const { store } = await opened(open);
      const firms = Array.from({ length: 2_000 }, (_, i) => aFirm({ id: `F${i}`, name: `Müller ${i}` }));
      // Ids that begin with one another: a store that reads in pages must not lose any between two of them.
      const relations = Array.from({ length: 8_000 }, (_, i) => aRelation({ id: `R${Math.floor(i / 7)}-${'0'.repeat(i % 7)}`, supplier: `F${i % 2_000}`, buyer: `F${(i * 7 + 1) % 2_000}`, volumeEur: i }));
      const summary = await store.apply(aChangeSet({ changes: [...firms.map((firm) => put('firm', firm)), ...relations.map((relation) => put('relation', relation))] }));
      expect(summary).toMatchObject({ revision: 1, counts: { created: 10_000, updated: 0, deleted: 0 } });
      expect((await store.load()).dataset).toEqual(aDataset({ firms, relations }));
      expect(await store.check()).toEqual([]);
    });
  });
}
