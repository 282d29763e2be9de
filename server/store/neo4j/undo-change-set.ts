import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { sameValue } from '#graph-model/same-value.ts';
import type { ChangeSetHead } from '../storable.ts';
import { changedSince, idTaken, MAX_FINDINGS, undoBreaksReferences, type ChangedRecord } from '../store-faults.ts';
import { undoable, writeChangeSet } from './apply-change-set.ts';
import { beginChangeSet } from './begin-change-set.ts';
import { CHANGE_SETS_OF_REVISIONS, CHANGED, PAST_STATES, type PastState } from './change-set-queries.ts';
import { batches, storedRecords, storedRows } from './plan-changes.ts';
import type { Runner } from './query.ts';
import { rowOfText } from './record-rows.ts';
import type { Places } from './write-changes.ts';

/**
 * Takes a change set back by a new one, in the transaction of `run`. Throws `not_found`, or `conflict` where a record is no longer as
 * the change set left it, or where references would break. May be repeated.
 */
export async function undoChangeSet(run: Runner, id: string, head: ChangeSetHead, places: Places): Promise<ChangeSetSummary> {
  const { state, known } = await beginChangeSet(run, head.id);
  if (known?.undoes === id) return known;
  if (known) throw idTaken(head.id);
  const { revision } = await undoable(run, id);
  const lives = await livesOfChanged(run, id);
  const changed = lives.filter((life) => !isAsLeft(life, revision)).slice(0, MAX_FINDINGS + 1);
  if (changed.length > 0) throw changedSince(await whoChanged(run, changed));
  const rows = lives.map(({ kind, id: record, states }) => rowOfText(kind, record, states.findLast((step) => step.revision < revision)?.body));
  return writeChangeSet(run, { head, rows, state, places, stored: await storedRows(run, rows, state), faultOf: undoBreaksReferences });
}

/** All states of a record, oldest first; a state without a text means that it was not there. */
interface Life {
  readonly kind: RecordKind;
  readonly id: string;
  readonly states: readonly PastState[];
}

/** The lives of all records that a change set touched. */
export async function livesOfChanged(run: Runner, changeSet: string): Promise<Life[]> {
  const lives: Life[] = [];
  for (const { kind, ids } of await run.all(CHANGED, { id: changeSet })) {
    const states = await statesOf(run, kind, ids);
    for (const id of ids) lives.push({ kind, id, states: states.get(id) ?? [] });
  }
  return lives;
}

/** The states of records, past and present, oldest first, by id. */
export async function statesOf(run: Runner, kind: RecordKind, ids: readonly string[]): Promise<Map<string, PastState[]>> {
  const states = new Map<string, PastState[]>();
  const add = (state: PastState): void => {
    const known = states.get(state.id);
    if (known) known.push(state);
    else states.set(state.id, [state]);
  };
  for (const some of batches(ids)) await run.each(PAST_STATES, { kind, ids: some }, add);
  for (const record of (await storedRecords(run, kind, ids)).values()) add(record);
  for (const life of states.values()) life.sort((a, b) => a.revision - b.revision);
  return states;
}

function isAsLeft({ states }: Life, revision: number): boolean {
  const now = states.at(-1);
  if (now?.revision === revision) return true;
  const left = states.find((state) => state.revision === revision)?.body;
  if (now?.body === undefined || left === undefined) return now?.body === left;
  return now.body === left || sameValue(JSON.parse(now.body), JSON.parse(left));
}

async function whoChanged(run: Runner, lives: readonly Life[]): Promise<ChangedRecord[]> {
  const revisions = [...new Set(lives.map(({ states }) => states.at(-1)?.revision ?? 0))];
  const changeSets = new Map((await run.all(CHANGE_SETS_OF_REVISIONS, { revisions })).map(({ revision, id }) => [revision, String(id)]));
  return lives.map(({ kind, id, states }) => {
    const revision = states.at(-1)?.revision ?? 0;
    return { kind, id, changeSet: changeSets.get(revision) ?? '', revision };
  });
}
