import type { SentGraph } from './sent-graph.js';
import type { Allowance, Answer, Task } from './task.js';

/** A task on its way to a thread. */
export interface Job {
  /** Null: only to have the version ready. */
  readonly task: Task | null;
  /** Number of the version of the graph that answers it. */
  readonly version: number;
  /** Sent where the thread has said that it has not got the version. */
  readonly graph?: SentGraph;
  readonly allowance: Allowance;
  /** Place of the flag that ends the search. */
  readonly stop: number;
}

/** What comes back: an answer, or that the version is wanted, or what went wrong. */
export type Reply =
  | { readonly answer: Answer<unknown> | null /** Milliseconds. */; readonly took: number }
  | { readonly wanted: 'graph' }
  | { readonly failure: { readonly message: string; readonly stack: string | undefined } };

/** Where jobs are done. */
export interface Runner {
  /** How many jobs it does at a time. */
  readonly threads: number;
  /** Rejects where the thread came to an end. */
  run(job: Job): Promise<Reply>;
  close(): Promise<void>;
}
