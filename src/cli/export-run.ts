import { pino } from 'pino';
import { commandCaller } from '../auth/caller.js';
import type { Viewer } from '../auth/viewer.js';
import type { ExportedGraph } from '../export/exported-graph.js';
import type { ExportMoment, PlannedExport } from '../export/plan-export.js';
import { createServices } from '../index.js';
import type { Database } from '../neo4j/database.js';
import { openPaths, type PathsOptions } from '../open-paths.js';
import { openContext } from '../server/context.js';

/** As whom and where a command reads an export. */
export interface ExportRun extends ExportMoment {
  readonly database: Database;
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  /** How path questions are answered. */
  readonly paths: PathsOptions;
}

/** Has what is exported used, by services of its own, and closes them. */
export async function runExport(
  planned: PlannedExport,
  run: ExportRun,
  use: (graph: ExportedGraph) => Promise<void>,
): Promise<void> {
  const { database, viewer, signal } = run;
  // What takes no walk needs no graph in memory.
  const paths = await openPaths(database, planned.walks ? run.paths : { pathFinder: 'cypher' });
  try {
    const services = createServices(database, paths, pino({ level: 'warn' }, pino.destination(2)));
    const context = await openContext(services, commandCaller(viewer), signal);
    await use(await planned.read(context, run));
  } finally {
    await paths.close();
  }
}
