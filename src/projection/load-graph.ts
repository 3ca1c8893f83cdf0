import { buildGraph } from '../graph/build/build-graph.js';
import type { GraphColumns } from '../graph/columns.js';
import type { Room } from '../graph/overlay/room.js';
import type { Database } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { EntityIds } from './entity-ids.js';
import { CodeBook, type GraphCodes } from './graph-codes.js';
import { DIRECTED } from './graph-names.js';
import type { HeldGraph } from './graph-version.js';
import { loadAssertions } from './load-assertions.js';
import { loadEntities } from './load-entities.js';
import { loadFacets } from './load-facets.js';

const sizes = statement<object, { entities: number; assertions: number; merges: number }>('projection/sizes', []);

/** How much of a load is done, 0 to 1. */
export type OnLoad = (done: number) => void;

/** The columns of a graph, and what their numbers stand for. */
export interface LoadedColumns {
  readonly columns: GraphColumns;
  readonly ids: EntityIds;
  readonly codes: GraphCodes;
}

/**
 * Reads everything that a graph is built from, as of a revision: exact whatever is written meanwhile, as long as that revision is there whole.
 * @throws TooManyNames, Unavailable, BudgetExceeded where the signal ends it
 */
export async function loadColumns(
  database: Database,
  revision: number,
  { onProgress, signal }: { readonly onProgress?: OnLoad | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<LoadedColumns> {
  const [room] = await database.read(sizes, {}, { signal });
  const { entities, assertions, merges } = room as NonNullable<typeof room>;
  let read = 0;
  const onRead = (count: number) => {
    read += count;
    onProgress?.(Math.min(1, read / Math.max(1, entities + assertions + merges)));
  };
  const codes = new CodeBook();
  const loaded = await loadEntities(database, revision, codes, onRead, signal);
  const facets = await loadFacets(database, revision, loaded.ids, codes, signal);
  const said = await loadAssertions(database, revision, loaded, codes, { assertions, merges }, onRead, signal);
  const columns = { entities: loaded.columns, ...said, ...facets, directedKinds: DIRECTED };
  return { columns, ids: loaded.ids, codes: codes.codes() };
}

/**
 * Reads a graph as of a revision, in parallel. See `loadColumns`.
 * @param options.room for what comes later
 */
export async function loadGraph(
  database: Database,
  revision: number,
  { room, ...options }: Parameters<typeof loadColumns>[2] & { readonly room?: Room } = {},
): Promise<HeldGraph> {
  const { columns, ids, codes } = await loadColumns(database, revision, options);
  const built = buildGraph(columns, room);
  const graph = { ...built, overlay: { ...built.overlay, revision } };
  return { graph, ids, codes, base: revision, revision };
}
