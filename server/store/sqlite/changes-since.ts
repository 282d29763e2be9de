import type { RecordKind } from '#graph-model/dataset.ts';
import type { RevisionMark } from '../graph-store.ts';
import type { Database } from './database.ts';
import type { AnswerOf } from './messages.ts';

/** Parameter: revision. */
const MARK = 'SELECT revision, id FROM change_set WHERE revision = ?';
const NEWEST = 'SELECT revision, id FROM change_set ORDER BY revision DESC LIMIT 1';
/** Parameter: revision (exclusive). */
const COUNT_SINCE = 'SELECT coalesce(sum(created + updated + deleted), 0) AS count FROM change_set WHERE revision > ?';
/**
 * The last step of each record; beside max() SQLite gives the other columns of that row. Without the plus signs it would go through every
 * change there ever was, in the order of the other index. Parameter: revision (exclusive).
 */
const LAST_STEPS = 'SELECT kind, id, after, max(revision) AS revision FROM change WHERE revision > ? GROUP BY +kind, +id';

/** As `GraphStore.changesSince`, with the records as texts. */
export function changesSince(database: Database, known: RevisionMark, limit: number): AnswerOf<'changesSince'> {
  if (String(database.one(MARK, known.revision)?.id ?? '') !== known.changeSet) return undefined;
  const newest = database.one(NEWEST);
  if (Number(newest?.revision ?? 0) < known.revision || Number(database.one(COUNT_SINCE, known.revision)?.count) > limit) return undefined;
  const changes = database.all(LAST_STEPS, known.revision).map(({ kind, id, after }) => ({ kind: kind as RecordKind, id: String(id), after: after === null ? null : String(after) }));
  return { revision: Number(newest?.revision ?? 0), changeSet: String(newest?.id ?? ''), changes };
}
