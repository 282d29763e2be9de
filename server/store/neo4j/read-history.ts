import neo4j from 'neo4j-driver';
import type { HistoryEntry, RecordStep } from '#graph-model/change-set.ts';
import type { RecordKind, RecordOf } from '#graph-model/dataset.ts';
import { CHANGE_SET, CHANGE_SETS_OF_REVISIONS, type PastState } from './change-set-queries.ts';
import type { Runner } from './query.ts';
import { livesOfChanged, statesOf } from './undo-change-set.ts';

/** What a change set did, record by record; undefined where there is none of that id. */
export async function stepsOf(run: Runner, id: string): Promise<RecordStep[] | undefined> {
  const [changeSet] = await run.all(CHANGE_SET, { id });
  if (!changeSet) return undefined;
  return (await livesOfChanged(run, id)).map(({ kind, id: record, states }) => {
    const step = states.findIndex(({ revision }) => revision === changeSet.revision);
    return { kind, id: record, ...textsOf(states[step - 1]?.body, states[step]?.body) } as RecordStep;
  });
}

/** The lives of records, each oldest step first, by id. */
export async function historiesOf<K extends RecordKind>(run: Runner, kind: K, ids: readonly string[]): Promise<Map<string, HistoryEntry<K>[]>> {
  const lives = await statesOf(run, kind, ids);
  const revisions = [...new Set([...lives.values()].flatMap((states) => states.map(({ revision }) => revision)))];
  const changeSets = new Map((await run.all(CHANGE_SETS_OF_REVISIONS, { revisions: revisions.map((revision) => neo4j.int(revision)) })).map((row) => [row.revision, row]));
  const entriesOf = (states: readonly PastState[]) => states.flatMap(({ revision, body }, index) => {
    const changeSet = changeSets.get(revision);
    return changeSet ? [{ changeSet: changeSet.id, revision, author: changeSet.author, at: changeSet.at, ...textsOf<K>(states[index - 1]?.body, body) }] : [];
  });
  return new Map([...lives].map(([id, states]) => [id, entriesOf(states)]));
}

function textsOf<K extends RecordKind>(before: string | undefined, after: string | undefined): Pick<HistoryEntry<K>, 'before' | 'after'> {
  return { ...(before !== undefined && { before: JSON.parse(before) as RecordOf[K] }), ...(after !== undefined && { after: JSON.parse(after) as RecordOf[K] }) };
}
