import { AtlasError, type ErrorCode } from '#graph-model/errors.ts';
import type { Finding } from '#graph-model/finding.ts';

/** What a computing thread says. */
export type WorkerMessage = { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'done'; readonly result: unknown } | FailedMessage;

/** A failure on its way between threads: classes do not survive it. */
export interface FailedMessage {
  readonly kind: 'failed';
  readonly message: string;
  /** Absent for what we did not foresee. */
  readonly code?: ErrorCode;
  readonly findings?: readonly Finding[];
  readonly german?: string;
}

/** A failure as a message. */
export function messageOfFailure(error: unknown): FailedMessage {
  if (error instanceof AtlasError) return { kind: 'failed', message: error.message, code: error.code, findings: error.findings, german: error.german };
  // Arrays beyond the memory of the machine, and maps beyond what the engine can hold.
  if (error instanceof RangeError && /allocation|array length|map maximum|set maximum|string length/i.test(error.message)) return { kind: 'failed', ...TOO_LARGE };
  return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The failure that a message tells of. */
export function failureOfMessage({ code, message, findings, german }: FailedMessage): Error {
  return code === undefined ? new Error(message) : new AtlasError(code, message, { findings, german });
}

const TOO_LARGE = { code: 'too_large', message: 'The analysis needs more memory than one thread of this server may take. Ask for a smaller part of it, or run it on a larger machine.' } as const;

/** The failure of a thread that ended by itself. */
export function failureOfWorker(error: unknown): Error {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? new AtlasError(TOO_LARGE.code, TOO_LARGE.message) : new Error('A computing thread failed.', { cause: error });
}
