import { describe, expect, it } from 'vitest';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import type { ChangeSetId } from '#graph-model/identifier.ts';
import { aChangeSet, aFirm, anOffer, aRelation, put, putAll, remove } from '#tests/support/records.ts';
import { anUndo, CHAIN, failureOf, opened, openedWithChain } from './opened.ts';
import type { OpenStore } from './opened.ts';

const id = (text: string): ChangeSetId => aChangeSet({ id: text }).id;

export function describeUndo(open: OpenStore): void {
  describe('undo', () => {
    it('a whole import goes, and both change sets know of each other', async () => {
      const { store } = await openedWithChain(open);
      const summary = await store.undo(id('chain'), anUndo('U1'));
      expect(summary).toStrictEqual({
        id: 'U1', title: 'Rücknahme', reason: 'undo', author: 'Erika Beispiel', at: '2026-08-29T10:00:00.000Z', undoes: 'chain', revision: 2,
        counts: { created: 0, updated: 0, deleted: 9 },
      });
      expect(await store.load()).toEqual({ revision: 2, dataset: EMPTY_DATASET });
      const [undo, undone] = await store.changeSets();
      expect(undo).toStrictEqual(summary);
      expect(undone).toMatchObject({ id: 'chain', undoneBy: 'U1' });
      expect(await store.check()).toEqual([]);
    });

    it('what was created goes, what was changed turns back, what was deleted returns', async () => {
      const { store } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F4' })), put('firm', aFirm({ id: 'F1', employees: 9 })), remove('relation', 'R1')] }));
      expect((await store.undo(id('C2'), anUndo('U1'))).counts).toEqual({ created: 1, updated: 1, deleted: 1 });
      expect(await store.load()).toEqual({ revision: 3, dataset: CHAIN });
      expect((await store.history('relation', 'R1')).map(({ before, after }) => [before?.id, after?.id])).toEqual([[undefined, 'R1'], ['R1', undefined], [undefined, 'R1']]);
    });

    it('undoing the undo brings it back, and so on', async () => {
      const { store } = await openedWithChain(open);
      await store.undo(id('chain'), anUndo('U1'));
      expect((await store.undo(id('U1'), anUndo('U2'))).counts.created).toBe(9);
      expect((await store.load()).dataset).toEqual(CHAIN);
      await store.undo(id('U2'), anUndo('U3'));
      expect((await store.load()).dataset).toEqual(EMPTY_DATASET);
      expect((await store.changeSets()).map((changeSet) => changeSet.undoneBy)).toEqual([undefined, 'U3', 'U2', 'U1']);
    });

    it('a change set is undone once, even after its undo was undone', async () => {
      const { store } = await openedWithChain(open);
      await store.undo(id('chain'), anUndo('U1'));
      const refused = { code: 'conflict', findings: [{ severity: 'error', code: 'already_undone', file: 'changeSet', field: 'id', value: 'chain', details: { changeSet: 'U1' } }] };
      expect(await failureOf(store.undo(id('chain'), anUndo('U2')))).toEqual(refused);
      await store.undo(id('U1'), anUndo('U3'));
      expect(await failureOf(store.undo(id('chain'), anUndo('U4')))).toEqual(refused);
      expect((await store.load()).dataset).toEqual(CHAIN);
    });

    it('a repeated call undoes once; an id of another change set is refused', async () => {
      const { store } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F4' }))] }));
      const first = await store.undo(id('C2'), anUndo('U1'));
      expect(await store.undo(id('C2'), anUndo('U1'))).toStrictEqual(first);
      expect((await failureOf(store.undo(id('chain'), anUndo('U1')))).code).toBe('conflict');
      expect((await failureOf(store.undo(id('chain'), anUndo('C2')))).code).toBe('conflict');
      expect(await store.load()).toEqual({ revision: 3, dataset: CHAIN });
    });

    it('a change set that is not there cannot be undone', async () => {
      const { store } = await opened(open);
      expect((await failureOf(store.undo(id('C9'), anUndo('U1')))).code).toBe('not_found');
      expect((await failureOf(store.apply(aChangeSet({ undoes: 'C9', changes: [put('firm', aFirm())] })))).code).toBe('not_found');
      expect(await store.revision()).toBe(0);
    });

    it('records that changed since are all named, and nothing is undone', async () => {
      const { store } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F3', employees: 3 })), remove('offer', 'O1')] }));
      await store.apply(aChangeSet({ id: 'C3', changes: [put('relation', aRelation({ id: 'R1' }))] }));
      const failure = await failureOf(store.undo(id('chain'), anUndo('U1')));
      expect(failure.code).toBe('conflict');
      expect([...failure.findings].sort((a, b) => String(a.value).localeCompare(String(b.value)))).toEqual([
        { severity: 'error', code: 'changed_since', file: 'firm', field: 'id', value: 'F3', details: { changeSet: 'C2', revision: 2 } },
        { severity: 'error', code: 'changed_since', file: 'offer', field: 'id', value: 'O1', details: { changeSet: 'C2', revision: 2 } },
        { severity: 'error', code: 'changed_since', file: 'relation', field: 'id', value: 'R1', details: { changeSet: 'C3', revision: 3 } },
      ]);
      expect(await store.revision()).toBe(3);
      expect((await store.changeSet(id('chain')))?.undoneBy).toBeUndefined();
    });

    it('records that later ones refer to cannot vanish by an undo', async () => {
      const { store } = await opened(open);
      await store.apply(aChangeSet({ id: 'C1', changes: [put('firm', aFirm())] }));
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F2' })), put('relation', aRelation()), put('offer', anOffer({ product: undefined, capability: 'Drehen' }))] }));
      expect(await failureOf(store.undo(id('C1'), anUndo('U1')))).toEqual({
        code: 'conflict',
        findings: [
          { severity: 'error', code: 'referred_to_since', file: 'relation', field: 'supplier', value: 'F1', details: { record: 'R1' } },
          { severity: 'error', code: 'referred_to_since', file: 'offer', field: 'firm', value: 'F1', details: { record: 'O1' } },
        ],
      });
      expect(await store.revision()).toBe(2);
      expect(await store.get('firm', 'F1')).toEqual(aFirm());
    });

    it('a record cannot return when what it refers to has gone since', async () => {
      const { store } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [remove('relation', 'R2')] }));
      await store.apply(aChangeSet({ id: 'C3', changes: [remove('firm', 'F3')] }));
      expect(await failureOf(store.undo(id('C2'), anUndo('U1')))).toEqual({
        code: 'conflict', findings: [{ severity: 'error', code: 'dangling_reference', file: 'relation', field: 'buyer', value: 'F3', details: { record: 'R2' } }],
      });
      expect(await store.get('relation', 'R2')).toBeUndefined();
    });

    it('later changes that were taken back do not stand in the way: newest first, everything can be undone', async () => {
      const { store } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F1', employees: 1 }))] }));
      await store.apply(aChangeSet({ id: 'C3', changes: [put('firm', aFirm({ id: 'F1', employees: 2 })), put('relation', aRelation({ id: 'R3' }))] }));
      for (const [undone, by] of [['C3', 'U3'], ['C2', 'U2'], ['chain', 'U1']]) await store.undo(id(undone), anUndo(by));
      expect(await store.load()).toEqual({ revision: 6, dataset: EMPTY_DATASET });
      expect(await store.check()).toEqual([]);
    });

    it('an import of 4,500 relations is undone and redone as one', async () => {
      const { store } = await openedWithChain(open);
      const relations = Array.from({ length: 4_500 }, (_, i) => aRelation({ id: `S${i}`, product: 'P1', volumeEur: i }));
      await store.apply(aChangeSet({ id: 'C2', reason: 'import', changes: putAll({ relations }) }));
      const imported = (await store.load()).dataset;
      expect((await store.undo(id('C2'), anUndo('U1'))).counts.deleted).toBe(4_500);
      expect((await store.load()).dataset).toEqual(CHAIN);
      await store.undo(id('U1'), anUndo('U2'));
      expect((await store.load()).dataset).toEqual(imported);
    });
  });
}
