import { LimitExceeded, Overloaded, TooManyRequests } from '../errors.js';

/** How many may run, and how many may wait for their turn. */
export interface AtOnce {
  readonly running: number;
  readonly waiting: number;
}

/** How many of each caller, and of all. */
export interface AdmissionLimits {
  readonly perCaller: AtOnce;
  readonly inTotal: AtOnce;
  /** For how long one waits at most. */
  readonly waitSeconds: number;
}

/** Gives the place back; more than once does nothing. */
export type Leave = () => void;

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

/** Lets so many work at a time, of each caller and in total. Others wait; callers are served in turn, each in the order of their coming. */
export class Admission {
  /** Who waits longest for a turn is first. */
  readonly #callers = new Map<string, Queue>();
  readonly #limits: AdmissionLimits;
  #running = 0;
  #waiting = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  /**
   * Waits for a place.
   * @param signal ends the wait
   * @throws TooManyRequests where this caller has too many waiting, Overloaded where all together do or it takes too long
   */
  async enter(caller: string, signal: AbortSignal): Promise<Leave> {
    const queue = this.#callers.get(caller) ?? { running: 0, waiting: [] };
    this.#callers.set(caller, queue);
    try {
      if (queue.waiting.length > 0 || !this.#mayRun(queue)) await this.#wait(queue, signal);
      else this.#start(queue);
    } catch (error) {
      this.#forget(caller, queue);
      throw error;
    }
    let left = false;
    return () => {
      if (left) return;
      left = true;
      queue.running -= 1;
      this.#running -= 1;
      this.#forget(caller, queue);
      this.#next();
    };
  }

  #mayRun(queue: Queue): boolean {
    const { perCaller, inTotal } = this.#limits;
    return queue.running < perCaller.running && this.#running < inTotal.running;
  }

  #start(queue: Queue): void {
    queue.running += 1;
    this.#running += 1;
  }

  #wait(queue: Queue, signal: AbortSignal): Promise<void> {
    const { perCaller, inTotal, waitSeconds } = this.#limits;
    if (queue.waiting.length >= perCaller.waiting)
      throw new TooManyRequests(
        `You have ${queue.running} requests running and ${queue.waiting.length} waiting; ask again when some are answered.`,
      );
    if (this.#waiting >= inTotal.waiting) throw new Overloaded('Too many requests are waiting; ask again in a moment.');
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        this.#waiting -= 1;
      };
      const goOn = () => {
        end();
        this.#start(queue);
        resolve();
      };
      const giveUp = () => {
        queue.waiting.splice(queue.waiting.indexOf(goOn), 1);
        end();
        reject(new Overloaded(`No turn came within ${waitSeconds} seconds; ask again in a moment.`));
      };
      const timer = setTimeout(giveUp, waitSeconds * 1000).unref();
      signal.addEventListener('abort', giveUp, { once: true });
      queue.waiting.push(goOn);
      this.#waiting += 1;
    });
  }

  #next(): void {
    for (const [caller, queue] of this.#callers) {
      if (!this.#mayRun(queue)) continue;
      const goOn = queue.waiting.shift();
      if (!goOn) continue;
      // To the end of the row: the others come first now.
      this.#callers.delete(caller);
      this.#callers.set(caller, queue);
      goOn();
      return;
    }
  }

  #forget(caller: string, queue: Queue): void {
    if (queue.running === 0 && queue.waiting.length === 0) this.#callers.delete(caller);
  }
}

/** Counts what each caller keeps open, such as subscriptions. */
export class KeptOpen {
  readonly #perCaller = new Map<string, number>();
  readonly #limits: { readonly perCaller: number; readonly inTotal: number };
  #total = 0;

  constructor(limits: { readonly perCaller: number; readonly inTotal: number }) {
    this.#limits = limits;
  }

  /**
   * Takes a place.
   * @throws LimitExceeded where this caller has too many open, Overloaded where all together do
   */
  open(caller: string): Leave {
    const held = this.#perCaller.get(caller) ?? 0;
    if (held >= this.#limits.perCaller)
      throw new LimitExceeded(`You have ${held} subscriptions open; no more are allowed.`);
    if (this.#total >= this.#limits.inTotal) throw new Overloaded('Too many subscriptions are open; ask again later.');
    this.#perCaller.set(caller, held + 1);
    this.#total += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#total -= 1;
      const rest = (this.#perCaller.get(caller) ?? 1) - 1;
      if (rest > 0) this.#perCaller.set(caller, rest);
      else this.#perCaller.delete(caller);
    };
  }
}
