import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { AtlasError } from '#graph-model/errors.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { aChangeSet, aFirm, put, putAll } from '#tests/support/records.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** A closed data file with 5,000 firms. */
async function aDataFile(): Promise<string> {
  const file = join(temporaryFolder(), 'atlas.sqlite');
  const store = await openSqliteStore({ file });
  const firms = Array.from({ length: 5_000 }, (_, i) => aFirm({ id: `F${i}`, contributor: 'Kammer' }));
  await store.apply(aChangeSet({ changes: putAll({ firms }) }));
  await store.close();
  return file;
}

/** The code that opening fails with, and whether the file and its logs have the same bytes as before. */
async function refusalOf(file: string): Promise<{ code: string; untouched: boolean }> {
  const bytes = (): (string | undefined)[] => [file, `${file}-wal`, `${file}-journal`].map((name) => (existsSync(name) ? readFileSync(name, 'base64') : undefined));
  const before = bytes();
  const code = await openSqliteStore({ file, busyTimeoutMs: 50 }).then(() => 'opened', (error: AtlasError) => error.code);
  return { code, untouched: bytes().every((content, i) => content === before[i]) };
}

describe('the data file', () => {
  it('is created with its folder, for this user alone', async () => {
    const folder = join(temporaryFolder(), 'neu', 'Daten für später');
    const store = await openSqliteStore({ file: join(folder, 'atlas.sqlite') });
    expect(await store.revision()).toBe(0);
    await store.close();
    expect(existsSync(join(folder, 'atlas.sqlite'))).toBe(true);
    expect(process.platform === 'win32' ? 0 : statSync(folder).mode & 0o077).toBe(0);
  });

  it('leaves no log beside it once it is closed', async () => {
    const file = await aDataFile();
    expect([existsSync(`${file}-wal`), existsSync(`${file}-journal`)]).toEqual([false, false]);
  });

  it('may be an empty file: then it is filled', async () => {
    const file = join(temporaryFolder(), 'atlas.sqlite');
    writeFileSync(file, '');
    const store = await openSqliteStore({ file });
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it.each([
    ['a few words', Buffer.from('Hallo')],
    ['a spreadsheet', Buffer.from('supplier;buyer\n'.repeat(2_000))],
    ['zeros', Buffer.alloc(20_000)],
    ['a right beginning and nonsense after it', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(9_000, 0x5a)])],
  ])('of %s is refused as damaged and left as it is', async (_what, content) => {
    const file = join(temporaryFolder(), 'atlas.sqlite');
    writeFileSync(file, content);
    expect(await refusalOf(file)).toEqual({ code: 'store_damaged', untouched: true });
  });

  it('that lost its content but has a log is refused and the log is kept', async () => {
    const file = join(temporaryFolder(), 'atlas.sqlite');
    writeFileSync(file, '');
    writeFileSync(`${file}-wal`, Buffer.alloc(4_096, 1));
    expect(await refusalOf(file)).toEqual({ code: 'store_damaged', untouched: true });
  });

  it('that was cut is never taken for whole', async () => {
    const file = await aDataFile();
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4_096) * 4_096);
    expect(await faultsOf(file)).not.toEqual([]);
  });

  // Before a tenth lie the pages of tables without records, which hold nothing to lose.
  it.each([0.1, 0.2, 0.45, 0.7, 0.95])('with a garbled page at %d of its length is never taken for whole', async (part) => {
    const file = await aDataFile();
    const bytes = readFileSync(file);
    const page = Math.max(1, Math.floor((bytes.length / 4_096) * part));
    bytes.fill(0xa5, page * 4_096 + 8, (page + 1) * 4_096);
    writeFileSync(file, bytes);
    expect(await faultsOf(file)).not.toEqual([]);
  });

  it('of a newer version is refused and left as it is', async () => {
    const file = await aDataFile();
    changeFile(file, 'PRAGMA user_version = 99');
    expect(await refusalOf(file)).toEqual({ code: 'unsupported', untouched: true });
  });

  it('of another program is refused and left as it is', async () => {
    const file = join(temporaryFolder(), 'other.sqlite');
    changeFile(file, 'CREATE TABLE firm (id TEXT)');
    expect(await refusalOf(file)).toEqual({ code: 'unsupported', untouched: true });
    const marked = join(temporaryFolder(), 'marked.sqlite');
    changeFile(marked, 'PRAGMA application_id = 7');
    expect(await refusalOf(marked)).toEqual({ code: 'unsupported', untouched: true });
  });

  it('cannot be a folder, nor lie below a file', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'atlas.sqlite'));
    await expect(openSqliteStore({ file: join(folder, 'atlas.sqlite') })).rejects.toMatchObject({ code: 'store_unavailable' });
    writeFileSync(join(folder, 'text'), 'x');
    await expect(openSqliteStore({ file: join(folder, 'text', 'atlas.sqlite') })).rejects.toMatchObject({ code: 'store_unavailable' });
    await expect(openSqliteStore({ file: join(folder, 'text', 'deep', 'atlas.sqlite') })).rejects.toMatchObject({ code: 'store_unavailable' });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('that cannot be written is refused, by its rights or those of its folder', async () => {
    const file = await aDataFile();
    chmodSync(file, 0o444);
    expect(await refusalOf(file)).toEqual({ code: 'store_unavailable', untouched: true });
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    await expect(openSqliteStore({ file: join(folder, 'atlas.sqlite') })).rejects.toMatchObject({ code: 'store_unavailable' });
    await expect(openSqliteStore({ file: join(folder, 'new', 'atlas.sqlite') })).rejects.toMatchObject({ code: 'store_unavailable' });
  });

  it.skipIf(process.platform !== 'linux')('on a file system that takes no files is refused', async () => {
    await expect(openSqliteStore({ file: '/proc/atlas.sqlite' })).rejects.toMatchObject({ code: 'store_unavailable' });
  });

  it('a change that cannot be stored, far behind in a large change set, leaves the store as it was', async () => {
    const store = await openSqliteStore({ file: await aDataFile() });
    const firms = Array.from({ length: 5_000 }, (_, i) => aFirm({ id: `G${i}`, employees: i === 4_999 ? Number.NaN : i }));
    await expect(store.apply(aChangeSet({ id: 'C2', changes: putAll({ firms }) }))).rejects.toMatchObject({ code: 'bad_input' });
    const summary = await store.apply(aChangeSet({ id: 'C3', changes: [put('firm', aFirm({ id: 'G1' }))] }));
    expect(summary).toMatchObject({ revision: 2, counts: { created: 1, updated: 0, deleted: 0 } });
    expect((await store.load()).dataset.firms).toHaveLength(5_001);
    await store.close();
  });
});

