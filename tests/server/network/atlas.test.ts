import { describe, expect, it } from 'vitest';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import { createAtlas } from '#server/network/atlas.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { aFirm } from '#tests/support/records.ts';

/** An atlas over a store that can be read once, on the day that `today` says. */
function atlasReadOnce(today: () => string) {
  let reads = 0;
  const load = async () => {
    reads++;
    if (reads > 1) throw new Error('the store is away');
    return { revision: 7, dataset: { ...EMPTY_DATASET, firms: [aFirm()] } };
  };
  const measure = () => Promise.reject(new Error('nobody asks'));
  return createAtlas({ store: { load } as Pick<GraphStore, 'load'> as GraphStore, region: MAERKISCHE_REGION, today, measure });
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
