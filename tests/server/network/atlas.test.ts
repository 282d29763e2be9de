import { setImmediate as nextTurn } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Change } from '#graph-model/change-set.ts';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { createAtlas, type Atlas } from '#server/network/atlas.ts';
import { indexRecords } from '#server/network/record-index.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { aChangeSet, aDataset, aFirm, aRelation, put, putAll, remove } from '#tests/support/records.ts';
import { aScenario } from '#tests/support/scenarios.ts';

/** An atlas over a store that can be read once, on the day that `today` says. */
function atlasReadOnce(today: () => string) {
  let reads = 0;
  const load = async () => {
    reads++;
    if (reads > 1) throw new Error('the store is away');
    return { revision: 7, dataset: { ...EMPTY_DATASET, firms: [aFirm()] } };
  };
  const measure = () => Promise.reject(new Error('nobody asks'));
  return createAtlas({ store: { load, changeSets: async () => [] } as Pick<GraphStore, 'load' | 'changeSets'> as GraphStore, region: MAERKISCHE_REGION, today, measure });
}

describe('the network that everybody sees', () => {
  it('is that of the new day after midnight, although the store is away, and of the old one where the clock is set back', async () => {
    let day = '2026-11-21';
    const atlas = atlasReadOnce(() => day);
    const before = await atlas.current();
    expect([before.revision, before.day]).toEqual([7, '2026-11-21']);
    day = '2026-11-22';
    const [after, same] = await Promise.all([atlas.current(), atlas.current()]);
    expect([after.revision, after.day, after.dataset]).toEqual([7, '2026-11-22', before.dataset]);
    expect(same).toBe(after);
    expect(atlas.latest()).toBe(after);
    day = '2026-11-21';
    expect((await atlas.current()).day).toBe('2026-11-21');
  });
});

