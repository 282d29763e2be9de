import { AtlasError, type ErrorCode } from '#graph-model/errors.ts';

/** Where a store is, for messages: never with user or password. */
export interface StorePlace {
  readonly uri: string;
  readonly database: string;
}

/** What the driver or the server says, by its code, in words that tell what to do. First match wins. */
const FAULTS: readonly (readonly [pattern: RegExp, code: ErrorCode, sentence: (place: StorePlace) => string])[] = [
  [/^Neo\.ClientError\.Security\.(Unauthorized|AuthProviderFailed|AuthenticationRateLimit|CredentialsExpired)/, 'store_unavailable',
    ({ uri }) => `Neo4j at ${uri} refuses user or password: check NEO4J_USER and NEO4J_PASSWORD; a new account must change its first password, and after several wrong ones Neo4j wants a pause`],
  [/^Neo\.ClientError\.Security\.Forbidden/, 'store_unavailable',
    ({ database }) => `The Neo4j user has too few rights on database "${database}": it must read, write, and manage constraints and indexes (docs/neo4j.md)`],
  [/^Neo\.ClientError\.Database\.DatabaseNotFound/, 'store_unavailable', ({ database }) => `Neo4j has no database "${database}": create it or correct NEO4J_DATABASE`],
  [/^Neo\.(ClientError|TransientError)\.(General|Database)\.DatabaseUnavailable/, 'store_unavailable', ({ database }) => `The Neo4j database "${database}" is stopped or still starting: try again in a moment`],
  [/^Neo\.ClientError\.General\.(ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDbDatabase)|^Neo\.ClientError\.Cluster\.NotALeader/, 'store_unavailable',
    ({ database }) => `The Neo4j database "${database}" takes no changes now: it is read-only, or this server is not the leader (use neo4j:// instead of bolt:// for a cluster)`],
  [/^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|OutOfMemoryError|TransactionMemoryLimit)/, 'too_large',
    () => 'The change is too large for the memory of Neo4j; nothing was changed. Give the server more heap (docs/neo4j.md, memory) or import in parts'],
  [/^Neo\.\w+\.(General|Database|Transaction)\.(StorageDamageDetected|TransactionLogError|TransactionCommitFailed|UnableToStartDatabase)/, 'store_unavailable',
    () => 'Neo4j cannot write: look at the disk space and the log of the database server'],
  [/^Neo\.TransientError\.|^Neo\.ClientError\.Transaction\.(LockClientStopped|TransactionTimedOut|Terminated)/, 'store_busy', () => 'Neo4j is busy with other work: try again'],
  [/^(ServiceUnavailable|SessionExpired|N\/A)$|^Neo\.ClientError\.Transaction\.TransactionNotFound/, 'store_unavailable',
    ({ uri }) => `Neo4j at ${uri} does not answer: check NEO4J_URI, whether the database server runs, and whether the scheme fits (…+s for encrypted connections)`],
];

/** Any error of the driver as an `AtlasError`. Its own text is kept as cause and added where it may help: the server never repeats a password. */
export function neo4jFault(error: unknown, place: StorePlace): AtlasError {
  if (error instanceof AtlasError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = FAULTS.find(([pattern]) => pattern.test(code));
  const text = error instanceof Error ? error.message : String(error);
  if (!found) return new AtlasError('store_unavailable', `Neo4j could not do what was asked (${firstLine(text)})`, { cause: error });
  const [, atlasCode, sentence] = found;
  return new AtlasError(atlasCode, `${sentence(place)} (${firstLine(text)})`, { cause: error });
}

/** The one Atlas node is not where every store has it: a copy or restore hides it until all is in, so that nobody takes a half-filled database for a store. */
export function noAtlas(): AtlasError {
  return new AtlasError('store_unavailable',
    'The Neo4j database is being filled by a copy or restore, or one was broken off: wait for it, or start it again. Where none was started the node (:Atlas) is lost: restore a backup', { findings: [{ severity: 'error', code: 'store_filling' }] });
}

/** True for what Neo4j calls transient although another try ends the same way: a change too large for its memory. */
export function isHopeless(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /OutOfMemory|TransactionMemoryLimit/.test(String(error.code));
}

/** True where an equal constraint or index was just made by another server that starts at the same moment. */
export function isMadeAlready(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Neo\.ClientError\.Schema\.(EquivalentSchemaRuleAlreadyExists|ConstraintAlreadyExists|IndexAlreadyExists)$/.test(String(error.code));
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0].slice(0, 300);
}
