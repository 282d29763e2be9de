import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { AtlasError } from '#graph-model/errors.ts';
import { knownVersion, migrate } from './migrations.ts';

/** What may be bound to a statement. A Date would become NULL in silence, a NaN too. */
type Bindable = string | number | null;
export type ResultRow = Record<string, Bindable>;

/** An open data file with its prepared statements. */
export interface Database {
  readonly connection: DatabaseSync;
  /** Runs a statement; number of rows that it changed. */
  run(sql: string, ...values: Bindable[]): number;
  /** First row, or undefined. */
  one(sql: string, ...values: Bindable[]): ResultRow | undefined;
  all(sql: string, ...values: Bindable[]): ResultRow[];
}

/**
 * Opens the data file for this process alone, creating it and its folder where there is none. A file that is damaged, newer or
 * another program's is refused and left as it is: nothing is written before it is known to be ours.
 */
export function openDatabase(file: string, busyTimeoutMs: number): Database {
  refuseLostFile(file);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const connection = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
  try {
    // The mode must be set before the first read, else the log would need shared memory and a second process could get in.
    connection.exec('PRAGMA locking_mode = EXCLUSIVE');
    knownVersion(connection);
    connection.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
      PRAGMA journal_size_limit = ${LOG_BYTES}; PRAGMA cache_size = -${CACHE_KIB}; BEGIN IMMEDIATE; COMMIT`);
    migrate(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return withStatements(connection);
}

/** After a large import the log is cut back to this size. */
const LOG_BYTES = 64 * 1024 * 1024;
/** Enough to hold the inner pages of all indexes of a region ten times the size expected. */
const CACHE_KIB = 32 * 1024;

/**
 * SQLite deletes the log beside an empty file. An empty file with a log is one that lost its content (a full disk, a failed copy),
 * and the log may hold what is left of it.
 */
function refuseLostFile(file: string): void {
  if (sizeOf(file) !== 0 || !sizeOf(`${file}-wal`)) return;
  throw new AtlasError('store_damaged', `${file} is empty but its log ${file}-wal is not: restore a backup; both were left as they are`);
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

function withStatements(connection: DatabaseSync): Database {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    let known = prepared.get(sql);
    if (!known) prepared.set(sql, (known = connection.prepare(sql)));
    return known;
  };
  return {
    connection,
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    one: (sql, ...values) => statement(sql).get(...values) as ResultRow | undefined,
    all: (sql, ...values) => statement(sql).all(...values) as ResultRow[],
  };
}
