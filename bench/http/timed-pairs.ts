import type { Database } from '../../src/neo4j/database.js';
import { endsOf } from '../neo4j/staff-and-groups.js';

/** An employee and a group: ids. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** So many pairs of an employee and a group of the ruler's graph, the same every time. */
export async function pairsOf(database: Database, count: number): Promise<Pair[]> {
  const { staff, groups } = await endsOf(database);
  return Array.from({ length: count }, (_, index) => ({
    from: staff[(index * 97) % staff.length] as string,
    to: groups[index % groups.length] as string,
  }));
}

/** Milliseconds a question of the time that all take, so many asked at once. */
export async function meanTime(
  pairs: readonly Pair[],
  ask: (pair: Pair) => Promise<string>,
  atOnce = 1,
): Promise<number> {
  const left = pairs.values();
  const start = performance.now();
  const connection = async () => {
    for (const pair of left) await ask(pair);
  };
  await Promise.all(Array.from({ length: atOnce }, connection));
  return (performance.now() - start) / pairs.length;
}
