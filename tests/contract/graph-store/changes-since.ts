import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '#graph-model/change-set.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { ChangesSince, GraphStore, RevisionMark } from '#server/store/graph-store.ts';
import { aChangeSet, aFirm, anOffer, aProduct, aRelation, aRequirement, put, remove } from '#tests/support/records.ts';
import { anUndo, opened, openedWithChain } from './opened.ts';
import type { OpenStore } from './opened.ts';

const EMPTY: RevisionMark = { revision: 0, changeSet: '' };
const CHAIN_MARK: RevisionMark = { revision: 1, changeSet: 'chain' };

export function describeChangesSince(open: OpenStore): void {
  describe('changes since a revision', () => {
    it('there are none in an empty store, nor since the revision that it is at', async () => {
      const { store } = await opened(open);
      expect(await store.changesSince(EMPTY, 10)).toEqual({ ...EMPTY, changes: [] });
      await store.apply(aChangeSet({ changes: [put('firm', aFirm())] }));
      expect(await store.changesSince({ revision: 1, changeSet: 'C1' }, 0)).toEqual({ revision: 1, changeSet: 'C1', changes: [] });
    });

    it('are what each record is now, once, however often it was touched', async () => {
      const { store } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F1', name: 'Neu' })), put('relation', aRelation({ supplier: 'F3', product: 'P1' })), remove('requirement', 'Q1')] }));
      await store.apply(aChangeSet({ id: 'C3', changes: [put('firm', aFirm({ id: 'F1', name: 'Neuer' })), remove('offer', 'O1'), put('firm', aFirm({ id: 'F4' })), put('product', aProduct({ id: 'P3' }))] }));
      await store.apply(aChangeSet({ id: 'C4', changes: [put('offer', anOffer({ direction: 'seeks' })), remove('firm', 'F4')] }));
      expect(await inOrder(store.changesSince(CHAIN_MARK, 10))).toEqual({
        revision: 4, changeSet: 'C4',
        changes: [
          put('firm', aFirm({ id: 'F1', name: 'Neuer' })), remove('firm', 'F4'), put('offer', anOffer({ direction: 'seeks' })), put('product', aProduct({ id: 'P3' })),
          put('relation', aRelation({ supplier: 'F3', product: 'P1' })), remove('requirement', 'Q1'),
        ],
      });
      expect(await inOrder(store.changesSince({ revision: 3, changeSet: 'C3' }, 10))).toEqual({ revision: 4, changeSet: 'C4', changes: [remove('firm', 'F4'), put('offer', anOffer({ direction: 'seeks' }))] });
    });

    it('an undo is a change like any other', async () => {
      const { store } = await openedWithChain(open);
      await store.undo(aChangeSet({ id: 'chain' }).id, anUndo('U1'));
      const since = await store.changesSince(CHAIN_MARK, 100);
      expect(since?.changes.map(({ op }) => op)).toEqual(Array.from({ length: 9 }, () => 'delete'));
    });

    it('are not told where there are more than asked for', async () => {
      const { store } = await openedWithChain(open);
      for (let i = 2; i <= 4; i++) await store.apply(aChangeSet({ id: `C${i}`, changes: [put('firm', aFirm({ employees: i }))] }));
      expect(await store.changesSince(CHAIN_MARK, 2)).toBeUndefined();
      expect(await store.changesSince(CHAIN_MARK, 3)).toEqual({ revision: 4, changeSet: 'C4', changes: [put('firm', aFirm({ employees: 4 }))] });
      expect(await store.changesSince(EMPTY, 11)).toBeUndefined();
      expect((await store.changesSince(EMPTY, 12))?.changes).toHaveLength(9);
    });

    it.each([
      ['the same revision of another life', { revision: 1, changeSet: 'other' }],
      ['a revision that is still to come', { revision: 2, changeSet: 'C2' }],
      ['one far ahead', { revision: Number.MAX_SAFE_INTEGER, changeSet: 'C2' }],
      ['a first revision that claims a change set', { revision: 0, changeSet: 'chain' }],
      ['a revision without its change set', { revision: 1, changeSet: '' }],
    ])('are not told since %s', async (_name, known) => {
      const { store } = await openedWithChain(open);
      expect(await store.changesSince(known, 100)).toBeUndefined();
    });

    it('are the same after the log was taken out and filled in again', async () => {
      const { store, refill } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ name: 'Neu' })), remove('relation', 'R2')] }));
      const before = await inOrder(store.changesSince(CHAIN_MARK, 10));
      expect(before?.changes).toHaveLength(2);
      expect(await inOrder((await refill()).changesSince(CHAIN_MARK, 10))).toEqual(before);
    });

    it('are refused by a closed store', async () => {
      const { store } = await opened(open);
      await store.close();
      await expect(store.changesSince(EMPTY, 10)).rejects.toMatchObject({ code: 'store_unavailable' });
    });

    it('make of a known network what the store holds, whatever was edited, in the meantime too', async () => {
      const { store } = await opened(open);
      let followed = await store.load();
      let mark = EMPTY;
      let edits = 0;
      let told = 0;
      const edit = async (changes: readonly Change[]): Promise<void> => {
        await store.apply(aChangeSet({ id: `E${++edits}`, changes })).catch((error: unknown) => { if (!(error instanceof AtlasError)) throw error; });
      };
      await fc.assert(fc.asyncProperty(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 5 }), fc.nat({ max: 5 }), fc.boolean(), async (changeSets, between, isUndone) => {
        for (const changes of changeSets.slice(0, between)) await edit(changes);
        const [last] = await store.changeSets({ limit: 1 });
        if (isUndone && last && last.undoneBy === undefined) await store.undo(last.id, anUndo(`U${++edits}`)).catch((error: unknown) => { if (!(error instanceof AtlasError)) throw error; });
        const rest = Promise.all(changeSets.slice(between).map(edit));
        const since = (await store.changesSince(mark, 1_000))!;
        await rest;
        followed = { revision: since.revision, dataset: changedDataset(followed.dataset, since.changes) };
        mark = since;
        told += since.changes.length;
        const now = (await store.changesSince(mark, 1_000))!;
        const loaded = await store.load();
        expect({ revision: now.revision, dataset: changedDataset(followed.dataset, now.changes) }).toEqual(loaded);
      }), { numRuns: 15, seed: 4 });
      expect(told).toBeGreaterThan(20);
    });
  });
}

