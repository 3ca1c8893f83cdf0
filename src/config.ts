import { join } from 'node:path';
import { z } from 'zod';
import { OWN_CLAIMS } from './auth/claims.js';
import { type AuthConfig, COMPARTMENT_ENTRIES, type CompartmentEntry } from './auth/identify.js';
import { ConfigurationError } from './errors.js';
import type { Neo4jAddress } from './neo4j/database.js';
import { PATH_FINDERS, type PathFinderName } from './path/path-finder.js';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const text = z.string().trim().min(1);

/** Keys that come over the network in the clear could be anybody's. */
function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname.replace(/^\[|\]$/g, '')));
}

function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
}

const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: text.default('127.0.0.1'),
  AUTH: z.enum(['demo', 'oidc']).optional(),
  OIDC_ISSUER: text.refine(isIssuer, 'must be an https:// address, or http:// of this machine').optional(),
  OIDC_AUDIENCE: text.default('hopline'),
  OIDC_JWKS_URI: text.refine(isIssuer, 'must be an https:// address, or http:// of this machine').optional(),
  OIDC_ROLES_CLAIM: text.default(OWN_CLAIMS.roles),
  OIDC_CLEARANCE_CLAIM: text.default(OWN_CLAIMS.level),
  OIDC_COMPARTMENTS_CLAIM: text.default(OWN_CLAIMS.compartments),
  OIDC_EMPLOYEE_CLAIM: text.default(OWN_CLAIMS.employee),
  CONFLICT_HOPS: wholeNumber(0, 3).default(1),
  COMPARTMENT_ENTRY: z.enum(COMPARTMENT_ENTRIES).default('approved'),
  HOPLINE_DATA: text.default('.data'),
  AUDIT_FOLDER: text.optional(),
  AUDIT_CHECKPOINTS: text.optional(),
  LIMITS: text.optional(),
  SAFELIST: text.optional(),
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
  /** Who is let in. */
  readonly auth: AuthConfig;
  /** How many hops from themselves a caller who is an employee sees nothing. */
  readonly conflictHops: number;
  /** What lets somebody into a compartment that they claim. */
  readonly compartmentEntry: CompartmentEntry;
  /** Where the private database lives. */
  readonly dataFolder: string;
  /** Where the audit trails are kept. */
  readonly auditFolder: string;
  /** A folder that others keep, where every checkpoint of the trails is put too. */
  readonly auditCheckpoints: string | undefined;
  /** A file of limits in the place of `policy/limits.yaml`. */
  readonly limitsFile: string | undefined;
  /** The folder of the only documents that are answered; any where absent. */
  readonly safelistFolder: string | undefined;
  /** MiB of heap of the private database; its default where absent. */
  readonly heap: number | undefined;
  /** What answers path questions. */
  readonly pathFinder: PathFinderName;
  readonly logLevel: string;
  /** Someone else's Neo4j; null for the private one. */
  readonly neo4j: Neo4jAddress | null;
}

/** @throws ConfigurationError */
function authOf(settings: z.infer<typeof environment>): AuthConfig {
  const {
    AUTH: kind = settings.OIDC_ISSUER === undefined ? 'demo' : 'oidc',
    OIDC_ISSUER: issuer,
    HOST: host,
  } = settings;
  if (kind === 'oidc') {
    if (issuer === undefined) throw new ConfigurationError('OIDC_ISSUER: is needed with AUTH=oidc.');
    const claims = {
      roles: settings.OIDC_ROLES_CLAIM,
      level: settings.OIDC_CLEARANCE_CLAIM,
      compartments: settings.OIDC_COMPARTMENTS_CLAIM,
      employee: settings.OIDC_EMPLOYEE_CLAIM,
    };
    const { OIDC_AUDIENCE: audience, OIDC_JWKS_URI: jwksUri, COMPARTMENT_ENTRY: compartmentEntry } = settings;
    return { kind, issuer, audience, jwksUri, claims, compartmentEntry };
  }
  if (issuer !== undefined)
    throw new ConfigurationError('AUTH: demo lets everybody in; leave OIDC_ISSUER out, or set AUTH=oidc.');
  if (!LOOPBACK.includes(host))
    throw new ConfigurationError(
      `HOST: ${host} is not a loopback address; with AUTH=demo everybody is let in, so only ${LOOPBACK.join(', ')} are allowed. Set OIDC_ISSUER for any other.`,
    );
  return { kind, folder: settings.HOPLINE_DATA };
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
  const auth = authOf(settings);
  if (settings.NEO4J_URI !== undefined && settings.NEO4J_PASSWORD === undefined)
    throw new ConfigurationError('NEO4J_PASSWORD: is needed with NEO4J_URI.');
  return {
    port: settings.PORT,
    host: settings.HOST,
    auth,
    conflictHops: settings.CONFLICT_HOPS,
    compartmentEntry: settings.COMPARTMENT_ENTRY,
    dataFolder: settings.HOPLINE_DATA,
    auditFolder: settings.AUDIT_FOLDER ?? join(settings.HOPLINE_DATA, 'audit'),
    auditCheckpoints: settings.AUDIT_CHECKPOINTS,
    limitsFile: settings.LIMITS,
    safelistFolder: settings.SAFELIST,
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
