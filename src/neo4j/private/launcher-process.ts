import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Jdk } from './find-java.js';

const LARGEST_LOG_BYTES = 1_000_000;
const QUOTED_LINES = 12;

/** Exit code of a launcher that found its home folder taken by another one. */
export const TAKEN = 75;

/** How much memory a private Neo4j may take, in mebibytes. */
export interface PrivateNeo4jMemory {
  heap: number;
  pageCache: number;
}

/** A launcher this process started; it outlives this process while others hold leases. */
export interface LauncherProcess {
  /** Null while it runs. */
  ended(): { exitCode: number | null; reason: string } | null;
  kill(): void;
}

/** Path of the file a launcher writes its output to. */
export function launcherLog(home: string): string {
  return join(home, 'launcher.log');
}

/** Starts a launcher, detached, on that home folder. */
export async function startLauncher(
  jdk: Jdk,
  classPath: string,
  home: string,
  memory: PrivateNeo4jMemory,
): Promise<LauncherProcess> {
  const log = launcherLog(home);
  await keepSmall(log);
  const output = openSync(log, 'a', 0o600);
  const child = spawn(jdk.java, [...javaOptions(memory), '-cp', classPath, 'org.hopline.embedded.Launcher', home], {
    cwd: home,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  return watch(child);
}

/** The last lines a launcher wrote, for an error message. */
export async function lastLogLines(home: string): Promise<string> {
  try {
    return (await readFile(launcherLog(home), 'utf8')).trimEnd().split('\n').slice(-QUOTED_LINES).join('\n');
  } catch {
    return '(it wrote nothing)';
  }
}

function javaOptions(memory: PrivateNeo4jMemory): string[] {
  return [
    `-Xmx${memory.heap}m`,
    `-Dhopline.pageCacheMb=${memory.pageCache}`,
    `-Dhopline.starter=${process.pid}`,
    // A database short of memory is better gone, and its leases with it, than half alive.
    '-XX:+ExitOnOutOfMemoryError',
    // What Neo4j's own start script opens.
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Djava.awt.headless=true',
  ];
}

function watch(child: ChildProcess): LauncherProcess {
  let end: { exitCode: number | null; reason: string } | null = null;
  child.on('error', (error) => {
    end = { exitCode: null, reason: error.message };
  });
  child.on('exit', (exitCode, signal) => {
    end = { exitCode, reason: signal === null ? `exit code ${exitCode}` : `signal ${signal}` };
  });
  return { ended: () => end, kill: () => void child.kill() };
}

async function keepSmall(log: string): Promise<void> {
  try {
    if ((await stat(log)).size > LARGEST_LOG_BYTES) await truncate(log);
  } catch {
    // There is no log yet.
  }
}
