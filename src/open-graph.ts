import { graphState } from './backup/graph-state.js';
import type { Config } from './config.js';
import { ConfigurationError } from './errors.js';
import { checkServer, serverProblem } from './neo4j/check-server.js';
import { Database } from './neo4j/database.js';
import { migrate } from './neo4j/migrations.js';
import { openPrivateNeo4j } from './neo4j/private/open.js';
import type { OnProgress } from './neo4j/private/progress.js';

/** The graph, migrated and ready, until it is closed. */
export interface OpenGraph {
  readonly database: Database;
  /** True for the private database, false for the one that `NEO4J_URI` names. */
  readonly isPrivate: boolean;
  close(): Promise<void>;
}

/** How a graph is opened. */
export interface OpenOptions {
  readonly onProgress?: OnProgress | undefined;
  /** Whether a graph whose restore was begun and not ended is opened too: for the command that begins it anew. */
  readonly evenUnfinished?: boolean;
}

async function prepare(database: Database, evenUnfinished: boolean): Promise<void> {
  const { isUnfinished } = await graphState(database);
  if (!isUnfinished) await migrate(database);
  else if (!evenUnfinished)
    throw new ConfigurationError(
      'The graph is being restored, or a restore of it was not finished; run hopline restore again.',
    );
}

/**
 * Opens the graph of the configuration: the Neo4j that it names, or else the private one, started where it does not run.
 * @throws ConfigurationError, Unavailable
 */
export async function openGraph(
  config: Config,
  { onProgress, evenUnfinished = false }: OpenOptions = {},
): Promise<OpenGraph> {
  const hired = config.neo4j === null ? await openPrivate(config, onProgress) : null;
  const address = hired ?? (config.neo4j as NonNullable<Config['neo4j']>);
  const database = new Database(address);
  const close = async () => {
    await database.close();
    await hired?.release();
  };
  try {
    await checkServer(database, address);
    await prepare(database, evenUnfinished);
  } catch (error) {
    await close();
    throw serverProblem(error, address);
  }
  return { database, isPrivate: hired !== null, close };
}

function openPrivate({ dataFolder, heap }: Config, onProgress: OnProgress | undefined) {
  const memory = heap === undefined ? {} : { memory: { heap, pageCache: 256 } };
  return openPrivateNeo4j({ folder: dataFolder, ...(onProgress ? { onProgress } : {}), ...memory });
}
