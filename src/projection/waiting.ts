import type { GraphVersion } from './graph-version.js';

interface Waiter {
  readonly revision: number;
  resolve(version: GraphVersion): void;
  reject(error: unknown): void;
}

/** Those who wait until the graph has come to a revision. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();

  /** True where somebody waits. */
  get isAny(): boolean {
    return this.#waiters.size > 0;
  }

  /** Waits for a revision. Rejects with the signal's reason, or with what `fail` is given. */
  wait(revision: number, signal: AbortSignal | undefined): Promise<GraphVersion> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = () => this.#waiters.delete(waiter);
      const stop = () => waiter.reject(signal?.reason);
      const ended = () => {
        leave();
        signal?.removeEventListener('abort', stop);
      };
      const waiter: Waiter = {
        revision,
        resolve: (version) => {
          ended();
          resolve(version);
        },
        reject: (error) => {
          ended();
          reject(error);
        },
      };
      this.#waiters.add(waiter);
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  /** Tells those whose revision the graph has come to. */
  tell(version: GraphVersion): void {
    for (const waiter of [...this.#waiters]) if (waiter.revision <= version.revision) waiter.resolve(version);
  }

  /** Tells everybody that the graph cannot be had. */
  fail(error: unknown): void {
    for (const waiter of [...this.#waiters]) waiter.reject(error);
  }
}
