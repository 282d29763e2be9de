import type { LogSum } from '#server/store/change-log.ts';
import type { FillOptions, LogPlace } from '#server/store/log-place.ts';

/** Copies a store with its whole history into another one: afterwards both tell the same, revision by revision. */
export async function copyStore(from: LogPlace, to: LogPlace, options: FillOptions): Promise<LogSum & { revision: number }> {
  const { log, close } = await from.open();
  try {
    return { revision: log.revision, ...(await to.fill(log, options)) };
  } finally {
    await close();
  }
}
