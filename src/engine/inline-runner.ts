import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Job, Reply, Runner } from './job.js';
import { JobAnswerer } from './job-answerer.js';
import type { StopFlags } from './stop-flags.js';

/** Does jobs on the caller's own thread, one a turn: for tests, and for graphs so small that threads cost more than they give. */
export class InlineRunner implements Runner {
  readonly threads = 1;
  readonly #answerer: JobAnswerer;

  constructor(stops: StopFlags) {
    this.#answerer = new JobAnswerer(stops);
  }

  async run(job: Job): Promise<Reply> {
    await nextTurn();
    return this.#answerer.answer(job);
  }

  async close(): Promise<void> {}
}
