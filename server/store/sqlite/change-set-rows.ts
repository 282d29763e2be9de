import type { ChangeReason, ChangeSetSummary } from '#graph-model/change-set.ts';
import type { ChangeSetId } from '#graph-model/identifier.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { BrokenReference, ChangedRecord } from '../store-faults.ts';
import type { ResultRow } from './database.ts';
import type { ChangedText, HistoryRow } from './messages.ts';

const SUMMARY = `SELECT s.revision, s.id, s.title, s.reason, s.author, s.at, s.undoes, s.created, s.updated, s.deleted, u.id AS undoneBy
  FROM change_set s LEFT JOIN change_set u ON u.undoes = s.id`;

export const REVISION = 'SELECT coalesce(max(revision), 0) AS revision FROM change_set';
export const CHANGE_SET = `${SUMMARY} WHERE s.id = ?`;
/** Parameters: revision to page on from (exclusive), limit. */
export const CHANGE_SETS = `${SUMMARY} WHERE s.revision < ? ORDER BY s.revision DESC LIMIT ?`;
/** Parameters: revision, id, title, reason, author, moment, id of what it undoes. */
export const INSERT_CHANGE_SET = `INSERT INTO change_set (revision, id, title, reason, author, at, undoes, created, updated, deleted)
  VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0)`;
/** Parameters: created, updated, deleted, revision. */
export const SET_COUNTS = 'UPDATE change_set SET created = ?, updated = ?, deleted = ? WHERE revision = ?';
/** Parameters: revision, kind, id, JSON text or null. */
export const INSERT_CHANGE = 'INSERT INTO change (revision, kind, id, after) VALUES (?, ?, ?, ?)';
/** Parameters: kind, id. */
export const HISTORY = `SELECT s.id AS changeSet, s.revision, s.author, s.at, lag(c.after) OVER (ORDER BY c.revision) AS before, c.after
  FROM change c JOIN change_set s ON s.revision = c.revision WHERE c.kind = ? AND c.id = ? ORDER BY c.revision`;
/** What a change set changed, with what each record was before it. Parameter: revision. */
export const CHANGES_OF_REVISION = `SELECT c.kind, c.id, c.after,
    (SELECT p.after FROM change p WHERE p.kind = c.kind AND p.id = c.id AND p.revision < c.revision ORDER BY p.revision DESC LIMIT 1) AS before
  FROM change c WHERE c.revision = ? ORDER BY c.rowid`;
/** The last change set that touched a record. Parameters: kind, id. */
export const LAST_CHANGE = `SELECT s.id AS changeSet, s.revision FROM change c JOIN change_set s ON s.revision = c.revision
  WHERE c.kind = ? AND c.id = ? ORDER BY c.revision DESC LIMIT 1`;

/** The summary that a row of `CHANGE_SET` or `CHANGE_SETS` holds. */
export function summaryOf(row: ResultRow): ChangeSetSummary {
  return {
    id: String(row.id) as ChangeSetId,
    title: String(row.title),
    reason: row.reason as ChangeReason,
    author: String(row.author),
    at: String(row.at),
    ...(row.undoes === null ? {} : { undoes: String(row.undoes) as ChangeSetId }),
    revision: Number(row.revision),
    counts: { created: Number(row.created), updated: Number(row.updated), deleted: Number(row.deleted) },
    ...(row.undoneBy === null ? {} : { undoneBy: String(row.undoneBy) as ChangeSetId }),
  };
}

/** The step that a row of `HISTORY` holds. */
export function historyRowOf(row: ResultRow): HistoryRow {
  const { changeSet, revision, author, at } = row;
  return { changeSet: String(changeSet), revision: Number(revision), author: String(author), at: String(at), before: textOf(row.before), after: textOf(row.after) };
}

/** The change that a row of `CHANGES_OF_REVISION` holds. */
export function changedTextOf(row: ResultRow): ChangedText {
  return { kind: row.kind as RecordKind, id: String(row.id), before: textOf(row.before), after: textOf(row.after) };
}

/** A record with the row of `LAST_CHANGE` that names who changed it. */
export function changedRecordOf(kind: RecordKind, id: string, last: ResultRow | undefined): ChangedRecord {
  return { kind, id, changeSet: String(last?.changeSet), revision: Number(last?.revision) };
}

/** The reference that a row of `BROKEN_REFERENCES` holds. */
export function brokenReferenceOf(row: ResultRow): BrokenReference {
  return { kind: row.kind as RecordKind, id: String(row.id), field: String(row.field), value: String(row.value), deleted: row.deleted === 1 };
}

function textOf(value: ResultRow[string]): string | null {
  return value === null ? null : String(value);
}
