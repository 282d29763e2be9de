import { closeSync, constants, copyFileSync, existsSync, openSync, readSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { AtlasError } from '#graph-model/errors.ts';

const TRIES = 20;
/** Length of the head of a log of SQLite; its salts change whenever the log is begun anew (https://sqlite.org/fileformat2.html#walformat). */
const LOG_HEAD = 32;

/**
 * Copies a data file that another process has open and may write to, so that the copy opens as the file would after a crash at that
 * moment: everything that was acknowledged before the call is in it, and nothing by halves.
 *
 * Pages go from the log into the file at any time, but they stay in the log until it is begun anew. So a copy of the file and then of its
 * log is whole when the log was not begun anew meanwhile: whatever was torn in the copy of the file is in the copy of the log again.
 * Otherwise it is copied again. Throws `store_busy` where the other process writes so much that this never comes true.
 */
export async function copyRunningFile(file: string, copy: string): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const before = logHead(file);
    // With a rollback journal beside it the file is just being made.
    if (!existsSync(`${file}-journal`)) {
      copyFileSync(file, copy, constants.COPYFILE_FICLONE);
      if (before !== '') copyFileSync(`${file}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE);
      if (logHead(file) === before && logHead(copy) === before) return;
    }
    await pause(50 * attempt);
  }
  throw new AtlasError('store_busy', 'The data file is written to so busily that it cannot be read beside: try again later, or end the server first');
}

/** The head of the log; empty where there is none yet. */
function logHead(file: string): string {
  if (!existsSync(`${file}-wal`)) return '';
  const log = openSync(`${file}-wal`, 'r');
  try {
    const head = Buffer.alloc(LOG_HEAD);
    return readSync(log, head, 0, LOG_HEAD, 0) === LOG_HEAD ? head.toString('hex') : '';
  } finally {
    closeSync(log);
  }
}
