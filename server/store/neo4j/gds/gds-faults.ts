import { AtlasError } from '#graph-model/errors.ts';
import { tooLarge } from './gds-projection.ts';

/** A failed run in words that fit it: what the connection says is about records and changes. */
export function gdsFault(error: unknown): unknown {
  if (!(error instanceof AtlasError) || !(error.cause instanceof Error)) return error;
  const { cause } = error;
  const code = 'code' in cause ? String(cause.code) : '';
  if (code === 'Neo.ClientError.Procedure.ProcedureNotFound') {
    return new AtlasError('not_offered', 'This Neo4j has no Graph Data Science: install its plugin (docs/neo4j.md, engine gds), or use engine "local"', { cause });
  }
  if (error.code === 'too_large') return tooLarge('the memory of its transactions does not suffice', cause);
  if (/exceeds current free memory|java\.lang\.OutOfMemoryError/.test(cause.message)) return tooLarge('its free memory does not suffice', cause);
  return error;
}