describe('the check of the data file', () => {
  it.each([
    ['a record that was changed past the store', `UPDATE firm SET body = json_set(body, '$.employees', 5) WHERE id = 'F7'`, ['The record firm F7 differs from the last step of its history']],
    ['a record that vanished', `DELETE FROM firm WHERE id = 'F7'`, ['The record firm F7 is missing although its history goes on']],
    ['a record without history', `DELETE FROM change WHERE id = 'F7'`,
      ['The record firm F7 differs from the last step of its history', 'Change set C1 says 5000 changes (created, updated, deleted), its history holds 4999 or other ones']],
    ['a text that is no record', `UPDATE firm SET body = '{"id' WHERE id = 'F7'; UPDATE change SET after = '{"id' WHERE id = 'F7'`, ['The text of firm F7 is damaged or belongs to another record']],
    ['a text of another record', `UPDATE firm SET body = json_set(body, '$.id', 'F8') WHERE id = 'F7'; UPDATE change SET after = json_set(after, '$.id', 'F8') WHERE id = 'F7'`,
      ['The text of firm F7 is damaged or belongs to another record']],
    ['a broken reference', `INSERT INTO offer (id, firm, body) VALUES ('O1', 'F99999', '{"id":"O1","firm":"F99999"}')`,
      ['A record of kind offer (row 1) refers to a firm that is not there', 'The record offer O1 differs from the last step of its history']],
    ['a lost revision', `UPDATE change_set SET revision = 3; UPDATE change SET revision = 3`, ['The revisions have a gap before 3']],
  ])('finds %s', async (_what, harm, sentences) => {
    const file = await aDataFile();
    changeFile(file, `PRAGMA foreign_keys = OFF; ${harm}`);
    const store = await openSqliteStore({ file });
    expect(await store.check()).toEqual(sentences);
    await store.close();
  });

  it('finds an index that does not fit its table', async () => {
    const file = await aDataFile();
    changeFile(file, `PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'relation_of_buyer') WHERE name = 'change_of_revision'`);
    const store = await openSqliteStore({ file });
    expect(await store.check()).toContainEqual(expect.stringMatching(/^Structure of the file: .*change_of_revision/));
    await store.close();
  });

  it('a record whose text is garbled is reported as damage when it is read', async () => {
    const file = await aDataFile();
    changeFile(file, `UPDATE firm SET body = '{"id' WHERE id = 'F7'`);
    const store = await openSqliteStore({ file });
    await expect(store.get('firm', aFirm({ id: 'F7' }).id)).rejects.toMatchObject({ code: 'store_damaged' });
    await expect(store.load()).rejects.toMatchObject({ code: 'store_damaged' });
    await expect(store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F7' }))] }))).rejects.toMatchObject({ code: 'store_damaged' });
    expect(await store.get('firm', aFirm({ id: 'F8' }).id)).toMatchObject({ id: 'F8' });
    await store.close();
  });
});

/** What opening, checking and loading the file bring to light. */
async function faultsOf(file: string): Promise<string[]> {
  const codes: string[] = [];
  const store = await openSqliteStore({ file }).catch((error: { code: string }) => void codes.push(error.code));
  if (!store) return codes;
  const faults = await store.check().catch((error: { code: string }) => [error.code]);
  const loaded = await store.load().then(({ dataset }) => dataset.firms.length, (error: { code: string }) => error.code);
  await store.close().catch(() => undefined);
  return loaded === 5_000 ? faults : [...faults, `load: ${loaded}`];
}

function changeFile(file: string, sql: string): void {
  const database = new DatabaseSync(file, { defensive: false });
  database.exec(sql);
  database.close();
}
