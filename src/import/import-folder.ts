import { BadUserInput } from '../errors.js';
import type { Database } from '../neo4j/database.js';
import { planFolder } from './folder.js';
import { importFile } from './import-file.js';
import type { FileName } from './layout.js';
import { planMapping } from './mapping/plan-mapping.js';
import { RejectFile } from './rejects.js';
import type { ImportPlan, RowSource } from './row-source.js';
import { ENTITY_FILES } from './rows/entity-row.js';
import { type FileSummary, type ImportProgress, type ImportSummary, totalsOf } from './summary.js';
import { writerOf } from './write/writer-of.js';
import { writeContext } from './write/written-rows.js';

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
  /** The service's now, in seconds: when the force knew what says nothing of it. */
  readonly now: number;
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
 * Batches written at once where their order does not matter and their rows touch no common node. Facets, links and `about` meet at
 * their ends: two writers would wait for each other's locks.
 */
const LANES: Partial<Record<FileName, number>> = Object.fromEntries(
  [...Object.keys(ENTITY_FILES), 'access-events'].map((file) => [file, 2]),
);

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
 * stays as it is, so an import that was ended in any way is completed by doing it again.
 */
export async function importPlan(database: Database, plan: ImportPlan, options: WriteOptions): Promise<ImportSummary> {
  const { rejectsFile, onProgress, signal, now } = options;
  const batchSize = checkedBatchSize(options.batchSize);
  const started = performance.now();
  const { source } = plan;
  const context = writeContext(database, { source: source.name, now });
  const rejects = await RejectFile.at(rejectsFile);
  const totalBytes = plan.files.reduce((sum, { size }) => sum + size, 0);
  const files: FileSummary[] = [];
  let revision: number | null = null;
  let bytesBefore = 0;

  const importOne = (file: RowSource) =>
    importFile(file, {
      source,
      writer: writerOf(file.into, context),
      rejects,
      batchSize,
      lanes: LANES[file.into] ?? 1,
      signal,
      onBatch: (batch) => {
        revision = Math.max(batch.revision ?? 0, revision ?? 0) || null;
        const bytes = bytesBefore + Math.min(batch.bytes, file.size);
        onProgress?.({ file: file.file, into: file.into, rows: batch.rows, bytes, totalBytes });
      },
    });

  try {
    for (const file of plan.files) {
      if (signal?.aborted) break;
      files.push(await importOne(file));
      bytesBefore += file.size;
    }
  } finally {
    await rejects.close();
  }
  const totals = totalsOf(files);
  return {
    source: source.name,
    clock: source.clock,
    files,
    totals,
    rejectsFile: rejectsFile !== undefined && totals.rejected > 0 ? rejectsFile : null,
    interrupted: signal?.aborted ?? false,
    revision,
    seconds: (performance.now() - started) / 1000,
  };
}

/** Plans and imports a folder. Throws what `planImport` does, and Unavailable where Neo4j goes away meanwhile. */
export async function importFolder(database: Database, options: ImportOptions): Promise<ImportSummary> {
  return importPlan(database, await planImport(options.folder, options.mappingFile), options);
}
