import { AtlasError } from '#graph-model/errors.ts';
import type { ErrorCode } from '#graph-model/errors.ts';
import type { Failure } from './messages.ts';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) that say more than "it did not work". */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const INPUT_OUTPUT = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const CONSTRAINT = 19;
const NOT_A_DATABASE = 26;
/** Extended code: a deferred foreign key is broken at COMMIT. */
const FOREIGN_KEY = 787;

const FAULTS = new Map<number, [ErrorCode, string]>([
  [BUSY, ['store_busy', 'The data file is held by another process: end that server or command first, or use another data folder']],
  [LOCKED, ['store_busy', 'The data file is locked: end the other server or command first']],
  [READ_ONLY, ['store_unavailable', 'The data file cannot be written: check the rights of the file and its folder']],
  [INPUT_OUTPUT, ['store_unavailable', 'The data file cannot be read or written: check the disk and the rights of the file and its folder']],
  [CORRUPT, ['store_damaged', 'The data file is damaged: restore a backup; the file was left as it is']],
  [FULL, ['store_unavailable', 'The disk is full: nothing was changed; make room and try again']],
  [CANNOT_OPEN, ['store_unavailable', 'The data file cannot be opened: check its folder and the rights there']],
  [NOT_A_DATABASE, ['store_damaged', 'The data file is no database: restore a backup or move it away; it was left as it is']],
]);

/** What SQLite throws on the caller's own thread as an `AtlasError`; any other error as it is. */
export function sqliteFault(error: unknown): unknown {
  if (resultCode(error) === undefined) return error;
  const { code, message, findings } = failureOf(error);
  return new AtlasError(code, message, { findings, cause: error });
}

/** Any error of the store's thread as a failure that can cross to the caller's. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AtlasError) return { code: error.code, message: error.message, findings: error.findings };
  const text = error instanceof Error ? error.message : String(error);
  // Only stored texts are parsed on the store's thread: one that is no JSON was not written by us.
  const code = error instanceof SyntaxError ? CORRUPT : resultCode(error);
  const [kind, sentence] = (code !== undefined && FAULTS.get(code & 0xff)) || ['store_unavailable' as const, 'The data file cannot be used'];
  return { code: kind, message: `${sentence} (${text})`, findings: [] };
}

/** True where COMMIT was refused because a reference leads nowhere; the transaction is still open then. */
export function isForeignKeyFault(error: unknown): boolean {
  return resultCode(error) === FOREIGN_KEY;
}

/** True where a row was refused: a key comes twice, or a field is missing. */
export function isConstraintFault(error: unknown): error is Error {
  return ((resultCode(error) ?? 0) & 0xff) === CONSTRAINT;
}

/** SQLite's extended result code of an error that `node:sqlite` threw. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}
