import { z } from 'zod';
import { ConfigurationError } from './errors.js';
import type { Neo4jAddress } from './neo4j/database.js';
import { PATH_FINDERS, type PathFinderName } from './path/path-finder.js';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const text = z.string().trim().min(1);

function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
}

const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: text.default('127.0.0.1'),
  AUTH: z.enum(['demo']).default('demo'),
  HOPLINE_DATA: text.default('.data'),
  HOPLINE_NEO4J_HEAP: wholeNumber(256, 262_144).optional(),
  PATH_FINDER: z.enum(PATH_FINDERS).default('compact'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NEO4J_URI: text
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'must begin with bolt:// or neo4j:// (+s for TLS)')
    .optional(),
  NEO4J_USER: text.default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: text.optional(),
});

/** The service's settings, checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where the private database lives. */
  readonly dataFolder: string;
  /** MiB of heap of the private database; its default where absent. */
  readonly heap: number | undefined;
  /** What answers path questions. */
  readonly pathFinder: PathFinderName;
  readonly logLevel: string;
  /** Someone else's Neo4j; null for the private one. */
  readonly neo4j: Neo4jAddress | null;
}

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 * @throws ConfigurationError with one sentence that names the variable and what is allowed
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigurationError(`${issue?.path.join('.')}: ${issue?.message}.`);
  }
  const settings = parsed.data;
  if (!LOOPBACK.includes(settings.HOST))
    throw new ConfigurationError(
      `HOST: ${settings.HOST} is not a loopback address; with AUTH=demo everybody is let in, so only ${LOOPBACK.join(', ')} are allowed.`,
    );
  if (settings.NEO4J_URI !== undefined && settings.NEO4J_PASSWORD === undefined)
    throw new ConfigurationError('NEO4J_PASSWORD: is needed with NEO4J_URI.');
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataFolder: settings.HOPLINE_DATA,
    heap: settings.HOPLINE_NEO4J_HEAP,
    pathFinder: settings.PATH_FINDER,
    logLevel: settings.LOG_LEVEL,
    neo4j: settings.NEO4J_URI
      ? {
          uri: settings.NEO4J_URI,
          user: settings.NEO4J_USER,
          password: settings.NEO4J_PASSWORD ?? '',
          database: settings.NEO4J_DATABASE,
        }
      : null,
  };
}
