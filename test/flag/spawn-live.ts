import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LiveNews } from '../../src/flag/live/evaluate-live.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import type { TestDatabase } from '../setup/clean-database.js';

/** A process that evaluates live jobs, and what it told so far. */
export interface LiveProcess {
  readonly child: ChildProcess;
  readonly news: readonly LiveNews[];
}

/** Starts one. */
export function spawnLive({ address }: TestDatabase): LiveProcess {
  const script = join(PROJECT_ROOT, 'test/flag/live-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify({ address })], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const news: LiveNews[] = [];
  createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> }).on('line', (line) =>
    news.push(JSON.parse(line)),
  );
  return { child, news };
}

/** True where a process is the one that evaluates. */
export function isLeading({ news }: LiveProcess): boolean {
  return news.some(({ kind }) => kind === 'LEADING');
}
