import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import type { Viewer } from '../auth/viewer.js';
import { BadUserInput, ConfigurationError, Unavailable } from '../errors.js';
import { REJECTS_ENDING } from '../import/folder.js';
import { checkedBatchSize, importPlan, planImport } from '../import/import-folder.js';
import { progressDisplay } from '../import/progress-display.js';
import type { ImportSummary } from '../import/summary.js';
import { summaryTable } from '../import/summary-table.js';
import type { Database } from '../neo4j/database.js';
import { openView } from '../neo4j/view.js';

/** Opens the database that a command works on, migrated. */
export type OpenDatabase = () => Promise<{ database: Database; close(): Promise<void> }>;

interface Options {
  readonly mapping?: string;
  readonly rejects?: string;
  readonly batchSize?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const EXIT = { failed: 1, usage: 2, configuration: 3, unavailable: 5, rejects: 6 } as const;

const IMPORTER: Viewer = { subject: 'import', level: 'SECRET', compartments: [], roles: ['BATCH'], employeeId: null };

/**
 * `hopline import`: loads a folder of CSV or JSON Lines. Exit codes: 0 done, 2 usage, 3 configuration, 5 Neo4j unavailable,
 * 6 done with rejects, 1 anything else, an early stop among it.
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
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : EXIT.usage))
    .action((folder: string, options: Options) => run(open, folder, options));
}

async function run(open: OpenDatabase, folder: string, options: Options): Promise<void> {
  try {
    const summary = await importInto(open, folder, options);
    process.stdout.write(options.json ? `${JSON.stringify(summary)}\n` : summaryTable(summary));
    if (summary.interrupted) process.exitCode = EXIT.failed;
    else if (summary.totals.rejected > 0) process.exitCode = EXIT.rejects;
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    process.stderr.write(`hopline import: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

async function importInto(open: OpenDatabase, folder: string, options: Options): Promise<ImportSummary> {
  const { mapping, rejects, batchSize: size, quiet } = options;
  const batchSize = checkedBatchSize(size === undefined ? undefined : Number(size));
  const plan = await planImport(folder, mapping);
  const rejectsFile = rejects ?? `${basename(resolve(folder))}${REJECTS_ENDING}`;
  const abort = new AbortController();
  const progress = quiet ? null : progressDisplay(process.stderr);
  // A second signal finds no listener and ends the process at once, which does no harm either.
  const stop = () => {
    process.stderr.write('\nStopping after the batch that is being written; once more stops at once.\n');
    abort.abort();
  };
  const { database, close } = await open();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const { now } = await openView(database, IMPORTER);
    const onProgress = progress?.update;
    return await importPlan(database, plan, { rejectsFile, batchSize, onProgress, signal: abort.signal, now });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    progress?.stop();
    await close();
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof BadUserInput) return EXIT.usage;
  if (error instanceof ConfigurationError) return EXIT.configuration;
  if (error instanceof Unavailable) return EXIT.unavailable;
  return EXIT.failed;
}
