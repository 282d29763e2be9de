import { tmpdir } from 'node:os';
import path from 'node:path';
import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Configuration } from '#server/config.ts';
import type { ChangeLog, LogSum, OpenLog, StoredLog } from './change-log.ts';
import type { GraphStore } from './graph-store.ts';
import type { Places } from './neo4j/write-changes.ts';
import { fillSqliteFile, stageLog } from './sqlite/fill-file.ts';
import { openSqliteLog } from './sqlite/open-log.ts';

export type StoreKind = GraphStore['kind'];
export const STORE_KINDS = ['sqlite', 'neo4j'] as const satisfies readonly StoreKind[];

/** How far a store is filled: `write` puts the entries in, `prove` reads them again. */
export type OnProgress = (progress: { readonly phase: 'write' | 'prove'; readonly done: number; readonly total: number }) => void;

export interface FillOptions {
  /** Replace what is there; otherwise only an empty store is filled. */
  readonly replace?: boolean;
  readonly onProgress?: OnProgress;
}

/** A store as a place to copy from and to. */
export interface LogPlace {
  readonly kind: StoreKind;
  /** Where it is, for people. */
  readonly name: string;
  /** Servers may go on using the store. */
  open(): Promise<OpenLog<ChangeLog>>;
  /** Makes the store hold what a log tells, and proves it. Throws `conflict` where it holds data that are not to be replaced. */
  fill(log: ChangeLog, options?: FillOptions): Promise<LogSum>;
}

/** The place of a kind that the configuration names. Throws `configuration` for Neo4j without an address. */
export function logPlace(kind: StoreKind, { dataDir, neo4j }: Pick<Configuration, 'dataDir' | 'neo4j'>, places: Places): LogPlace {
  if (kind === 'sqlite') return sqlitePlace(path.join(dataDir, 'atlas.sqlite'));
  if (neo4j === undefined) throw new AtlasError('configuration', 'There is no address of Neo4j: set NEO4J_URI and NEO4J_PASSWORD');
  return neo4jPlace(neo4j, places);
}

function sqlitePlace(file: string): LogPlace {
  return {
    kind: 'sqlite',
    name: file,
    open: () => openSqliteLog(file),
    fill: (log, { replace, onProgress } = {}) => fillSqliteFile(file, log, { replace, onEntries: counter('write', entriesOf(log), onProgress) }),
  };
}

function neo4jPlace(address: NonNullable<Configuration['neo4j']>, places: Places): LogPlace {
  return {
    kind: 'neo4j',
    name: `${address.uri}, ${address.database}`,
    open: async () => (await neo4jLogs()).openNeo4jLog(address),
    async fill(log, { replace, onProgress } = {}) {
      const { fillNeo4jDatabase } = await neo4jLogs();
      const onEntries = (stored: StoredLog) => counter('write', entriesOf(stored) + recordsOf(stored), onProgress);
      const fill = (stored: StoredLog): Promise<LogSum> => fillNeo4jDatabase(address, stored, { places, replace, onEntries: onEntries(stored), onProved: counter('prove', entriesOf(stored), onProgress) });
      if (isStored(log)) return fill(log);
      // Proved whole before anything is touched, and told which records stand.
      const staged = await stageLog(tmpdir(), log);
      return fill(staged.log).finally(() => staged.close());
    },
  };
}

/** Loaded when it is needed: the driver is half of all modules of a start. */
const neo4jLogs = () => import('./neo4j/open-log.ts');

function isStored(log: ChangeLog): log is StoredLog {
  return 'records' in log;
}

function entriesOf({ revision, changes }: ChangeLog): number {
  return revision + changes;
}

function recordsOf(log: StoredLog): number {
  const counts = log.counts();
  return RECORD_KINDS.reduce((sum, kind: RecordKind) => sum + counts[kind], 0);
}

function counter(phase: 'write' | 'prove', total: number, onProgress?: OnProgress): ((count: number) => void) | undefined {
  if (onProgress === undefined) return undefined;
  let done = 0;
  return (count) => onProgress({ phase, done: (done += count), total });
}
