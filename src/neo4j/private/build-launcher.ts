import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ConfigurationError } from '../../errors.js';
import { withFileLock } from '../../file-lock.js';
import { findMaven, type Jdk } from './find-java.js';
import type { OnProgress } from './progress.js';

const QUOTED_LINES = 12;

/** Class path of the launcher; Maven fetches and compiles only what is not there for this very source. */
export async function buildLauncher(
  project: string,
  jdk: Jdk,
  environment: NodeJS.ProcessEnv,
  onProgress: OnProgress,
): Promise<string> {
  const target = join(project, 'target');
  const hash = await sourceHash(project);
  const before = await builtClassPath(target, hash);
  if (before !== null) return before;
  const maven = findMaven(environment);
  return withFileLock(join(project, 'target', 'hopline.lock'), async () => {
    const meanwhile = await builtClassPath(target, hash);
    if (meanwhile !== null) return meanwhile;
    await runMaven(maven, project, { ...environment, JAVA_HOME: jdk.home }, onProgress);
    await mkdir(target, { recursive: true });
    await writeFile(stampFile(target), hash);
    const built = await builtClassPath(target, hash);
    if (built === null) throw new ConfigurationError(`Maven ended well but left no class path in ${target}.`);
    return built;
  });
}

function stampFile(target: string): string {
  return join(target, 'hopline.stamp');
}

async function sourceHash(project: string): Promise<string> {
  const sources = (await readdir(join(project, 'src'), { recursive: true })).filter((name) => name.endsWith('.java'));
  const hash = createHash('sha256');
  for (const name of ['pom.xml', ...sources.sort().map((source) => join('src', source))]) {
    hash
      .update(name)
      .update('\0')
      .update(await readFile(join(project, name)));
  }
  return hash.digest('hex');
}

/** Null where the source has changed since, or a jar has been swept out of Maven's local repository. */
async function builtClassPath(target: string, hash: string): Promise<string | null> {
  try {
    if ((await readFile(stampFile(target), 'utf8')) !== hash) return null;
    const jars = (await readFile(join(target, 'classpath.txt'), 'utf8')).trim().split(delimiter);
    const parts = [join(target, 'classes'), ...jars];
    return parts.every((part) => existsSync(part)) ? parts.join(delimiter) : null;
  } catch {
    return null;
  }
}

async function runMaven(
  maven: string,
  project: string,
  environment: NodeJS.ProcessEnv,
  onProgress: OnProgress,
): Promise<void> {
  const child = spawn(maven, ['-B', '-Dstyle.color=never', 'compile', 'dependency:build-classpath'], {
    cwd: project,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Windows starts a .cmd only through its shell; no argument here comes from outside.
    shell: process.platform === 'win32',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const last: string[] = [];
  child.stderr.resume();
  onProgress({ phase: 'jars', detail: 'asking Maven for Neo4j' });
  let jars = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (/\bDownloaded from .*\.jar\b/.test(line)) {
      jars += 1;
      onProgress({ phase: 'jars', detail: `${jars} jars fetched` });
    } else if (/compiler[:-].*compile\b/.test(line)) {
      onProgress({ phase: 'compile', detail: 'compiling the launcher' });
    }
    if (line.startsWith('[ERROR]')) last.push(line);
  });
  const exitCode = await ended;
  if (exitCode === 0) return;
  throw new ConfigurationError(
    `Maven could not build the private Neo4j in ${project} (exit code ${exitCode}):\n${last.slice(0, QUOTED_LINES).join('\n')}`,
  );
}
