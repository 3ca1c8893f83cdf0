import { Compacter } from './engine/compacter.js';
import { Engine, type EngineOptions } from './engine/engine.js';
import type { Database } from './neo4j/database.js';
import { CompactPathFinder } from './path/compact-path-finder.js';
import { CypherPathFinder } from './path/cypher-path-finder.js';
import type { PathFinder, PathFinderName } from './path/path-finder.js';
import { ProjectionSource } from './path/projection-source.js';
import { Projection, type ProjectionOptions } from './projection/projection.js';

/** How path questions are answered; everything has a default. */
export interface PathsOptions {
  /** Default: the compact graph. */
  readonly pathFinder?: PathFinderName | undefined;
  readonly projection?: ProjectionOptions | undefined;
  readonly engine?: EngineOptions | undefined;
}

/** What answers path questions, until it is closed. */
export interface OpenPaths {
  readonly finder: PathFinder;
  /** Reads the graph itself: what an answer is held to that facts contradict. */
  readonly surestFinder: PathFinder;
  /** True where questions are answered from memory, so that warming up takes no time to speak of. */
  readonly isInMemory: boolean;
  /** Has it look for changes at once, after one of our own. */
  nudge(): void;
  /** Has its threads ready, so that the first caller need not wait for them. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** What Cypher needs none of. */
const AS_IT_IS = { isInMemory: false, nudge: () => {}, prepare: async () => {}, close: async () => {} };

/**
 * Opens what answers path questions. The compact graph is loaded, or read from where it was saved, before this is done.
 * @throws Unavailable, BudgetExceeded where the signal ends it
 */
export async function openPaths(
  database: Database,
  { pathFinder = 'compact', projection: options = {}, engine: engineOptions }: PathsOptions = {},
): Promise<OpenPaths> {
  const cypher = new CypherPathFinder(database);
  if (pathFinder === 'cypher') return { ...AS_IT_IS, finder: cypher, surestFinder: cypher };
  const compacter = new Compacter();
  const projection = await Projection.open(database, { compact: (graph) => compacter.compact(graph), ...options });
  const engine = new Engine(engineOptions);
  return {
    finder: new CompactPathFinder(new ProjectionSource(projection), engine, cypher),
    surestFinder: cypher,
    isInMemory: true,
    nudge: () => projection.nudge(),
    prepare: () => engine.prepare(projection.current()),
    close: async () => {
      await engine.close();
      await projection.close();
      await compacter.close();
    },
  };
}
