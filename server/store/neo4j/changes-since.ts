import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { Change } from '#graph-model/change-set.ts';
import type { ChangesSince, RevisionMark } from '../graph-store.ts';
import { ATLAS_STATE, CHANGE_SET, type AtlasState } from './change-set-queries.ts';
import type { Connection } from './connection.ts';
import { recordOfText } from './load-records.ts';
import { CHANGE_SETS_FROM, TOUCHED, type State } from './log-queries.ts';
import { noAtlas } from './neo4j-faults.ts';
import type { Runner } from './query.ts';
import { lookUp, type Touched } from './read-log.ts';
import { refuseNewerSchema } from './schema.ts';

const TRIES = 5;

/**
 * As `GraphStore.changesSince`, without a lock. Of each record exactly that state is taken which its last change set up to the revision
 * made, from the record or, where a later commit has replaced it, from the past: so nothing of later commits gets in. Where a part of
 * one is not to be seen yet, all is read again.
 */
export async function changesSince(connection: Connection, known: RevisionMark, limit: number): Promise<ChangesSince | undefined> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const read = await connection.read((run) => readSince(run, known, limit));
    if (read !== 'torn') return read;
    await pause(20 * attempt);
  }
  return undefined;
}

async function readSince(run: Runner, known: RevisionMark, limit: number): Promise<ChangesSince | 'torn' | undefined> {
  const { revision } = await atlasState(run);
  if (revision < known.revision || revision - known.revision > limit) return undefined;
  const changeSets = await run.all(CHANGE_SETS_FROM, { after: neo4j.int(known.revision - 1), upTo: neo4j.int(revision), limit: neo4j.int(limit + 1) });
  if ((changeSets.find((changeSet) => changeSet.revision === known.revision)?.id ?? '') !== known.changeSet) return undefined;
  const later = changeSets.filter((changeSet) => changeSet.revision > known.revision);
  const count = later.reduce((sum, { counts }) => sum + counts.created + counts.updated + counts.deleted, 0);
  if (count > limit) return undefined;
  if (later.length < revision - known.revision) return 'torn';
  const newest = later.at(-1);
  if (!newest) return { revision, changeSet: known.changeSet, changes: [] };
  const touched = await touchedBy(run, later.map((changeSet) => changeSet.revision));
  if (touched.length !== count) return 'torn';
  const changes = await lastStates(run, touched);
  // A restore may have put another life in place meanwhile.
  await atlasState(run);
  const [still] = await run.all(CHANGE_SET, { id: newest.id });
  return changes && still?.revision === revision ? { revision, changeSet: newest.id, changes } : 'torn';
}

async function atlasState(run: Runner): Promise<AtlasState> {
  const [state] = await run.all(ATLAS_STATE);
  if (!state) throw noAtlas();
  refuseNewerSchema(state);
  return state;
}

/** In order of revisions. */
async function touchedBy(run: Runner, revisions: readonly number[]): Promise<Touched[]> {
  const lists = await run.all(TOUCHED, { revisions: revisions.map((revision) => neo4j.int(revision)) });
  return lists.flatMap(({ revision, kind, ids }) => ids.map((id) => ({ revision, kind, id })));
}

/** What the last that touched it made of each record; undefined where one is not to be seen. */
async function lastStates(run: Runner, touched: readonly Touched[]): Promise<Change[] | undefined> {
  const last = [...new Map(touched.map((one) => [`${one.kind} ${one.id}`, one])).values()];
  const found = new Map<number, State>();
  await lookUp(run, last, found);
  if (found.size < last.length) return undefined;
  return last.map(({ kind, id }, place) => {
    const body = found.get(place)?.body;
    return body === undefined ? { op: 'delete', kind, id } : ({ op: 'put', kind, record: recordOfText(body) } as Change);
  });
}
