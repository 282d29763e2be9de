import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    async cleanup() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
