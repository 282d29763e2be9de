import { describe, expect, it } from 'vitest';
import type { Change, ChangeSet } from '#graph-model/change-set.ts';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { aChangeSet, aDataset, aFirm, aProduct, aRelation, put, remove } from '#tests/support/records.ts';
import { anUndo, CHAIN, opened, openedWithChain } from './opened.ts';
import type { OpenStore } from './opened.ts';

export function describeLongLife(open: OpenStore): void {
  describe('over time', () => {
    it('everything is there after closing and opening again', async () => {
      const { store, reopen } = await openedWithChain(open);
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'Ä4', employees: 4 })), remove('offer', 'O1')] }));
      await store.undo(aChangeSet({ id: 'C2' }).id, anUndo('U1'));
      const before = await everything(store);
      const again = await reopen();
      expect(await everything(again)).toEqual(before);
      expect(await again.load()).toEqual({ revision: 3, dataset: CHAIN });
      expect((await again.apply(aChangeSet({ id: 'C3', changes: [put('firm', aFirm({ id: 'F5' }))] }))).revision).toBe(4);
      expect((await again.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F6' }))] }))).revision).toBe(2);
    });

    it('forty random change sets leave what a plain map would hold, and can all be taken back', async () => {
      const { store, reopen } = await opened(open);
      const model = new Map<string, Change>();
      const random = seeded(20_261_121);
      let revision = 0;
      for (let i = 0; i < 40; i++) {
        const changeSet = randomChangeSet(`C${i}`, random, model);
        const summary = await store.apply(changeSet);
        const changed = applyTo(model, changeSet.changes);
        revision += changed > 0 ? 1 : 0;
        const { created, updated, deleted } = summary.counts;
        expect([summary.revision, created + updated + deleted]).toEqual([revision, changed]);
      }
      expect(await store.load()).toEqual({ revision, dataset: datasetOf(model) });

      const again = await reopen();
      const applied = await again.changeSets({ limit: 100 });
      for (const { id } of applied) await again.undo(id, anUndo(`U${id}`));
      expect(await again.load()).toEqual({ revision: revision * 2, dataset: EMPTY_DATASET });
      expect(await again.check()).toEqual([]);
    });
  });
}

async function everything(store: GraphStore): Promise<unknown> {
  return [await store.load(), await store.changeSets(), await store.history('firm', 'Ä4'), await store.history('offer', 'O1'), await store.check()];
}

/** Park–Miller numbers in (0, 1): the same change sets in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Puts and deletes of relations, firms and products; firms 0 to 4 and products 0 to 2 are always put, so that references hold. */
function randomChangeSet(id: string, random: () => number, model: ReadonlyMap<string, Change>): ChangeSet {
  const upTo = (count: number): number => Math.floor(random() * count);
  const base = model.size === 0
    ? [...[0, 1, 2, 3, 4].map((i) => put('firm', aFirm({ id: `F${i}` }))), ...[0, 1, 2].map((i) => put('product', aProduct({ id: `P${i}` })))]
    : [];
  const changes = Array.from({ length: upTo(15) }, (): Change => {
    const choice = upTo(10);
    if (choice < 5) return put('relation', aRelation({ id: `R${upTo(12)}`, supplier: `F${upTo(5)}`, buyer: `F${upTo(5)}`, product: choice < 2 ? undefined : `P${upTo(3)}`, share: upTo(3) / 3 }));
    if (choice < 7) return remove('relation', `R${upTo(12)}`);
    if (choice < 8) return remove('firm', `F${5 + upTo(4)}`);
    return put('firm', aFirm({ id: `F${upTo(9)}`, employees: upTo(3), capabilities: choice === 9 ? ['Härten'] : undefined }));
  });
  return aChangeSet({ id, changes: [...base, ...changes] });
}

const keyOf = (change: Change): string => `${change.kind} ${change.op === 'put' ? change.record.id : change.id}`;

/** Applies changes to the map; how many records are different afterwards. */
function applyTo(model: Map<string, Change>, changes: readonly Change[]): number {
  const before = new Map(model);
  for (const change of changes) {
    if (change.op === 'put') model.set(keyOf(change), change);
    else model.delete(keyOf(change));
  }
  const keys = new Set([...before.keys(), ...model.keys()]);
  return [...keys].filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(model.get(key))).length;
}

function datasetOf(model: ReadonlyMap<string, Change>): ReturnType<typeof aDataset> {
  const records = [...model.values()].flatMap((change) => (change.op === 'put' ? [change] : []));
  return aDataset({
    firms: records.flatMap((change) => (change.kind === 'firm' ? [change.record] : [])),
    products: records.flatMap((change) => (change.kind === 'product' ? [change.record] : [])),
    relations: records.flatMap((change) => (change.kind === 'relation' ? [change.record] : [])),
  });
}
