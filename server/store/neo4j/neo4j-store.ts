import neo4j from 'neo4j-driver';
import type { HistoryEntry } from '#graph-model/change-set.ts';
import type { RecordKind, RecordOf } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { MeasureEngine } from '#server/engines/measure-engine.ts';
import type { GraphStore } from '../graph-store.ts';
import { lastChanges } from '../last-changes.ts';
import { storableHead } from '../storable.ts';
import { checkKind, resolvePage } from '../store-faults.ts';
import { applyChangeSet } from './apply-change-set.ts';
import { ATLAS_STATE, CHANGE_SET, CHANGE_SETS } from './change-set-queries.ts';
import { changesSince } from './changes-since.ts';
import { checkRecords } from './check-records.ts';
import { connect, type Connection, type Neo4jAddress } from './connection.ts';
import { gdsEngine } from './gds/gds-engine.ts';
import { loadRecords } from './load-records.ts';
import { noAtlas } from './neo4j-faults.ts';
import type { OnQuery, Runner } from './query.ts';
import { historiesOf, stepsOf } from './read-history.ts';
import { isThere, PATTERNS, RECORD, type StoredRecord } from './record-queries.ts';
import { rowOf } from './record-rows.ts';
import { migrate, refuseNewerSchema } from './schema.ts';
import { underLock } from './under-lock.ts';
import { undoChangeSet } from './undo-change-set.ts';
import type { Places } from './write-changes.ts';

/** Options of `openNeo4jStore`. */
export interface Neo4jStoreOptions extends Neo4jAddress {
  /** Names of municipalities and districts, for people who look into Neo4j. */
  readonly places?: Places;
  /** How long a call is tried again while the server is away: 180 s unless told. Opening fails at once where nobody answers. */
  readonly retryMs?: number;
  /** Told of every query that is sent. */
  readonly onQuery?: OnQuery;
}

/** The store, and an engine on the same connection for measures. */
export interface Neo4jStore extends GraphStore {
  /** Graph Data Science, which need not be installed: its calls then say so. */
  readonly gds: MeasureEngine;
}

const NO_PLACES: Places = new Map();
/** An undo does not know before it looks how many records it touches. */
const MOST_UNDONE = 200_000;

/**
 * Opens the store on a Neo4j database, bringing its schema up to date. Several processes may have it open. Throws `store_unavailable`
 * (address, password, rights, database), or `unsupported` for a server that is too old and for data of a newer version or another program.
 */
export async function openNeo4jStore({ places = NO_PLACES, retryMs, onQuery, ...address }: Neo4jStoreOptions): Promise<Neo4jStore> {
  const connection = connect(address, { retryMs, onQuery });
  try {
    refuseOldServer(await connection.serverAgent());
    await migrate(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return storeOn(connection, places);
}

/** Throws `unsupported` where the server calls itself `Neo4j/` with a version before 5.26. Others that speak the protocol are taken at their word. */
export function refuseOldServer(agent: string): void {
  const found = /^Neo4j\/(\d+)\.(\d+)/.exec(agent);
  if (!found) return;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  if (major > 5 || (major === 5 && minor >= 26)) return;
  throw new AtlasError('unsupported', `Neo4j ${major}.${minor} is too old: 5.26 or newer is needed`, { german: `Neo4j ${major}.${minor} ist zu alt: Nötig ist 5.26 oder neuer.` });
}

function storeOn(connection: Connection, places: Places): Neo4jStore {
  const gds = gdsEngine(connection);
  return {
    kind: 'neo4j',
    gds,
    revision: () => connection.readSoon(revisionOf),
    load: () => loadRecords(connection),
    changesSince: (known, limit) => changesSince(connection, known, limit),
    async get(kind, id) {
      checkKind(kind);
      const records = await connection.read((run) => recordsOf(run, kind, id));
      // A relationship that gets another end is taken away and made anew: who reads through that commit may see none, or both.
      const isSure = records.length === 1 || kind === 'firm' || kind === 'product';
      const [record] = isSure ? records : await underLock(connection, (run) => recordsOf(run, kind, id));
      return record && (JSON.parse(record.body) as RecordOf[typeof kind]);
    },
    async apply(changeSet, options) {
      const head = storableHead(changeSet);
      const rows = lastChanges(changeSet.changes).map(rowOf);
      return connection.write((run) => applyChangeSet(run, head, rows, places, options), rows.length);
    },
    async changeSets(options) {
      const { limit, before } = resolvePage(options);
      return connection.read((run) => run.all(CHANGE_SETS, { limit: neo4j.int(limit), before: neo4j.int(before) }));
    },
    async changeSet(id) {
      return (await connection.read((run) => run.all(CHANGE_SET, { id })))[0];
    },
    steps: (id) => underLock(connection, (run) => stepsOf(run, id)),
    history: async (kind, id) => (await histories(connection, kind, [id])).get(id) ?? [],
    histories: (kind, ids) => histories(connection, kind, ids),
    async undo(id, undo) {
      const { title, author, at } = undo;
      const head = storableHead({ id: undo.id, title, reason: 'undo', author, at, undoes: id });
      return connection.write((run) => undoChangeSet(run, id, head, places), MOST_UNDONE);
    },
    check: () => checkRecords(connection),
    close() {
      const ended = gds.close();
      return ended === undefined ? connection.close() : ended.then(() => connection.close());
    },
  };
}

async function recordsOf(run: Runner, kind: RecordKind, id: string): Promise<StoredRecord[]> {
  return (await Promise.all(PATTERNS[kind].map((pattern) => run.all(RECORD[pattern], { id })))).flat().filter(isThere);
}

async function revisionOf(run: Runner): Promise<number> {
  const [state] = await run.all(ATLAS_STATE);
  if (!state) throw noAtlas();
  refuseNewerSchema(state);
  return state.revision;
}

async function histories<K extends RecordKind>(connection: Connection, kind: K, ids: readonly string[]): Promise<Map<string, HistoryEntry<K>[]>> {
  checkKind(kind);
  return underLock(connection, (run) => historiesOf(run, kind, ids));
}
