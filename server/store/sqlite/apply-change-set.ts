import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { AtlasError } from '#graph-model/errors.ts';
import type { ApplyOptions } from '../graph-store.ts';
import { isAsExpected, isDoneAlready, recordKey, type ExpectedRecord } from '../expected-records.ts';
import type { ChangeSetHead } from '../storable.ts';
import { alreadyUndone, brokenReferences, changedMeanwhile, MAX_FINDINGS, otherRevision, unknownChangeSet } from '../store-faults.ts';
import type { BrokenReference } from '../store-faults.ts';
import { brokenReferenceOf, CHANGE_SET, INSERT_CHANGE, INSERT_CHANGE_SET, REVISION, SET_COUNTS, summaryOf } from './change-set-rows.ts';
import type { Database } from './database.ts';
import type { Row } from './record-rows.ts';
import { BROKEN_REFERENCES, RECORD_STATEMENTS } from './record-statements.ts';
import { isForeignKeyFault } from './sqlite-faults.ts';

/** One change set on its way in: an open transaction that takes rows until it is committed or rolled back. */
export interface ChangeSetUnderway {
  /** Takes some changes; no record may come twice in all of them. */
  take(rows: readonly Row[]): void;
  /** Makes all of it durable, or throws: then the transaction is to be rolled back. */
  commit(): ChangeSetSummary;
}

/** How a change set is begun. */
export interface BeginOptions extends ApplyOptions {
  /** Words for references that lead nowhere at the end; in an undo they are the fault of later changes. */
  readonly faultOf?: (broken: readonly BrokenReference[]) => AtlasError;
}

/**
 * The summary of a change set that is known already, or an open transaction for a new one. Throws `conflict` where the store is
 * not at the expected revision, or where what it undoes was undone already.
 */
export function beginChangeSet(database: Database, head: ChangeSetHead, options: BeginOptions = {}): ChangeSetSummary | ChangeSetUnderway {
  const known = findChangeSet(database, head.id);
  if (known) return known;
  const { expectedRevision, expectedRecords = [], faultOf = brokenReferences } = options;
  const revision = revisionOf(database);
  if (expectedRevision !== undefined && expectedRevision !== revision) throw otherRevision(expectedRevision, revision);
  if (head.undoes !== undefined) undoable(database, head.undoes);
  const changed = changedRecords(database, expectedRecords);
  database.connection.exec('BEGIN IMMEDIATE');
  database.run(INSERT_CHANGE_SET, revision + 1, head.id, head.title, head.reason, head.author, head.at, head.undoes ?? null);
  const counts = { created: 0, updated: 0, deleted: 0 };
  return {
    take(rows) {
      for (const row of rows) {
        if (changed.size > 0) forgetDone(database, changed, row);
        const outcome = write(database, row);
        if (outcome === 'unchanged') continue;
        counts[outcome]++;
        database.run(INSERT_CHANGE, revision + 1, row[0], row[1], row[2]);
      }
    },
    commit() {
      if (changed.size > 0) throw changedMeanwhile([...changed.values()]);
      if (counts.created + counts.updated + counts.deleted === 0) {
        rollBack(database);
        return { ...head, revision, counts };
      }
      database.run(SET_COUNTS, counts.created, counts.updated, counts.deleted, revision + 1);
      commit(database, revision + 1, faultOf);
      return { ...head, revision: revision + 1, counts };
    },
  };
}

/** The records that are not as expected, by key. Nobody else writes to the file between this and the end of the transaction. */
function changedRecords(database: Database, expected: readonly ExpectedRecord[]): Map<string, ExpectedRecord> {
  const changed = expected.filter((record) => !isAsExpected(record, bodyOf(database, record.kind, record.id)));
  return new Map(changed.map((record) => [recordKey(record.kind, record.id), record]));
}

function forgetDone(database: Database, changed: Map<string, ExpectedRecord>, [kind, id, body]: Row): void {
  const key = recordKey(kind, id);
  if (changed.has(key) && isDoneAlready(bodyOf(database, kind, id), body ?? undefined)) changed.delete(key);
}

function bodyOf(database: Database, kind: RecordKind, id: string): string | undefined {
  return database.one(RECORD_STATEMENTS[kind].bodyOf, id)?.body?.toString();
}

export function revisionOf(database: Database): number {
  return Number(database.one(REVISION)?.revision);
}

export function findChangeSet(database: Database, id: string): ChangeSetSummary | undefined {
  const row = database.one(CHANGE_SET, id);
  return row && summaryOf(row);
}

/** The change set, or `not_found`; `conflict` where it was undone already. */
export function undoable(database: Database, id: string): ChangeSetSummary {
  const changeSet = findChangeSet(database, id);
  if (!changeSet) throw unknownChangeSet(id);
  if (changeSet.undoneBy !== undefined) throw alreadyUndone(id, changeSet.undoneBy);
  return changeSet;
}

type Outcome = 'created' | 'updated' | 'deleted' | 'unchanged';

function write(database: Database, [kind, id, body, ...columns]: Row): Outcome {
  const statements = RECORD_STATEMENTS[kind];
  if (body === null) return database.run(statements.remove, id) > 0 ? 'deleted' : 'unchanged';
  if (database.run(statements.insertIfNew, id, body, ...columns) > 0) return 'created';
  if (isDoneAlready(bodyOf(database, kind, id), body)) return 'unchanged';
  database.run(statements.update, id, body, ...columns);
  return 'updated';
}

function commit(database: Database, revision: number, faultOf: (broken: readonly BrokenReference[]) => AtlasError): void {
  try {
    database.connection.exec('COMMIT');
  } catch (error) {
    if (!isForeignKeyFault(error)) throw error;
    throw faultOf(database.all(BROKEN_REFERENCES, revision, MAX_FINDINGS + 1).map(brokenReferenceOf));
  }
}

/** Leaves everything as it was before the change set. On a full disk SQLite has rolled back already, and a second ROLLBACK would fail. */
export function rollBack(database: Database): void {
  if (database.connection.isTransaction) database.connection.exec('ROLLBACK');
}
