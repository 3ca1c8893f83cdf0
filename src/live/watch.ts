import { Pause } from '../projection/pause.js';
import { Waiting } from '../projection/waiting.js';

/** Milliseconds between looks: soon after something came, and when nothing has come for long. */
const SHORTEST = 50;
const LONGEST = 1_000;

/** Looks at a number that only grows, as long as somebody waits for it to; all who wait share the looks. */
export class Watch {
  readonly #newest: () => Promise<number>;
  readonly #pause = new Pause();
  readonly #waiting = new Waiting<number>();
  #isLooking = false;
  #closed: Error | null = null;

  /** @param newest looks at it */
  constructor(newest: () => Promise<number>) {
    this.#newest = newest;
  }

  /** The number, once it is greater than another. Rejects with the signal's reason, and where the service stops. */
  async after(known: number, signal: AbortSignal): Promise<number> {
    if (this.#closed) throw this.#closed;
    const greater = this.#waiting.wait((newest) => newest > known, signal);
    this.#pause.end();
    if (!this.#isLooking) void this.#look();
    return greater;
  }

  /** Looks at once, after a change of our own. */
  nudge(): void {
    this.#pause.end();
  }

  /** Tells all who wait why there is nothing more to come. */
  close(reason: Error): void {
    this.#closed = reason;
    this.#waiting.fail(reason);
    this.#pause.end();
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    let delay = SHORTEST;
    while (this.#waiting.isAny) {
      // While the database is away they wait on: it says so to everybody who asks it something.
      const newest = await this.#newest().catch(() => Number.NEGATIVE_INFINITY);
      delay = this.#waiting.tell(newest) ? SHORTEST : Math.min(LONGEST, 2 * delay);
      if (this.#waiting.isAny && (await this.#pause.take(delay))) delay = SHORTEST;
    }
    this.#isLooking = false;
  }
}
