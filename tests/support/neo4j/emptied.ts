import neo4j from 'neo4j-driver';
import type { Neo4jServer } from './neo4j-server.ts';

/** Takes everything out of the database, records and schema alike: constraints and indexes stay only where told. */
export async function emptyDatabase({ uri, user, password, database }: Pick<Neo4jServer, 'uri' | 'user' | 'password' | 'database'>): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const session = driver.session({ database });
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    await session.close();
  } finally {
    await driver.close();
  }
}
