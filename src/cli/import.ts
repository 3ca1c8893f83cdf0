import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import type { Viewer } from '../auth/viewer.js';
import { REJECTS_ENDING } from '../import/folder.js';
import { checkedBatchSize, importPlan, planImport } from '../import/import-folder.js';
import type { ImportProgress, ImportSummary } from '../import/summary.js';
import { summaryTable } from '../import/summary-table.js';
import type { Database } from '../neo4j/database.js';
import { openView } from '../neo4j/view.js';
import { EXIT } from './exit-codes.js';
import { startProgress } from './progress.js';

/** Opens the database that a command works on, migrated. */
export type OpenDatabase = () => Promise<{ database: Database; close(): Promise<void> }>;

interface Options {
  readonly mapping?: string;
  readonly rejects?: string;
  readonly batchSize?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const IMPORTER: Viewer = { subject: 'import', level: 'SECRET', compartments: [], roles: ['BATCH'], employeeId: null };

/**
 * `hopline import`: loads a folder of CSV or JSON Lines. Exit codes: 0 done, 6 done with rejects, 1 stopped early; those of
 * errors are every command's.
 */
export function importCommand(open: OpenDatabase): Command {
  return new Command('import')
    .description('Import a folder of CSV or JSON Lines files; importing it again changes nothing.')
    .argument('<folder>', 'the folder (its layout: docs/import.md)')
    .option('--mapping <file>', 'a YAML file that maps foreign CSV to the layout')
    .option('--rejects <file>', `where rejected rows go (default: <folder name>${REJECTS_ENDING})`)
    .option('--batch-size <rows>', 'rows of one transaction: 1 to 20000 (default: 2000)')
    .option('--json', 'print the summary as JSON')
    .option('--quiet', 'show no progress')
    .action((folder: string, options: Options) => run(open, folder, options));
}

async function run(open: OpenDatabase, folder: string, options: Options): Promise<void> {
  const summary = await importInto(open, folder, options);
  process.stdout.write(options.json ? `${JSON.stringify(summary)}\n` : summaryTable(summary));
  if (summary.interrupted) process.exitCode = EXIT.OTHER;
  else if (summary.totals.rejected > 0) process.exitCode = EXIT.IN_PART;
}

async function importInto(open: OpenDatabase, folder: string, options: Options): Promise<ImportSummary> {
  const { mapping, rejects, batchSize: size, quiet } = options;
  const batchSize = checkedBatchSize(size === undefined ? undefined : Number(size));
  const plan = await planImport(folder, mapping);
  const rejectsFile = rejects ?? `${basename(resolve(folder))}${REJECTS_ENDING}`;
  const abort = new AbortController();
  // A second signal finds no listener and ends the process at once, which does no harm either.
  const stop = () => {
    process.stderr.write('\nStopping after the batch that is being written; once more stops at once.\n');
    abort.abort();
  };
  const { database, close } = await open();
  const progress = startProgress('importing', quiet);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const { now } = await openView(database, IMPORTER);
    const onProgress = ({ bytes, totalBytes, file }: ImportProgress) =>
      progress.update(totalBytes === 0 ? 1 : bytes / totalBytes, `importing ${file}`);
    return await importPlan(database, plan, { rejectsFile, batchSize, onProgress, signal: abort.signal, now });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    progress.stop();
    await close();
  }
}
