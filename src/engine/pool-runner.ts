import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Job, Reply, Runner } from './job.js';
import type { StopFlags } from './stop-flags.js';

const SOURCE = '.ts';
const OWN_FILE = fileURLToPath(import.meta.url);
const IS_SOURCE = OWN_FILE.endsWith(SOURCE);
const ENTRY = fileURLToPath(new URL(IS_SOURCE ? 'worker.ts' : 'worker.js', import.meta.url));

/** Does jobs on threads of its own; one that ends is replaced. */
export class PoolRunner implements Runner {
  readonly threads: number;
  readonly #pool: Piscina<Job, Reply>;

  /** @param entry the module whose `answerJob` does a job */
  constructor(threads: number, stops: StopFlags, entry = ENTRY) {
    this.threads = threads;
    this.#pool = new Piscina<Job, Reply>({
      filename: entry,
      name: 'answerJob',
      minThreads: threads,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      concurrentTasksPerWorker: 1,
      workerData: { stops: stops.buffer },
      // Sources are run by tsx, also where this process was started otherwise, as tests are.
      ...(IS_SOURCE ? { execArgv: ['--import', 'tsx'] } : {}),
    });
    // The job of a thread that ends is rejected; there is nobody else to tell.
    this.#pool.on('error', () => {});
  }

  run(job: Job): Promise<Reply> {
    return this.#pool.run(job);
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
