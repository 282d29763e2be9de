import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';

const ROWS = 30_000;
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-killed-'));
  file = path.join(folder, 'relations.csv');
  const rows = Array.from({ length: ROWS }, (_, row) => `Lieferant ${row % 3000};Abnehmer ${(row * 7) % 4001};Produkt ${row % 97}`);
  writeFileSync(file, ['Lieferant;Abnehmer;Produkt', ...rows].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Imports in a process of its own and kills it after `delay` ms; resolves to whether it had reported success before. */
async function importAndKill(dataDir: string, delay: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'server/cli/main.ts', 'import', file, '--json'], {
    env: { ...process.env, DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (text) => { out += text; });
  const ended = new Promise((resolve) => { child.once('close', resolve); });
  await Promise.race([wait(delay), ended]);
  child.kill('SIGKILL');
  await ended;
  return out.includes('"applied":true');
}

describe('an import whose process is killed', () => {
  it('is there wholly or not at all after the restart', async () => {
    const delays = Array.from({ length: 8 }, (_, run) => 250 + run * 180);
    for (const delay of delays) {
      const dataDir = path.join(folder, `data-${delay}`);
      const acknowledged = await importAndKill(dataDir, delay);
      const store = await openSqliteStore({ file: path.join(dataDir, 'atlas.sqlite') });
      const { revision, dataset } = await store.load();
      expect([revision, dataset.relations.length], `killed after ${delay} ms`).toEqual(revision === 0 ? [0, 0] : [1, ROWS]);
      if (acknowledged) expect(revision).toBe(1);
      expect(await store.check()).toEqual([]);
      await store.close();
    }
  });
});