/** The answer with its changes in order of kind and id. */
async function inOrder(asked: ReturnType<GraphStore['changesSince']>): Promise<ChangesSince | undefined> {
  const since = await asked;
  const key = (one: Change): string => `${one.kind} ${one.op === 'put' ? one.record.id : one.id}`;
  return since && { ...since, changes: since.changes.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

const firm = fc.constantFrom('F1', 'F2', 'F3');
const product = fc.constantFrom('P1', 'P2');
const number = fc.nat({ max: 3 });
/** Few ids, so that records are put, moved, taken away and brought back; what refers to nothing is refused as a whole. */
const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: fc.tuple(firm, number).map(([id, employees]) => put('firm', aFirm({ id, employees }))), weight: 3 },
  { arbitrary: product.map((id) => put('product', aProduct({ id }))), weight: 2 },
  fc.tuple(fc.constantFrom('R1', 'R2'), firm, firm, number).map(([id, supplier, buyer, volumeEur]) => put('relation', aRelation({ id, supplier, buyer, volumeEur }))),
  fc.tuple(firm, product).map(([of, needed]) => put('requirement', aRequirement({ firm: of, product: needed }))),
  fc.tuple(firm, fc.constantFrom('offers', 'seeks')).map(([of, direction]) => put('offer', anOffer({ firm: of, direction: direction as 'offers' }))),
  fc.constantFrom(remove('firm', 'F3'), remove('product', 'P2'), remove('relation', 'R1'), remove('relation', 'R2'), remove('requirement', 'Q1'), remove('offer', 'O1')),
);
