import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { AtlasError } from '#graph-model/errors.ts';
import type { ImportFile, ImportProgress } from '#server/imports/import-files.ts';
import type { Terminal } from './command.ts';

/**
 * Files of the command line, streamed.
 * @throws AtlasError `bad_input` that names every path which cannot be read.
 */
export function inputFiles(paths: readonly string[]): ImportFile[] {
  const faults = paths.flatMap((file) => faultOf(file) ?? []);
  if (faults.length > 0) throw new AtlasError('bad_input', faults.join('\n'));
  return paths.map((file) => ({ name: path.basename(file), size: statSync(file).size, bytes: createReadStream(file, { highWaterMark: 1 << 18 }) }));
}

function faultOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return `${file}: no such file`;
  return found.isFile() ? undefined : `${file}: not a file; name the CSV files themselves`;
}

/** Shows how far the files are read. */
export function progressOf(files: readonly ImportFile[], terminal: Terminal): (progress: ImportProgress) => void {
  const sizes = new Map(files.map((file) => [file.name, file.size ?? 0]));
  const total = Math.max(1, [...sizes.values()].reduce((sum, size) => sum + size, 0));
  const read = new Map<string, ImportProgress>();
  return (progress) => {
    read.set(progress.file, progress);
    const all = [...read.values()];
    const rows = all.reduce((sum, part) => sum + part.rows, 0);
    terminal.progress({ done: all.reduce((sum, part) => sum + part.bytes, 0) / total, label: `${progress.file} · ${rows.toLocaleString(terminal.language)}` });
  };
}
