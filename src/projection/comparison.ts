import type { Database } from '../neo4j/database.js';
import { sumsOfDatabase } from './database-sums.js';
import type { HeldGraph } from './graph-version.js';
import { differences, sumsOfGraph } from './sums.js';

/** A difference counts where it is there so often: a marking that was raised is in the sums of one before it is in those of the other. */
const TIMES = 3;

/**
 * What differs between a graph and the database it follows, as of the graph's revision; empty where they say the same.
 * @param current the graph as it is by now
 * @param catchUp reads what changed meanwhile
 */
export async function compareWithDatabase(
  database: Database,
  current: () => HeldGraph,
  catchUp: () => Promise<unknown>,
  signal: AbortSignal,
): Promise<string[]> {
  let found: string[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    if (time > 0) await catchUp();
    const { graph, revision } = current();
    found = differences(await sumsOfDatabase(database, revision, signal), await sumsOfGraph(graph));
    if (found.length === 0) break;
  }
  return found;
}
