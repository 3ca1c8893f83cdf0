import { Neo4jError } from 'neo4j-driver';
import { ConfigurationError, Unavailable } from '../errors.js';
import type { Database, Neo4jAddress } from './database.js';

/** The oldest server whose known holes are mended (CVE-2026-1622, CVE-2026-1471). */
const OLDEST = [5, 26, 22] as const;

/** True where a version such as `5.26.30` or `2025.06.1` is at least 5.26.22. */
export function isRecentEnough(version: string): boolean {
  const [, ...parts] = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  const numbers = parts.map((part) => Number(part ?? 0));
  for (const [index, least] of OLDEST.entries()) {
    const number = numbers[index] ?? 0;
    if (number !== least) return number > least;
  }
  return true;
}

/**
 * Makes sure that a Neo4j can be used.
 * @throws ConfigurationError for wrong credentials, a database that is not there, or a server that is too old
 * @throws Unavailable where nothing answers
 */
export async function checkServer(database: Database, address: Neo4jAddress): Promise<void> {
  const version = await database.serverVersion().catch((error: unknown) => {
    throw serverProblem(error, address);
  });
  if (!isRecentEnough(version))
    throw new ConfigurationError(
      `NEO4J_URI: ${address.uri} is Neo4j ${version}; Hopline needs ${OLDEST.join('.')} or later.`,
    );
}

/** A driver error of a first contact as one sentence that names the variable to look at; anything else as it is. */
export function serverProblem(error: unknown, { uri, user, database }: Neo4jAddress): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.includes('Security'))
    return new ConfigurationError(`NEO4J_USER, NEO4J_PASSWORD: ${uri} does not let ${user} in with this password.`);
  if (error.code.includes('DatabaseNotFound'))
    return new ConfigurationError(`NEO4J_DATABASE: ${uri} has no database named ${database}.`);
  return new Unavailable(`NEO4J_URI: no Neo4j answers at ${uri}; is it running, and is the address right?`, {
    cause: error,
  });
}
