import { openPrivateNeo4j, type PrivateNeo4j } from '../../src/neo4j/private/open.js';
import { TEST_ROOT, workerFolder } from './test-root.js';

/**
 * The Neo4j of this jest worker, started by whichever test file first asks. It outlives the file: release it at the end,
 * and clear what the file wrote at its start, since the next file gets the same database.
 */
export function leaseTestNeo4j(): Promise<PrivateNeo4j> {
  const root = process.env[TEST_ROOT];
  if (root === undefined) throw new Error(`${TEST_ROOT} is not set: run the tests through jest`);
  return openPrivateNeo4j({ folder: workerFolder(root, process.env.JEST_WORKER_ID ?? '1') });
}