describe('reading the network again', () => {
  const FIRMS = ['F1', 'F2', 'F3'].map((id) => aFirm({ id }));

  /** An atlas that has read revision 1, and how often its store was loaded since. */
  async function anAtlas() {
    const folder = await mkdtemp(path.join(tmpdir(), 'atlas-test-'));
    const store = await openSqliteStore({ file: path.join(folder, 'atlas.sqlite') });
    onTestFinished(() => store.close().then(() => rm(folder, { recursive: true })));
    await store.apply(aChangeSet({ id: 'C1', changes: putAll({ firms: FIRMS, relations: [aRelation()] }) }));
    const seen = { loads: 0, isAway: false };
    const watched: GraphStore = {
      ...store,
      load: () => { seen.loads++; return store.load(); },
      changesSince: (known, limit) => (seen.isAway ? Promise.reject(new Error('the store is away')) : store.changesSince(known, limit)),
    };
    const atlas = createAtlas({ store: watched, region: MAERKISCHE_REGION, today: () => '2026-11-21', measure: () => Promise.reject(new Error('nobody asks')) });
    await atlas.current();
    seen.loads = 0;
    return { store, atlas, seen };
  }

  async function expectAsStored(atlas: Atlas, store: GraphStore): Promise<void> {
    const { revision, changeSet, dataset, index } = await atlas.current();
    expect({ revision, dataset }).toEqual(await store.load());
    expect(changeSet).toBe((await store.changeSets({ limit: 1 }))[0].id);
    expect(index).toEqual(indexRecords(dataset));
  }

  it('takes over a few changes of another server without loading everything', async () => {
    const { store, atlas, seen } = await anAtlas();
    const before = await atlas.current();
    await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F2', name: 'Neu' })), put('firm', aFirm({ id: 'F4' }))] }));
    await store.apply(aChangeSet({ id: 'C3', changes: [remove('relation', 'R1'), remove('firm', 'F1')] }));
    const after = await atlas.refresh();
    expect([after.revision, after.changeSet, after.dataset]).toEqual([3, 'C3', aDataset({ firms: [aFirm({ id: 'F2', name: 'Neu' }), aFirm({ id: 'F3' }), aFirm({ id: 'F4' })] })]);
    expect(after.dataset.products).toBe(before.dataset.products);
    await expectAsStored(atlas, store);
    expect(seen.loads).toBe(0);
  });

  it('keeps the network, and so its measures, where nothing changed', async () => {
    const { atlas, seen } = await anAtlas();
    const before = await atlas.current();
    expect(await atlas.refresh()).toBe(before);
    expect(seen.loads).toBe(0);
  });

  it('keeps what was computed of the network where a scenario is saved, under the new revision', async () => {
    const { store, atlas } = await anAtlas();
    const before = await atlas.current();
    const saved = put('scenario', aScenario());
    atlas.changed([saved], await store.apply(aChangeSet({ id: 'C2', changes: [saved] })));
    const after = await atlas.current();
    expect([after.revision, after.dataset.scenarios]).toEqual([before.revision + 1, [aScenario()]]);
    expect(after.context).toBe(before.context);
    await expectAsStored(atlas, store);
  });

  it('loads everything where more changed than is worth following', async () => {
    const { store, atlas, seen } = await anAtlas();
    await store.apply(aChangeSet({ id: 'C2', changes: putAll({ firms: Array.from({ length: 1_001 }, (_, i) => aFirm({ id: `G${i}` })) }) }));
    await atlas.refresh();
    await expectAsStored(atlas, store);
    expect(seen.loads).toBe(1);
  });

  it('shows an edit of its own that follows one of another server, without loading everything', async () => {
    const { store, atlas, seen } = await anAtlas();
    await store.apply(aChangeSet({ id: 'other', changes: [put('firm', aFirm({ name: 'von nebenan' }))] }));
    const own = put('firm', aFirm({ id: 'F2', name: 'von hier' }));
    atlas.changed([own], await store.apply(aChangeSet({ id: 'own', changes: [own] })));
    expect((await atlas.current()).dataset.firms.map(({ name }) => name)).toEqual(['von nebenan', 'von hier', 'Firma F3']);
    await expectAsStored(atlas, store);
    expect(seen.loads).toBe(0);
  });

  it('is shown what was read last while the store is away, and follows from there once it is back', async () => {
    const { store, atlas, seen } = await anAtlas();
    const before = await atlas.current();
    await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ name: 'Neu' }))] }));
    seen.isAway = true;
    await expect(atlas.refresh()).rejects.toThrow('the store is away');
    expect(await atlas.current()).toBe(before);
    seen.isAway = false;
    expect((await atlas.refresh()).dataset.firms[0].name).toBe('Neu');
    expect(seen.loads).toBe(0);
  });

  it('ends with what is stored, however edits of its own, those of others and readings overlap', async () => {
    const random = seededRandom(7);
    const chance = (n: number): number => Math.floor(random() * n);
    const { store, atlas, seen } = await anAtlas();
    const changes = (): Change[] => Array.from({ length: 1 + chance(3) }, () => [
      put('firm', aFirm({ id: `F${1 + chance(4)}`, employees: chance(5) })), put('relation', aRelation({ id: `R${chance(3)}`, volumeEur: chance(5) })), remove('relation', `R${chance(3)}`), remove('firm', 'F4'),
    ][chance(4)]);
    const readings: Promise<unknown>[] = [];
    for (let edit = 1; edit <= 150; edit++) {
      if (chance(3) === 0) readings.push(atlas.refresh());
      const asked = changes();
      const summary = await store.apply(aChangeSet({ id: `E${edit}`, changes: asked }));
      const isKept = summary.counts.created + summary.counts.updated + summary.counts.deleted > 0;
      if (chance(2) === 0 && isKept) {
        atlas.changed(asked, summary);
        expect((await atlas.current()).revision).toBe(summary.revision);
      }
      if (chance(2) === 0) await nextTurn();
      if (chance(10) === 0) await atlas.refresh().then(() => expectAsStored(atlas, store));
    }
    await Promise.all(readings);
    await atlas.refresh();
    await expectAsStored(atlas, store);
    expect(seen.loads).toBe(0);
  });
});
