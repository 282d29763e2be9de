import { describe, expect, it } from 'vitest';
import { aChangeSet, aDataset, aFirm, aRelation, put, putAll, remove } from '#tests/support/records.ts';
import { failureOf, opened } from './opened.ts';
import type { OpenStore } from './opened.ts';

export function describeConcurrency(open: OpenStore): void {
  describe('at the same time', () => {
    it('change sets that come together are applied one after the other, all of them', async () => {
      const { store } = await opened(open);
      const changeSets = Array.from({ length: 12 }, (_, i) => aChangeSet({ id: `C${i}`, changes: [put('firm', aFirm({ id: `F${i}` })), put('firm', aFirm({ id: 'shared', employees: i }))] }));
      const summaries = await Promise.all(changeSets.map((changeSet) => store.apply(changeSet)));
      expect(summaries.map((summary) => summary.revision).sort((a, b) => a - b)).toEqual(changeSets.map((_, i) => i + 1));
      expect((await store.load()).dataset.firms).toHaveLength(13);
      const steps = await store.history('firm', 'shared');
      expect(steps.map((step) => step.revision)).toEqual(changeSets.map((_, i) => i + 1));
      expect(steps.slice(1).map((step) => step.before)).toEqual(steps.slice(0, -1).map((step) => step.after));
    });

    it('of two change sets that expect the same revision one wins, the other is told', async () => {
      const { store } = await opened(open);
      const outcomes = await Promise.allSettled(['C1', 'C2'].map((id) => store.apply(aChangeSet({ id, changes: [put('firm', aFirm({ source: id }))] }), { expectedRevision: 0 })));
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
      expect(await store.revision()).toBe(1);
    });

    it('a change set sent twice at once is applied once', async () => {
      const { store } = await opened(open);
      const changeSet = aChangeSet({ changes: [put('firm', aFirm())] });
      const [first, second] = await Promise.all([store.apply(changeSet), store.apply(changeSet)]);
      expect(second).toStrictEqual(first);
      expect(await store.revision()).toBe(1);
    });

    it('reads during a large import see all of it or none', async () => {
      const { store } = await opened(open);
      const firms = [aFirm({ id: 'F1' }), aFirm({ id: 'F2' })];
      await store.apply(aChangeSet({ id: 'C1', changes: putAll({ firms }) }));
      const relations = Array.from({ length: 6_000 }, (_, i) => aRelation({ id: `R${i}` }));
      const importing = store.apply(aChangeSet({ id: 'C2', changes: putAll({ relations }) }));
      const seen = await Promise.all([store.load(), store.load(), store.load()]);
      await importing;
      for (const { revision, dataset } of seen) expect(dataset.relations).toHaveLength(revision === 2 ? 6_000 : 0);
      expect(seen.every(({ revision }) => revision === 1 || revision === 2)).toBe(true);
      expect((await store.load()).dataset.relations).toHaveLength(6_000);
    });

    it('a refused change set among others changes nothing for them', async () => {
      const { store } = await opened(open);
      const [, failure] = await Promise.all([
        store.apply(aChangeSet({ id: 'C1', changes: [put('firm', aFirm())] })),
        failureOf(store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F3' })), put('relation', aRelation({ buyer: 'F9' }))] }))),
        store.apply(aChangeSet({ id: 'C3', changes: [put('firm', aFirm({ id: 'F2' }))] })),
      ]);
      expect(failure.code).toBe('bad_input');
      expect((await store.load()).dataset).toEqual(aDataset({ firms: [aFirm({ id: 'F1' }), aFirm({ id: 'F2' })] }));
    });

    it('two stores that are told the same hold the same', async () => {
      const [one, other] = [await opened(open), await opened(open)];
      for (const { store } of [one, other]) {
        await store.apply(aChangeSet({ id: 'C1', changes: [put('firm', aFirm()), put('firm', aFirm({ id: 'F2' })), put('relation', aRelation())] }));
        await store.apply(aChangeSet({ id: 'C2', changes: [remove('relation', 'R1')] }));
      }
      expect(await one.store.load()).toEqual(await other.store.load());
      expect(await one.store.changeSets()).toEqual(await other.store.changeSets());
      await one.store.apply(aChangeSet({ id: 'C3', changes: [put('firm', aFirm({ id: 'F3' }))] }));
      expect(await other.store.get('firm', 'F3')).toBeUndefined();
    });

    it('calls made before close still end well, later ones are refused', async () => {
      const { store } = await opened(open);
      const applying = store.apply(aChangeSet({ changes: [put('firm', aFirm())] }));
      const closing = store.close();
      expect((await applying).revision).toBe(1);
      await closing;
      await store.close();
      for (const call of [store.revision(), store.load(), store.apply(aChangeSet({ id: 'C2' })), store.check()]) {
        expect((await failureOf(call)).code).toBe('store_unavailable');
      }
    });
  });
}
