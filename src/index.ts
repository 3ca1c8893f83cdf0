import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { DEMO_INVESTIGATOR, type Viewer } from './auth/viewer.js';
import { DuplicateCache } from './duplicates/duplicate-cache.js';
import { Unavailable } from './errors.js';
import { ExposureCache } from './exposure/exposure-cache.js';
import { watchesOf } from './live/watches.js';
import { MarkingNumbers } from './marking/marking-numbers.js';
import type { Database } from './neo4j/database.js';
import { statement } from './neo4j/statement.js';
import { type OpenPaths, openPaths, type PathsOptions } from './open-paths.js';
import { ScreeningCache } from './screening/screening-cache.js';
import type { Services } from './server/context.js';
import { createHttp } from './server/http.js';
import { RevettingCache } from './vetting/revetting/revetting-cache.js';
import { warmUp } from './warm-up.js';

const clock = statement<object, { offset: number }>('setting/clock', []);
const ping = statement<object, { one: number }>('setting/ping', []);

const READY_TIMEOUT = 3_000;
const WARM_UP_TIME = 10_000;

/** What a service is made of. */
export interface ServiceOptions {
  readonly database: Database;
  readonly logger: FastifyBaseLogger;
  /** Who every request comes from; the demo investigator where left out. */
  readonly viewer?: Viewer;
  /** How path questions are answered. */
  readonly paths?: PathsOptions;
  /** Whether to warm up what answers path questions. */
  readonly warm?: boolean;
}

/** The services over one database. */
export function createServices(
  database: Database,
  { finder, surestFinder, nudge }: OpenPaths,
  logger: Services['logger'],
): Services {
  const watches = watchesOf(database);
  return {
    database,
    markings: new MarkingNumbers(database),
    ...watches,
    finder,
    surestFinder,
    nudge: () => {
      nudge();
      watches.revisions.nudge();
    },
    screenings: new ScreeningCache(),
    duplicates: new DuplicateCache(),
    exposures: new ExposureCache(),
    revettings: new RevettingCache(),
    logger,
  };
}

/**
 * Wires the parts into a service over a migrated database, whose graph is loaded by then; not listening yet. Closing it leaves the database open.
 */
export async function createService({
  database,
  logger,
  viewer = DEMO_INVESTIGATOR,
  warm = false,
  paths: pathsOptions,
}: ServiceOptions): Promise<FastifyInstance> {
  const [row] = await database.read(clock, {});
  const offset = row?.offset ?? 0;
  const paths = await openPaths(database, pathsOptions);
  const services = createServices(database, paths, logger);
  const app = await createHttp({
    services,
    identify: () => viewer,
    demo: true,
    now: () => new Date(Date.now() + offset * 1000),
    logger,
    checkReady: async () => {
      await database.read(ping, {}, { timeout: READY_TIMEOUT });
    },
  });
  app.addHook('preClose', async () => {
    for (const watch of [services.revisions, services.flags]) watch.close(new Unavailable('The service is stopping.'));
  });
  app.addHook('onClose', () => paths.close());
  if (warm) {
    await paths.prepare();
    const stop = new AbortController();
    // Neo4j itself takes long to warm up: it does so while it answers.
    if (paths.isInMemory) await warmUp(services, viewer, AbortSignal.timeout(WARM_UP_TIME));
    else app.addHook('onListen', async () => void warmUp(services, viewer, stop.signal));
    app.addHook('preClose', async () => stop.abort());
  }
  return app;
}
