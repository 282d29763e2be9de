import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readBackup } from '#server/backup/read-backup.ts';
import { writeBackup } from '#server/backup/write-backup.ts';
import type { ChangeLog, LogEntry } from '#server/store/change-log.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { fillSqliteFile } from '#server/store/sqlite/fill-file.ts';
import { openSqliteLog } from '#server/store/sqlite/open-log.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { everythingOf, liveLong, takeAllBack } from '#tests/support/a-long-life.ts';
import { arbitraryDataset } from '#tests/support/arbitrary-dataset.ts';
import { aChangeSet, aFirm, aRelation, put, putAll } from '#tests/support/records.ts';
import { aRegion, aSearch, aStory } from '#tests/support/saved-records.ts';
import { aScenario } from '#tests/support/scenarios.ts';
import { springChain } from '#tests/support/spring-chain.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const ORIGIN = { program: '0.1.0', at: '2026-11-21T12:00:00.000Z' };

async function packed(log: ChangeLog): Promise<Buffer> {
  const to = new PassThrough();
  const [bytes] = await Promise.all([buffer(to), writeBackup(log, ORIGIN, to)]);
  return bytes;
}

/** A backup of a store that lived so, in a file of its own. */
async function backupOf(live: (store: GraphStore) => Promise<unknown>): Promise<{ file: string; bytes: Buffer }> {
  const file = join(temporaryFolder(), 'atlas.sqlite');
  const store = await openSqliteStore({ file });
  await live(store);
  await store.close();
  const { log, close } = await openSqliteLog(file);
  const bytes = await packed(log);
  await close();
  return { file, bytes };
}

/** Bytes as they come from a disk: in pieces that end anywhere. */
const streamed = (bytes: Buffer): Readable => Readable.from(Array.from({ length: Math.ceil(bytes.length / 1_000) }, (_, i) => bytes.subarray(i * 1_000, i * 1_000 + 1_000)));

async function restored(bytes: Buffer): Promise<string> {
  const file = join(temporaryFolder(), 'atlas.sqlite');
  const { log } = await readBackup(streamed(bytes), 'backup.gz');
  await fillSqliteFile(file, log);
  return file;
}

/** What restoring a file says, and what is left of the folder that it was to be restored to. */
async function refusal(bytes: Buffer): Promise<{ code: string; findings: string[]; row?: number; left: string[] }> {
  const folder = temporaryFolder();
  const outcome = await readBackup(streamed(bytes), 'backup.gz').then(({ log }) => fillSqliteFile(join(folder, 'atlas.sqlite'), log)).catch((error: unknown) => error);
  if (!(outcome instanceof AtlasError)) throw outcome instanceof Error ? outcome : new Error('It was restored');
  return { code: outcome.code, findings: outcome.findings.map(({ code }) => code), row: outcome.findings[0]?.row, left: readdirSync(folder) };
}

/** A log of any entries, right or wrong. */
function aLog(...entries: LogEntry[]): ChangeLog {
  const changeSets = entries.filter((entry) => 'changeSet' in entry).length;
  return { revision: changeSets, changes: entries.length - changeSets, parts: () => [entries] };
}

const head = (revision: number, counts: [number, number, number], overrides: object = {}): LogEntry => ({
  changeSet: { ...aChangeSet({ id: `C${revision}` }), changes: undefined, revision, counts: { created: counts[0], updated: counts[1], deleted: counts[2] }, ...overrides } as never,
});
const firm = (id: string, overrides: object = {}): LogEntry => ({ kind: 'firm', id, body: JSON.stringify({ ...aFirm({ id }), ...overrides }) });

