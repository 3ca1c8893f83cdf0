import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { NamedJob } from '../../src/flag/run/run-screening.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import type { TestDatabase } from '../setup/clean-database.js';

/** Starts a screening run in a process of its own, in small batches, which says `batch` after each. */
export function spawnScreening({ address }: TestDatabase, job: NamedJob): ChildProcess {
  const script = join(PROJECT_ROOT, 'test/flag/screen-process.ts');
  return spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify({ address, job })], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
