import { Pause } from '../projection/pause.js';

/** Milliseconds between looks: soon after something came, and when nothing has come for long. */
const SHORTEST = 50;
const LONGEST = 1_000;

interface Waiter {
  readonly after: number;
  resolve(newest: number): void;
  reject(reason: unknown): void;
}

/** Looks at a number that only grows, as long as somebody waits for it to; all who wait share the looks. */
export class Watch {
  readonly #newest: () => Promise<number>;
  readonly #pause = new Pause();
  readonly #waiters = new Set<Waiter>();
  #isLooking = false;
  #closed: Error | null = null;

  /** @param newest looks at it */
  constructor(newest: () => Promise<number>) {
    this.#newest = newest;
  }

  /** The number, once it is greater than another. Rejects with the signal's reason, and where the service stops. */
  async after(known: number, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    if (this.#closed) throw this.#closed;
    let leave = () => {};
    try {
      return await new Promise<number>((resolve, reject) => {
        const waiter = { after: known, resolve, reject };
        leave = () => {
          this.#waiters.delete(waiter);
          reject(signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
        this.#waiters.add(waiter);
        this.#pause.end();
        if (!this.#isLooking) void this.#look();
      });
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  /** Looks at once, after a change of our own. */
  nudge(): void {
    this.#pause.end();
  }

  /** Tells all who wait why there is nothing more to come. */
  close(reason: Error): void {
    this.#closed = reason;
    for (const waiter of this.#waiters) waiter.reject(reason);
    this.#waiters.clear();
    this.#pause.end();
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    let delay = SHORTEST;
    while (this.#waiters.size > 0) {
      // While the database is away they wait on: it says so to everybody who asks it something.
      const newest = await this.#newest().catch(() => Number.NEGATIVE_INFINITY);
      const served = [...this.#waiters].filter(({ after }) => after < newest);
      for (const waiter of served) {
        this.#waiters.delete(waiter);
        waiter.resolve(newest);
      }
      delay = served.length > 0 ? SHORTEST : Math.min(LONGEST, 2 * delay);
      if (this.#waiters.size > 0 && (await this.#pause.take(delay))) delay = SHORTEST;
    }
    this.#isLooking = false;
  }
}