describe('a backup', () => {
  it('brings back everything: records, every past state, every change set, and what can be taken back', async () => {
    const { file, bytes } = await backupOf(liveLong);
    const [before, after] = [await openSqliteStore({ file }), await openSqliteStore({ file: await restored(bytes) })];
    expect(await everythingOf(after)).toEqual(await everythingOf(before));
    expect(await takeAllBack(after)).toEqual(await takeAllBack(before));
    await Promise.all([before.close(), after.close()]);
  });

  it('is the same file again when a restored store is backed up', async () => {
    const { bytes } = await backupOf(liveLong);
    const { log, close } = await openSqliteLog(await restored(bytes));
    expect((await packed(log)).equals(bytes)).toBe(true);
    await close();
  });

  it('of an empty store restores an empty store', async () => {
    const { bytes } = await backupOf(() => Promise.resolve());
    const store = await openSqliteStore({ file: await restored(bytes) });
    expect(await everythingOf(store)).toMatchObject({ revision: 0, changeSets: [], check: [] });
    await store.close();
  });

  it('brings any records back as they were', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDataset, async (dataset) => {
      const { file, bytes } = await backupOf((store) => store.apply(aChangeSet({ changes: putAll(dataset) })));
      const [before, after] = [await openSqliteStore({ file }), await openSqliteStore({ file: await restored(bytes) })];
      expect(await after.load()).toEqual(await before.load());
      await Promise.all([before.close(), after.close()]);
    }), { numRuns: 8 });
  }, 120_000);

  it('can be read by anybody: packed lines of JSON with the checksums that the guide describes', async () => {
    const { bytes } = await backupOf((store) => store.apply(aChangeSet({ id: 'demo', changes: putAll(generateDemoRegion()) })));
    const lines = gunzipSync(bytes).toString().split('\n');
    expect(lines.pop()).toBe('');
    const sha256 = (some: readonly string[]): string => createHash('sha256').update(some.map((line) => `${line}\n`).join('')).digest('hex');
    const values = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const changes = values.filter(({ op }) => op !== undefined).length;
    expect(values[0]).toEqual({ format: 'lieferkettenatlas-backup', version: 4, ...ORIGIN, revision: 1, changes });
    const sections = values.flatMap(({ lines: count, sha256: sum }, i) => (count === undefined ? [] : [[count === i, sum === sha256(lines.slice(0, i))]]));
    expect(sections).toEqual([[true, true], [true, true]]);
    const log = lines.filter((_, i) => values[i].op !== undefined || values[i].changeSet !== undefined);
    expect(values.at(-1)).toMatchObject({ end: { changeSets: 1, sha256: sha256(log), file: sha256(lines.slice(0, -1)) } });
  });
});

describe.each([
  { there: 'scenarios', folder: 'before-scenarios', saved: {} },
  { there: 'regions and searches', folder: 'before-regions', saved: { scenarios: [aScenario({ failures: [{ firms: ['galvanik'], days: 3 }] })] } },
  { there: 'stories', folder: 'before-stories', saved: { scenarios: [aScenario({ failures: [{ firms: ['galvanik'], days: 3 }] })], regions: [aRegion()], searches: [aSearch()] } },
])('what was written before there were $there', ({ folder, saved }) => {
  const written = (name: string): Buffer => readFileSync(new URL(`../../fixtures/${folder}/${name}`, import.meta.url));
  const lived = async (at: string) => {
    const store = await openSqliteStore({ file: at });
    const seen = { ...(await store.load()), changeSets: (await store.changeSets()).map(({ id }) => id), faults: await store.check() };
    await store.apply(aChangeSet({ id: 'C3', changes: [put('scenario', aScenario({ id: 'S2' })), put('region', aRegion({ name: 'Danach' })), put('search', aSearch({ name: 'Danach' })), put('story', aStory())] }));
    const { scenarios, regions, searches, stories } = (await store.load()).dataset;
    const faults = await store.check();
    await store.close();
    return { seen, after: { scenarios, regions, searches, stories, faults } };
  };
  const chain = springChain();
  const firms = chain.firms.map((one) => (one.id === 'galvanik' ? aFirm({ id: 'galvanik', name: 'Galvanik Vossrath', daysToRecover: 45 }) : one));
  const offers = folder === 'before-scenarios' ? [] : chain.offers;
  const expected = {
    seen: { revision: 2, dataset: { ...chain, firms, offers, ...saved }, changeSets: ['C2', 'C1'], faults: [] },
    after: { scenarios: [...saved.scenarios ?? [], aScenario({ id: 'S2' })], regions: [aRegion({ name: 'Danach' })], searches: [aSearch({ name: 'Danach' })], stories: [aStory()], faults: [] },
  };

  it('is restored whole from a backup, and goes on with all that can be saved', async () => {
    expect(await lived(await restored(written('backup.gz')))).toEqual(expected);
  });

  it('is brought forward as a data file, and goes on with all that can be saved', async () => {
    const file = join(temporaryFolder(), 'atlas.sqlite');
    writeFileSync(file, gunzipSync(written('atlas.sqlite.gz')));
    expect(await lived(file)).toEqual(expected);
  });
});

