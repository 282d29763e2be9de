import { AtlasError } from '#graph-model/errors.ts';
import type { Finding } from '#graph-model/finding.ts';

/** What may be wrong with a backup file, in words that name it. */
export interface BackupFaults {
  /** Not one of ours. */
  foreign(): AtlasError;
  newer(version: number, known: number): AtlasError;
  /** The rest is missing after this line. */
  cut(line: number): AtlasError;
  /** Damaged in this line, or somewhere from this line to that one. */
  damaged(line: number, to?: number): AtlasError;
}

export function faultsOf(file: string): BackupFaults {
  const fault = (message: string, finding: Omit<Finding, 'severity' | 'file'>): AtlasError =>
    new AtlasError('bad_input', `${file}: ${message}; nothing was restored`, { findings: [{ severity: 'error', file, ...finding }] });
  return {
    foreign: () => fault('this is no backup of the Lieferkettenatlas', { code: 'backup_foreign' }),
    newer: (found, known) => new AtlasError('unsupported', `${file} was written by a newer version (format ${found}, known up to ${known}): update the program; nothing was restored`, {
      findings: [{ severity: 'error', code: 'backup_newer', file, details: { found, known } }],
    }),
    cut: (line) => fault(`the backup ends after line ${line}, the rest is missing`, { code: 'backup_cut', row: line }),
    damaged: (line, to) => fault(`the backup is damaged ${to === undefined || to === line ? `in line ${line}` : `between line ${line} and ${to}`}`,
      { code: 'backup_damaged', row: line, ...(to === undefined ? {} : { details: { to } }) }),
  };
}
