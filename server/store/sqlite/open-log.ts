import { existsSync } from 'node:fs';
import path from 'node:path';
import { AtlasError } from '#graph-model/errors.ts';
import type { OpenLog, StoredLog } from '../change-log.ts';
import { copyRunningFile } from './copy-running-file.ts';
import { openDatabase } from './database.ts';
import { readLog } from './read-log.ts';
import { sqliteFault } from './sqlite-faults.ts';
import { makeWorkFolder } from './work-folder.ts';

/**
 * Opens the log of a data file: the file itself, for this process alone, or, where a server has it open, a copy of it as it is at this
 * moment. Throws `not_found` where there is no file, else as `openDatabase`.
 */
export async function openSqliteLog(file: string, busyTimeoutMs = 200): Promise<OpenLog<StoredLog>> {
  if (!existsSync(file)) throw noStore(path.dirname(file));
  try {
    return openFile(file, busyTimeoutMs);
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'store_busy') throw error;
    return openCopy(file, busyTimeoutMs);
  }
}

function noStore(folder: string): AtlasError {
  return new AtlasError('not_found', `There is no store in ${folder}`, { findings: [{ severity: 'error', code: 'no_store', value: folder }] });
}

async function openCopy(file: string, busyTimeoutMs: number): Promise<OpenLog<StoredLog>> {
  const work = makeWorkFolder(path.dirname(file));
  try {
    const copy = path.join(work.folder, path.basename(file));
    await copyRunningFile(file, copy);
    const { log, close } = openFile(copy, busyTimeoutMs);
    return { log, close: () => close().finally(() => work.remove()) };
  } catch (error) {
    work.remove();
    throw error;
  }
}

function openFile(file: string, busyTimeoutMs: number): OpenLog<StoredLog> {
  try {
    const database = openDatabase(file, busyTimeoutMs);
    return { log: readLog(database), close: () => Promise.resolve(database.connection.close()) };
  } catch (error) {
    throw sqliteFault(error);
  }
}
