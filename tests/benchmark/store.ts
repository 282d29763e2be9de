import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { aChangeSet, aFirm, aProduct, aRelation, putAll } from '#tests/support/records.ts';

/**
 * How fast the embedded store takes and gives back relations, beside the plainest loop of prepared INSERTs of the same rows into a
 * table without history, references or indexes. Run: `node tests/benchmark/store.ts [relations] [firms]`.
 */
const [RELATIONS, FIRMS] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 10_000)];
const PRODUCTS = 500;

/** Park–Miller numbers: the same relations in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function relations(count: number): SupplyRelation[] {
  const random = seeded(1);
  const one = (prefix: string, of: number): string => prefix + Math.floor(random() * of);
  return Array.from({ length: count }, (_, i) => aRelation({
    id: `R${i}`, supplier: one('F', FIRMS), buyer: one('F', FIRMS), product: one('P', PRODUCTS),
    volumeEur: Math.round(random() * 1e6), share: random(), switchDays: 30, asOf: '2026-08-28',
  }));
}

async function timed<T>(label: string, rows: number, work: () => T | Promise<T>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1_000;
  delay.disable();
  const speed = Math.round(rows / seconds);
  console.log(`${label.padEnd(36)} ${seconds.toFixed(2).padStart(6)} s ${String(speed).padStart(9)} rows/s   event loop held at most ${(delay.max / 1e6).toFixed(0)} ms`);
  return speed;
}

function plainInsert(file: string, rows: readonly SupplyRelation[]): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE relation (id TEXT PRIMARY KEY, supplier TEXT, buyer TEXT, product TEXT, body TEXT)');
  const insert = database.prepare('INSERT INTO relation VALUES (?, ?, ?, ?, ?)');
  database.exec('BEGIN');
  for (const row of rows) insert.run(row.id, row.supplier, row.buyer, row.product ?? null, JSON.stringify(row));
  database.exec('COMMIT');
  database.close();
}

const folder = mkdtempSync(join(tmpdir(), 'atlas-benchmark-'));
try {
  const rows = relations(RELATIONS);
  const firms = Array.from({ length: FIRMS }, (_, i) => aFirm({ id: `F${i}`, ags: '05914000', wz: '25.93.0', wzEdition: 2008, sizeClass: 'small' }));
  const products = Array.from({ length: PRODUCTS }, (_, i) => aProduct({ id: `P${i}` }));
  const store = await openSqliteStore({ file: join(folder, 'atlas.sqlite') });

  console.log(`${RELATIONS} relations, ${FIRMS} firms`);
  const plain = await timed('plain prepared INSERT loop', RELATIONS, () => plainInsert(join(folder, 'plain.sqlite'), rows));
  await timed('apply: firms and products', FIRMS + PRODUCTS, () => store.apply(aChangeSet({ id: 'C1', changes: putAll({ firms, products }) })));
  const applied = await timed('apply: relations', RELATIONS, () => store.apply(aChangeSet({ id: 'C2', changes: putAll({ relations: rows }) })));
  await timed('apply: the same again (unchanged)', RELATIONS, () => store.apply(aChangeSet({ id: 'C3', changes: putAll({ relations: rows }) })));
  await timed('load', RELATIONS + FIRMS + PRODUCTS, () => store.load());
  await timed('load again', RELATIONS + FIRMS + PRODUCTS, () => store.load());
  await timed('check', RELATIONS, async () => console.log(await store.check()));
  await timed('undo: relations', RELATIONS, () => store.undo(aChangeSet({ id: 'C2' }).id, aChangeSet({ id: 'C4' })));
  console.log(`apply runs at ${(applied / plain).toFixed(2)} of the plain loop (with history, references, four indexes and a thread between)`);
  await store.close();
} finally {
  rmSync(folder, { recursive: true });
}
