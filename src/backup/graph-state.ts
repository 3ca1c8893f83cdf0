import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';

/** What a graph is asked before it is backed up, restored or opened. */
export interface GraphState {
  readonly revision: number;
  readonly isDemo: boolean;
  /** Whether a restore of it was begun and not ended. */
  readonly isUnfinished: boolean;
  /** Whether it holds anything but what every graph has. */
  readonly holdsAnything: boolean;
}

const state = statement<object, GraphState & { revision: number | null }>('backup/state', []);

/** The state of a graph; revision 0 where nothing was ever written to it. */
export async function graphState(database: Database): Promise<GraphState> {
  const [row] = await database.read(state, {});
  return {
    revision: row?.revision ?? 0,
    isDemo: row?.isDemo ?? false,
    isUnfinished: row?.isUnfinished ?? false,
    holdsAnything: row?.holdsAnything ?? false,
  };
}