describe('a damaged backup', () => {
  it('is refused wherever a byte is changed, cut off or added; only the head of the packing holds bytes without meaning', async () => {
    const { file, bytes } = await backupOf(liveLong);
    const before = await openSqliteStore({ file });
    const whole = await everythingOf(before);
    await before.close();
    const damage = fc.oneof(
      fc.record({ at: fc.nat({ max: bytes.length - 1 }), bit: fc.nat({ max: 7 }) }).map(({ at, bit }) => ({ at, harmed: Buffer.from(bytes.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte))) })),
      fc.nat({ max: bytes.length - 1 }).map((length) => ({ at: length, harmed: bytes.subarray(0, length) })),
      fc.record({ at: fc.nat({ max: bytes.length - 1 }), count: fc.integer({ min: 1, max: 40 }) }).map(({ at, count }) => ({ at, harmed: Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + count)]) })),
      fc.uint8Array({ minLength: 1, maxLength: 20 }).map((more) => ({ at: bytes.length, harmed: Buffer.concat([bytes, more]) })),
    );
    await fc.assert(fc.asyncProperty(damage, async ({ at, harmed }) => {
      const folder = temporaryFolder();
      const target = join(folder, 'atlas.sqlite');
      const outcome = await readBackup(streamed(harmed), 'backup.gz').then(({ log }) => fillSqliteFile(target, log)).catch((error: unknown) => error);
      if (outcome instanceof AtlasError) {
        expect(outcome).toMatchObject({ code: 'bad_input', message: expect.stringContaining('backup.gz') });
        expect(readdirSync(folder)).toEqual([]);
      } else {
        if (outcome instanceof Error) throw outcome;
        // Time, level and operating system in the head of gzip, and bits that fill up a byte, say nothing about the content.
        expect(at).toSatisfy((place: number) => (place >= 3 && place < 10) || place >= bytes.length - 9);
        const store = await openSqliteStore({ file: target });
        expect(await everythingOf(store)).toEqual(whole);
        await store.close();
      }
    }), { numRuns: 300 });
  }, 240_000);

  it.each<[string, Buffer, object]>([
    ['an empty file', Buffer.alloc(0), { code: 'bad_input', findings: ['backup_foreign'] }],
    ['a spreadsheet', Buffer.from('supplier;buyer\nA;B\n'.repeat(100)), { code: 'bad_input', findings: ['backup_foreign'] }],
    ['a packed file of another program', gzipSync('{"hello":"world"}\n'), { code: 'bad_input', findings: ['backup_foreign'] }],
    ['a packed file without text', gzipSync(Buffer.alloc(100_000, 0xff)), { code: 'bad_input' }],
    ['a packed file without line ends that unpacks to very much', gzipSync(Buffer.alloc(40_000_000, 0x20)), { code: 'bad_input' }],
    ['a backup of a newer version', gzipSync('{"format":"lieferkettenatlas-backup","version":5,"new":true}\n{}\n'), { code: 'unsupported', findings: ['backup_newer'] }],
    ['a head alone', gzipSync('{"format":"lieferkettenatlas-backup","version":1,"program":"0.1.0","at":"","revision":1,"changes":1}\n'), { code: 'bad_input', findings: ['backup_cut'], row: 1 }],
    ['a head without counts', gzipSync('{"format":"lieferkettenatlas-backup","version":1}\n'), { code: 'bad_input', findings: ['backup_damaged'], row: 1 }],
  ])('%s is refused, and nothing is left', async (_what, bytes, expected) => {
    expect(await refusal(bytes)).toMatchObject({ ...expected, left: [] });
  });

  it('a newer one is told what to do', async () => {
    await expect(readBackup(streamed(gzipSync('{"format":"lieferkettenatlas-backup","version":7}\n')), 'b.gz')).rejects.toMatchObject({
      message: 'b.gz was written by a newer version (format 7, known up to 4): update the program; nothing was restored',
    });
  });

  it('two that were joined are refused', async () => {
    const { bytes } = await backupOf(liveLong);
    expect(await refusal(Buffer.concat([bytes, bytes]))).toMatchObject({ code: 'bad_input', findings: ['backup_damaged'], left: [] });
  });

  it('whose text was changed and packed again is refused where it was changed', async () => {
    const { bytes } = await backupOf(liveLong);
    const lines = gunzipSync(bytes).toString().split('\n');
    const harmed = lines.map((line, i) => (i === 4 ? line.replace('Umfrage', 'umfrage') : line));
    expect(harmed).not.toEqual(lines);
    expect(await refusal(gzipSync(harmed.join('\n')))).toMatchObject({ findings: ['backup_damaged'], left: [] });
    expect(await refusal(gzipSync([...lines.slice(0, 5), ...lines.slice(6)].join('\n')))).toMatchObject({ findings: ['backup_damaged'], left: [] });
    expect(await refusal(gzipSync(lines.slice(0, 5).join('\n')))).toMatchObject({ findings: ['backup_damaged'], row: 5, left: [] });
    expect(await refusal(gzipSync(lines.slice(0, 5).map((line) => `${line}\n`).join('')))).toMatchObject({ findings: ['backup_cut'], row: 5, left: [] });
  });

  it.each<[string, LogEntry[]]>([
    ['a gap in the revisions', [head(2, [1, 0, 0]), firm('F1')]],
    ['fewer changes than are said', [head(1, [2, 0, 0]), firm('F1')]],
    ['more changes than are said', [head(1, [1, 0, 0]), firm('F1'), firm('F2')]],
    ['a change before any change set', [firm('F1')]],
    ['a change set that changes nothing', [head(1, [0, 0, 0])]],
    ['a record that a change set changes twice', [head(1, [2, 0, 0]), firm('F1'), firm('F1', { employees: 3 })]],
    ['a change set that comes twice', [head(1, [1, 0, 0]), firm('F1'), head(2, [1, 0, 0], { id: 'C1' }), firm('F2')]],
    ['two undos of the same change set', [head(1, [1, 0, 0]), firm('F1'), head(2, [0, 0, 1], { undoes: 'C1' }), { kind: 'firm', id: 'F1' }, head(3, [1, 0, 0], { undoes: 'C1' }), firm('F1')]],
    ['an undo of what never was', [head(1, [1, 0, 0], { undoes: 'nothing' }), firm('F1')]],
    ['a reference to what is not there', [head(1, [1, 0, 0]), { kind: 'relation', id: 'R1', body: JSON.stringify(aRelation()) }]],
    ['a relation without a supplier', [head(1, [2, 0, 0]), firm('F2'), { kind: 'relation', id: 'R1', body: JSON.stringify({ ...aRelation(), supplier: undefined }) }]],
    ['an update of what was not there', [head(1, [0, 1, 0]), firm('F1')]],
    ['a deletion of what was not there', [head(1, [0, 0, 1]), { kind: 'firm', id: 'F1' }]],
    ['kinds in another order', [head(1, [2, 0, 0]), { kind: 'product', id: 'P1', body: '{"id":"P1","name":"x"}' }, firm('F1')]],
  ])('with right checksums that holds %s is refused', async (_what, entries) => {
    expect(await refusal(await packed(aLog(...entries)))).toMatchObject({ code: 'bad_input', findings: ['damaged_log'], left: [] });
  });

  it('never replaces what is there', async () => {
    const { file, bytes } = await backupOf(liveLong);
    const before = await openSqliteStore({ file });
    const whole = await everythingOf(before);
    await before.close();
    const { log } = await readBackup(streamed(bytes.subarray(0, bytes.length - 40)), 'backup.gz');
    await expect(fillSqliteFile(file, log, { replace: true })).rejects.toMatchObject({ code: 'bad_input' });
    const after = await openSqliteStore({ file });
    expect(await everythingOf(after)).toEqual(whole);
    await after.close();
    expect(existsSync(`${file}-journal`)).toBe(false);
  });
});
