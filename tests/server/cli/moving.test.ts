import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { everythingOf, liveLong } from '#tests/support/a-long-life.ts';
import { aChangeSet, aFirm, putAll } from '#tests/support/records.ts';
import { startStoreWriter } from '#tests/support/store-writer-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

interface Ended { readonly code: number | null; readonly out: string; readonly err: string }

const COMMAND = [process.execPath, '--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'server/cli/main.ts'];
const environment = (dataDir: string) => ({ ...process.env, NEO4J_URI: '', DATA_DIR: dataDir });

function ended(child: ChildProcess): Promise<Ended> {
  const [out, err]: Buffer[][] = [[], []];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve) => { child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString('latin1'), err: Buffer.concat(err).toString() })); });
}

/** Runs the command line as its own process, with its store in `dataDir`. */
function atlas(dataDir: string, ...args: string[]): Promise<Ended> {
  return ended(spawn(COMMAND[0], [...COMMAND.slice(1), ...args], { env: environment(dataDir), stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** A data folder with a store that has lived, and what it tells. */
async function aLivedStore(): Promise<{ dataDir: string; whole: unknown }> {
  const dataDir = temporaryFolder();
  const store = await openSqliteStore({ file: path.join(dataDir, 'atlas.sqlite') });
  await liveLong(store);
  const whole = await everythingOf(store);
  await store.close();
  return { dataDir, whole };
}

async function told(dataDir: string): Promise<unknown> {
  const store = await openSqliteStore({ file: path.join(dataDir, 'atlas.sqlite') });
  return everythingOf(store).finally(() => store.close());
}

describe('atlas backup and restore', { timeout: 120_000 }, () => {
  it('bring a store back, say what it was, and name the file by day and revision', async () => {
    const { dataDir, whole } = await aLivedStore();
    const folder = temporaryFolder();
    const file = path.join(folder, 'sicherung.jsonl.gz');
    const saved = await atlas(dataDir, 'backup', '--out', file, '--json');
    expect(saved.code).toBe(0);
    const { sha256 } = JSON.parse(saved.out) as { sha256: string };
    expect(JSON.parse(saved.out)).toMatchObject({ file, revision: 7, changeSets: 7, changes: { firm: 18, product: 3, relation: 7, requirement: 1, offer: 7 } });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);

    const checked = await atlas(folder, 'restore', file, '--check');
    expect([checked.code, Buffer.from(checked.out, 'latin1').toString()]).toEqual([0, expect.stringContaining('Die Sicherung ist in Ordnung.')]);
    expect(readdirSync(folder)).toEqual(['sicherung.jsonl.gz']);

    const target = path.join(folder, 'neu');
    const restored = await atlas(target, 'restore', file, '--json');
    expect([restored.code, JSON.parse(restored.out)]).toEqual([0, expect.objectContaining({ revision: 7, sha256 })]);
    expect(readdirSync(target)).toEqual(['atlas.sqlite']);
    expect(await told(target)).toEqual(whole);
  });

  it('work through a pipe', async () => {
    const { dataDir, whole } = await aLivedStore();
    const target = temporaryFolder();
    const from = spawn(COMMAND[0], [...COMMAND.slice(1), 'backup', '--out', '-'], { env: environment(dataDir), stdio: ['ignore', 'pipe', 'pipe'] });
    const to = spawn(COMMAND[0], [...COMMAND.slice(1), 'restore', '-'], { env: environment(target), stdio: ['pipe', 'pipe', 'pipe'] });
    from.stdout.pipe(to.stdin);
    expect((await ended(to)).code).toBe(0);
    expect(await told(target)).toEqual(whole);
  });

  it('back up a store that a server has open', async () => {
    const { dataDir } = await aLivedStore();
    const server = startStoreWriter([path.join(dataDir, 'atlas.sqlite'), 'hold']);
    await server.printed('open');
    const file = path.join(temporaryFolder(), 'b.gz');
    expect((await atlas(dataDir, 'backup', '--out', file)).code).toBe(0);
    const refused = await atlas(dataDir, 'restore', file, '--replace');
    expect([refused.code, refused.err.split('\n')[0]]).toEqual([2, expect.stringContaining('Ein anderer Prozess benutzt die Datenbank')]);
    await server.kill();
    expect((await atlas(dataDir, 'restore', file, '--replace')).code).toBe(0);
  });

  it('fill only an empty store, unless told to replace it', async () => {
    const { dataDir, whole } = await aLivedStore();
    const file = path.join(temporaryFolder(), 'b.gz');
    await atlas(dataDir, 'backup', '--out', file);
    const other = temporaryFolder();
    const store = await openSqliteStore({ file: path.join(other, 'atlas.sqlite') });
    await store.apply(aChangeSet({ id: 'other', changes: putAll({ firms: [aFirm()] }) }));
    await store.close();
    const refused = await atlas(other, 'restore', file);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('liegen schon Daten (Fassung 1). Sichern Sie sie mit dem Befehl backup')]);
    expect(await told(other)).toMatchObject({ revision: 1 });
    expect((await atlas(other, 'restore', file, '--replace')).code).toBe(0);
    expect(await told(other)).toEqual(whole);
  });

  it('put a damaged data file aside and fill a new one', async () => {
    const { dataDir, whole } = await aLivedStore();
    const file = path.join(temporaryFolder(), 'b.gz');
    await atlas(dataDir, 'backup', '--out', file);
    writeFileSync(path.join(dataDir, 'atlas.sqlite'), 'no database '.repeat(1_000));
    expect((await atlas(dataDir, 'restore', file)).code).toBe(2);
    expect((await atlas(dataDir, 'restore', file, '--replace')).code).toBe(0);
    expect(readdirSync(dataDir)).toEqual(['atlas.sqlite', expect.stringMatching(/^atlas\.sqlite\.damaged-\d{8}T\d{6}$/)]);
    expect(await told(dataDir)).toEqual(whole);
  });

  it('refuse a damaged backup with a sentence, and leave the store as it is', async () => {
    const { dataDir, whole } = await aLivedStore();
    const file = path.join(temporaryFolder(), 'b.gz');
    await atlas(dataDir, 'backup', '--out', file);
    writeFileSync(file, readFileSync(file).subarray(0, -100));
    const refused = await atlas(dataDir, 'restore', file, '--replace');
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/Die Sicherung (bricht hier ab|ist beschädigt)/)]);
    expect(await told(dataDir)).toEqual(whole);
    const csv = await atlas(dataDir, 'restore', 'package.json', '--replace');
    expect([csv.code, csv.err]).toEqual([1, expect.stringContaining('Das ist keine Sicherung des Lieferkettenatlas')]);
    expect((await atlas(dataDir, 'restore', path.join(dataDir, 'nothing.gz'))).err).toContain('no such file');
    expect((await atlas(dataDir, 'restore')).code).toBe(1);
  });

  it('say where there is no store, and which store has no address', async () => {
    const folder = temporaryFolder();
    const nothing = await atlas(path.join(folder, 'data'), 'backup');
    expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining('liegt kein Datenbestand')]);
    expect(readdirSync(folder)).toEqual([]);
    expect((await atlas(folder, 'copy', '--from', 'sqlite', '--to', 'neo4j')).err).toContain('NEO4J_URI');
    expect((await atlas(folder, 'copy', '--from', 'sqlite', '--to', 'sqlite')).code).toBe(1);
    expect((await atlas(folder, 'backup', '--from', 'oracle')).err).toContain('Es gibt sqlite und neo4j');
  });

  it('keep the older backup where the new one cannot be written', async () => {
    const { dataDir } = await aLivedStore();
    const folder = temporaryFolder();
    const missing = await atlas(dataDir, 'backup', '--out', path.join(folder, 'keiner', 'b.gz'));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('lässt sich nicht schreiben (ENOENT)')]);
    const file = path.join(folder, 'b.gz');
    writeFileSync(file, 'older');
    if (process.platform !== 'win32') {
      // A file may grow to one block of 512 or 1,024 bytes: as on a full disk.
      const full = await ended(spawn('sh', ['-c', 'ulimit -f 1; trap "" XFSZ; exec "$@"', 'sh', ...COMMAND, 'backup', '--out', file], { env: environment(dataDir), stdio: ['ignore', 'pipe', 'pipe'] }));
      expect([full.code, full.err]).toEqual([1, expect.stringContaining('lässt sich nicht schreiben (EFBIG)')]);
      expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['older', ['b.gz']]);
    }
    expect((await atlas(dataDir, 'backup', '--out', file)).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['b.gz']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('say that a folder may not be written to', async () => {
    const { dataDir } = await aLivedStore();
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const refused = await atlas(dataDir, 'backup', '--out', path.join(folder, 'b.gz'));
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('EACCES')]);
  });
});

