import { createHash, type Hash } from 'node:crypto';
import type { LogSum } from '#server/store/change-log.ts';

/** How the file is called inside; docs/backup.md describes it. */
export const FORMAT = 'lieferkettenatlas-backup';
/** Raised whenever an older program could not read the file any more. */
export const FORMAT_VERSION = 4;
/** After so many lines of the log comes a line with their checksum, so that damage is found near where it is. */
export const SECTION = 10_000;

/** First line of a backup. */
export interface BackupHead {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** Version of the program that wrote it. */
  readonly program: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string;
  readonly revision: number;
  /** Changes of all change sets together. */
  readonly changes: number;
}

/** Last line: proof that nothing is missing. */
export interface BackupEnd extends LogSum {
  /** SHA-256 of every line before this one, each ended by a line feed. */
  readonly file: string;
}

/** The line that ends a section: lines so far, and the SHA-256 of all of them. */
export function sectionLine(lines: number, sha256: string): string {
  return JSON.stringify({ lines, sha256 });
}

/** Counts the lines of a file and adds up their checksum. */
export interface LineSum {
  readonly lines: number;
  readonly sha256: string;
  add(line: string): void;
}

export function lineSum(): LineSum {
  const hash: Hash = createHash('sha256');
  let lines = 0;
  return {
    get lines() { return lines; },
    get sha256() { return hash.copy().digest('hex'); },
    add(line) {
      lines++;
      hash.update(`${line}\n`);
    },
  };
}
