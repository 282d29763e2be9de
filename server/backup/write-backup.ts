import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { AtlasError } from '#graph-model/errors.ts';
import { lineOf, summing, type ChangeLog, type LogSum } from '#server/store/change-log.ts';
import { FORMAT, FORMAT_VERSION, lineSum, SECTION, sectionLine, type BackupEnd, type BackupHead } from './backup-format.ts';

/** Who writes a backup, and when. */
export type BackupOrigin = Pick<BackupHead, 'program' | 'at'>;

/** Writes a backup of a log to a stream and ends the stream. `onEntries` is told how many entries went in. */
export async function writeBackup(log: ChangeLog, origin: BackupOrigin, to: Writable, onEntries?: (count: number) => void): Promise<LogSum> {
  const sum = summing();
  const lines = backupLines(log, origin, sum, onEntries);
  await pipeline(Readable.from(lines, { objectMode: true }), createGzip(), to);
  return sum.sum();
}

async function* backupLines(log: ChangeLog, { program, at }: BackupOrigin, sum: ReturnType<typeof summing>, onEntries?: (count: number) => void): AsyncGenerator<string> {
  const file = lineSum();
  const { revision, changes } = log;
  const written = (line: string): string => {
    file.add(line);
    return `${line}\n`;
  };
  yield written(JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, program, at, revision, changes } satisfies BackupHead));
  let inSection = 0;
  for await (const part of log.parts()) {
    let text = '';
    for (const entry of part) {
      const line = lineOf(entry);
      if (line.includes('\n')) throw new AtlasError('store_damaged', `A record is not as this program writes it (${line.slice(0, 80)} …): run the check, restore a backup`);
      sum.take(entry, line);
      text += written(line);
      if (++inSection < SECTION) continue;
      text += written(sectionLine(file.lines, file.sha256));
      inSection = 0;
    }
    yield text;
    onEntries?.(part.length);
  }
  yield `${JSON.stringify({ end: { ...sum.sum(), file: file.sha256 } satisfies BackupEnd })}\n`;
}
