import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { sameSum, sumOf, type LogEntry, type LoggedChangeSet, type LogSum, type StoredLog } from '../change-log.ts';
import { INSERT_PAST_STATES, type RecordsState } from './change-set-queries.ts';
import { faultsAgainst } from './check-records.ts';
import { notEmpty } from '../store-faults.ts';
import type { Connection } from './connection.ts';
import { EMPTY_FINGERPRINT, withRecord, type Fingerprint } from './fingerprint.ts';
import {
  BEGIN_FILLING, BEGIN_STEP, CREATE_CHANGE_SETS, CREATE_CHANGED, END_FILLING, FILLING, LINK_UNDOS, REMOVALS, REMOVE_MARK, TAKE_OVER,
} from './log-queries.ts';
import { BATCH, batches, NOTHING_STORED, planChanges } from './plan-changes.ts';
import { pipelineOn, type Runner } from './query.ts';
import { readLog } from './read-log.ts';
import { rowOfText, type Row } from './record-rows.ts';
import { migrate } from './schema.ts';
import { recordWrites, sendWrite, type Places } from './write-changes.ts';

export interface FillOptions {
  readonly places: Places;
  /** Replace what is there; otherwise only an empty store is filled. */
  readonly replace?: boolean;
  /** Told how many records or changes were written. */
  readonly onEntries?: (count: number) => void;
  /** Told how many changes were read again to prove them. */
  readonly onProved?: (count: number) => void;
}

/**
 * Makes a Neo4j database hold what a log tells, records and history, in many small transactions. Meanwhile the store is hidden: servers
 * say that it is being filled. Only when all is in, tells the same log and passes the check it is shown again. A filling that was broken
 * off begins anew. Throws `conflict` where there are data already and they are not to be replaced, or another process took over.
 */
export async function fillNeo4j(connection: Connection, log: StoredLog, options: FillOptions): Promise<LogSum> {
  const filler = randomUUID();
  const step = steps(connection, filler);
  await clearBrokenOff(connection, filler, step);
  await migrate(connection);
  const [before] = await connection.write((run) => run.all(BEGIN_FILLING, { filler, replace: options.replace ?? false }));
  if (before === undefined) throw notEmpty('Neo4j');
  if (before > 0) await empty(step);
  const fingerprints = await writeStanding(step, log, options);
  await writeHistory(step, log, options);
  const state = { revision: log.revision, fingerprints };
  const sum = await prove(connection, log, state, options).catch(async (error: unknown) => {
    // What another process does to a database that it took over looks like damage.
    await step(() => Promise.resolve());
    throw error;
  });
  const after = RECORD_KINDS.map((kind) => fingerprints[kind]);
  const end = { filler, revision: neo4j.int(log.revision), counts: after.map(({ count }) => neo4j.int(count)), sums: after.map(({ sum: hash }) => neo4j.int(hash)) };
  if ((await connection.write((run) => run.all(END_FILLING, end))).length === 0) throw takenOver();
  return sum;
}

/** Runs work as the next step, once: a step whose commit was durable although its answer was lost is not done twice. */
type Step = <T>(work: (run: Runner) => Promise<T>) => Promise<T | undefined>;

function steps(connection: Connection, filler: string): Step {
  let last = 0;
  return async (work) => {
    const next = ++last;
    return connection.write(async (run) => {
      const [before] = await run.all(BEGIN_STEP, { filler, step: neo4j.int(next) });
      if (before === undefined) throw takenOver();
      return before === next ? undefined : work(run);
    });
  };
}

function takenOver(): AtlasError {
  return new AtlasError('conflict', 'Another copy or restore has taken over the Neo4j database', { findings: [{ severity: 'error', code: 'taken_over', value: 'Neo4j' }] });
}

/** Takes away what a copy or restore left that was broken off. */
async function clearBrokenOff(connection: Connection, filler: string, step: Step): Promise<void> {
  const [brokenOff] = await connection.read((run) => run.all(FILLING));
  if (brokenOff === undefined) return;
  await connection.write((run) => run.all(TAKE_OVER, { filler }));
  await empty(step);
  await connection.write((run) => run.all(REMOVE_MARK, { filler }));
}

async function empty(step: Step): Promise<void> {
  for (const removal of REMOVALS) {
    // A step that turns out to be done already says nothing about whether more is left.
    for (let removed: number | undefined; removed !== 0;) {
      removed = await step(async (run) => (await run.all(removal, { limit: neo4j.int(BATCH) }))[0]);
    }
  }
}

