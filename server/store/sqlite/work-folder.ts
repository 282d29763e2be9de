import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const PREFIX = 'unfinished-';
/** A folder in which nothing was written for so long belongs to a process that was killed. */
const ABANDONED_MS = 10 * 60_000;

/** A folder for files that come and go within one command. */
export interface WorkFolder {
  readonly folder: string;
  remove(): void;
}

/** Makes a folder of its own inside `parent` (which is made where there is none), readable by this user alone, and clears away what killed processes left. */
export function makeWorkFolder(parent: string): WorkFolder {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  removeAbandoned(parent);
  const folder = mkdtempSync(path.join(parent, PREFIX));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(parent, name);
    if (Date.now() - lastWritten(folder) > ABANDONED_MS) rmSync(folder, { recursive: true, force: true });
  }
}

function lastWritten(folder: string): number {
  const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
  return Math.max(...[folder, ...files].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}
