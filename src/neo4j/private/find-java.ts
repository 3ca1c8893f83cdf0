import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../errors.js';

const OLDEST_JAVA = 17;
const ALTERNATIVE = 'or set NEO4J_URI to a Neo4j 5 that is already running';

/** A Java Development Kit on this machine. */
export interface Jdk {
  /** Its home folder, as `JAVA_HOME` would name it. */
  home: string;
  java: string;
}

/** The JDK of JAVA_HOME, else of PATH. @throws ConfigurationError naming what to install. */
export async function findJdk(environment: NodeJS.ProcessEnv): Promise<Jdk> {
  const java = environment.JAVA_HOME
    ? executable([join(environment.JAVA_HOME, 'bin')], ['java', 'java.exe'])
    : executable(pathFolders(environment), ['java', 'java.exe']);
  const origin = environment.JAVA_HOME ? `JAVA_HOME (${environment.JAVA_HOME})` : 'PATH';
  const properties = java === null ? null : await javaProperties(java, environment);
  if (java === null || properties === null) throw missingJdk(`no Java was found in ${origin}`);
  if (!(properties.version >= OLDEST_JAVA)) throw missingJdk(`Java ${properties.version} in ${origin} is too old`);
  if (executable([join(properties.home, 'bin')], ['javac', 'javac.exe']) === null) {
    throw missingJdk(`the Java in ${origin} is a runtime without a compiler`);
  }
  return { home: properties.home, java };
}

/** The Maven command of PATH. @throws ConfigurationError naming what to install. */
export function findMaven(environment: NodeJS.ProcessEnv): string {
  const maven = executable(pathFolders(environment), process.platform === 'win32' ? ['mvn.cmd'] : ['mvn']);
  if (maven !== null) return maven;
  throw new ConfigurationError(
    `The private Neo4j needs Apache Maven 3.8 or newer, and no mvn was found in PATH: install it, ${ALTERNATIVE}.`,
  );
}

function missingJdk(reason: string): ConfigurationError {
  return new ConfigurationError(
    `The private Neo4j needs a Java Development Kit (JDK) ${OLDEST_JAVA} or newer, and ${reason}: install one, ${ALTERNATIVE}.`,
  );
}

function pathFolders(environment: NodeJS.ProcessEnv): string[] {
  return (environment.PATH ?? environment.Path ?? '').split(delimiter).filter((folder) => folder !== '');
}

function executable(folders: readonly string[], names: readonly string[]): string | null {
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find(canExecute) ?? null;
}

function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asks Java itself, since a `java` on PATH may be a link or a stub that stands somewhere else. */
async function javaProperties(
  java: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ home: string; version: number } | null> {
  try {
    const { stderr } = await promisify(execFile)(java, ['-XshowSettings:properties', '-version'], { env: environment });
    const home = /^\s*java\.home = (.+?)\s*$/m.exec(stderr)?.[1];
    // Java 8 called itself 1.8.
    const version = /^\s*java\.specification\.version = (?:1\.)?(\d+)/m.exec(stderr)?.[1];
    return home === undefined || version === undefined ? null : { home, version: Number(version) };
  } catch {
    return null;
  }
}
