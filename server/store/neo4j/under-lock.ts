import { LOCK_ATLAS, type AtlasState } from './change-set-queries.ts';
import type { Connection } from './connection.ts';
import { noAtlas } from './neo4j-faults.ts';
import type { Runner } from './query.ts';

/**
 * Reads while no change set is being written, by this server or another; waits while one is. Neo4j shows the parts of a commit one after
 * the other: without the lock a reader may see a record that has changed and a history that has not. Throws `store_unavailable` where
 * the store is not there.
 */
export function underLock<T>(connection: Connection, work: (run: Runner, state: AtlasState) => T | Promise<T>): Promise<T> {
  return connection.write(async (run) => {
    const [locked] = await run.all(LOCK_ATLAS, { id: '' });
    if (!locked) throw noAtlas();
    return work(run, locked.state);
  });
}
