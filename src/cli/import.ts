import { basename, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import type { Viewer } from '../auth/viewer.js';
import { BadUserInput } from '../errors.js';
import { REJECTS_ENDING } from '../import/folder.js';
import { checkedBatchSize, importPlan, planImport, type WriteOptions } from '../import/import-folder.js';
import type { ImportProgress, ImportSummary } from '../import/summary.js';
import { summaryTable } from '../import/summary-table.js';
import type { Database } from '../neo4j/database.js';
import { openView } from '../neo4j/view.js';
import { EXIT } from './exit-codes.js';
import { secondsOf } from './option-time.js';
import { startProgress } from './progress.js';

/** Opens the database that a command works on, migrated. */
export type OpenDatabase = () => Promise<{ database: Database; close(): Promise<void> }>;

interface Options {
  readonly mapping?: string;
  readonly rejects?: string;
  readonly batchSize?: string;
  readonly asOf?: string;
  readonly maxDrop?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const IMPORTER: Viewer = { subject: 'import', level: 'SECRET', compartments: [], roles: ['BATCH'], employeeId: null };

/**
 * `hopline import`: loads a folder of CSV or JSON Lines. Exit codes: 0 done, 6 done with rejects, 4 another import of the
 * source runs, 1 stopped early or refused; those of errors are every command's.
 */
export function importCommand(open: OpenDatabase): Command {
  return new Command('import')
    .description('Import a feed, a folder of CSV or JSON Lines files; importing it again changes nothing.')
    .argument('<folder>', 'the folder (its layout: docs/import.md)')
    .option('--mapping <file>', 'a YAML file that maps foreign CSV to the layout')
    .option('--as-of <time>', 'the day or instant the feed speaks of (default: as its source.yaml says, else now)')
    .option('--max-drop <share>', 'the share of rows that a snapshot may lack, 0 to 1 (default: 0.2)')
    .option('--dry-run', 'find out what would change, and write nothing')
    .option('--rejects <file>', `where rejected rows go (default: <folder name>${REJECTS_ENDING})`)
    .option('--batch-size <rows>', 'rows of one transaction: 1 to 20000 (default: 2000)')
    .option('--json', 'print the summary as JSON')
    .option('--quiet', 'show no progress')
    .action((folder: string, options: Options) => run(open, folder, options));
}

async function run(open: OpenDatabase, folder: string, options: Options): Promise<void> {
  // Rows come and go: without it the heap grows to several times of what is held before anything is given back.
  setFlagsFromString('--optimize-for-size');
  const summary = await importInto(open, folder, options);
  process.stdout.write(options.json ? `${JSON.stringify(summary)}\n` : summaryTable(summary));
  if (summary.interrupted) process.exitCode = EXIT.OTHER;
  else if (summary.totals.rejected > 0) process.exitCode = EXIT.IN_PART;
}

function shareOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const share = /^\d{1,2}(\.\d{1,10})?$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new BadUserInput('--max-drop', `'${text}' must be a number from 0 to 1.`);
}

async function importInto(open: OpenDatabase, folder: string, options: Options): Promise<ImportSummary> {
  const { mapping, rejects, batchSize: size, quiet, dryRun } = options;
  const batchSize = checkedBatchSize(size === undefined ? undefined : Number(size));
  const asOf = secondsOf('--as-of', options.asOf) ?? undefined;
  const maxDrop = shareOf(options.maxDrop);
  const plan = await planImport(folder, mapping);
  const rejectsFile = rejects ?? `${basename(resolve(folder))}${REJECTS_ENDING}`;
  const abort = new AbortController();
  // A second signal finds no listener and ends the process at once, which does no harm either.
  const stop = () => {
    process.stderr.write('\nStopping after the batch that is being written; once more stops at once.\n');
    abort.abort();
  };
  const { database, close } = await open();
  const progress = startProgress(dryRun ? 'checking' : 'importing', quiet);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const { now } = await openView(database, IMPORTER);
    const onProgress = ({ step, bytes, totalBytes, file }: ImportProgress) =>
      progress.update(
        totalBytes === 0 ? 1 : bytes / totalBytes,
        step === 'check' ? 'checking what is gone' : `importing ${file}`,
      );
    const write: WriteOptions = {
      rejectsFile,
      batchSize,
      onProgress,
      signal: abort.signal,
      now,
      asOf,
      maxDrop,
      dryRun,
    };
    return await importPlan(database, plan, write);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    progress.stop();
    await close();
  }
}
