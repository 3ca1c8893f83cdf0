import { answerTask } from './answer-task.js';
import type { Job, Reply } from './job.js';
import type { SentGraph } from './sent-graph.js';
import type { StopFlags } from './stop-flags.js';
import { World } from './world.js';

/** The newest graph, and the one before it was compacted, for those who still read pages of it. */
const KEPT = 2;
/** How long the one before is kept after it was last asked, milliseconds. */
const KEPT_FOR = 15 * 60 * 1_000;

/** Does the jobs of one thread; keeps the graphs that it was sent last, with what their searches have made ready. */
export class JobAnswerer {
  /** Each with when it was last asked; the newest comes last. */
  #held: { readonly world: World; asked: number }[] = [];
  readonly #stops: StopFlags;

  constructor(stops: StopFlags) {
    this.#stops = stops;
  }

  /** Does a job. What goes wrong is part of the reply: a rejection would mean that the thread has ended. */
  answer({ task, version, graph, allowance, stop }: Job): Reply {
    try {
      const started = performance.now();
      const world = this.#worldOf(version, graph, started);
      if (!world) return { wanted: 'graph' };
      const { maxSteps, time } = allowance;
      const limits = { maxSteps, deadline: started + time, signal: this.#stops.signal(stop) };
      const answer = task && answerTask(world, task, limits);
      return { answer, took: performance.now() - started };
    } catch (error) {
      const { message, stack } = error as Error;
      return { failure: { message, stack } };
    }
  }

  #worldOf(version: number, sent: SentGraph | undefined, now: number): World | undefined {
    const newest = this.#held.at(-1);
    this.#held = this.#held.filter((one) => one === newest || now - one.asked < KEPT_FOR);
    const found =
      this.#held.find(({ world }) => world.answersFor(version)) ??
      (sent && (this.#held.find(({ world }) => world.moveTo(sent)) ?? this.#hold(sent, now)));
    if (found) found.asked = now;
    return found?.world;
  }

  #hold(sent: SentGraph, now: number) {
    const held = { world: new World(sent), asked: now };
    this.#held = [...this.#held, held].slice(-KEPT);
    return held;
  }
}
