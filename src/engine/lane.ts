import { BudgetExceeded, Overloaded, Unavailable } from '../errors.js';
import type { GraphVersion } from '../projection/graph-version.js';
import { FairQueue } from './fair-queue.js';
import type { Job, Reply, Runner } from './job.js';
import { sentGraph } from './sent-graph.js';
import type { StopFlags } from './stop-flags.js';
import type { Allowance, Answer, Task } from './task.js';

/** A question as a lane takes it. */
export interface Asked {
  readonly version: GraphVersion;
  readonly task: Task | null;
  readonly allowance: Allowance;
  /** `performance.now()` milliseconds at which its time is over, waiting included. */
  readonly deadline: number;
  /** Whose question it is: callers are served in turn. */
  readonly caller: string;
  readonly signal?: AbortSignal | undefined;
}

/** An answer, and how long its search took: milliseconds. */
export interface Answered {
  readonly answer: Answer<unknown> | null;
  readonly took: number;
}

interface Waiting extends Asked {
  /** Whether a thread was free when it came. */
  readonly isFirst: boolean;
  resolve(answered: Answered): void;
  reject(reason: unknown): void;
}

/** Where jobs are done and the bounded, fair queue before it. */
export class Lane {
  readonly #runner: Runner;
  readonly #stops: StopFlags;
  readonly #queue: FairQueue<Waiting>;
  #running = 0;

  /** @param most how many questions may wait */
  constructor(runner: Runner, stops: StopFlags, most: number) {
    this.#runner = runner;
    this.#stops = stops;
    this.#queue = new FairQueue(most);
  }

  get threads(): number {
    return this.#runner.threads;
  }

  /**
   * Answers a question once its turn comes.
   * @throws Overloaded where too many wait, or it waited until its time was over; BudgetExceeded where the caller went; Unavailable
   */
  async ask(asked: Asked): Promise<Answered> {
    const { signal, caller } = asked;
    if (signal?.aborted) throw ended();
    let leave = () => {};
    try {
      return await new Promise<Answered>((resolve, reject) => {
        const isFirst = this.#running < this.#runner.threads;
        const waiting = { ...asked, isFirst, resolve, reject };
        leave = () => {
          this.#queue.remove(caller, waiting);
          reject(ended());
        };
        signal?.addEventListener('abort', leave, { once: true });
        this.#queue
          .push(caller, waiting)
          ?.reject(new Overloaded('Too many questions wait for an answer; ask again later.'));
        this.#next();
      });
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  close(): Promise<void> {
    for (let waiting = this.#queue.take(); waiting; waiting = this.#queue.take())
      waiting.reject(new Unavailable('The service is stopping.'));
    return this.#runner.close();
  }

  #next(): void {
    while (this.#running < this.#runner.threads) {
      const waiting = this.#queue.take();
      if (!waiting) return;
      this.#running += 1;
      void this.#answer(waiting).finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }

  async #answer({ version, task, allowance, deadline, isFirst, signal, resolve, reject }: Waiting): Promise<void> {
    const left = deadline - performance.now();
    if (left <= 0 && !isFirst) {
      reject(new Overloaded('The question waited until its time was over; ask again later.'));
      return;
    }
    const stop = this.#stops.take();
    const raise = () => this.#stops.raise(stop);
    signal?.addEventListener('abort', raise, { once: true });
    try {
      const time = Math.min(allowance.time, left);
      resolve(await this.#done({ task, version: version.version, allowance: { ...allowance, time }, stop }, version));
    } catch (error) {
      reject(error);
    } finally {
      signal?.removeEventListener('abort', raise);
      this.#stops.free(stop);
    }
  }

  async #done(job: Job, version: GraphVersion): Promise<Answered> {
    let reply = await this.#runTwice(job);
    if ('wanted' in reply) reply = await this.#runTwice({ ...job, graph: sentGraph(version) });
    if ('wanted' in reply) throw new Error('a thread wants a graph that it was sent');
    if ('failure' in reply) throw Object.assign(new Error(reply.failure.message), { stack: reply.failure.stack });
    return reply;
  }

  /** A job whose thread ends under it is done once more. */
  async #runTwice(job: Job): Promise<Reply> {
    try {
      return await this.#runner.run(job);
    } catch {
      return await this.#runner.run(job).catch((error: unknown) => {
        throw new Unavailable('The search ended before it was done; ask again.', { cause: error });
      });
    }
  }
}

function ended(): BudgetExceeded {
  return new BudgetExceeded('The question was ended before its answer was complete.');
}
