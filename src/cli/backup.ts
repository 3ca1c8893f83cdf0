import { resolve } from 'node:path';
import { Command } from 'commander';
import { writeBackup } from '../backup/write-backup.js';
import type { Config } from '../config.js';
import { EXIT } from './exit-codes.js';
import type { OpenDatabase } from './import.js';
import { startProgress } from './progress.js';

interface Options {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `hopline backup`: the graph, jobs, flags and audit trails to a folder. Exit codes: 0 done, 1 stopped early; those of errors are every command's. */
export function backupCommand(open: OpenDatabase, config: () => Config): Command {
  return new Command('backup')
    .description(
      'Back up the graph, with jobs, flags and decisions, and the audit trails, to a folder. Writers wait meanwhile.',
    )
    .argument('<folder>', 'where to: absent, or empty')
    .option('--json', 'print what was backed up as JSON')
    .option('--quiet', 'show no progress')
    .action((folder: string, options: Options) => run(open, config(), resolve(folder), options));
}

async function run(open: OpenDatabase, config: Config, folder: string, { json, quiet }: Options): Promise<void> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  const { database, close } = await open();
  const progress = startProgress('backing up', quiet);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const { revision, nodes, relationships, files } = await writeBackup(database, {
      folder,
      auditFolder: config.auditFolder,
      signal: abort.signal,
      onProgress: (done, what) => progress.update(done, what),
    });
    progress.stop();
    const told = { folder, revision, nodes, relationships, files: Object.keys(files).length };
    process.stdout.write(
      json
        ? `${JSON.stringify(told)}\n`
        : `${folder}: ${nodes} nodes and ${relationships} relationships as of revision ${revision}, ${told.files} files\n`,
    );
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    process.exitCode = EXIT.OTHER;
    process.stderr.write('hopline backup: interrupted; nothing is left behind.\n');
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    progress.stop();
    await close();
  }
}
