import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';
import type { TestDatabase } from '../setup/clean-database.js';

/** What a process of its own is to import. */
export interface ImportJob {
  readonly folder: string;
  readonly now: number;
  /** Rows of a batch; 100 unless given. */
  readonly batchSize?: number;
}

/** Starts an import in a process of its own, which says `batch` after each batch and `done` at the end. */
export function spawnImport({ address }: TestDatabase, job: ImportJob): ChildProcess {
  const script = join(PROJECT_ROOT, 'test/import/import-process.ts');
  return spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify({ address, ...job })], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Waits until an import has written some batches. Throws where it ended before. */
export function batches(child: ChildProcess, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let seen = 0;
    // It is read to its end: a process whose output nobody reads any more ends by itself.
    child.stdout?.on('data', (chunk) => {
      seen += String(chunk).split('batch\n').length - 1;
      if (seen >= count) resolve();
    });
    child.once('exit', () => reject(new Error(`the import ended after ${seen} batches`)));
  });
}

/** Ends an import at once, as `kill -9` does; one that has ended by itself is left alone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
