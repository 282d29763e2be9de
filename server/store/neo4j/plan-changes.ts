import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { sameValue } from '#graph-model/same-value.ts';
import { KNOWN_IDS, PATTERNS, RECORDS, type StoredRecord } from './record-queries.ts';
import type { AtlasState } from './change-set-queries.ts';
import type { Runner } from './query.ts';
import { isPut, type PutRow, type Row, type Values } from './record-rows.ts';

/** Rows that go to the server in one message: large enough that the way does not count, small enough for its memory. */
export const BATCH = 10_000;

export function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += BATCH) yield list.slice(start, start + BATCH);
}

/** What a change set does to the records of one kind. */
export interface KindPlan {
  /** Every record that it puts, changed or not, by id. */
  readonly puts: ReadonlyMap<string, PutRow>;
  readonly created: readonly PutRow[];
  readonly updated: readonly { readonly row: PutRow; readonly before: StoredRecord; readonly old: Values }[];
  readonly deleted: readonly StoredRecord[];
  /** Ids of changed records in the order of the change set. */
  readonly changed: readonly string[];
}
export type Plan = Readonly<Record<RecordKind, KindPlan>>;

/** What is stored of the records that a change set touches. */
export type StoredRecords = Readonly<Record<RecordKind, ReadonlyMap<string, StoredRecord>>>;

/** Looks up the records that rows touch, under the lock of the Atlas node; nothing is asked where `state` says that there is nothing. */
export async function storedRows(run: Runner, rows: readonly Pick<Row, 'kind' | 'id'>[], state?: AtlasState): Promise<StoredRecords> {
  const ofKinds = await Promise.all(RECORD_KINDS.map(async (kind) => {
    const isEmpty = state?.fingerprints[kind].count === 0;
    return [kind, isEmpty ? new Map<string, StoredRecord>() : await storedRecords(run, kind, rows.filter((row) => row.kind === kind).map(({ id }) => id))] as const;
  }));
  return Object.fromEntries(ofKinds) as Record<RecordKind, Map<string, StoredRecord>>;
}

/** Holds the changes against what is stored. Every id comes once. */
export function planChanges(rows: readonly Row[], stored: StoredRecords): Plan {
  const plans = RECORD_KINDS.map((kind) => [kind, planKind(rows.filter((row) => row.kind === kind), stored[kind])] as const);
  return Object.fromEntries(plans) as Record<RecordKind, KindPlan>;
}

/** The records with these ids, by id. */
export async function storedRecords(run: Runner, kind: RecordKind, ids: readonly string[]): Promise<Map<string, StoredRecord>> {
  const found = new Map<string, StoredRecord>();
  for (const some of batches(ids)) {
    await Promise.all(PATTERNS[kind].map((pattern) => run.each(RECORDS[pattern], { ids: some }, (record) => void found.set(record.id, record))));
  }
  return found;
}

/** Which of the ids of firms or products there are. */
export async function knownIds(run: Runner, kind: 'firm' | 'product', ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of batches(ids)) await run.each(KNOWN_IDS[kind], { ids: some }, (id) => void found.add(id));
  return found;
}

function planKind(rows: readonly Row[], stored: ReadonlyMap<string, StoredRecord>): KindPlan {
  const puts = new Map<string, PutRow>();
  const created: PutRow[] = [];
  const updated: KindPlan['updated'][number][] = [];
  const deleted: StoredRecord[] = [];
  const changed: string[] = [];
  for (const row of rows) {
    const before = stored.get(row.id);
    if (isPut(row)) {
      puts.set(row.id, row);
      if (before === undefined) created.push(row);
      else {
        if (before.body === row.body) continue;
        const old = JSON.parse(before.body) as Values;
        if (sameValue(old, JSON.parse(row.body))) continue;
        updated.push({ row, before, old });
      }
    } else if (before === undefined) continue;
    else deleted.push(before);
    changed.push(row.id);
  }
  return { puts, created, updated, deleted, changed };
}
