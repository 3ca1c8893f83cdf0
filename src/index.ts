import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { DEMO_INVESTIGATOR, type Viewer } from './auth/viewer.js';
import { DuplicateCache } from './duplicates/duplicate-cache.js';
import { MarkingNumbers } from './marking/marking-numbers.js';
import type { Database } from './neo4j/database.js';
import { statement } from './neo4j/statement.js';
import { CypherPathFinder } from './path/cypher-path-finder.js';
import { ScreeningCache } from './screening/screening-cache.js';
import type { Services } from './server/context.js';
import { createHttp } from './server/http.js';
import { warmUp } from './warm-up.js';

const clock = statement<object, { offset: number }>('setting/clock', []);
const ping = statement<object, { one: number }>('setting/ping', []);

const READY_TIMEOUT = 3_000;

/** What a service is made of. */
export interface ServiceOptions {
  readonly database: Database;
  readonly logger: FastifyBaseLogger;
  /** Who every request comes from; the demo investigator where left out. */
  readonly viewer?: Viewer;
  /** Whether to warm the database up once it listens. */
  readonly warm?: boolean;
}

/** The services over one database. */
export function createServices(database: Database): Services {
  return {
    database,
    markings: new MarkingNumbers(database),
    finder: new CypherPathFinder(database),
    screenings: new ScreeningCache(),
    duplicates: new DuplicateCache(),
  };
}

/** Wires the parts into a service over a migrated database; not listening yet. Closing it leaves the database open. */
export async function createService({
  database,
  logger,
  viewer = DEMO_INVESTIGATOR,
  warm = false,
}: ServiceOptions): Promise<FastifyInstance> {
  const [row] = await database.read(clock, {});
  const offset = row?.offset ?? 0;
  const services = createServices(database);
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
  if (warm) {
    const stop = new AbortController();
    app.addHook('onListen', async () => void warmUp(services, viewer, stop.signal));
    app.addHook('preClose', async () => stop.abort());
  }
  return app;
}
