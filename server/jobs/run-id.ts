import { createHash } from 'node:crypto';
import type { EngineId } from '#graph-model/contract/analyses.ts';
import type { AnalysisId } from '#graph-model/contract/runs.ts';

/** Whose view of the records numbers are. Until there are accounts everybody sees every record; a role that sees less gets a word of its own, and so never these numbers. */
export const ROLE = 'every_record';

/** Everything that decides what comes out of a run. */
export interface RunKey {
  /** Formulas may change with the program. */
  readonly version: string;
  readonly revision: number;
  /** The change set that made the revision: after a restore the same number can mean other data. */
  readonly changeSet: string;
  readonly day: string;
  readonly region: string;
  readonly role: string;
  readonly engine: EngineId;
  readonly analysis: AnalysisId;
  /** With everything filled in. */
  readonly parameters: unknown;
}

/** The id of a run: its revision and a hash of all that decides the result, so that the same id means the same numbers on every server. */
export function runIdOf(key: RunKey): string {
  return `run-${key.revision}-${createHash('sha256').update(canonicalJson(key)).digest('hex').slice(0, 32)}`;
}

/** The revision that a run id names, undefined for what is none. */
export function revisionOfRunId(id: string): number | undefined {
  const revision = /^run-(\d{1,15})-[0-9a-f]{32}$/.exec(id)?.[1];
  return revision === undefined ? undefined : Number(revision);
}

/** JSON with the fields of every object in order, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).filter(([, of]) => of !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
