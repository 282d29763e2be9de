import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { ChangeLog, LogEntry, LoggedChange, LoggedChangeSet } from '../change-log.ts';
import type { Connection } from './connection.ts';
import { CHANGE_SETS_FROM, LOG_SIZE, REPLACED, STANDING, TOUCHED, type State } from './log-queries.ts';
import { BATCH, batches } from './plan-changes.ts';
import type { Runner } from './query.ts';

const CHANGE_SETS = 1_000;
const TRIES = 10;

/** The log of a Neo4j database as it is now. Others may write while it is read. */
export async function readLog(connection: Connection): Promise<ChangeLog> {
  const [size] = await connection.read((run) => run.all(LOG_SIZE));
  return { ...size, parts: () => parts(connection, size.revision) };
}

async function* parts(connection: Connection, revision: number): AsyncGenerator<readonly LogEntry[]> {
  for (let after = 0; after < revision;) {
    const page = await connection.read((run) => run.all(CHANGE_SETS_FROM, { after: neo4j.int(after), upTo: neo4j.int(revision), limit: neo4j.int(CHANGE_SETS) }));
    for (const some of together(page)) yield* entriesOf(connection, some);
    const last = page.at(-1);
    if (last === undefined) throw damaged(`the change sets after revision ${after} are missing`);
    after = last.revision;
  }
}

/** Change sets of which the records are looked up at once: many small ones, or a large one alone. */
function* together(changeSets: readonly LoggedChangeSet[]): Generator<readonly LoggedChangeSet[]> {
  let some: LoggedChangeSet[] = [];
  let changes = 0;
  for (const changeSet of changeSets) {
    some.push(changeSet);
    changes += changeSet.counts.created + changeSet.counts.updated + changeSet.counts.deleted;
    if (changes < BATCH) continue;
    yield some;
    [some, changes] = [[], 0];
  }
  if (some.length > 0) yield some;
}

/** A record that a revision touched. */
export interface Touched {
  readonly revision: number;
  readonly kind: RecordKind;
  readonly id: string;
}

async function* entriesOf(connection: Connection, changeSets: readonly LoggedChangeSet[]): AsyncGenerator<readonly LogEntry[]> {
  const lists = await connection.read((run) => run.all(TOUCHED, { revisions: changeSets.map(({ revision }) => neo4j.int(revision)) }));
  const touched = lists.flatMap(({ revision, kind, ids }) => ids.map((id): Touched => ({ revision, kind, id })));
  // Written together with the change sets of which they are the first.
  let next = 0;
  for (const some of batches(touched)) {
    const changes = await changesOf(connection, some);
    const part: LogEntry[] = [];
    for (const [i, { revision }] of some.entries()) {
      while (next < changeSets.length && changeSets[next].revision <= revision) part.push({ changeSet: changeSets[next++] });
      part.push(changes[i]);
    }
    yield part;
  }
  if (next < changeSets.length) yield changeSets.slice(next).map((changeSet) => ({ changeSet }));
}

/**
 * What revisions made of records. A change that comes in meanwhile moves a state from the record to the past, where it may be seen a
 * moment after it is gone from the record: then it is looked for again.
 */
async function changesOf(connection: Connection, touched: readonly Touched[]): Promise<LoggedChange[]> {
  const found = new Map<number, State>();
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    await connection.read((run) => lookUp(run, touched, found));
    if (found.size === touched.length) return touched.map(({ kind, id }, place) => changeOf(kind, id, found.get(place)));
    await pause(20 * attempt);
  }
  const lost = touched.find((_, place) => !found.has(place));
  throw damaged(`what revision ${lost?.revision} made of the ${lost?.kind} ${lost?.id} is missing`);
}

/** Adds to `found` what revisions made of records, by place in `touched`, where it is to be seen now. */
export async function lookUp(run: Runner, touched: readonly Touched[], found: Map<number, State>): Promise<void> {
  const take = (state: State): void => void found.set(state.place, state);
  /** What is deleted while it is read has no text any more; what a deletion is told by is the past. */
  const takeStanding = (state: State): void => { if (state.body !== undefined) take(state); };
  for (const kind of RECORD_KINDS) {
    const rows = (): unknown[] => touched.flatMap(({ kind: other, id, revision }, place) => (other === kind && !found.has(place) ? [{ place: neo4j.int(place), id, revision: neo4j.int(revision) }] : []));
    const standing = rows();
    if (standing.length === 0) continue;
    for (const asked of STANDING[kind]) await run.each(asked, { rows: standing }, takeStanding);
    const replaced = rows();
    if (replaced.length > 0) await run.each(REPLACED, { kind, rows: replaced }, take);
  }
}

function changeOf(kind: RecordKind, id: string, state: State | undefined): LoggedChange {
  return state?.body === undefined ? { kind, id } : { kind, id, body: state.body };
}

function damaged(what: string): AtlasError {
  return new AtlasError('store_damaged', `The history in Neo4j is damaged: ${what}; restore a backup`);
}
