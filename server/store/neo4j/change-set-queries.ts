import type { ChangeReason, ChangeSetSummary } from '#graph-model/change-set.ts';
import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import type { ChangeSetId } from '#graph-model/identifier.ts';
import { EMPTY_FINGERPRINT, type Fingerprint } from './fingerprint.ts';
import { query, statement, writing, type QueryRow, type Writing } from './query.ts';

/** What the one Atlas node says of the records: the revision, and the fingerprint of those of each kind. */
export interface RecordsState {
  readonly revision: number;
  readonly fingerprints: Readonly<Record<RecordKind, Fingerprint>>;
}

/** All that it says; `schema` is the version of the schema. */
export interface AtlasState extends RecordsState {
  readonly schema: number;
}

const SUMMARY = 'changeSet {.id, .title, .reason, .author, .at, .undoes, .revision, .created, .updated, .deleted, .undoneBy} AS changeSet';
const STATE = 'atlas.schema AS schema, atlas.revision AS revision, atlas.counts AS counts, atlas.sums AS sums';

// The node is found before the lock is there: who had to wait for a copy or restore asks once more what it is now.
export const LOCK_ATLAS_TEXT = `MATCH (atlas:Atlas {key: 'atlas'}) SET atlas.turn = $id WITH atlas WHERE atlas.key = 'atlas' OPTIONAL MATCH (changeSet:ChangeSet {id: $id}) RETURN ${STATE}, ${SUMMARY}`;
/**
 * Takes the lock that makes change sets serial between processes: what is read after it cannot change before the commit.
 * Parameter: id of the change set, which may be known already.
 */
export const LOCK_ATLAS = query(LOCK_ATLAS_TEXT, begunOf);
export const ATLAS_STATE = query(`MATCH (atlas:Atlas {key: 'atlas'}) RETURN ${STATE}`, atlasStateOf);
/** Parameter: id. */
export const CHANGE_SET = query(`MATCH (changeSet:ChangeSet {id: $id}) RETURN ${SUMMARY}`, summaryOf);
/** Parameters: before (revision, exclusive), limit. */
export const CHANGE_SETS = query(`MATCH (changeSet:ChangeSet) WHERE changeSet.revision < $before RETURN ${SUMMARY} ORDER BY changeSet.revision DESC LIMIT $limit`, summaryOf);
const INSERT_CHANGE_SET_TEXT = `MATCH (atlas:Atlas {key: 'atlas'}) SET atlas.revision = $revision, atlas.counts = $counts, atlas.sums = $sums
CREATE (changeSet:ChangeSet) SET changeSet = $properties
FOREACH (row IN $changed | CREATE (changeSet)-[:CHANGED]->(:Changed {place: row.place, kind: row.kind, ids: row.ids}))
FOREACH (row IN $past | CREATE (:PastState {kind: row.kind, id: row.id, revision: row.revision, body: row.body}))`;
/**
 * Writes the change set with the ids of the records that it touched, some thousand in one node, what some of them were before, and
 * what the Atlas node says from now on. Parameters: properties; changed, rows of { place, kind, ids }; past, as in
 * `INSERT_PAST_STATES`; revision, counts, sums.
 */
export const INSERT_CHANGE_SET = statement(INSERT_CHANGE_SET_TEXT);
/** A write of records that the change set goes in with, in the same statement. Parameters: those of both. */
export function withChangeSet({ body }: Writing): Writing {
  return writing(body, INSERT_CHANGE_SET_TEXT);
}
/** Parameters: id, undoes. */
export const LINK_UNDO = statement(
  'MATCH (changeSet:ChangeSet {id: $id}) MATCH (undone:ChangeSet {id: $undoes}) CREATE (changeSet)-[:UNDOES]->(undone) SET undone.undoneBy = $id');

/** Parameter: id. */
export const CHANGED = query(
  'MATCH (changeSet:ChangeSet {id: $id})-[:CHANGED]->(changed:Changed) USING INDEX SEEK changeSet:ChangeSet(id) RETURN changed.kind AS kind, changed.ids AS ids ORDER BY changed.place',
  (row) => ({ kind: row.kind as RecordKind, ids: row.ids as string[] }),
);

/** What a record was from a revision on until the next one; without a text where the revision took it away. */
export interface PastState {
  readonly id: string;
  readonly revision: number;
  readonly body?: string;
}

/** Parameter: rows of { kind, id, revision, body }. */
export const INSERT_PAST_STATES = statement('UNWIND $rows AS row CREATE (:PastState {kind: row.kind, id: row.id, revision: row.revision, body: row.body})');
/** Parameters: kind, ids. */
export const PAST_STATES = query(
  // The bound on the revision lets the index of the constraint find them.
  'UNWIND $ids AS id MATCH (state:PastState {kind: $kind, id: id}) USING INDEX SEEK state:PastState(kind, id, revision) WHERE state.revision >= 0 RETURN id, state.revision AS revision, state.body AS body',
  (row): PastState => ({ id: String(row.id), revision: Number(row.revision), ...(row.body === null ? {} : { body: row.body as string }) }),
);
/** Parameter: revisions. */
export const CHANGE_SETS_OF_REVISIONS = query(
  'UNWIND $revisions AS revision MATCH (changeSet:ChangeSet {revision: revision}) RETURN changeSet.revision AS revision, changeSet.id AS id, changeSet.author AS author, changeSet.at AS at',
  (row) => ({ revision: Number(row.revision), id: String(row.id) as ChangeSetId, author: String(row.author), at: String(row.at) }),
);

/** What the store is at when a change set begins, and the change set where it is known already. */
export interface Begun {
  readonly state: AtlasState;
  readonly known?: ChangeSetSummary;
}

/** What the row of a statement that begins with `LOCK_ATLAS_TEXT` says. */
export function begunOf(row: QueryRow): Begun {
  const state = atlasStateOf(row);
  return row.changeSet === null ? { state } : { state, known: summaryOf(row) };
}

/** Counts and sums lie in lists in the order of `RECORD_KINDS`. */
function atlasStateOf(row: QueryRow): AtlasState {
  const [counts, sums] = [row.counts, row.sums] as [number[], number[]];
  const fingerprints = Object.fromEntries(RECORD_KINDS.map((kind, place) => [kind, counts[place] === undefined ? EMPTY_FINGERPRINT : { count: counts[place], sum: sums[place] }]));
  return { schema: Number(row.schema), revision: Number(row.revision), fingerprints: fingerprints as AtlasState['fingerprints'] };
}

export function summaryOf({ changeSet }: QueryRow): ChangeSetSummary {
  const row = changeSet as QueryRow;
  return {
    id: String(row.id) as ChangeSetId,
    title: String(row.title),
    reason: row.reason as ChangeReason,
    author: String(row.author),
    at: String(row.at),
    ...(row.undoes === null ? {} : { undoes: row.undoes as ChangeSetId }),
    revision: Number(row.revision),
    counts: { created: Number(row.created), updated: Number(row.updated), deleted: Number(row.deleted) },
    ...(row.undoneBy === null ? {} : { undoneBy: row.undoneBy as ChangeSetId }),
  };
}
