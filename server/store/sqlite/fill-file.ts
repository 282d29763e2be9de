import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';
import { AtlasError } from '#graph-model/errors.ts';
import type { ChangeLog, LogSum, OpenLog, StoredLog } from '../change-log.ts';
import { revisionOf } from './apply-change-set.ts';
import { openDatabase, type Database } from './database.ts';
import { notEmpty } from '../store-faults.ts';
import { readLog } from './read-log.ts';
import { sqliteFault } from './sqlite-faults.ts';
import { makeWorkFolder } from './work-folder.ts';
import { writeLog, type OnEntries } from './write-log.ts';

export interface FillOptions {
  /** Replace what is there; otherwise only an empty store is filled. */
  readonly replace?: boolean;
  readonly onEntries?: OnEntries;
}

const BUSY_MS = 2_000;

/**
 * Makes the data file hold what a log tells, records and history. It is written beside, checked, and put in its place at once: whatever
 * happens, the file is the old one or the new one. Throws `conflict` where there are data already and they are not to be replaced,
 * `store_busy` while a server has the file open. A file that is damaged is kept under another name.
 */
export async function fillSqliteFile(file: string, log: Pick<ChangeLog, 'parts'>, { replace = false, onEntries }: FillOptions = {}): Promise<LogSum> {
  const found = lookAt(file);
  if (found !== 'damaged' && found > 0 && !replace) throw notEmpty(path.dirname(file), found);
  if (found === 'damaged' && !replace) {
    throw new AtlasError('store_damaged', `The data file ${file} is damaged; nothing was changed`, { findings: [{ severity: 'error', code: 'replace_damaged', value: file }] });
  }
  const work = makeWorkFolder(path.dirname(file));
  try {
    const filled = path.join(work.folder, path.basename(file));
    const sum = await inNewFile(filled, (database) => writeLog(database, log, onEntries));
    flush(filled);
    putInPlace(filled, file, found);
    flush(path.dirname(file));
    return sum;
  } catch (error) {
    throw sqliteFault(error);
  } finally {
    work.remove();
  }
}

/** A log written to a temporary data file, whole and checked, until it is closed. Throws as `writeLog`. */
export async function stageLog(folder: string, log: Pick<ChangeLog, 'parts'>, onEntries?: OnEntries): Promise<OpenLog<StoredLog> & { sum: LogSum }> {
  const work = makeWorkFolder(folder);
  try {
    const database = openDatabase(path.join(work.folder, 'staged.sqlite'), BUSY_MS);
    const close = async (): Promise<void> => {
      database.connection.close();
      work.remove();
    };
    try {
      return { sum: await writeLog(database, log, onEntries), log: readLog(database), close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    work.remove();
    throw sqliteFault(error);
  }
}

/** The revision of a data file; 0 where there is none. Leaves it closed. */
function lookAt(file: string): number | 'damaged' {
  if (!existsSync(file)) return 0;
  try {
    const database = openDatabase(file, BUSY_MS);
    const revision = revisionOf(database);
    database.connection.close();
    return revision;
  } catch (error) {
    const fault = sqliteFault(error);
    if (fault instanceof AtlasError && fault.code === 'store_damaged') return 'damaged';
    throw fault;
  }
}

async function inNewFile<T>(file: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(file, BUSY_MS);
  try {
    return await work(database);
  } finally {
    database.connection.close();
  }
}

function putInPlace(filled: string, file: string, found: number | 'damaged'): void {
  if (found === 'damaged') {
    putAside(file);
    renameSync(filled, file);
    return;
  }
  // The lock on the old file keeps servers out until the new one has its name.
  const old = openDatabase(file, BUSY_MS);
  try {
    if (revisionOf(old) !== found) throw new AtlasError('conflict', `${file} was changed meanwhile: nothing was replaced; try again`);
    // Its log would be taken for that of the new file.
    old.connection.exec('PRAGMA journal_mode = DELETE');
    // Windows renames over no open file.
    if (process.platform === 'win32') old.connection.close();
    renameSync(filled, file);
  } finally {
    if (old.connection.isOpen) old.connection.close();
  }
}

function putAside(file: string): void {
  const stamp = new Date().toISOString().replaceAll(/[-:]|\..*/g, '');
  for (const ending of ['', '-wal', '-journal']) {
    if (existsSync(file + ending)) renameSync(file + ending, `${file}.damaged-${stamp}${ending}`);
  }
}

/** Waits until file or folder is on the disk. */
function flush(target: string): void {
  // Folders cannot be opened on Windows, and need not be.
  if (process.platform === 'win32') return;
  const opened = openSync(target, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
