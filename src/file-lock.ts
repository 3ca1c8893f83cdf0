import { mkdir, open, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_MILLISECONDS = 1_000;
const STALE_MILLISECONDS = 10_000;

/** Runs the work while holding the lock file; waits while another live process, which keeps touching it, holds it. */
export async function withFileLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await create(file))) {
    if (await isStale(file)) await rm(file, { force: true });
    else await sleep(200);
  }
  const beat = setInterval(() => touch(file), BEAT_MILLISECONDS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

async function create(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(file: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(file)).mtimeMs > STALE_MILLISECONDS;
  } catch {
    // Gone meanwhile: try to create it again.
    return false;
  }
}

function touch(file: string): void {
  const now = new Date();
  utimes(file, now, now).catch(() => {
    // Somebody removed the target folder during the build; Maven says so better than this can.
  });
}
