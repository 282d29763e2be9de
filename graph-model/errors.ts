import type { Finding } from './finding.ts';

/** Stable codes of failures; mapped to HTTP in `server/middleware/problem.ts` and to words in the page. */
export type ErrorCode =
  | 'bad_input'
  | 'cancelled'
  | 'closing'
  | 'configuration'
  | 'conflict'
  | 'empty_network'
  | 'gone'
  | 'line_full'
  | 'not_found'
  | 'not_offered'
  | 'precondition_required'
  | 'store_busy'
  | 'store_damaged'
  | 'store_unavailable'
  | 'too_large'
  | 'unsupported';

/** A failure with a stable code. `findings` names every place at fault where the cause is the caller's data. */
export class AtlasError extends Error {
  readonly code: ErrorCode;
  readonly findings: readonly Finding[];
  /** The message in German, without its last particulars, where whoever made the failure knows it. */
  readonly german?: string;

  constructor(code: ErrorCode, message: string, options: { findings?: readonly Finding[]; cause?: unknown; german?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AtlasError';
    this.code = code;
    this.findings = options.findings ?? [];
    if (options.german !== undefined) this.german = options.german;
  }
}
