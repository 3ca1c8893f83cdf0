import { availableParallelism } from 'node:os';
import { Overloaded } from '../errors.js';
import type { GraphVersion } from '../projection/graph-version.js';
import { InlineRunner } from './inline-runner.js';
import type { Runner } from './job.js';
import { type Answered, type Asked, Lane } from './lane.js';
import { PoolRunner } from './pool-runner.js';
import { StopFlags } from './stop-flags.js';
import type { Allowance, Answer, Task, TaskKind, Tasks } from './task.js';

/** Who asks, and how long the answer may take. */
export interface Asking {
  readonly caller: string;
  readonly allowance: Allowance;
  readonly signal?: AbortSignal | undefined;
}

/** How an engine does its work; everything has a default. */
export interface EngineOptions {
  /** Threads for what takes long; 0: everything is done on the caller's own thread. */
  readonly threads?: number;
  /** Milliseconds after which a question is one that takes long. */
  readonly quickTime?: number;
  /** How many questions may wait for the threads of each lane. */
  readonly mostWaiting?: number;
}

const QUICK_TIME = 50;
const MOST_WAITING = 500;
/** Screening a graph of more links than this takes longer than a quick question may. */
const QUICKLY_SCREENED = 100_000;

/**
 * Answers questions from a compact graph off the event loop. Each is tried first on a lane for quick ones; what is not done soon is asked again on
 * a lane of its own kind, so that what takes long never stands in the way of what does not.
 */
export class Engine {
  readonly #quick: Lane;
  readonly #slow: Lane;
  readonly #quickTime: number;

  constructor({
    threads = Math.max(1, availableParallelism() - 1),
    quickTime = QUICK_TIME,
    mostWaiting = MOST_WAITING,
  }: EngineOptions = {}) {
    const stops = new StopFlags();
    const runner = (count: number): Runner => (threads === 0 ? new InlineRunner(stops) : new PoolRunner(count, stops));
    this.#quickTime = quickTime;
    this.#quick = new Lane(runner(Math.max(1, threads >>> 2)), stops, mostWaiting);
    this.#slow = new Lane(runner(threads), stops, mostWaiting);
  }

  /**
   * Answers a question from a version of the graph.
   * @throws Overloaded, BudgetExceeded where the caller went, Unavailable
   */
  async ask<Kind extends TaskKind>(
    version: GraphVersion,
    task: Task<Kind>,
    { caller, allowance, signal }: Asking,
  ): Promise<Answer<Tasks[Kind]['found']>> {
    const deadline = performance.now() + allowance.time;
    const asked: Asked = { version, task: task as Task, allowance, deadline, caller, signal };
    const isQuick = task.kind !== 'screen' || version.graph.links <= QUICKLY_SCREENED;
    const quick = isQuick ? await this.#askQuickly(asked) : null;
    const { answer } = quick?.isDone ? quick : await this.#askWholly(asked, quick);
    return answer as Answer<Tasks[Kind]['found']>;
  }

  /** Has every thread hold a version, so that the first caller need not wait for it. */
  async prepare(version: GraphVersion): Promise<void> {
    const allowance = { time: Number.POSITIVE_INFINITY, maxSteps: 0 };
    const asked = { version, task: null, allowance, deadline: Number.POSITIVE_INFINITY, caller: '' };
    const all = (lane: Lane) => Array.from({ length: lane.threads }, () => lane.ask(asked));
    await Promise.all([...all(this.#quick), ...all(this.#slow)]);
  }

  /** Ends every thread; what was not answered is rejected. */
  async close(): Promise<void> {
    await Promise.all([this.#quick.close(), this.#slow.close()]);
  }

  async #askQuickly(asked: Asked): Promise<Answered & { isDone: boolean }> {
    const time = Math.min(this.#quickTime, asked.allowance.time);
    const answered = await this.#quick.ask({ ...asked, allowance: { ...asked.allowance, time } });
    const isCutShort = answered.answer?.spent === true && answered.took >= time && time < asked.allowance.time;
    return { ...answered, isDone: !isCutShort };
  }

  /** What was found quickly is better than nothing where so many wait that there is no time for more. */
  async #askWholly(asked: Asked, quick: Answered | null): Promise<Answered> {
    try {
      return await this.#slow.ask(asked);
    } catch (error) {
      if (error instanceof Overloaded && quick?.answer?.nothing === false) return quick;
      throw error;
    }
  }
}
