import type { Database } from '../../src/neo4j/database.js';
import { benchStatement } from './bench-statement.js';

const newest = benchStatement<object, { revision: number }>('newest-revision');

/** The newest revision of a database. */
export async function newestRevision(database: Database): Promise<number> {
  const [row] = await database.read(newest, {});
  return row?.revision ?? 0;
}
