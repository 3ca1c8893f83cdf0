import { ENTITY_KINDS } from '../graph/codes.js';
import { ChangeFeed } from '../neo4j/change-feed.js';
import type { Database } from '../neo4j/database.js';
import { Pause } from '../projection/pause.js';

/** Milliseconds between looks: soon after something came, and when nothing has come for long. */
const SHORTEST = 50;
const LONGEST = 1_000;
/** How long a change that holds the counter is waited for, milliseconds. */
const PATIENCE = 25;

interface Waiter {
  readonly after: number;
  resolve(revision: number): void;
  reject(reason: unknown): void;
}

/** Looks for new revisions, of whichever replica, as long as somebody waits for one; all who wait share the looks. */
export class RevisionWatch {
  readonly #feed: ChangeFeed;
  readonly #pause = new Pause();
  readonly #waiters = new Set<Waiter>();
  #isLooking = false;
  #closed: Error | null = null;

  constructor(database: Database) {
    this.#feed = new ChangeFeed(database, ENTITY_KINDS);
  }

  /** The newest revision that is there whole, once there is one after another. Rejects with the signal's reason, and where the service stops. */
  async after(revision: number, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    if (this.#closed) throw this.#closed;
    let leave = () => {};
    try {
      return await new Promise<number>((resolve, reject) => {
        const waiter = { after: revision, resolve, reject };
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
      const newest = await this.#whole().catch(() => 0);
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

  async #whole(): Promise<number> {
    const { revision } = await this.#feed.newest();
    return (await this.#feed.settle(PATIENCE)) ? revision : revision - 1;
  }
}
