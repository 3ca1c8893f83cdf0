import { BadUserInput } from '../errors.js';
import type { Database } from '../neo4j/database.js';
import { FeedRun } from './feed/feed-run.js';
import { withSourceLock } from './feed/source-lock.js';
import { planFolder } from './folder.js';
import { planMapping } from './mapping/plan-mapping.js';
import type { ImportPlan } from './row-source.js';
import type { ImportProgress, ImportSummary } from './summary.js';

/** How to write what a plan reads. */
export interface WriteOptions {
  /** Where rejected rows go; without one they are only counted. */
  readonly rejectsFile?: string | undefined;
  /** Rows of one transaction, 1 to 20,000; 2,000 unless given. */
  readonly batchSize?: number | undefined;
  /** Told after each batch. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Ends the import after the batches that are being written. */
  readonly signal?: AbortSignal | undefined;
  /** The service's now, in seconds. */
  readonly now: number;
  /** Seconds: the time that the feed speaks of, where that is not for its source to say. */
  readonly asOf?: number | undefined;
  /** 0 to 1: the share of a file's rows that a snapshot may lack, where that is not for its source to say. */
  readonly maxDrop?: number | undefined;
  /** Finds out what an import would do, and writes nothing. */
  readonly dryRun?: boolean | undefined;
}

/** What to import, and how. */
export interface ImportOptions extends WriteOptions {
  readonly folder: string;
  /** A YAML file that maps foreign CSV to the layout; without one the folder is of the layout. */
  readonly mappingFile?: string | undefined;
}

/** The largest batch: a transaction of more rows would strain a small server. */
export const LARGEST_BATCH = 20_000;

/**
 * Finds what an import will read, and checks every header and the whole mapping before anything is written. Throws
 * BadUserInput for a folder that is none, ConfigurationError for unknown files or columns and for a wrong `source.yaml` or mapping.
 */
export function planImport(folder: string, mappingFile?: string): Promise<ImportPlan> {
  return mappingFile === undefined ? planFolder(folder) : planMapping(folder, mappingFile);
}

/** Checks a batch size. Throws BadUserInput. */
export function checkedBatchSize(size = 2_000): number {
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_BATCH) return size;
  throw new BadUserInput('batch-size', `must be a whole number from 1 to ${LARGEST_BATCH}.`);
}

/**
 * Imports what a plan reads into a migrated database: streamed, in batches that each get a revision. What is there already
 * stays as it is, so an import that was ended in any way is completed by doing it again. Throws Locked where another import
 * of the source runs, FeedRefused for a feed that would do harm.
 */
export async function importPlan(database: Database, plan: ImportPlan, options: WriteOptions): Promise<ImportSummary> {
  const batchSize = checkedBatchSize(options.batchSize);
  const run = async () => (await FeedRun.open(database, plan, { ...options, batchSize })).run();
  return options.dryRun ? run() : withSourceLock(database, plan.source.name, run);
}

/** Plans and imports a folder. Throws what `planImport` and `importPlan` do, and Unavailable where Neo4j goes away meanwhile. */
export async function importFolder(database: Database, options: ImportOptions): Promise<ImportSummary> {
  return importPlan(database, await planImport(options.folder, options.mappingFile), options);
}
