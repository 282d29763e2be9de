import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillSqliteFile, stageLog } from '#server/store/sqlite/fill-file.ts';
import { openSqliteLog } from '#server/store/sqlite/open-log.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { describeGraphStore } from '#tests/contract/graph-store.ts';

describeGraphStore('the embedded store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-store-'));
  const file = join(folder, 'atlas.sqlite');
  let store = await openSqliteStore({ file });
  return {
    store,
    async reopen() {
      await store.close();
      store = await openSqliteStore({ file });
      return store;
    },
    async refill() {
      await store.close();
      const { log, close } = await openSqliteLog(file);
      const staged = await stageLog(folder, log);
      await close();
      await fillSqliteFile(file, staged.log, { replace: true });
      await staged.close();
      store = await openSqliteStore({ file });
      return store;
    },
    async cleanup() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
