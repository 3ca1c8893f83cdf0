import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Audit } from './audit/audit.js';
import type { DemoUsers } from './auth/demo-users.js';
import { type Identify, identifyAs } from './auth/identify.js';
import { DEMO_INVESTIGATOR, type Viewer } from './auth/viewer.js';
import { DuplicateCache } from './duplicates/duplicate-cache.js';
import { Unavailable } from './errors.js';
import { ExposureCache } from './exposure/exposure-cache.js';
import { LiveScreening } from './flag/live/live-screening.js';
import type { Limits } from './limits/limits.js';
import type { Safelist } from './limits/safelist.js';
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
  /** Where every request is recorded before its answer leaves; null, or left out, where none is. Closed by whoever opened it. */
  readonly audit?: Audit | null | undefined;
  /** The users of a demonstration; null, or left out, where it is none. */
  readonly demo?: DemoUsers | null;
  /** Finds out who asks; everybody is `viewer` where left out. */
  readonly identify?: Identify;
  /** How many hops from themselves a caller who is an employee sees nothing; 1 where left out. */
  readonly conflictHops?: number | undefined;
  /** The demo investigator where left out. */
  readonly viewer?: Viewer;
  /** What callers may ask; as `policy/limits.yaml` says where left out. */
  readonly limits?: Limits | undefined;
  /** The only documents that are answered; null, or left out, for any. */
  readonly safelist?: Safelist | null | undefined;
  /** How path questions are answered. */
  readonly paths?: PathsOptions;
  /** Where it evaluates screening jobs by itself, and from which folder it may read what was saved; where left out, only runs do. */
  readonly liveScreening?: { readonly folder?: string };
  /** Whether to warm up what answers path questions. */
  readonly warm?: boolean;
}

/** The services over one database. */
export function createServices(
  database: Database,
  { finder, surestFinder, nudge }: OpenPaths,
  logger: Services['logger'],
  onChange: () => void = () => {},
  conflictHops?: number,
): Services {
  const watches = watchesOf(database);
  return {
    database,
    markings: new MarkingNumbers(database),
    conflictHops,
    ...watches,
    finder,
    surestFinder,
    nudge: () => {
      nudge();
      watches.revisions.nudge();
      onChange();
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
  identify = identifyAs(viewer),
  demo = null,
  audit = null,
  conflictHops,
  limits,
  safelist,
  warm = false,
  liveScreening,
  paths: pathsOptions,
}: ServiceOptions): Promise<FastifyInstance> {
  const [row] = await database.read(clock, {});
  const offset = row?.offset ?? 0;
  const paths = await openPaths(database, pathsOptions);
  let live: LiveScreening | null = null;
  const services = {
    ...createServices(database, paths, logger, () => live?.nudge(), conflictHops),
    audit,
  };
  const app = await createHttp({
    services,
    identify,
    demo,
    audit,
    limits,
    safelist,
    now: () => new Date(Date.now() + offset * 1000),
    logger,
    checkReady: async () => {
      await database.read(ping, {}, { timeout: READY_TIMEOUT });
    },
  });
  app.addHook('preClose', async () => {
    for (const watch of [services.revisions, services.flags]) watch.close(new Unavailable('The service is stopping.'));
  });
  if (liveScreening) {
    const onRaised = () => services.flags.nudge();
    app.addHook('onReady', async () => {
      live = new LiveScreening({ address: database.address, ...liveScreening, logger, onRaised });
    });
  }
  app.addHook('onClose', async () => {
    await live?.close();
    await paths.close();
  });
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
