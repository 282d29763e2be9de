import { RECORD_KINDS } from '#graph-model/dataset.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { REFERENCES } from '../references.ts';
import { COLUMNS } from './record-rows.ts';

/** Statements on the table of one kind of record. Values go in the order of a row: id, body, columns. */
export interface RecordStatements {
  readonly insertIfNew: string;
  readonly update: string;
  readonly remove: string;
  readonly bodyOf: string;
  /** Parameters: the id to page on from, and the limit. Order of id is code point order, as SQLite compares UTF-8 byte by byte. */
  readonly page: string;
}

/** The table of a kind has the kind's name, so that every name in these texts is one of our own. */
export const RECORD_STATEMENTS = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, statementsOf(kind)])) as Record<RecordKind, RecordStatements>;

function statementsOf(kind: RecordKind): RecordStatements {
  const columns: readonly string[] = COLUMNS[kind];
  return {
    insertIfNew: `INSERT INTO ${kind} (id, body, ${columns.join(', ')}) VALUES (?, ?, ${columns.map(() => '?').join(', ')}) ON CONFLICT (id) DO NOTHING`,
    update: `UPDATE ${kind} SET ${columns.map((column, index) => `${column} = ?${index + 3}`).join(', ')}, body = ?2 WHERE id = ?1`,
    remove: `DELETE FROM ${kind} WHERE id = ?`,
    bodyOf: `SELECT body FROM ${kind} WHERE id = ?`,
    page: `SELECT id, body FROM ${kind} WHERE id > ? ORDER BY id LIMIT ?`,
  };
}

/**
 * All references that lead nowhere, in order of kind, field and id: only asked once COMMIT was refused, as it reads everything.
 * `deleted` is 1 where the change set of revision ?1 took the record away. Parameters: revision, limit.
 */
export const BROKEN_REFERENCES = RECORD_KINDS
  .flatMap((kind, place) => REFERENCES[kind].map(({ field, to }, order) =>
    `SELECT ${place} AS place, ${order} AS fieldOrder, '${kind}' AS kind, r.id AS id, '${field}' AS field, r.${field} AS value,
       EXISTS (SELECT 1 FROM change c WHERE c.kind = '${to}' AND c.id = r.${field} AND c.revision = ?1) AS deleted
     FROM ${kind} r WHERE r.${field} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${to} t WHERE t.id = r.${field})`))
  .join(' UNION ALL ')
  .concat(' ORDER BY place, fieldOrder, id LIMIT ?2');
