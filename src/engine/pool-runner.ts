import { Piscina } from 'piscina';
import type { Job, Reply, Runner } from './job.js';
import type { StopFlags } from './stop-flags.js';
import { type ThreadOptions, threadEntry } from './thread-entry.js';

/** Threads give way to the event loop, so that a service whose threads all search still answers at once: steps of niceness, where the system has it. */
const GIVE_WAY = 10;

/** Does jobs on threads of its own; one that ends is replaced. */
export class PoolRunner implements Runner {
  readonly threads: number;
  readonly #pool: Piscina<Job, Reply>;

  /** @param entry the module whose `answerJob` does a job */
  constructor(threads: number, stops: StopFlags, entry: ThreadOptions = threadEntry('worker')) {
    this.threads = threads;
    this.#pool = new Piscina<Job, Reply>({
      ...entry,
      name: 'answerJob',
      minThreads: threads,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      concurrentTasksPerWorker: 1,
      niceIncrement: GIVE_WAY,
      workerData: { stops: stops.buffer },
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
