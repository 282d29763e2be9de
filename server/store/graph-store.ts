import type { ChangeSet, ChangeSetSummary, HistoryEntry } from '#graph-model/change-set.ts';
import type { Dataset, RecordKind, RecordOf } from '#graph-model/dataset.ts';
import type { ChangeSetId } from '#graph-model/identifier.ts';

/** Options of `GraphStore.apply`. */
export interface ApplyOptions {
  /** Refuse with `conflict` unless the store is at this revision. */
  readonly expectedRevision?: number;
}

/**
 * Where the network lives. Every implementation passes `tests/contract/graph-store.ts`.
 *
 * Failures are `AtlasError`s: `bad_input` (a change breaks a reference: findings name each), `conflict` (expected revision, or an
 * undo of records that changed since: findings name each), `not_found`, `store_busy` (another process holds it), `store_damaged`,
 * `store_unavailable` (disk full, closed).
 */
export interface GraphStore {
  readonly kind: 'sqlite' | 'neo4j';

  /** Number of the last applied change set; 0 for an empty store. */
  revision(): Promise<number>;

  /** All records at the current revision, each list in order of id (code point order). */
  load(): Promise<{ revision: number; dataset: Dataset }>;

  /** The record as it is now, or undefined. */
  get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf[K] | undefined>;

  /**
   * Applies a change set in one transaction: all of it is durable when the promise resolves, or nothing is there. A change that
   * leaves a record as it is counts as nothing. A change set whose id is known already is not applied again: its summary is returned.
   */
  apply(changeSet: ChangeSet, options?: ApplyOptions): Promise<ChangeSetSummary>;

  /** Applied change sets, newest first; `before` is a revision to page on from (exclusive). */
  changeSets(options?: { limit?: number; before?: number }): Promise<ChangeSetSummary[]>;

  /** One change set's summary, or undefined. */
  changeSet(id: ChangeSetId): Promise<ChangeSetSummary | undefined>;

  /** All steps in the life of a record, oldest first; empty where it never existed. */
  history<K extends RecordKind>(kind: K, id: string): Promise<HistoryEntry<K>[]>;

  /**
   * Takes a change set back by a new one (`undo.id`) that restores what every record was before it. Refused with `conflict` where a
   * record was changed again since, or where a later record refers to one that would vanish; then nothing changes.
   */
  undo(id: ChangeSetId, undo: Pick<ChangeSet, 'id' | 'author' | 'at' | 'title'>): Promise<ChangeSetSummary>;

  /** Checks the store itself: structure, references, history against records. Empty when all is well. */
  check(): Promise<string[]>;

  close(): Promise<void>;
}
