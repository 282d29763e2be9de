import { cpSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { startStoreWriter } from '#tests/support/store-writer-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Every change set that the store knows is whole: all its firms are there, or none where it was undone. */
async function expectWhole(store: GraphStore): Promise<ChangeSetSummary[]> {
  const changeSets = await store.changeSets({ limit: 10_000 });
  const { revision, dataset } = await store.load();
  expect(changeSets.map((changeSet) => changeSet.revision)).toEqual(changeSets.map((_, i) => revision - i));
  const found = new Map<string, number>();
  for (const { id } of dataset.firms) {
    const owner = id.slice(0, id.lastIndexOf(':'));
    found.set(owner, (found.get(owner) ?? 0) + 1);
  }
  const expected = changeSets.filter((changeSet) => changeSet.undoes === undefined && changeSet.undoneBy === undefined);
  expect(found).toEqual(new Map(expected.map(({ id, title }) => [id, Number(title)])));
  expect(await store.check()).toEqual([]);
  return changeSets;
}

describe('a process that is killed while it writes', () => {
  it('loses nothing that was acknowledged and leaves nothing by halves, 24 times over', { timeout: 180_000 }, async () => {
    const file = join(temporaryFolder(), 'atlas.sqlite');
    const acknowledged: string[] = [];
    for (let round = 0; round < 24; round++) {
      const writer = startStoreWriter([file, 'write', `K${round}`, '1,200,1800']);
      // Moments spread over opening (every third round), the pieces of a change set, COMMIT and the undo, in no rhythm of theirs.
      const opening = round % 3 === 0;
      if (!opening) {
        await writer.printed('open');
        // Time alone would let a busy machine acknowledge next to nothing.
        await writer.printed('ack', round % 5);
      }
      await pause((opening ? 120 : 0) + (round * 37) % 211);
      await writer.kill();
      expect(writer.lines.filter((line) => line.startsWith('failed'))).toEqual([]);
      acknowledged.push(...writer.lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4)));

      const store = await openSqliteStore({ file });
      const known = new Set<string>((await expectWhole(store)).map((changeSet) => changeSet.id));
      expect(acknowledged.filter((id) => !known.has(id))).toEqual([]);
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(24);
  });

  it('leaves a log whose end may be cut or garbled: what is left is whole', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const writer = startStoreWriter([join(folder, 'atlas.sqlite'), 'write', 'C', '1,40,5']);
    await writer.printed('ack', 12);
    await writer.kill();
    const size = statSync(join(folder, 'atlas.sqlite-wal')).size;
    const revisions: number[] = [];
    for (const harm of ['cut', 'garble'] as const) {
      for (const part of [0, 0.002, 0.1, 0.33, 0.5, 0.77, 0.9, 0.999]) {
        const copy = join(temporaryFolder(), 'copy');
        cpSync(folder, copy, { recursive: true });
        harmLog(join(copy, 'atlas.sqlite-wal'), harm, Math.floor(size * part));
        const store = await openSqliteStore({ file: join(copy, 'atlas.sqlite') });
        await expectWhole(store);
        revisions.push(await store.revision());
        await store.close();
      }
    }
    // The longer the part that is left, the more is known; a log garbled from the start leaves nothing, and says nothing wrong.
    const perHarm = revisions.length / 2;
    for (const some of [revisions.slice(0, perHarm), revisions.slice(perHarm)]) {
      expect(some).toEqual([...some].sort((a, b) => a - b));
      expect(some[some.length - 1]).toBeGreaterThan(some[0]);
    }
  });

  it('frees the data file for the next one; while it lives, a second process is refused', async () => {
    const file = join(temporaryFolder(), 'atlas.sqlite');
    const holder = startStoreWriter([file, 'hold']);
    await holder.printed('open');
    await expect(openSqliteStore({ file, busyTimeoutMs: 50 })).rejects.toMatchObject({ code: 'store_busy', message: expect.stringContaining('another process') });
    const second = startStoreWriter([file, 'hold']);
    await second.printed('failed');
    await second.kill();
    expect(second.lines).toEqual(['failed store_busy']);

    await holder.kill();
    const store = await openSqliteStore({ file });
    expect(await store.revision()).toBe(0);
    await store.close();
  });

  it('is refused twice in one process as well', async () => {
    const file = join(temporaryFolder(), 'atlas.sqlite');
    const store = await openSqliteStore({ file });
    await expect(openSqliteStore({ file, busyTimeoutMs: 50 })).rejects.toMatchObject({ code: 'store_busy' });
    expect(await store.revision()).toBe(0);
    await store.close();
  });
});

describe.skipIf(process.platform === 'win32')('a disk that fills up', () => {
  it('refuses the change set that has no room and keeps all that was acknowledged', { timeout: 60_000 }, async () => {
    const file = join(temporaryFolder(), 'atlas.sqlite');
    const writer = startStoreWriter([file, 'write', 'C', '400'], { fileBlocks: 3_000 });
    await writer.printed('failed');
    await writer.kill();
    expect(writer.lines.at(-1)).toBe('failed store_unavailable');
    const acknowledged = writer.lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4));
    expect(acknowledged.length).toBeGreaterThan(0);

    const store = await openSqliteStore({ file });
    expect((await expectWhole(store)).map((changeSet) => String(changeSet.id)).reverse()).toEqual(acknowledged);
    await store.close();
  });
});

function harmLog(log: string, harm: 'cut' | 'garble', from: number): void {
  if (harm === 'cut') return truncateSync(log, from);
  const bytes = readFileSync(log);
  for (let i = from; i < bytes.length; i += 7) bytes[i] ^= 0x5a;
  writeFileSync(log, bytes);
}
