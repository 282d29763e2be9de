import { RECORD_KINDS } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { lineOf, sameSum, summing, sumOf, type ChangeLog, type LogEntry, type LoggedChange, type LoggedChangeSet, type LogSum } from '../change-log.ts';
import { damagedLog } from '../damaged-log.ts';
import { INSERT_CHANGE } from './change-set-rows.ts';
import { checkDatabase } from './check-database.ts';
import type { Database } from './database.ts';
import { readLog } from './read-log.ts';
import { rowOfText } from './record-rows.ts';
import { RECORD_STATEMENTS } from './record-statements.ts';
import { isConstraintFault } from './sqlite-faults.ts';

/** Parameters: revision, id, title, reason, author, moment, id of what it undoes, created, updated, deleted. */
const INSERT_CHANGE_SET = `INSERT INTO change_set (revision, id, title, reason, author, at, undoes, created, updated, deleted)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const CHANGED_TWICE = 'SELECT kind, id, revision FROM change GROUP BY kind, id, revision HAVING count(*) > 1 LIMIT 1';

/** Told how many entries have been written. */
export type OnEntries = (count: number) => void;

/**
 * Writes a log into an empty data file that nobody else knows, and proves the result: the file passes its check and tells the same log.
 * A file in which this failed, or was cut short, is worth nothing. Throws `bad_input` (finding `damaged_log`) for a log that contradicts
 * itself.
 */
export async function writeLog(database: Database, log: Pick<ChangeLog, 'parts'>, onEntries?: OnEntries): Promise<LogSum> {
  // The file is thrown away unless all goes well, so nothing needs to be safe from a crash before the end. References are looked at by the check.
  database.connection.exec('PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  const read = await writeEntries(database, log, onEntries);
  database.connection.exec('COMMIT');
  const [twice] = database.all(CHANGED_TWICE);
  if (twice) throw damagedLog(`revision ${twice.revision} changes the ${twice.kind} ${twice.id} twice`);
  const faults = checkDatabase(database);
  if (faults.length > 0) throw damagedLog(faults.slice(0, 20).join('; '));
  const written = await sumOf(readLog(database));
  if (!sameSum(read, written)) throw new AtlasError('store_damaged', `What was written is not what was read (${read.sha256} read, ${written.sha256} written): look at disk and memory of this machine`);
  return written;
}

async function writeEntries(database: Database, log: Pick<ChangeLog, 'parts'>, onEntries?: OnEntries): Promise<LogSum> {
  const sum = summing();
  const order = orderCheck();
  for await (const part of log.parts()) {
    for (const entry of part) {
      order.take(entry);
      sum.take(entry, lineOf(entry));
      write(database, entry, order.revision());
    }
    onEntries?.(part.length);
  }
  order.end();
  return sum.sum();
}

function write(database: Database, entry: LogEntry, revision: number): void {
  try {
    if ('changeSet' in entry) insertChangeSet(database, entry.changeSet);
    else insertChange(database, entry, revision);
  } catch (error) {
    if (!isConstraintFault(error) && !isNoRecord(error)) throw error;
    throw damagedLog(`${lineOf(entry).slice(0, 100)} cannot be (${error.message})`);
  }
}

/** A text that is no JSON, or that holds no id where one must be. */
function isNoRecord(error: unknown): error is Error {
  return error instanceof SyntaxError || (error instanceof AtlasError && error.findings.some(({ code }) => code === 'not_storable'));
}

function insertChangeSet(database: Database, { revision, id, title, reason, author, at, undoes, counts }: LoggedChangeSet): void {
  database.run(INSERT_CHANGE_SET, revision, id, title, reason, author, at, undoes ?? null, counts.created, counts.updated, counts.deleted);
}

function insertChange(database: Database, { kind, id, body }: LoggedChange, revision: number): void {
  const statements = RECORD_STATEMENTS[kind];
  database.run(INSERT_CHANGE, revision, kind, id, body ?? null);
  if (body === undefined) {
    if (database.run(statements.remove, id) === 0) throw damagedLog(`revision ${revision} takes the ${kind} ${id} away, which is not there`);
    return;
  }
  const [, , , ...columns] = rowOfText(kind, id, body);
  if (database.run(statements.insertIfNew, id, body, ...columns) === 0) database.run(statements.update, id, body, ...columns);
}

/** Revisions count 1, 2, 3 …; each change set is followed by as many changes as it says, kind by kind. */
function orderCheck(): { take(entry: LogEntry): void; end(): void; revision(): number } {
  let [revision, left, kind] = [0, 0, 0];
  const end = (): void => {
    if (left > 0) throw damagedLog(`revision ${revision} lacks ${left} changes`);
  };
  return {
    take(entry) {
      if ('changeSet' in entry) {
        end();
        if (entry.changeSet.revision !== revision + 1) throw damagedLog(`revision ${entry.changeSet.revision} follows ${revision}`);
        const { created, updated, deleted } = entry.changeSet.counts;
        [revision, left, kind] = [revision + 1, created + updated + deleted, 0];
        if (left === 0) throw damagedLog(`revision ${revision} changes nothing`);
        return;
      }
      const next = RECORD_KINDS.indexOf(entry.kind);
      if (left === 0 || next < kind) throw damagedLog(`revision ${revision} changes more than it says, or in another order`);
      [left, kind] = [left - 1, next];
    },
    end,
    revision: () => revision,
  };
}
