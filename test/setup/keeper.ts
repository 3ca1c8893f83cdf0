import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Lease, takeLease } from '../../src/neo4j/private/lease.js';
import { type RunFile, readRunFile } from '../../src/neo4j/private/run-file.js';
import { workerFolder } from './test-root.js';

export { TEST_ROOT } from './test-root.js';

const POLL_MILLISECONDS = 100;
const STOP_MILLISECONDS = 20_000;

interface Kept {
  run: RunFile;
  lease: Lease;
}

/** Holds, in the jest main process, a lease on each database that some test file started, until the whole run is over. */
export class Keeper {
  readonly #kept = new Map<string, Kept>();
  readonly #timer: NodeJS.Timeout;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    readonly root: string,
    workers: readonly string[],
  ) {
    this.#timer = setInterval(() => {
      this.#looking = this.#looking.then(() => this.#look(workers));
    }, POLL_MILLISECONDS);
    this.#timer.unref();
  }

  /** Stops every database, waits until its process is gone, and removes the folders. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    await Promise.all([...this.#kept.values()].map(stopOne));
    await rm(this.root, { recursive: true, force: true, maxRetries: 3 });
  }

  async #look(workers: readonly string[]): Promise<void> {
    for (const worker of workers) {
      const run = await readRunFile(join(workerFolder(this.root, worker), 'neo4j'));
      if (run === null || this.#kept.get(worker)?.run.pid === run.pid) continue;
      const lease = await takeLease(run);
      if (lease !== null) this.#kept.set(worker, { run, lease });
    }
  }
}

async function stopOne({ run, lease }: Kept): Promise<void> {
  await lease.release();
  const deadline = Date.now() + STOP_MILLISECONDS;
  while (isAlive(run.pid)) {
    if (Date.now() > deadline) throw new Error(`The test database did not stop: process ${run.pid}`);
    await sleep(50);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
