import { workerData } from 'node:worker_threads';
import type { Job, Reply } from './job.js';
import { JobAnswerer } from './job-answerer.js';
import { StopFlags } from './stop-flags.js';

const answerer = new JobAnswerer(new StopFlags((workerData as { stops: SharedArrayBuffer }).stops));

/** What a thread of the pool does with a job. */
export function answerJob(job: Job): Reply {
  return answerer.answer(job);
}
