import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUserInput, ConfigurationError, Locked } from '../errors.js';
import type { Database } from '../neo4j/database.js';
import { MIGRATIONS } from '../neo4j/migrations.js';
import { statement } from '../neo4j/statement.js';
import type { DumpedNode, DumpedRelationship } from './dump-graph.js';
import { graphState } from './graph-state.js';
import { BACKUP_FILES, type Manifest, readManifest } from './manifest.js';
import { digestOf, readLines } from './packed-lines.js';
import { clearGraph, type Restoring, restoreNodes, restoreRelationships } from './restore-graph.js';
import { restoreTrails } from './restore-trails.js';

const beginRestore = statement<object, { name: string }>('backup/begin-restore', []);
const endRestore = statement<object, never>('backup/end-restore', []);

/** What to restore, and where to. */
export interface RestoreOptions {
  /** A backup. */
  readonly folder: string;
  readonly auditFolder: string;
  /** Where the projection of the graph is saved: one of the graph before the restore is deleted. */
  readonly projectionFolder: string;
  /** Whether the database is the private one, into which alone demonstration data goes. */
  readonly isPrivate: boolean;
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1, and with what. */
  readonly onProgress?: (done: number, what: string) => void;
}

/** What came of a restore. */
export interface Restored {
  readonly revision: number;
  readonly nodes: number;
  readonly relationships: number;
  /** The audit trails that were put beside those there were. */
  readonly trails: readonly string[];
}

/** @throws BadUserInput where a file is missing or is not what was written */
async function checkFiles(folder: string, { files }: Manifest, signal: AbortSignal): Promise<void> {
  for (const [file, expected] of Object.entries(files)) {
    const actual = await digestOf(join(folder, file), signal).catch((error: NodeJS.ErrnoException) => {
      signal.throwIfAborted();
      throw new BadUserInput('folder', `${file} of the backup cannot be read (${error.code}).`);
    });
    if (actual !== expected) throw new BadUserInput('folder', `${file} of the backup is damaged.`);
  }
}

async function checkTarget(database: Database, manifest: Manifest, isPrivate: boolean): Promise<void> {
  const { holdsAnything, isUnfinished } = await graphState(database);
  if (holdsAnything && !isUnfinished)
    throw new ConfigurationError('NEO4J_URI or HOPLINE_DATA: the graph is not empty; restore into an empty one.');
  if (manifest.isDemo && !isPrivate)
    throw new ConfigurationError('NEO4J_URI: demonstration data goes into the private database only.');
  const unknown = manifest.migrations.find((name) => !MIGRATIONS.includes(name));
  if (unknown !== undefined)
    throw new BadUserInput('folder', `the backup was made by a newer version, which has the migration ${unknown}.`);
}

async function restoreContents(
  database: Database,
  { folder, signal, onProgress }: RestoreOptions,
  { nodes, relationships }: Manifest,
): Promise<void> {
  let written = 0;
  const restoring: Restoring = {
    database,
    signal,
    onWritten: (count) => {
      written += count;
      onProgress?.(written / Math.max(1, nodes + relationships), 'restoring');
    },
  };
  await clearGraph(restoring);
  const numbers = await restoreNodes(
    readLines(join(folder, BACKUP_FILES.nodes)) as AsyncIterable<DumpedNode>,
    restoring,
  );
  const joined = await restoreRelationships(
    readLines(join(folder, BACKUP_FILES.relationships)) as AsyncIterable<DumpedRelationship>,
    numbers,
    restoring,
  );
  if (numbers.size === nodes && joined === relationships) return;
  throw new BadUserInput(
    'folder',
    `the backup has ${numbers.size} nodes and ${joined} relationships between them, and should have ${nodes} and ${relationships}.`,
  );
}

/**
 * Restores a backup into an empty graph, or one whose restore was begun before and not ended, which is begun anew. Every file is held to its digest
 * before anything is written; until the end the graph is marked as unfinished, and nothing else opens it.
 * @throws BadUserInput where the backup is damaged; ConfigurationError where it may not go there; Locked where another restores
 */
export async function restoreBackup(database: Database, options: RestoreOptions): Promise<Restored> {
  const manifest = await readManifest(options.folder);
  await checkTarget(database, manifest, options.isPrivate);
  await checkFiles(options.folder, manifest, options.signal);
  await database.write((tx) => tx.run(beginRestore, {}));
  const held = await database.hold(beginRestore, {}, 1_000);
  if (held === null) throw new Locked('Another restore of this graph is on its way.');
  try {
    await rm(options.projectionFolder, { recursive: true, force: true });
    await restoreContents(database, options, manifest);
  } finally {
    await held.release();
  }
  const trails = await restoreTrails(join(options.folder, BACKUP_FILES.trails), options.auditFolder);
  await database.write((tx) => tx.run(endRestore, {}));
  const { revision, nodes, relationships } = manifest;
  return { revision, nodes, relationships, trails };
}
