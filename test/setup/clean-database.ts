import { Database, type Neo4jAddress } from '../../src/neo4j/database.js';
import { migrate } from '../../src/neo4j/migrations.js';
import type { Statement } from '../../src/neo4j/statement.js';
import { leaseTestNeo4j } from './database.js';

/** An empty, migrated database on this worker's Neo4j, until it is closed. */
export interface TestDatabase {
  readonly database: Database;
  /** For further connections to the same Neo4j. */
  readonly address: Neo4jAddress;
  close(): Promise<void>;
}

const wipe: Statement<object, never> = {
  name: 'test/wipe',
  text: 'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS',
};

/** Leases the Neo4j of this jest worker, removes what an earlier test file left there, and migrates it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const neo4j = await leaseTestNeo4j();
  const address = { uri: neo4j.uri, user: neo4j.user, password: neo4j.password };
  const database = new Database(address);
  await database.runAlone(wipe, {});
  await migrate(database);
  const close = async () => {
    await database.close();
    await neo4j.release();
  };
  return { database, address, close };
}
