import { tmpdir } from 'node:os';
import { readBackup } from '#server/backup/read-backup.ts';
import type { BackupHead } from '#server/backup/backup-format.ts';
import type { LogSum } from '#server/store/change-log.ts';
import type { FillOptions, LogPlace } from '#server/store/log-place.ts';
import { stageLog } from '#server/store/sqlite/fill-file.ts';

/** A backup that was found whole. */
export interface CheckedBackup extends LogSum {
  readonly head: BackupHead;
}

/** Reads a backup to the end, as restoring would, without touching a store. Throws `bad_input` for one that is damaged or contradicts itself. */
export async function checkBackup(bytes: AsyncIterable<Uint8Array>, name: string): Promise<CheckedBackup> {
  const { head, log } = await readBackup(bytes, name);
  const { sum, close } = await stageLog(tmpdir(), log);
  await close();
  return { head, ...sum };
}

/** Puts a backup into a store. The store is touched only when the whole file was read and found right. */
export async function restoreBackup(bytes: AsyncIterable<Uint8Array>, name: string, to: LogPlace, options: FillOptions): Promise<CheckedBackup> {
  const { head, log } = await readBackup(bytes, name);
  return { head, ...(await to.fill(log, options)) };
}