/** Writes the records; what a relationship leads to comes before it. */
async function writeStanding(step: Step, log: StoredLog, { places, onEntries }: FillOptions): Promise<RecordsState['fingerprints']> {
  const fingerprints = {} as Record<RecordKind, Fingerprint>;
  for (const kind of RECORD_KINDS) {
    let fingerprint = EMPTY_FINGERPRINT;
    for (const records of gathered(log.records(kind))) {
      const rows = records.map(({ id, revision, body }): Row => ({ ...rowOfText(kind, id, body), revision }));
      await step((run) => createRecords(run, rows, places));
      for (const { id, revision } of records) fingerprint = withRecord(fingerprint, id, revision);
      onEntries?.(records.length);
    }
    fingerprints[kind] = fingerprint;
  }
  return fingerprints;
}

async function createRecords(run: Runner, rows: readonly Row[], places: Places): Promise<void> {
  const to = pipelineOn(run, 2 * BATCH);
  for (const write of recordWrites(planChanges(rows, NOTHING_STORED), 0, places)) await sendWrite(to, write);
  await to.end();
}

/** Writes the change sets, what each touched, and the states that no longer stand. */
async function writeHistory(step: Step, log: StoredLog, { onEntries }: FillOptions): Promise<void> {
  let current: LoggedChangeSet | undefined;
  let places = 0;
  for (const entries of gathered(log.parts())) {
    const rows = historyRows(entries, current, places);
    [current, places] = [rows.current, rows.places];
    await step((run) => createHistory(run, rows));
    onEntries?.(entries.length);
  }
}

interface HistoryRows {
  readonly changeSets: readonly unknown[];
  readonly changed: readonly unknown[];
  readonly past: readonly unknown[];
  readonly undos: readonly unknown[];
  /** The change set in the middle of which the entries end, and how many lists of its ids there are so far. */
  readonly current: LoggedChangeSet | undefined;
  readonly places: number;
}

function historyRows(entries: readonly (LogEntry & { readonly stands?: boolean })[], before: LoggedChangeSet | undefined, placesBefore: number): HistoryRows {
  const [changeSets, past, undos]: unknown[][] = [[], [], []];
  const changed: { revision: unknown; place: unknown; kind: RecordKind; ids: string[] }[] = [];
  let [current, places] = [before, placesBefore];
  let list: { kind: RecordKind; ids: string[] } | undefined;
  for (const entry of entries) {
    if ('changeSet' in entry) {
      [current, places, list] = [entry.changeSet, 0, undefined];
      changeSets.push(propertiesOfChangeSet(current));
      if (current.undoes !== undefined) undos.push({ id: current.id, undoes: current.undoes });
      continue;
    }
    const revision = neo4j.int(current?.revision ?? 0);
    const { kind, id, body, stands } = entry;
    if (list?.kind !== kind) changed.push({ revision, place: neo4j.int(places++), ...(list = { kind, ids: [] }) });
    list.ids.push(id);
    if (stands !== true) past.push({ kind, id, revision, body: body ?? null });
  }
  return { changeSets, changed, past, undos, current, places };
}

function propertiesOfChangeSet({ counts, revision, ...head }: LoggedChangeSet): Record<string, unknown> {
  const { created, updated, deleted } = counts;
  return { ...head, revision: neo4j.int(revision), created: neo4j.int(created), updated: neo4j.int(updated), deleted: neo4j.int(deleted) };
}

async function createHistory(run: Runner, { changeSets, changed, past, undos }: HistoryRows): Promise<void> {
  await run.all(CREATE_CHANGE_SETS, { rows: changeSets });
  await Promise.all([run.all(CREATE_CHANGED, { rows: changed }), run.all(LINK_UNDOS, { rows: undos }), ...[...batches(past)].map((rows) => run.all(INSERT_PAST_STATES, { rows }))]);
}

/** What lies in Neo4j tells the same log, and passes the check. */
async function prove(connection: Connection, log: StoredLog, state: RecordsState, { onProved }: FillOptions): Promise<LogSum> {
  const read = await sumOf(log);
  const written = await sumOf(await readLog(connection), onProved);
  const faults = await connection.read((run) => faultsAgainst(run, state));
  if (sameSum(read, written) && faults.length === 0) return written;
  const particulars = faults.length > 0 ? faults.slice(0, 20).join('; ') : `${read.sha256} read, ${written.sha256} written`;
  throw new AtlasError('store_damaged', `What lies in Neo4j is not what was to be copied (${particulars}): has somebody changed it meanwhile? The store stays hidden; start again`);
}

/** Joins parts to as many items as go to the server in one transaction. */
function* gathered<T>(parts: Iterable<readonly T[]>): Generator<readonly T[]> {
  let some: T[] = [];
  for (const part of parts) {
    some.push(...part);
    if (some.length < BATCH) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
