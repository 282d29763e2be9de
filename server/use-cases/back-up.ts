import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AtlasError } from '#graph-model/errors.ts';
import { writeBackup, type BackupOrigin } from '#server/backup/write-backup.ts';
import type { ChangeLog, LogSum } from '#server/store/change-log.ts';

/**
 * Writes a backup file, readable by this user alone. It gets its name when it is whole and on the disk; until then a file of that name
 * stays as it is. Throws `bad_input` (finding `backup_unwritable`) where the folder is missing, full or not to be written to.
 */
export async function backUp(log: ChangeLog, origin: BackupOrigin, file: string, onEntries?: (count: number) => void): Promise<LogSum> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    const sum = await writeBackup(log, origin, createWriteStream(unfinished, { flush: true, mode: 0o600 }), onEntries);
    await rename(unfinished, file);
    await flushFolder(path.dirname(file));
    return sum;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw isFileFault(error) ? unwritable(file, error) : error;
  }
}

/** `flush` of the stream has put the content on the disk; this puts the name there. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

/** What the operating system says of a file; errors of stores and programs have other codes. */
function isFileFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && !(error instanceof AtlasError);
}

function unwritable(file: string, error: NodeJS.ErrnoException): AtlasError {
  return new AtlasError('bad_input', `The backup ${file} cannot be written: ${error.message}`, {
    findings: [{ severity: 'error', code: 'backup_unwritable', value: file, details: { reason: error.code ?? error.message } }], cause: error,
  });
}
