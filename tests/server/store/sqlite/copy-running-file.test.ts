import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyRunningFile } from '#server/store/sqlite/copy-running-file.ts';
import { fillSqliteFile } from '#server/store/sqlite/fill-file.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { startStoreWriter } from '#tests/support/store-writer-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** What is read of a file that is written to passes the check and holds every change set that was acknowledged. */
async function expectWholeCopy(file: string, acknowledged: readonly string[]): Promise<void> {
  const copy = join(temporaryFolder(), 'atlas.sqlite');
  await copyRunningFile(file, copy);
  const store = await openSqliteStore({ file: copy });
  expect(await store.check()).toEqual([]);
  const known = new Set<string>((await store.changeSets({ limit: 1_000_000 })).map(({ id }) => id));
  expect(acknowledged.filter((id) => !known.has(id))).toEqual([]);
  await store.close();
}

describe('a data file that a server has open', () => {
  it('is read as it is at that moment: all that was acknowledged, nothing by halves, 15 times while it is written to', { timeout: 180_000 }, async () => {
    for (const sizes of ['1', '1,300', '1,40,2000']) {
      const file = join(temporaryFolder(), 'atlas.sqlite');
      const writer = startStoreWriter([file, 'write', 'C', sizes]);
      onTestFinished(() => writer.kill());
      await writer.printed('ack', 1);
      for (let round = 0; round < 5; round++) {
        await writer.printed('ack', writer.lines.length + 1);
        await expectWholeCopy(file, writer.lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4)));
      }
      await writer.kill();
      expect(writer.lines.filter((line) => line.startsWith('failed'))).toEqual([]);
      expect(readdirSync(dirname(file)).filter((name) => name.startsWith('unfinished'))).toEqual([]);
    }
  });

  it('cannot be filled', async () => {
    const file = join(temporaryFolder(), 'atlas.sqlite');
    const writer = startStoreWriter([file, 'hold']);
    onTestFinished(() => writer.kill());
    await writer.printed('open');
    await expect(fillSqliteFile(file, { parts: () => [] }, { replace: true })).rejects.toMatchObject({ code: 'store_busy' });
  });
});
