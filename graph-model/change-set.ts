import type { ChangeSetId } from './identifier.ts';
import type { RecordKind, RecordOf } from './dataset.ts';

/** Puts a whole record, or deletes one by id. */
export type Change =
  | { [K in RecordKind]: { readonly op: 'put'; readonly kind: K; readonly record: RecordOf[K] } }[RecordKind]
  | { readonly op: 'delete'; readonly kind: RecordKind; readonly id: string };

/** Why a change set was made. */
export type ChangeReason = 'import' | 'edit' | 'demo' | 'undo';

/** Changes that happen together or not at all. `id` makes a repeated call harmless: it is applied once. */
export interface ChangeSet {
  readonly id: ChangeSetId;
  readonly title: string;
  readonly reason: ChangeReason;
  readonly author: string;
  /** Moment of the change, ISO 8601 in UTC. */
  readonly at: string;
  readonly changes: readonly Change[];
  /** The change set that this one takes back. */
  readonly undoes?: ChangeSetId;
}

/** What a store knows of an applied change set. */
export interface ChangeSetSummary extends Omit<ChangeSet, 'changes'> {
  /** Revision that it made. */
  readonly revision: number;
  readonly counts: Readonly<Record<'created' | 'updated' | 'deleted', number>>;
  /** The change set that took this one back, if any. */
  readonly undoneBy?: ChangeSetId;
}

/** What a change set did to one record. `before`/`after` are absent where it did not exist. */
export type RecordStep = { readonly [K in RecordKind]: { readonly kind: K; readonly id: string; readonly before?: RecordOf[K]; readonly after?: RecordOf[K] } }[RecordKind];

/** One step in the life of a record. `before`/`after` are absent where it did not exist. */
export interface HistoryEntry<K extends RecordKind = RecordKind> {
  readonly changeSet: ChangeSetId;
  readonly revision: number;
  readonly author: string;
  readonly at: string;
  readonly before?: RecordOf[K];
  readonly after?: RecordOf[K];
}
