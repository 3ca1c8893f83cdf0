import { BadUserInput } from '../errors.js';
import type { Database } from '../neo4j/database.js';
import { planFolder } from './folder.js';
import { importFile } from './import-file.js';
import { planMapping } from './mapping/plan-mapping.js';
import { RejectFile } from './rejects.js';
import type { RowSource } from './row-source.js';
import { emptySummary, type FileSummary, type ImportProgress, type ImportSummary, totalsOf } from './summary.js';
import { writerOf } from './write/writer-of.js';
import { writeContext } from './write/written-rows.js';

/** What to import, and how. */
export interface ImportOptions {
  readonly folder: string;
  /** A YAML file that maps foreign CSV to the layout; without one the folder is of the layout. */
  readonly mappingFile?: string | undefined;
  /** Where rejected rows go; without one they are only counted. */
  readonly rejectsFile?: string | undefined;
  /** Rows of one transaction, 1 to 20,000; 2,000 unless given. */
  readonly batchSize?: number | undefined;
  /** Told after each batch. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Ends the import after the batch that is being written. */
  readonly signal?: AbortSignal | undefined;
  /** The service's now, in seconds: when the force knew what says nothing of it. */
  readonly now: number;
}

/** The largest batch: a transaction of more rows would strain a small server. */
export const LARGEST_BATCH = 20_000;

/**
 * Imports a folder into a migrated database: streamed, in batches that each get a revision. What is there already stays as
 * it is, so an import that was ended in any way is completed by doing it again. Throws BadUserInput for a folder that is none,
 * ConfigurationError for unknown files or columns and for a wrong `source.yaml` or mapping, before anything is written.
 */
export async function importFolder(database: Database, options: ImportOptions): Promise<ImportSummary> {
  const { folder, mappingFile, rejectsFile, batchSize = 2_000, onProgress, signal, now } = options;
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > LARGEST_BATCH)
    throw new BadUserInput('batch-size', `must be a whole number from 1 to ${LARGEST_BATCH}.`);
  const started = performance.now();
  const plan = mappingFile === undefined ? await planFolder(folder) : await planMapping(folder, mappingFile);
  const { source } = plan;
  const context = writeContext(database, { source: source.name, now });
  const rejects = await RejectFile.at(rejectsFile);
  const totalBytes = plan.files.reduce((sum, { size }) => sum + size, 0);
  const files: FileSummary[] = [];
  let revision: number | null = null;
  let bytesBefore = 0;

  const one = (file: RowSource) =>
    importFile(file, {
      source,
      writer: writerOf(file.into, context),
      rejects,
      batchSize,
      signal,
      onBatch: (batch) => {
        revision = batch.revision ?? revision;
        const bytes = bytesBefore + Math.min(batch.bytes, file.size);
        onProgress?.({ file: file.file, into: file.into, rows: batch.rows, bytes, totalBytes });
      },
    });

  try {
    for (const file of plan.files) {
      const summary = signal?.aborted ? emptySummary(file.file, file.into) : await one(file);
      files.push(summary);
      bytesBefore += file.size;
      if (!signal?.aborted)
        onProgress?.({ file: file.file, into: file.into, rows: summary.read, bytes: bytesBefore, totalBytes });
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
