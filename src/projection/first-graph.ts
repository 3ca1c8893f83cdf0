import { ENTITY_KINDS } from '../graph/codes.js';
import { ChangeFeed } from '../neo4j/change-feed.js';
import type { Database } from '../neo4j/database.js';
import type { HeldGraph } from './graph-version.js';
import { loadGraph, type OnLoad } from './load-graph.js';
import { databaseMark, readProjection, UnusableProjection } from './saved-projection.js';

/** How long a change that is on its way is waited for before a load, milliseconds. */
const PATIENCE = 2_000;

/** Loads the graph as of the newest revision that is there whole, or of one that is given. */
export async function loadNewest(
  database: Database,
  options: {
    readonly asOf?: number | undefined;
    readonly onProgress?: OnLoad | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<HeldGraph> {
  const newest = await new ChangeFeed(database, ENTITY_KINDS).newestWhole(PATIENCE);
  return loadGraph(database, options.asOf ?? newest, options);
}

/** What tells the database from others, and the graph that was saved of it; why there is none that can be used, where that is worth telling. */
export async function readSaved(
  database: Database,
  folder: string | undefined,
): Promise<{ mark: string; saved: HeldGraph | null; why: string | null }> {
  const { revision, tokenKey } = await new ChangeFeed(database, ENTITY_KINDS).newest();
  const mark = databaseMark(tokenKey);
  if (folder === undefined) return { mark, saved: null, why: null };
  try {
    return { mark, saved: await readProjection(folder, mark, revision), why: null };
  } catch (error) {
    if (!(error instanceof UnusableProjection)) throw error;
    return { mark, saved: null, why: error.message };
  }
}
