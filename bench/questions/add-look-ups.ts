import type { Database } from '../../src/neo4j/database.js';
import { benchStatement } from '../neo4j/bench-statement.js';

interface AddParams {
  count: number;
  revision: number;
  marking: number;
  from: number;
  to: number;
  records: readonly string[];
  employees: readonly string[];
}
const add = benchStatement<AddParams, never>('add-look-ups');
const looked = benchStatement<
  object,
  { records: string[]; employees: string[]; marking: number; from: number; to: number }
>('looked-up');

/** Look-ups a statement. */
const AT_ONCE = 500_000;

/** Adds look-ups of the records that there are by the employees that there are; seconds. */
export async function addLookUps(database: Database, count: number, say: (line: string) => void): Promise<number> {
  const start = performance.now();
  const [known] = await database.read(looked, {});
  if (!known) throw new Error('there are no records to look up');
  for (let left = count; left > 0; left -= AT_ONCE) {
    await database.runAlone(add, { ...known, count: Math.min(left, AT_ONCE), revision: 1 });
    say(`${Math.max(0, left - AT_ONCE)} look-ups to go`);
  }
  return (performance.now() - start) / 1_000;
}
