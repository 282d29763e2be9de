import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#server/network/atlas.ts';
import { watchRevision } from '#server/network/watch-revision.ts';

const at = (revision: number) => ({ revision }) as Snapshot;

describe('watching for changes of other servers', () => {
  it('reads the network again when the store is ahead, and only then; a look that fails ends nothing', async () => {
    let [stored, known, refreshed, looks] = [1, 1, 0, 0];
    const store = {
      revision: () => {
        looks++;
        return looks === 2 ? Promise.reject(new Error('away')) : Promise.resolve(stored);
      },
    };
    const atlas = { latest: () => at(known), refresh: () => { refreshed++; known = stored; return Promise.resolve(at(known)); } };
    const stop = watchRevision(store, atlas, 1);
    while (looks < 4) await pause(2);
    expect(refreshed).toBe(0);
    stored = 2;
    while (refreshed === 0) await pause(2);
    const before = looks;
    while (looks < before + 3) await pause(2);
    expect(refreshed).toBe(1);
    stop();
    const last = looks;
    await pause(30);
    expect(looks).toBeLessThanOrEqual(last + 1);
  });

  it('does not read a network that nobody has asked for', async () => {
    let looks = 0;
    const stop = watchRevision({ revision: () => Promise.resolve(++looks) }, { latest: () => undefined, refresh: () => Promise.reject(new Error('not asked for')) }, 1);
    await pause(20);
    stop();
    expect(looks).toBe(0);
  });
});
