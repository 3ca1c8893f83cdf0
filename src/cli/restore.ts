import { resolve } from 'node:path';
import { Command } from 'commander';
import { restoreBackup } from '../backup/restore-backup.js';
import type { Config } from '../config.js';
import type { OpenGraph } from '../open-graph.js';
import { interruptible } from './interruptible.js';
import { projectionFolder } from './projection-folder.js';

interface Options {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `hopline restore`: a backup into an empty graph. Exit codes: 0 done, 1 stopped early; those of errors are every command's. */
export function restoreCommand(open: () => Promise<OpenGraph>, config: () => Config): Command {
  return new Command('restore')
    .description('Restore a backup into an empty graph, while no service runs on it.')
    .argument('<folder>', 'a backup')
    .option('--json', 'print what was restored as JSON')
    .option('--quiet', 'show no progress')
    .action((folder: string, options: Options) => run(open, config(), resolve(folder), options));
}

async function run(open: () => Promise<OpenGraph>, config: Config, folder: string, { json, quiet }: Options) {
  const whenInterrupted = 'run it again, and it begins anew.';
  const command = { name: 'restore', open, doing: 'restoring', quiet, whenInterrupted };
  await interruptible(command, async ({ database, isPrivate }, signal, progress) => {
    const restored = await restoreBackup(database, {
      folder,
      auditFolder: config.auditFolder,
      projectionFolder: projectionFolder(config),
      isPrivate,
      signal,
      onProgress: progress.update,
    });
    progress.stop();
    const { revision, nodes, relationships, trails } = restored;
    const words = `${nodes} nodes and ${relationships} relationships as of revision ${revision}; audit trails: ${trails.join(', ') || 'those that were there'}`;
    process.stdout.write(json ? `${JSON.stringify(restored)}\n` : `${words}\n`);
  });
}
