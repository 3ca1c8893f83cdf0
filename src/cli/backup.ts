import { resolve } from 'node:path';
import { Command } from 'commander';
import { writeBackup } from '../backup/write-backup.js';
import type { Config } from '../config.js';
import type { OpenDatabase } from './import.js';
import { interruptible } from './interruptible.js';

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

async function run(open: OpenDatabase, { auditFolder }: Config, folder: string, { json, quiet }: Options) {
  const command = { name: 'backup', open, doing: 'backing up', quiet, whenInterrupted: 'nothing is left behind.' };
  await interruptible(command, async ({ database }, signal, progress) => {
    const onProgress = progress.update;
    const { revision, nodes, relationships, files } = await writeBackup(database, {
      folder,
      auditFolder,
      signal,
      onProgress,
    });
    progress.stop();
    const told = { folder, revision, nodes, relationships, files: Object.keys(files).length };
    const words = `${folder}: ${nodes} nodes and ${relationships} relationships as of revision ${revision}, ${told.files} files`;
    process.stdout.write(json ? `${JSON.stringify(told)}\n` : `${words}\n`);
  });
}
