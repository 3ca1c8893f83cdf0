import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from '../../errors.js';
import { makeFolder } from '../../make-folder.js';
import { buildLauncher } from './build-launcher.js';
import { embeddedProject } from './embedded-project.js';
import { findJdk } from './find-java.js';
import {
  type LauncherProcess,
  lastLogLines,
  launcherLog,
  type PrivateNeo4jMemory,
  startLauncher,
  TAKEN,
} from './launcher-process.js';
import { takeLease } from './lease.js';
import type { OnProgress } from './progress.js';
import { readRunFile } from './run-file.js';

const DEADLINE_MILLISECONDS = 120_000;
const POLL_MILLISECONDS = 50;
/** While another launcher boots or closes down, one of ours tries for its place this often. */
const RETRY_MILLISECONDS = 1_500;
const DEFAULT_MEMORY: PrivateNeo4jMemory = { heap: 1_024, pageCache: 256 };

/** A private Neo4j in use by this process, until it is released or the process ends. */
export interface PrivateNeo4j {
  /** `bolt://` and a loopback port. */
  uri: string;
  user: string;
  password: string;
  /** Gives the hold back; the database stops when nobody holds it any more. */
  release(): Promise<void>;
}

/** Where a private Neo4j lives, and how it is started where it does not run yet. */
export interface PrivateNeo4jOptions {
  /** Data folder; the database lives in its `neo4j` subfolder. */
  folder: string;
  onProgress?: OnProgress;
  memory?: PrivateNeo4jMemory;
  /** Where JAVA_HOME and PATH are read from; the environment of this process unless given. */
  environment?: NodeJS.ProcessEnv;
}

/**
 * Attaches to the private Neo4j of that folder, or fetches, builds and starts it first.
 * @throws ConfigurationError, one message for people, where Java or Maven is missing or the database does not start.
 */
export async function openPrivateNeo4j(options: PrivateNeo4jOptions): Promise<PrivateNeo4j> {
  const home = join(resolve(options.folder), 'neo4j');
  await makeFolder(home, 0o700).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`HOPLINE_DATA: the folder ${home} cannot be made (${error.code ?? error.message}).`);
  });
  return (await attach(home)) ?? (await startAndAttach(home, options));
}

async function attach(home: string): Promise<PrivateNeo4j | null> {
  const run = await readRunFile(home);
  const lease = run && (await takeLease(run));
  if (!run || !lease) return null;
  return {
    uri: `bolt://127.0.0.1:${run.boltPort}`,
    user: run.user,
    password: run.password,
    release: lease.release,
  };
}

async function startAndAttach(home: string, options: PrivateNeo4jOptions): Promise<PrivateNeo4j> {
  const onProgress = options.onProgress ?? (() => {});
  const environment = options.environment ?? process.env;
  const jdk = await findJdk(environment);
  const classPath = await buildLauncher(embeddedProject(), jdk, environment, onProgress);
  const start = () => startLauncher(jdk, classPath, home, options.memory ?? DEFAULT_MEMORY);

  const began = Date.now();
  let launcher = await start();
  let startedAt = began;
  let reportedSecond = -1;
  while (Date.now() - began < DEADLINE_MILLISECONDS) {
    const attached = await attach(home);
    if (attached) return attached;
    if (await mustStartAgain(launcher, home, startedAt)) {
      launcher = await start();
      startedAt = Date.now();
    }
    const second = Math.floor((Date.now() - began) / 1_000);
    if (second > reportedSecond) onProgress({ phase: 'boot', detail: `Neo4j is starting (${second} s)` });
    reportedSecond = second;
    await sleep(POLL_MILLISECONDS);
  }
  launcher.kill();
  throw await notStarted(home, `it was not ready within ${DEADLINE_MILLISECONDS / 1_000} s`);
}

/** Another launcher may be booting, in use, or closing down: only the lock of the folder tells, so try for it now and then. */
async function mustStartAgain(launcher: LauncherProcess, home: string, startedAt: number): Promise<boolean> {
  const end = launcher.ended();
  if (end === null) return false;
  if (end.exitCode !== TAKEN && end.exitCode !== 0) throw await notStarted(home, end.reason);
  return Date.now() - startedAt > RETRY_MILLISECONDS;
}

async function notStarted(home: string, reason: string): Promise<ConfigurationError> {
  return new ConfigurationError(
    `The private Neo4j did not start (${reason}); the last lines of ${launcherLog(home)} are:\n${await lastLogLines(home)}`,
  );
}
