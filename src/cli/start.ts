import { Command } from 'commander';
import { type Logger, pino } from 'pino';
import { Audit } from '../audit/audit.js';
import { DemoUsers } from '../auth/demo-users.js';
import { identifyBy } from '../auth/identify.js';
import { type Config, readConfig } from '../config.js';
import { loadDemo } from '../demo/load-demo.js';
import { ConfigurationError } from '../errors.js';
import { createService } from '../index.js';
import { readLimitsFile } from '../limits/limits.js';
import { readSafelist } from '../limits/safelist.js';
import type { Database } from '../neo4j/database.js';
import { type OpenGraph, openGraph } from '../open-graph.js';
import { startProgress } from './progress.js';
import { projectionFolder } from './projection-folder.js';

interface StartOptions {
  readonly demo: boolean;
  readonly port?: string;
  readonly host?: string;
}

/** `hopline start`: opens the graph, loads the demonstration where it belongs, and serves until it is told to stop. */
export function startCommand(): Command {
  return new Command('start')
    .description('Start the service, on a private Neo4j unless NEO4J_URI names another.')
    .option('--no-demo', 'start empty: do not load the demonstration force')
    .option('--port <n>', 'where to listen (or PORT; default 4000)')
    .option('--host <address>', 'loopback address to listen on (or HOST; default 127.0.0.1)')
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  const { port, host } = options;
  const config = readConfig({ ...process.env, ...(port ? { PORT: port } : {}), ...(host ? { HOST: host } : {}) });
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once('SIGTERM', end).once('SIGINT', end);
  const graph = await openGraph(config, {
    onProgress: ({ detail }) => process.stderr.write(`Neo4j: ${detail}\n`),
  });
  try {
    if (graph.isPrivate && options.demo) await loadDemonstration(graph, config, stop.signal);
    if (!stop.signal.aborted) await serve(graph, config, stop.signal);
  } finally {
    await graph.close();
  }
}

async function loadDemonstration({ database }: OpenGraph, { dataFolder }: Config, signal: AbortSignal): Promise<void> {
  const progress = startProgress('demonstration');
  const words = { generate: 'drawing the demonstration force', import: 'loading the demonstration force' };
  try {
    await loadDemo(database, {
      folder: dataFolder,
      signal,
      onProgress: (step, done) => progress.update(done, words[step]),
    });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    progress.stop();
  }
}

/** What a demonstration's page may hand out; null where an issuer does. */
function demoOf({ auth }: Config): DemoUsers | null {
  return auth.kind === 'demo' ? new DemoUsers(auth.folder) : null;
}

/** The service with its graph loaded; null where it was told to stop meanwhile. */
async function openService(database: Database, config: Config, audit: Audit, logger: Logger, signal: AbortSignal) {
  const progress = startProgress('loading the graph');
  const projection = {
    folder: projectionFolder(config),
    onProgress: (done: number) => progress.update(done),
    log: logger,
    signal,
  };
  try {
    return await createService({
      database,
      logger,
      audit,
      warm: true,
      liveScreening: { folder: projection.folder },
      identify: identifyBy(config.auth),
      conflictHops: config.conflictHops,
      demo: demoOf(config),
      limits: config.limitsFile === undefined ? undefined : readLimitsFile(config.limitsFile),
      safelist: config.safelistFolder === undefined ? null : readSafelist(config.safelistFolder),
      paths: { pathFinder: config.pathFinder, projection },
    });
  } catch (error) {
    if (!signal.aborted) throw error;
    return null;
  } finally {
    progress.stop();
  }
}

function openAudit({ auditFolder, auditCheckpoints }: Config, logger: Logger): Promise<Audit> {
  return Audit.open(auditFolder, {
    checkpoints: auditCheckpoints,
    onDamage: (folder) => logger.error({ folder }, 'an audit trail is damaged; another one is begun'),
    onError: (error) => logger.error({ err: error }, 'a checkpoint of the audit trail could not be written'),
  });
}

async function serve(graph: OpenGraph, config: Config, signal: AbortSignal): Promise<void> {
  const logger = pino({ level: config.logLevel, base: null });
  const audit = await openAudit(config, logger);
  try {
    await serveAudited(graph, config, audit, logger, signal);
  } finally {
    // After the service: whatever it still answers has its entry.
    await audit.close();
  }
}

async function serveAudited(
  { database }: OpenGraph,
  config: Config,
  audit: Audit,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  const app = await openService(database, config, audit, logger, signal);
  if (app === null) return;
  const ended = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    const url = await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        throw new ConfigurationError(
          `PORT: ${config.port} is in use on ${config.host}; choose another, or 0 for a free one.`,
        );
      throw error;
    });
    process.stderr.write(`Hopline is ready: open ${url} in a browser.\n`);
    await ended;
    logger.info('stopping');
  } finally {
    await app.close();
  }
}
