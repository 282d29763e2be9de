import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import type { LogEntry, StandingRecord, StoredLog } from '../change-log.ts';
import { revisionOf } from './apply-change-set.ts';
import { summaryOf } from './change-set-rows.ts';
import type { Database, ResultRow } from './database.ts';

/** Rows read at a time. */
const PAGE = 2_000;

const CHANGE_SETS_FROM = `SELECT revision, id, title, reason, author, at, undoes, created, updated, deleted, NULL AS undoneBy FROM change_set
  WHERE revision > ? ORDER BY revision LIMIT ?`;
const ALL_CHANGES = 'SELECT coalesce(sum(created + updated + deleted), 0) AS count FROM change_set';
/** What a change set made of the records of a kind, in the order given, and whether no later one changed it. Parameters: revision, kind, row to page on from, limit. */
const CHANGES_FROM = `SELECT c.rowid AS place, c.id, c.after,
    c.after IS NOT NULL AND NOT EXISTS (SELECT 1 FROM change n WHERE n.kind = c.kind AND n.id = c.id AND n.revision > c.revision) AS stands
  FROM change c WHERE c.revision = ? AND +c.kind = ? AND c.rowid > ? ORDER BY c.rowid LIMIT ?`;
/** Parameters: id to page on from, limit. */
const recordsFrom = (kind: RecordKind): string => `SELECT r.id, r.body,
    (SELECT max(c.revision) FROM change c WHERE c.kind = '${kind}' AND c.id = r.id) AS revision FROM ${kind} r WHERE r.id > ? ORDER BY r.id LIMIT ?`;

type StoredEntry = LogEntry & { readonly stands?: boolean };

/** The log of an open data file. Nobody may write to the file while it is read. */
export function readLog(database: Database): StoredLog {
  return {
    revision: revisionOf(database),
    changes: Number(database.one(ALL_CHANGES)?.count),
    parts: () => parts(database),
    records: (kind) => records(database, kind),
    counts: () => Object.fromEntries(RECORD_KINDS.map((kind) => [kind, Number(database.one(`SELECT count(*) AS count FROM ${kind}`)?.count)])) as Record<RecordKind, number>,
  };
}

/** Small change sets share a part. */
function* parts(database: Database): Generator<readonly StoredEntry[]> {
  let part: StoredEntry[] = [];
  for (const changeSet of pages(database, CHANGE_SETS_FROM, [], 0, (row) => Number(row.revision))) {
    const summary = summaryOf(changeSet);
    part.push({ changeSet: summary });
    for (const entry of changesOf(database, summary.revision)) {
      part.push(entry);
      if (part.length < PAGE) continue;
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

function* changesOf(database: Database, revision: number): Generator<StoredEntry> {
  for (const kind of RECORD_KINDS) {
    for (const { id, after, stands } of pages(database, CHANGES_FROM, [revision, kind], 0, (row) => Number(row.place))) {
      yield { kind, id: String(id), ...(after === null ? {} : { body: String(after) }), stands: stands === 1 };
    }
  }
}

function* records(database: Database, kind: RecordKind): Generator<readonly StandingRecord[]> {
  let part: StandingRecord[] = [];
  for (const { id, revision, body } of pages(database, recordsFrom(kind), [], '', (row) => String(row.id))) {
    part.push({ id: String(id), revision: Number(revision), body: String(body) });
    if (part.length < PAGE) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** All rows of a statement whose last two parameters are where to page on from and how many rows. */
function* pages<T extends string | number>(database: Database, sql: string, values: readonly (string | number)[], first: T, placeOf: (row: ResultRow) => T): Generator<ResultRow> {
  for (let last = first; ;) {
    const rows = database.all(sql, ...values, last, PAGE);
    yield* rows;
    if (rows.length < PAGE) return;
    last = placeOf(rows[rows.length - 1]);
  }
}
