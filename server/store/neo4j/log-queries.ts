import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import type { LoggedChangeSet } from '../change-log.ts';
import { summaryOf } from './change-set-queries.ts';
import { query, statement, type Query } from './query.ts';
import { LABELS, match, PATTERNS } from './record-queries.ts';

// Reading

/** The revision and the number of changes of all change sets up to it. */
export const LOG_SIZE = query('MATCH (changeSet:ChangeSet) RETURN coalesce(max(changeSet.revision), 0) AS revision, coalesce(sum(changeSet.created + changeSet.updated + changeSet.deleted), 0) AS changes',
  (row) => ({ revision: Number(row.revision), changes: Number(row.changes) }));
/** Parameters: after (revision, exclusive), upTo (inclusive), limit. */
export const CHANGE_SETS_FROM = query(
  `MATCH (changeSet:ChangeSet) WHERE changeSet.revision > $after AND changeSet.revision <= $upTo
RETURN changeSet {.id, .title, .reason, .author, .at, .undoes, .revision, .created, .updated, .deleted, undoneBy: null} AS changeSet ORDER BY changeSet.revision LIMIT $limit`,
  (row): LoggedChangeSet => summaryOf(row),
);
/** What each change set touched, in order. Parameter: revisions. */
export const TOUCHED = query(
  `UNWIND $revisions AS revision MATCH (changeSet:ChangeSet {revision: revision})-[:CHANGED]->(changed:Changed) USING INDEX SEEK changeSet:ChangeSet(revision)
RETURN revision, changed.kind AS kind, changed.ids AS ids ORDER BY revision, changed.place`,
  (row) => ({ revision: Number(row.revision), kind: row.kind as RecordKind, ids: row.ids as string[] }),
);

/** What a record was made by a revision; without a text where that took it away. */
export interface State {
  readonly place: number;
  readonly body?: string;
}

const stateOf = (row: Readonly<Record<string, unknown>>): State => ({ place: Number(row.place), ...(row.body === null ? {} : { body: row.body as string }) });

/** Records that are still as a revision left them. Parameter: rows of { place, id, revision }. */
export const STANDING = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, PATTERNS[kind].map((pattern) => query(
  `UNWIND $rows AS row ${match(pattern, 'row.id')} WHERE record.revision = row.revision RETURN row.place AS place, record.body AS body`, stateOf))])) as Record<RecordKind, Query<State>[]>;
/** States that a later revision replaced. Parameters: kind, rows of { place, id, revision }. */
export const REPLACED = query(
  'UNWIND $rows AS row MATCH (state:PastState {kind: $kind, id: row.id, revision: row.revision}) USING INDEX SEEK state:PastState(kind, id, revision) RETURN row.place AS place, state.body AS body', stateOf);

// Filling. While a database is filled its Atlas node has another key, so that no server finds it: whatever it asks, it is told that the store is not there.

/** What is being filled, and how far; nothing where none is. */
export const FILLING = query(`MATCH (atlas:Atlas {key: 'filling'}) RETURN atlas.filler AS filler`, (row) => String(row.filler));
/** Marks the store as being filled; gives nothing where it holds data that are not to be replaced. Parameters: filler (unique to the process), replace. */
export const BEGIN_FILLING = query(
  `MATCH (atlas:Atlas) WHERE atlas.key = 'atlas' AND (atlas.revision = 0 OR $replace) OR atlas.filler = $filler
SET atlas.key = 'filling', atlas.filler = $filler, atlas.step = 0 RETURN atlas.revision AS revision`,
  (row) => Number(row.revision),
);
/** Goes on where a process was killed. Parameter: filler. */
export const TAKE_OVER = statement(`MATCH (atlas:Atlas {key: 'filling'}) SET atlas.filler = $filler, atlas.step = 0`);
/** Locks the mark; the step done before. Gives nothing where another process has taken over. Parameters: filler, step. */
export const BEGIN_STEP = query(
  `MATCH (atlas:Atlas {key: 'filling'}) SET atlas.turn = $filler WITH atlas WHERE atlas.filler = $filler
WITH atlas, atlas.step AS before SET atlas.step = $step RETURN before`,
  (row) => Number(row.before),
);
/** Shows the filled store to all. Parameters: filler, revision, counts, sums. */
export const END_FILLING = query(
  `MATCH (atlas:Atlas {filler: $filler}) SET atlas.key = 'atlas', atlas.revision = $revision, atlas.counts = $counts, atlas.sums = $sums RETURN atlas.key AS key`, (row) => String(row.key));
export const REMOVE_MARK = statement(`MATCH (atlas:Atlas {key: 'filling'}) WHERE atlas.filler = $filler DELETE atlas`);

/** Empties the database in steps: relationships first, as a firm may have very many. Each removes some and gives their number. Parameter: limit. */
export const REMOVALS: readonly Query<number>[] = [
  ...['SUPPLIES', 'REQUIRES', 'OFFERS', 'SEEKS', 'CAN', 'LOCATED_IN'].map((type) => `MATCH ()-[gone:${type}]->() USING SCAN gone:${type} WITH gone LIMIT $limit DELETE gone RETURN count(*) AS removed`),
  ...[...Object.values(LABELS), 'Capability', 'Municipality', 'District', 'PastState', 'Changed', 'ChangeSet'].map((label) => `MATCH (gone:${label}) WITH gone LIMIT $limit DETACH DELETE gone RETURN count(*) AS removed`),
].map((text) => query(text, (row) => Number(row.removed)));

/** Parameter: rows, each the properties of a change set. */
export const CREATE_CHANGE_SETS = statement('UNWIND $rows AS row CREATE (changeSet:ChangeSet) SET changeSet = row');
/** Parameter: rows of { revision, place, kind, ids }. */
export const CREATE_CHANGED = statement(`UNWIND $rows AS row MATCH (changeSet:ChangeSet {revision: row.revision}) USING INDEX SEEK changeSet:ChangeSet(revision)
CREATE (changeSet)-[:CHANGED]->(:Changed {place: row.place, kind: row.kind, ids: row.ids})`);
/** Parameter: rows of { id, undoes }. */
export const LINK_UNDOS = statement(`UNWIND $rows AS row MATCH (changeSet:ChangeSet {id: row.id}) MATCH (undone:ChangeSet {id: row.undoes})
CREATE (changeSet)-[:UNDOES]->(undone) SET undone.undoneBy = row.id`);
