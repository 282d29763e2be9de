import path from 'node:path';
import type { Configuration } from '#server/config.ts';
import type { MeasureEngine } from '#server/engines/measure-engine.ts';
import type { GraphStore } from './graph-store.ts';
import type { Places } from './neo4j/write-changes.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';

/** A store, and what its database can compute of its own. */
export interface OpenedStore extends GraphStore {
  readonly gds?: MeasureEngine;
}

/** Opens the store that the configuration names: Neo4j where there is an address of one, else the embedded one in the data folder. */
export async function openStore({ neo4j, dataDir }: Pick<Configuration, 'neo4j' | 'dataDir'>, places: Places): Promise<OpenedStore> {
  if (neo4j === undefined) return openSqliteStore({ file: path.join(dataDir, 'atlas.sqlite') });
  // Its driver is half of all modules of a start.
  const { openNeo4jStore } = await import('./neo4j/neo4j-store.ts');
  return openNeo4jStore({ ...neo4j, places });
}
