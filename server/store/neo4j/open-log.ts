import type { ChangeLog, LogSum, OpenLog, StoredLog } from '../change-log.ts';
import { connect, type Connection, type ConnectionOptions, type Neo4jAddress } from './connection.ts';
import { fillNeo4j, type FillOptions } from './fill-store.ts';
import { refuseOldServer } from './neo4j-store.ts';
import { readLog } from './read-log.ts';
import { migrate } from './schema.ts';

/** Opens the log of a Neo4j database, which servers may go on using. Throws as `openNeo4jStore`. */
export async function openNeo4jLog(address: Neo4jAddress, options: ConnectionOptions = {}): Promise<OpenLog<ChangeLog>> {
  const connection = connect(address, options);
  try {
    refuseOldServer(await connection.serverAgent());
    await migrate(connection);
    return { log: await readLog(connection), close: () => connection.close() };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Makes a Neo4j database hold what a log tells, as `fillNeo4j`. */
export async function fillNeo4jDatabase(address: Neo4jAddress, log: StoredLog, options: FillOptions & ConnectionOptions): Promise<LogSum> {
  const connection: Connection = connect(address, options);
  try {
    refuseOldServer(await connection.serverAgent());
    return await fillNeo4j(connection, log, options);
  } finally {
    await connection.close();
  }
}
