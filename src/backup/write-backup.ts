import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { trailsOf, verifyFolder } from '../audit/verify/verify-folder.js';
import { BadUserInput, Unavailable } from '../errors.js';
import { makeFolder } from '../make-folder.js';
import type { Database } from '../neo4j/database.js';
import { migrationsOf } from '../neo4j/migrations.js';
import { statement } from '../neo4j/statement.js';
import { replaceFile, syncFolder } from '../replace-file.js';
import { copyInto, filesBesideTrails, filesOfTrail } from './copy-trails.js';
import { dumpNodes, dumpRelationships } from './dump-graph.js';
import { graphState } from './graph-state.js';
import { BACKUP_FILES, BACKUP_FORMAT, type Manifest } from './manifest.js';
import { digestOf, writeLines } from './packed-lines.js';

const holdStill = statement<object, { name: string }>('backup/hold-still', []);

const OWNER_ONLY = 0o700;
/** Milliseconds that changes under way are given to end. */
const PATIENCE = 60_000;

/** What to back up, and where to. */
export interface BackupOptions {
  /** Absent, or empty. */
  readonly folder: string;
  /** Of the audit trails. */
  readonly auditFolder: string;
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1, and with what. */
  readonly onProgress?: (done: number, what: string) => void;
}

/** Counts what goes through. */
async function* counted<Value>(values: AsyncIterable<Value>, tally: { count: number }): AsyncGenerator<Value> {
  for await (const value of values) {
    tally.count += 1;
    yield value;
  }
}

async function dump(database: Database, folder: string, { signal, onProgress }: BackupOptions) {
  const nodes = { count: 0 };
  const relationships = { count: 0 };
  const dumped = dumpNodes(database, (done) => onProgress?.(done / 2, 'nodes'), signal);
  await writeLines(join(folder, BACKUP_FILES.nodes), counted(dumped, nodes), signal);
  const joined = dumpRelationships(database, (done) => onProgress?.(0.5 + done / 2, 'relationships'), signal);
  await writeLines(join(folder, BACKUP_FILES.relationships), counted(joined, relationships), signal);
  return { nodes: nodes.count, relationships: relationships.count };
}

/** The graph as it is while nobody changes it: writers wait for as long as this takes. */
async function dumpHeld(database: Database, folder: string, options: BackupOptions): Promise<Omit<Manifest, 'files'>> {
  const held = await database.hold(holdStill, {}, PATIENCE);
  if (held === null) throw new Unavailable('The graph is being changed without a pause; try again later.');
  try {
    const at = new Date().toISOString();
    const { revision, isDemo } = await graphState(database);
    const migrations = await migrationsOf(database);
    const counts = await dump(database, folder, options);
    if (!(await held.isStill())) throw new Unavailable('The graph was changed while it was read; try again.');
    return { format: BACKUP_FORMAT, at, revision, isDemo, migrations, ...counts };
  } finally {
    await held.release();
  }
}

/** The trails as they are, copied and held to their checkpoints: a backup of a trail that was changed would lend it credit. */
async function backUpTrails(auditFolder: string, folder: string): Promise<string[]> {
  const to = join(folder, BACKUP_FILES.trails);
  const files: string[] = [];
  for (const trail of await trailsOf(auditFolder))
    files.push(...(await filesOfTrail(join(auditFolder, trail))).map((name) => join(trail, name)));
  files.push(...(await filesBesideTrails(auditFolder)));
  await copyInto(auditFolder, to, files);
  const { isSound, trails, problems } = await verifyFolder(to, []);
  if (isSound) return files.map((file) => join(BACKUP_FILES.trails, file));
  const [problem] = [...problems, ...trails.flatMap((trail) => trail.problems)];
  throw new BadUserInput('AUDIT_FOLDER', `the audit trail is not sound (${problem}); hopline verify says more.`);
}

async function digestsOf(
  folder: string,
  files: readonly string[],
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of files) digests[file] = await digestOf(join(folder, file), signal);
  return digests;
}

async function writeAll(database: Database, folder: string, options: BackupOptions): Promise<Manifest> {
  const about = await dumpHeld(database, folder, options);
  const trails = await backUpTrails(options.auditFolder, folder);
  const files = await digestsOf(folder, [BACKUP_FILES.nodes, BACKUP_FILES.relationships, ...trails], options.signal);
  const manifest = { ...about, files };
  await replaceFile(join(folder, BACKUP_FILES.manifest), (file) =>
    file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`),
  );
  return manifest;
}

/**
 * Backs up the graph, with jobs, flags and decisions, and the audit trails, as of one moment: whoever changes the graph meanwhile waits. The folder
 * gets its name once it is whole; where that fails nothing is left behind.
 * @throws BadUserInput where the folder cannot be written or is not empty, or the audit trail is not sound; Unavailable where the graph does not come to rest
 */
export async function writeBackup(database: Database, options: BackupOptions): Promise<Manifest> {
  const unfinished = `${options.folder.replace(/\/+$/, '')}.part`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await makeFolder(unfinished, OWNER_ONLY);
    const manifest = await writeAll(database, unfinished, options);
    // Takes the place of an empty folder, and of nothing else.
    await rename(unfinished, options.folder);
    await syncFolder(join(options.folder, '..'));
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw new BadUserInput('folder', `${options.folder} is not empty.`);
    if (code === 'EACCES' || code === 'ENOTDIR' || code === 'EROFS' || code === 'ENOSPC')
      throw new BadUserInput('folder', `${options.folder} cannot be written (${code}).`);
    throw error;
  }
}
