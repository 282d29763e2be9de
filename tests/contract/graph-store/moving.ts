import { describe, expect, it } from 'vitest';
import { everythingOf, liveLong, takeAllBack } from '#tests/support/a-long-life.ts';
import { aChangeSet, aFirm, put } from '#tests/support/records.ts';
import { opened } from './opened.ts';
import type { OpenStore } from './opened.ts';

export function describeMoving(open: OpenStore): void {
  describe('taken out and filled in again', () => {
    it('tells the same of everything: records, history, change sets, revision', async () => {
      const { store, refill } = await opened(open);
      await liveLong(store);
      const before = await everythingOf(store);
      expect(before.check).toEqual([]);
      expect(await everythingOf(await refill())).toEqual(before);
    });

    it('goes on from where it was, and every change set can be taken back as before', async () => {
      const [moved, stayed] = [await opened(open), await opened(open)];
      await Promise.all([liveLong(moved.store), liveLong(stayed.store)]);
      const again = await moved.refill();
      const next = aChangeSet({ id: 'next', changes: [put('firm', aFirm({ id: 'F9' }))] });
      expect(await again.apply(next)).toEqual(await stayed.store.apply(next));
      expect(await takeAllBack(again)).toEqual(await takeAllBack(stayed.store));
      expect(await everythingOf(again)).toEqual(await everythingOf(stayed.store));
    });

    it('an empty store stays empty', async () => {
      const { store, refill } = await opened(open);
      const before = await everythingOf(store);
      expect(before).toMatchObject({ revision: 0, changeSets: [], check: [] });
      expect(await everythingOf(await refill())).toEqual(before);
    });
  });
}
