import { createHash } from 'node:crypto';
import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';

/** A change set as a log tells it; who took it back is told by the later one that did. */
export type LoggedChangeSet = Omit<ChangeSetSummary, 'undoneBy'>;

/** What a change set made of a record: its JSON text as it is stored, or nothing where it took the record away. */
export interface LoggedChange {
  readonly kind: RecordKind;
  readonly id: string;
  readonly body?: string;
}

export type LogEntry = { readonly changeSet: LoggedChangeSet } | LoggedChange;

/**
 * All that a store holds, told without regard to the kind of store: every change set in order of revision, each before what it made of
 * each record, by kind in the order of `RECORD_KINDS` and within a kind as it was given. The records themselves are what the last change
 * made of them. What a store has told once never changes, so that a log is whole although others write meanwhile.
 */
export interface ChangeLog {
  /** The revision up to which it tells; 0 for an empty store. */
  readonly revision: number;
  /** Number of changes of all change sets together. */
  readonly changes: number;
  /** The entries, some thousand at a time; may be gone through several times. */
  parts(): AsyncIterable<readonly LogEntry[]> | Iterable<readonly LogEntry[]>;
}

/** A record as it stands, and the revision that left it so. */
export interface StandingRecord {
  readonly id: string;
  readonly revision: number;
  readonly body: string;
}

/** A log at hand in a data file, which can also be asked what still stands. */
export interface StoredLog extends ChangeLog {
  parts(): Iterable<readonly (LogEntry & { readonly stands?: boolean })[]>;
  /** The records of a kind as they are now, in order of id, some thousand at a time. */
  records(kind: RecordKind): Iterable<readonly StandingRecord[]>;
  /** How many records there are of each kind. */
  counts(): Readonly<Record<RecordKind, number>>;
}

/** A log that is open, until it is closed. */
export interface OpenLog<Log extends ChangeLog> {
  readonly log: Log;
  readonly close: () => Promise<void>;
}

/** What a log comes to: two stores with the same sum hold the same, records and history. */
export interface LogSum {
  readonly changeSets: number;
  /** Changes by kind of record. */
  readonly changes: Readonly<Record<RecordKind, number>>;
  /** SHA-256 of all lines (`lineOf`), each ended by a line feed; hexadecimal. */
  readonly sha256: string;
}

/** Adds up a log as its entries come. */
export interface Summing {
  take(entry: LogEntry, line: string): void;
  /** The sum so far. */
  sum(): LogSum;
}

export function summing(): Summing {
  const hash = createHash('sha256');
  const changes = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>;
  let changeSets = 0;
  return {
    take(entry, line) {
      if ('changeSet' in entry) changeSets++;
      else changes[entry.kind]++;
      hash.update(`${line}\n`);
    },
    sum: () => ({ changeSets, changes: { ...changes }, sha256: hash.copy().digest('hex') }),
  };
}

/** Goes through a whole log. `onChanges` is told how many entries have been read. */
export async function sumOf(log: ChangeLog, onEntries: (count: number) => void = () => undefined): Promise<LogSum> {
  const sum = summing();
  for await (const part of log.parts()) {
    for (const entry of part) sum.take(entry, lineOf(entry));
    onEntries(part.length);
  }
  return sum.sum();
}

export function sameSum(a: LogSum, b: LogSum): boolean {
  return a.sha256 === b.sha256 && a.changeSets === b.changeSets && RECORD_KINDS.every((kind) => a.changes[kind] === b.changes[kind]);
}

const putLine = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, `{"op":"put","kind":"${kind}","record":`])) as Record<RecordKind, string>;

/**
 * An entry as one line of JSON: `{"changeSet":{…}}`, `{"op":"put","kind":"firm","record":{…}}` or `{"op":"delete","kind":"firm","id":"…"}`.
 * The text of a record goes in as it is stored, letter by letter.
 */
export function lineOf(entry: LogEntry): string {
  if ('changeSet' in entry) return JSON.stringify({ changeSet: inOrder(entry.changeSet) });
  const { kind, id, body } = entry;
  return body === undefined ? JSON.stringify({ op: 'delete', kind, id }) : `${putLine[kind]}${body}}`;
}

/** The fields always in the same order, so that two stores write the same line. */
function inOrder({ id, title, reason, author, at, undoes, revision, counts: { created, updated, deleted } }: LoggedChangeSet): LoggedChangeSet {
  return { id, title, reason, author, at, ...(undoes === undefined ? {} : { undoes }), revision, counts: { created, updated, deleted } };
}

/** The entry that a line of `lineOf` holds; undefined for any other line. */
export function entryOf(line: string): LogEntry | undefined {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null) return undefined;
  const entry = 'changeSet' in value ? { changeSet: value.changeSet as LoggedChangeSet } : changeIn(value as Record<string, unknown>, line);
  return entry !== undefined && isWritten(entry, line) ? entry : undefined;
}

/** What `lineOf` does not write like this was not written by it. */
function isWritten(entry: LogEntry, line: string): boolean {
  if ('changeSet' in entry && !isChangeSet(entry.changeSet)) return false;
  return lineOf(entry) === line;
}

function changeIn({ op, kind, id, record }: Record<string, unknown>, line: string): LoggedChange | undefined {
  if (!RECORD_KINDS.includes(kind as RecordKind)) return undefined;
  const known = kind as RecordKind;
  if (op === 'delete') return isText(id) ? { kind: known, id } : undefined;
  if (op !== 'put' || typeof record !== 'object' || record === null || !('id' in record) || !isText(record.id)) return undefined;
  return { kind: known, id: record.id, body: line.slice(putLine[known].length, -1) };
}

function isChangeSet(value: unknown): value is LoggedChangeSet {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, reason, author, at, undoes, revision, counts } = value as Record<string, unknown>;
  if (typeof counts !== 'object' || counts === null) return false;
  const { created, updated, deleted } = counts as Record<string, unknown>;
  return isText(id) && [title, reason, author, at].every((text) => typeof text === 'string') && (undoes === undefined || isText(undoes))
    && [revision, created, updated, deleted].every((count) => Number.isSafeInteger(count) && Number(count) >= 0);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
