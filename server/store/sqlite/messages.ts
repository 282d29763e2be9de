import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { ErrorCode } from '#graph-model/errors.ts';
import type { Finding } from '#graph-model/finding.ts';
import type { ApplyOptions, RevisionMark } from '../graph-store.ts';
import type { ChangeSetHead } from '../storable.ts';
import type { Row } from './record-rows.ts';

/** Where a change's record stood before and after, as JSON texts. */
export interface HistoryRow {
  readonly changeSet: string;
  readonly revision: number;
  readonly author: string;
  readonly at: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A record's JSON texts before and after one change set; null where it did not exist. */
export interface ChangedText {
  readonly kind: RecordKind;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a record became, as JSON text; null where it is gone. */
export interface ChangedRow {
  readonly kind: RecordKind;
  readonly id: string;
  readonly after: string | null;
}

/** What the store's thread can be asked, with the answer of each. */
export interface StoreVerbs {
  open(options: { readonly file: string; readonly busyTimeoutMs: number }): void;
  revision(): number;
  /** The records come before the answer, as parts. */
  load(): number;
  changesSince(known: RevisionMark, limit: number): (RevisionMark & { readonly changes: readonly ChangedRow[] }) | undefined;
  get(kind: RecordKind, id: string): string | undefined;
  /** The changes come after the call, as rows; `end` closes them. */
  apply(head: ChangeSetHead, options: ApplyOptions): ChangeSetSummary;
  changeSets(page: { readonly limit: number; readonly before: number }): ChangeSetSummary[];
  changeSet(id: string): ChangeSetSummary | undefined;
  /** Undefined where there is no such change set. */
  steps(id: string): ChangedText[] | undefined;
  /** One list an id. */
  histories(kind: RecordKind, ids: readonly string[]): HistoryRow[][];
  undo(id: string, head: ChangeSetHead): ChangeSetSummary;
  check(): string[];
  close(): void;
}
export type Verb = keyof StoreVerbs;
export type ArgumentsOf<V extends Verb> = Parameters<StoreVerbs[V]>;
export type AnswerOf<V extends Verb> = ReturnType<StoreVerbs[V]>;

/** To the thread: a call, or what follows a call of `apply`. */
export type Request =
  | { readonly call: number; readonly verb: Verb; readonly args: readonly unknown[] }
  | { readonly call: number; readonly rows: readonly Row[] }
  | { readonly call: number; readonly end: 'commit' | 'abandon' };

/** Some records of one kind, as the text of a JSON array. */
export interface LoadedPart {
  readonly kind: RecordKind;
  readonly records: string;
}

/** An `AtlasError` on its way between threads. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** From the thread. Exactly one answer or failure ends a call. */
export type Reply =
  | { readonly call: number; readonly part: LoadedPart }
  /** A list of rows has been taken. */
  | { readonly call: number; readonly taken: true }
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly failure: Failure };
