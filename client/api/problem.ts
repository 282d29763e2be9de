import type { Problem } from '#graph-model/contract/common.ts';
import type { EditConflict } from '#graph-model/contract/edit-conflict.ts';
import type { Finding } from '#graph-model/finding.ts';

/** Why a call failed before any problem of the server could be read. */
export type ClientCode = 'offline' | 'bad_answer';

/** A call that failed: a problem of the server with its stable code and findings, or no (readable) answer at all. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number | undefined;
  readonly findings: readonly Finding[];
  /** Of an edit that met another one: both versions of each record. */
  readonly conflicts: readonly EditConflict[];

  constructor(code: string, detail: string, options: { status?: number; findings?: readonly Finding[]; conflicts?: readonly EditConflict[]; cause?: unknown } = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ApiProblem';
    this.code = code;
    this.status = options.status;
    this.findings = options.findings ?? [];
    this.conflicts = options.conflicts ?? [];
  }

  /** True where nobody answered, or a server that is just starting or stopping: worth another try. */
  get isUnreachable(): boolean {
    return this.code === ('offline' satisfies ClientCode) || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/** The problem in a body of an error answer; a body that is none (a proxy's page) becomes `bad_answer`. */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (isProblem(body)) return new ApiProblem(body.code, body.detail, { status, findings: body.findings ?? [], conflicts: body.conflicts ?? [] });
  return new ApiProblem('bad_answer' satisfies ClientCode, `HTTP ${status}`, { status });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && 'detail' in body && typeof body.detail === 'string';
}
