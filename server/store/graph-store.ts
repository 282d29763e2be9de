import type { Change, ChangeSet, ChangeSetSummary, HistoryEntry, RecordStep } from '#graph-model/change-set.ts';
import type { Dataset, RecordKind, RecordOf } from '#graph-model/dataset.ts';
import type { ChangeSetId } from '#graph-model/identifier.ts';
import type { ExpectedRecord } from './expected-records.ts';

/** Options of `GraphStore.apply`. */
export interface ApplyOptions {
  /** Refuse with `conflict` unless the store is at this revision. */
  readonly expectedRevision?: number;
  /**
   * Refuse with `conflict` (finding `changed_meanwhile` for each) unless these records are as their author saw them. Looked at in the
   * transaction that writes. A record that the change set would leave as it is does not count: what was wanted is there already.
   */
  readonly expectedRecords?: readonly ExpectedRecord[];
}

/** A revision in the life of a store; `changeSet` is the id of the change set that made it, which tells it from the same revision of another life; empty at revision 0. */
export interface RevisionMark {
  readonly revision: number;
  readonly changeSet: string;
}

/** What records became since an earlier revision: each that was touched once, as `revision` has it; deleted where it is not there then. In no order. */
export interface ChangesSince extends RevisionMark {
  readonly changes: readonly Change[];
}

/**
 * Where the network lives. Every implementation passes `tests/contract/graph-store.ts`.
 *
 * Failures are `AtlasError`s: `bad_input` (a change breaks a reference: findings name each), `conflict` (expected revision or records, or an
 * undo of records that changed since: findings name each), `not_found`, `store_busy` (another process holds it), `store_damaged`,
 * `store_unavailable` (disk full, closed), `unsupported` (data of a newer version or of another program).
 *
 * A record comes back as it was given: the same fields and values, what was absent or undefined is absent. The order of its fields
 * does not count. A value that JSON cannot hold (NaN, a Date) is refused with `bad_input`.
 */
export interface GraphStore {
  readonly kind: 'sqlite' | 'neo4j';

  /** Number of the last applied change set; 0 for an empty store. */
  revision(): Promise<number>;

  /** All records at the current revision, each list in order of id (code point order). Never half of a change set. */
  load(): Promise<{ revision: number; dataset: Dataset }>;

  /**
   * What changed since `known`, for who has its records. Undefined where they must be loaded anew: `known` is of another life (after a
   * restore) or ahead of the store, change sets since then count more than `limit` changes, or records were changed beside the program.
   */
  changesSince(known: RevisionMark, limit: number): Promise<ChangesSince | undefined>;

  /** The record as it is now, or undefined. */
  get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf[K] | undefined>;

  /**
   * Applies a change set in one transaction: all of it is durable when the promise resolves, or nothing is there. Calls are applied
   * one after the other. A change set whose id is known already is not applied again: its summary is returned, whatever revision
   * or records were expected.
   *
   * A change that leaves a record as it is (a put of the same values, a delete of what is not there) counts as nothing. A change set
   * in which nothing counts makes no revision and is not kept: its summary carries the revision that the store is at, and zeros.
   * Where a change set touches a record several times the last change wins, and the record's history gets one step.
   *
   * References are looked at when the whole change set is in, so that the order of its changes is free. Findings of `bad_input`:
   * `dangling_reference` (a record refers to `value`, which is not there) and `still_referred_to` (the change set deletes `value`,
   * which `details.record` refers to); `file` is the kind of the record that refers. At most 1,000 are given.
   */
  apply(changeSet: ChangeSet, options?: ApplyOptions): Promise<ChangeSetSummary>;

  /** Applied change sets, newest first, 50 unless told; `before` is a revision to page on from (exclusive). */
  changeSets(options?: { limit?: number; before?: number }): Promise<ChangeSetSummary[]>;

  /** One change set's summary, or undefined. */
  changeSet(id: ChangeSetId): Promise<ChangeSetSummary | undefined>;

  /** What a change set did, record by record, in no order; undefined where there is no such change set. */
  steps(id: ChangeSetId): Promise<readonly RecordStep[] | undefined>;

  /** All steps in the life of a record, oldest first; empty where it never existed. */
  history<K extends RecordKind>(kind: K, id: string): Promise<HistoryEntry<K>[]>;

  /** The lives of many records at one moment, by id; those that never existed are absent. */
  histories<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<ReadonlyMap<string, readonly HistoryEntry<K>[]>>;

  /**
   * Takes a change set back by a new one (`undo.id`) that restores what every record was before it. Refused with `conflict`, and
   * nothing changes, where
   * - a record is no longer as the change set left it (finding `changed_since`; a later change that was taken back does not count),
   * - a later record refers to one that would vanish (`referred_to_since`) or a restored one to what is gone (`dangling_reference`),
   * - it was undone already (`already_undone`; to bring it back, undo the undo named in `details.changeSet`).
   *
   * A repeated call with the same `undo.id` returns the summary of the first.
   */
  undo(id: ChangeSetId, undo: Pick<ChangeSet, 'id' | 'author' | 'at' | 'title'>): Promise<ChangeSetSummary>;

  /** Checks the store itself: structure, references, history against records. One English sentence a fault; empty when all is well. */
  check(): Promise<string[]>;

  /** Lets the calls that were made end; every later call fails with `store_unavailable`. May be called again. */
  close(): Promise<void>;
}
