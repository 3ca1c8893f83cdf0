interface Waiter<Told> {
  isEnough(told: Told): boolean;
  resolve(told: Told): void;
  reject(error: unknown): void;
}

/** Those who wait until what they are told is enough for them. */
export class Waiting<Told> {
  readonly #waiters = new Set<Waiter<Told>>();

  /** True where somebody waits. */
  get isAny(): boolean {
    return this.#waiters.size > 0;
  }

  /** Waits until enough is told. Rejects with the signal's reason, or with what `fail` is given. */
  wait(isEnough: (told: Told) => boolean, signal: AbortSignal | undefined): Promise<Told> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = () => this.#waiters.delete(waiter);
      const stop = () => waiter.reject(signal?.reason);
      const ended = () => {
        leave();
        signal?.removeEventListener('abort', stop);
      };
      const waiter: Waiter<Told> = {
        isEnough,
        resolve: (told) => {
          ended();
          resolve(told);
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

  /** Tells those for whom it is enough; false where it is for nobody. */
  tell(told: Told): boolean {
    const served = [...this.#waiters].filter((waiter) => waiter.isEnough(told));
    for (const waiter of served) waiter.resolve(told);
    return served.length > 0;
  }

  /** Tells everybody that there is nothing to come. */
  fail(error: unknown): void {
    for (const waiter of [...this.#waiters]) waiter.reject(error);
  }
}
