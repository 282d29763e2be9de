import { setTimeout as pause } from 'node:timers/promises';
import { byCodePoint } from '#graph-model/code-point-order.ts';
import { LIST_OF, RECORD_KINDS, type Dataset, type RecordKind } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { ATLAS_STATE, type RecordsState } from './change-set-queries.ts';
import type { Connection } from './connection.ts';
import { EMPTY_FINGERPRINT, withRecord, type Fingerprint } from './fingerprint.ts';
import { noAtlas } from './neo4j-faults.ts';
import type { Runner } from './query.ts';
import { ALL_RECORDS, isThere, PATTERNS } from './record-queries.ts';
import { underLock } from './under-lock.ts';

export interface Loaded {
  readonly revision: number;
  readonly dataset: Dataset;
}

const TRIES = 3;

/**
 * All records at one revision. Neo4j reads what is committed at that moment, also in the middle of a transaction, so a commit may run
 * through a long read. Such a read does not fit the fingerprint that the Atlas node keeps, and is made again; at last under the lock
 * that keeps writers out.
 */
export async function loadRecords(connection: Connection): Promise<Loaded> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const read = await connection.read(readAll);
    if (read.isWhole) return read.loaded;
    await pause(100 * attempt);
  }
  return underLock(connection, async (run) => (await readAll(run)).loaded);
}

async function readAll(run: Runner): Promise<{ loaded: Loaded; isWhole: boolean }> {
  const [state] = await run.all(ATLAS_STATE);
  if (!state) throw noAtlas();
  const dataset: Record<string, unknown[]> = {};
  const found = {} as Record<RecordKind, Fingerprint>;
  for (const kind of RECORD_KINDS) {
    const { records, fingerprint } = await readKind(run, kind);
    dataset[LIST_OF[kind]] = records;
    found[kind] = fingerprint;
  }
  const [after] = await run.all(ATLAS_STATE);
  return { loaded: { revision: state.revision, dataset: dataset as unknown as Dataset }, isWhole: after?.revision === state.revision && fits(found, state) };
}

async function readKind(run: Runner, kind: RecordKind): Promise<{ records: { readonly id: string }[]; fingerprint: Fingerprint }> {
  const records: { readonly id: string }[] = [];
  let fingerprint = EMPTY_FINGERPRINT;
  for (const pattern of PATTERNS[kind]) {
    await run.each(ALL_RECORDS[pattern], {}, ({ body, revision }) => {
      if (!isThere({ body })) return;
      const record = recordOfText(body);
      records.push(record);
      fingerprint = withRecord(fingerprint, record.id, revision);
    });
  }
  return { records: inOrder(records), fingerprint };
}

/** True where what was read is what the Atlas node says there is. */
export function fits(found: Readonly<Record<RecordKind, Fingerprint>>, { fingerprints }: RecordsState): boolean {
  return RECORD_KINDS.every((kind) => found[kind].count === fingerprints[kind].count && found[kind].sum === fingerprints[kind].sum);
}

/** Records often come in the order in which they were imported, which is that of their ids. */
function inOrder<T extends { readonly id: string }>(records: T[]): T[] {
  const isSorted = records.every(({ id }, i) => i === 0 || byCodePoint(records[i - 1].id, id) < 0);
  return isSorted ? records : records.sort((a, b) => byCodePoint(a.id, b.id));
}

/** The record that a text tells. Throws `store_damaged`. */
export function recordOfText(body: string): { readonly id: string } {
  try {
    return JSON.parse(body) as { readonly id: string };
  } catch (cause) {
    throw new AtlasError('store_damaged', 'A record in Neo4j is damaged (its property body is no JSON): restore a backup', { cause });
  }
}
