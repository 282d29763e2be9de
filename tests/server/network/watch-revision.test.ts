import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { watchRevision } from '#server/network/watch-revision.ts';

const at = (revision: number, changeSet = 'C') => ({ revision, changeSet }) as Snapshot;

describe('watching for changes of other servers', () => {
  it('reads the network again when the store is at another revision, and only then; a look that fails ends nothing', async () => {
    const seen = { stored: 1, known: 1, refreshed: 0, looks: 0 };
    const snapshots = new Map([1, 2].map((revision) => [revision, at(revision)]));
    const store = {
      revision: () => {
        seen.looks++;
        return seen.looks === 2 ? Promise.reject(new Error('away')) : Promise.resolve(seen.stored);
      },
      changeSets: () => Promise.resolve([{ id: 'C' } as ChangeSetSummary]),
    };
    const atlas = { latest: () => snapshots.get(seen.known), refresh: () => { seen.refreshed++; seen.known = seen.stored; return Promise.resolve(at(seen.known)); } };
    const stop = watchRevision(store, atlas, 1);
    while (seen.looks < 4) await pause(2);
    expect(seen.refreshed).toBe(0);
    seen.stored = 2;
    while (seen.refreshed === 0) await pause(2);
    const before = seen.looks;
    while (seen.looks - before < 3) await pause(2);
    expect(seen.refreshed).toBe(1);
    stop();
    const last = seen.looks;
    await pause(30);
    expect(seen.looks).toBeLessThanOrEqual(last + 1);
  });

  it.each([
    ['an older revision, as after a restore', 3, 'C3'],
    ['the same revision made by another change set', 5, 'other'],
    ['the same revision, when the store was emptied and filled', 5, undefined],
  ])('reads the network again at %s', async (_what, revision, changeSet) => {
    let known = at(5, 'C5');
    const store = { revision: () => Promise.resolve(revision), changeSets: () => Promise.resolve(changeSet === undefined ? [] : [{ id: changeSet } as ChangeSetSummary]) };
    const seen = { refreshed: 0 };
    const stop = watchRevision(store, { latest: () => known, refresh: () => { seen.refreshed++; known = at(revision, changeSet ?? ''); return Promise.resolve(known); } }, 1);
    while (seen.refreshed === 0) await pause(2);
    await pause(30);
    stop();
    expect(seen.refreshed).toBe(1);
  });

  it('does not read a network that nobody has asked for', async () => {
    let looks = 0;
    const stop = watchRevision({ revision: () => Promise.resolve(++looks), changeSets: () => Promise.resolve([]) }, { latest: () => undefined, refresh: () => Promise.reject(new Error('not asked for')) }, 1);
    await pause(20);
    stop();
    expect(looks).toBe(0);
  });
});
