import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change, HistoryEntry, RecordStep } from '#graph-model/change-set.ts';
import { emptyLists, LIST_OF } from '#graph-model/dataset.ts';
import type { Dataset, RecordKind, RecordOf } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { ChangeSetId } from '#graph-model/identifier.ts';
import type { GraphStore } from '../graph-store.ts';
import { lastChanges } from '../last-changes.ts';
import { storableHead } from '../storable.ts';
import { checkKind, resolvePage } from '../store-faults.ts';
import type { ChangedRow, HistoryRow, LoadedPart } from './messages.ts';
import { rowOf } from './record-rows.ts';
import type { Row } from './record-rows.ts';
import { StoreThread } from './store-thread.ts';

/** Options of `openSqliteStore`. */
export interface SqliteStoreOptions {
  /** The data file; it and its folder are created where there is none. */
  readonly file: string;
  /** How long to wait for another process that is just ending. */
  readonly busyTimeoutMs?: number;
}

/**
 * Opens the embedded store for this process alone. Throws `store_busy`, `store_damaged`, `store_unavailable`, or `unsupported` for
 * a file of a newer version or of another program; no such file is ever changed.
 */
export async function openSqliteStore({ file, busyTimeoutMs = 2_000 }: SqliteStoreOptions): Promise<GraphStore> {
  const thread = new StoreThread(new URL('./sqlite-worker.ts', import.meta.url));
  try {
    await thread.call('open', [{ file, busyTimeoutMs }]);
  } catch (error) {
    await thread.close();
    throw error;
  }
  return storeOn(thread);
}

function storeOn(thread: StoreThread): GraphStore {
  return {
    kind: 'sqlite',
    revision: () => thread.call('revision', []),
    load: () => load(thread),
    async changesSince({ revision, changeSet }, limit) {
      const since = await thread.call('changesSince', [{ revision, changeSet }, limit]);
      return since && { ...since, changes: since.changes.map(changeOf) };
    },
    async get(kind, id) {
      checkKind(kind);
      const text = await thread.call('get', [kind, id]);
      return text === undefined ? undefined : (parse(text) as RecordOf[typeof kind]);
    },
    async apply(changeSet, { expectedRevision, expectedRecords } = {}) {
      return thread.call('apply', [storableHead(changeSet), { expectedRevision, expectedRecords }], { rows: rowLists(changeSet.changes) });
    },
    changeSets: async (options) => thread.call('changeSets', [resolvePage(options)]),
    changeSet: (id) => thread.call('changeSet', [id]),
    async steps(id) {
      return (await thread.call('steps', [id]))?.map(({ kind, id: record, before, after }) => ({ kind, id: record, ...states(before, after) }) as RecordStep);
    },
    history: async (kind, id) => (await histories(thread, kind, [id])).get(id) ?? [],
    histories: (kind, ids) => histories(thread, kind, ids),
    async undo(id, undo) {
      const { title, author, at } = undo;
      return thread.call('undo', [id, storableHead({ id: undo.id, title, reason: 'undo', author, at, undoes: id })]);
    },
    check: () => thread.call('check', []),
    close: () => thread.close(),
  };
}

/** Changes a message: about 10 ms of work on either side, so that the event loop stays free and both threads work at once. */
const ROWS = 2_000;

function* rowLists(changes: readonly Change[]): Generator<readonly Row[]> {
  const last = lastChanges(changes);
  for (let start = 0; start < last.length; start += ROWS) yield last.slice(start, start + ROWS).map(rowOf);
}

/** Collects the parts as they come and parses one a turn of the event loop, so that other requests are served meanwhile. */
async function load(thread: StoreThread): Promise<{ revision: number; dataset: Dataset }> {
  const parts: LoadedPart[] = [];
  const revision = await thread.call('load', [], { onPart: (part) => void parts.push(part) });
  const dataset = emptyLists();
  for (let part = parts.shift(); part; part = parts.shift()) {
    const list: unknown[] = dataset[LIST_OF[part.kind]];
    for (const record of parse(part.records) as unknown[]) list.push(record);
    await nextTurn();
  }
  return { revision, dataset };
}

async function histories<K extends RecordKind>(thread: StoreThread, kind: K, ids: readonly string[]): Promise<Map<string, HistoryEntry<K>[]>> {
  checkKind(kind);
  const lives = await thread.call('histories', [kind, ids]);
  return new Map(lives.flatMap((rows, index) => (rows.length === 0 ? [] : [[ids[index], rows.map((row) => historyEntry<K>(row))]])));
}

function historyEntry<K extends RecordKind>({ changeSet, revision, author, at, before, after }: HistoryRow): HistoryEntry<K> {
  return { changeSet: changeSet as ChangeSetId, revision, author, at, ...states<K>(before, after) };
}

function states<K extends RecordKind>(before: string | null, after: string | null): Pick<HistoryEntry<K>, 'before' | 'after'> {
  return { ...(before !== null && { before: parse(before) as RecordOf[K] }), ...(after !== null && { after: parse(after) as RecordOf[K] }) };
}

function changeOf({ kind, id, after }: ChangedRow): Change {
  return after === null ? { op: 'delete', kind, id } : ({ op: 'put', kind, record: parse(after) } as Change);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AtlasError('store_damaged', 'A record in the data file is damaged: restore a backup', { cause });
  }
}
