import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import { sameValue } from '#graph-model/same-value.ts';
import type { ChangeSetHead } from '../storable.ts';
import { changedSince, idTaken, MAX_FINDINGS, undoBreaksReferences } from '../store-faults.ts';
import { beginChangeSet, findChangeSet, rollBack, undoable } from './apply-change-set.ts';
import { changedRecordOf, changedTextOf, CHANGES_OF_REVISION, LAST_CHANGE } from './change-set-rows.ts';
import type { Database } from './database.ts';
import type { ChangedText } from './messages.ts';
import { rowOfText } from './record-rows.ts';
import type { Row } from './record-rows.ts';
import { RECORD_STATEMENTS } from './record-statements.ts';

/**
 * Takes a change set back by a new one, in one transaction. Throws `not_found`, or `conflict` where a record is no longer as the
 * change set left it, or where references would break; then nothing changes.
 */
export function undoChangeSet(database: Database, id: string, head: ChangeSetHead): ChangeSetSummary {
  const known = findChangeSet(database, head.id);
  if (known?.undoes === id) return known;
  if (known) throw idTaken(head.id);
  const changes = database.all(CHANGES_OF_REVISION, undoable(database, id).revision).map(changedTextOf);
  refuseChanged(database, changes);
  try {
    const begun = beginChangeSet(database, head, { faultOf: undoBreaksReferences });
    if (!('take' in begun)) return begun;
    begun.take(changes.map(rowBefore));
    return begun.commit();
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** What a change set did; undefined where there is none of that id. */
export function stepsOf(database: Database, id: string): ChangedText[] | undefined {
  const found = findChangeSet(database, id);
  return found && database.all(CHANGES_OF_REVISION, found.revision).map(changedTextOf);
}

function refuseChanged(database: Database, changes: readonly ChangedText[]): void {
  const changed = changes.filter((change) => !isAsLeft(database, change)).slice(0, MAX_FINDINGS + 1);
  if (changed.length === 0) return;
  throw changedSince(changed.map(({ kind, id }) => changedRecordOf(kind, id, database.one(LAST_CHANGE, kind, id))));
}

function isAsLeft(database: Database, { kind, id, after }: ChangedText): boolean {
  const stored = database.one(RECORD_STATEMENTS[kind].bodyOf, id)?.body ?? null;
  if (stored === after) return true;
  return stored !== null && after !== null && sameValue(JSON.parse(String(stored)), JSON.parse(after));
}

function rowBefore({ kind, id, before }: ChangedText): Row {
  return before === null ? [kind, id, null] : rowOfText(kind, id, before);
}
