import type { Database } from '../../src/neo4j/database.js';
import { benchStatement } from './bench-statement.js';

const ends = benchStatement<{ kind: string }, { id: string }>('ids-of-kind');
const busiest = benchStatement<object, { id: string }>('busiest');

/** Ids of employees and of organised crime groups, in the order of their keys, and of the entity with the most links. */
export async function endsOf(database: Database): Promise<{ staff: string[]; groups: string[]; busiest: string }> {
  const ids = async (kind: string) => (await database.read(ends, { kind })).map(({ id }) => id);
  const [most] = await database.read(busiest, {});
  return { staff: await ids('EMPLOYEE'), groups: await ids('GROUP'), busiest: most?.id ?? '' };
}