describe('a restore whose process is killed', () => {
  it('leaves the old store or the new one, and can be started again', { timeout: 180_000 }, async () => {
    const source = temporaryFolder();
    const store = await openSqliteStore({ file: path.join(source, 'atlas.sqlite') });
    await store.apply(aChangeSet({ id: 'many', changes: putAll({ firms: Array.from({ length: 20_000 }, (_, i) => aFirm({ id: `F${i}` })) }) }));
    await store.close();
    const file = path.join(temporaryFolder(), 'b.gz');
    expect((await atlas(source, 'backup', '--out', file)).code).toBe(0);

    const { dataDir, whole } = await aLivedStore();
    for (let kill = 0; kill < 6; kill++) {
      const child = spawn(COMMAND[0], [...COMMAND.slice(1), 'restore', file, '--replace'], { env: environment(dataDir), stdio: 'ignore' });
      const gone = ended(child);
      const unfinished = (): number => readdirSync(dataDir).filter((name) => name.startsWith('unfinished-')).length;
      const before = unfinished();
      while (child.exitCode === null && unfinished() === before) await wait(5);
      await wait(kill * 60);
      child.kill('SIGKILL');
      await gone;
      const after = await told(dataDir) as { revision: number };
      if (after.revision === 1) return;
      expect(after).toEqual(whole);
    }
    expect((await atlas(dataDir, 'restore', file, '--replace')).code).toBe(0);
    expect(await told(dataDir)).toMatchObject({ revision: 1, check: [] });
  });
});

describe('an unfinished folder', { timeout: 120_000 }, () => {
  it('that a killed process left long ago is cleared away, a fresh one is not', async () => {
    const { dataDir } = await aLivedStore();
    const file = path.join(temporaryFolder(), 'b.gz');
    await atlas(dataDir, 'backup', '--out', file);
    const target = temporaryFolder();
    for (const name of ['unfinished-old', 'unfinished-new']) mkdirSync(path.join(target, name));
    utimesSync(path.join(target, 'unfinished-old'), new Date(0), new Date(0));
    expect((await atlas(target, 'restore', file)).code).toBe(0);
    expect(readdirSync(target)).toEqual(['atlas.sqlite', 'unfinished-new']);
  });
});
